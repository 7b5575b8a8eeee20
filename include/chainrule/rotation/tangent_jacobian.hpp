// SPDX-License-Identifier: BSL-1.0
// Derivatives by what moves in a group: as many columns as it has degrees of freedom.
#pragma once

#include "../function/function.hpp"
#include "error.hpp"
#include "moved.hpp"

namespace chainrule {

namespace detail {

// How many numbers a tangent has; 0 for what has none.
template <class S>
inline constexpr std::size_t tangent_size = [] {
  if constexpr (requires { S::dimension; })
    return S::dimension;
  else if constexpr (linear_algebra::detail::is_vec<S>)
    return S::size();
  else
    return std::size_t{0};
}();

// A shape over another type of numbers.
template <class To, class From>
constexpr To convert_numbers(From const& from) {
  if constexpr (std::same_as<To, From>) {
    return from;
  } else {
    using number = typename numbers_of<To>::type;
    std::array<number, static_cast<std::size_t>(numbers_of<To>::count)> all{};
    number* next = all.data();
    flatten<number>(from, next);
    return shape_of_row<To>(static_cast<number const*>(all.data()));
  }
}

// exp(tangent) to first order, which is all that a derivative at 0 sees.
template <class T>
constexpr so2<T> first_order(std::type_identity<so2<T>>, vec<T, 1> const& d) {
  return {T(1), d[0]};
}
template <class T>
constexpr so3<T> first_order(std::type_identity<so3<T>>, vec<T, 3> const& d) {
  return {{T(d[0] / 2_c), T(d[1] / 2_c), T(d[2] / 2_c), T(1)}};
}
template <class T>
constexpr se2<T> first_order(std::type_identity<se2<T>>, vec<T, 3> const& d) {
  return {{T(1), d[0]}, {d[1], d[2]}};
}
template <class T>
constexpr se3<T> first_order(std::type_identity<se3<T>>, vec<T, 6> const& d) {
  return {first_order(std::type_identity<so3<T>>{}, vec<T, 3>{d[0], d[1], d[2]}), {d[3], d[4], d[5]}};
}

struct perturb_right {
  template <class A, class Tangent>
  constexpr auto operator()(A const& a, Tangent const& tangent) const {
    if constexpr (linear_algebra::group<A>) {
      using moving = rebound_t<A, typename Tangent::value_type>;
      return linear_algebra::detail::product_of(convert_numbers<moving>(a),
                                                first_order(std::type_identity<moving>{}, tangent), moving::identity());
    } else if constexpr (requires { a.direction; }) {
      auto const there = a.direction + tangent_basis(a) * tangent;
      return unit_vector<typename decltype(there)::value_type>{there};
    } else {
      return a + tangent;
    }
  }
};
struct perturb_left {
  template <class A, class Tangent>
  constexpr auto operator()(A const& a, Tangent const& tangent) const {
    if constexpr (linear_algebra::group<A>) {
      using moving = rebound_t<A, typename Tangent::value_type>;
      return linear_algebra::detail::product_of(moving::identity(), first_order(std::type_identity<moving>{}, tangent),
                                                convert_numbers<moving>(a));
    } else {
      return perturb_right{}(a, tangent);
    }
  }
};

// To first order, where b is next to a, and without looking where they are: what a Jacobian needs of local.
template <class T>
constexpr auto near_identity(so2<T> const& a) {
  return vec<T, 1>{a.sine};
}
template <class T>
constexpr auto near_identity(so3<T> const& a) {
  return 2_c * a.q.vector();
}
template <class T>
constexpr auto near_identity(se2<T> const& a) {
  return vec<T, 3>{a.rotation.sine, a.translation[0], a.translation[1]};
}
template <class T>
constexpr auto near_identity(se3<T> const& a) {
  auto const w = 2_c * a.rotation.q.vector();
  return vec<T, 6>{w[0], w[1], w[2], a.translation[0], a.translation[1], a.translation[2]};
}
template <bool Left, class At, class There>
constexpr auto tangent_of_result(At const& at, There const& there) {
  if constexpr (requires { there.step; }) {
    if constexpr (Left)
      return near_identity(linear_algebra::detail::product_of(there.left, there.step, inverse(there.left)));
    else
      return near_identity(linear_algebra::detail::product_of(inverse(there.right), there.step, there.right));
  } else if constexpr (linear_algebra::group<At>) {
    if constexpr (Left)
      return near_identity(there * inverse(at));
    else
      return near_identity(inverse(at) * there);
  } else if constexpr (requires { at.direction; }) {
    return transpose(tangent_basis(at)) * there.direction;
  } else {
    return there;
  }
}

/// A function of the arguments whose value is the Jacobian by the tangents of some of them.
template <class Function, class By, class Perturb>
struct tangent_function {
  template <class... Arguments>
  constexpr auto operator()(Arguments const&... arguments) const {
    constexpr auto positions = std::make_integer_sequence<int, By::size>{};
    return [&]<int... I>(std::integer_sequence<int, I...>) {
      if constexpr (By::size == 1)
        return by_argument<By::positions[0]>(std::tie(arguments...));
      else
        return std::tuple{by_argument<By::positions[I]>(std::tie(arguments...))...};
    }(positions);
  }

 private:
  template <int Position, class All>
  static constexpr auto by_argument(All const& all) {
    using moved = std::remove_cvref_t<std::tuple_element_t<static_cast<std::size_t>(Position), All>>;
    using T = typename numbers_of<moved>::type;
    auto const at = std::apply(Function{}, all);
    auto const of_tangent = [&](auto const& tangent, auto const&) {
      auto const there = [&]<std::size_t... I>(std::index_sequence<I...>) {
        return Function{}([&]() -> decltype(auto) {
          if constexpr (I == static_cast<std::size_t>(Position))
            return Perturb{}(std::get<I>(all), tangent);
          else
            return (std::get<I>(all));
        }()...);
      }(std::make_index_sequence<std::tuple_size_v<All>>{});
      return tangent_of_result<std::same_as<Perturb, perturb_left>>(at, there);
    };
    // The pose tells in which graph this is, where the result is the tangent itself.
    return chainrule::jacobian(of_tangent, wrt<0>)(vec<T, tangent_size<moved>>::zero(),
                                                   std::get<static_cast<std::size_t>(Position)>(all));
  }
};

/// The same beside the value.
template <class Function, class By, class Perturb>
struct value_and_tangent_function {
  template <class... Arguments>
  constexpr auto operator()(Arguments const&... arguments) const {
    auto const value = Function{}(arguments...);
    auto const derivative = tangent_function<Function, By, Perturb>{}(arguments...);
    return value_with_jacobian<std::remove_const_t<decltype(value)>, std::remove_const_t<decltype(derivative)>>{
        value, derivative};
  }
};

/// What tangent_jacobian makes, to be called with the function's arguments.
template <class Asked, class By>
struct tangent_question {
  template <class... Arguments>
  constexpr auto operator()(Arguments const&... arguments) const {
    if constexpr (!tangents_are_there<Arguments...>())
      return no_answer{};
    else
      return ask<question::value>(Asked{})(arguments...);
  }

 private:
  template <class... Arguments>
  static constexpr bool tangents_are_there() {
    constexpr std::size_t sizes[]{tangent_size<Arguments>..., 0};
    constexpr bool there = [&] {
      for (int i = 0; i < By::size; ++i)
        if (By::positions[i] < 0 || By::positions[i] >= static_cast<int>(sizeof...(Arguments)) ||
            sizes[By::positions[i]] == 0)
          return false;
      return true;
    }();
    if constexpr (!there) error::without_a_tangent<std::tuple<Arguments...>>();
    return there;
  }
};

}  // namespace detail

/// The derivative of f by the tangent of its first argument, or of those that wrt names, which are so2, so3, se2, se3,
/// unit_vector or vec: with d the tangent, the derivative of f(retract(pose, d), ...) at d = 0. A matrix with a row for
/// each number of the result, or of its tangent where it is a group element, and a column for each number of the
/// tangent; a std::tuple of them for several arguments. The perturbation is at exactly 0, so that zeros fold away.
template <detail::ordinary_function F, int... Positions>
constexpr auto tangent_jacobian(F const&, wrt_list<Positions...>) {
  using by = wrt_list<Positions...>;
  return detail::tangent_question<detail::tangent_function<F, by, detail::perturb_right>, by>{};
}
template <detail::ordinary_function F>
constexpr auto tangent_jacobian(F const& f) {
  return tangent_jacobian(f, wrt<0>);
}
/// The same with perturbations on the left: exp(d) pose.
template <detail::ordinary_function F, int... Positions>
constexpr auto tangent_jacobian_left(F const&, wrt_list<Positions...>) {
  using by = wrt_list<Positions...>;
  return detail::tangent_question<detail::tangent_function<F, by, detail::perturb_left>, by>{};
}
template <detail::ordinary_function F>
constexpr auto tangent_jacobian_left(F const& f) {
  return tangent_jacobian_left(f, wrt<0>);
}
/// { .value, .jacobian } in one call, the work shared.
template <detail::ordinary_function F, int... Positions>
constexpr auto value_and_tangent_jacobian(F const&, wrt_list<Positions...>) {
  using by = wrt_list<Positions...>;
  return detail::tangent_question<detail::value_and_tangent_function<F, by, detail::perturb_right>, by>{};
}
template <detail::ordinary_function F>
constexpr auto value_and_tangent_jacobian(F const& f) {
  return value_and_tangent_jacobian(f, wrt<0>);
}

}  // namespace chainrule

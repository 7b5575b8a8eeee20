// SPDX-License-Identifier: BSL-1.0
// softmax and log_sum_exp, of arrays, tuples or several operands.
#pragma once

#include <array>
#include <tuple>

#include "custom.hpp"
#include "logistic.hpp"

namespace chainrule::operation {

/// a / (a + b). An operation of its own because its slope b / (a + b)^2 cancels when it is made of quotients.
struct fraction_of_sum_ : of_arity<2> {
  static constexpr std::string_view name = "fraction_of_sum";
  static constexpr style written = style::definition;
  static constexpr char const* in_c = by_definition;
  static constexpr interval domain[]{positive_reals, positive_reals};

  template <class T>
  static constexpr T value(T const& a, T const& b) {
    return divide_::value(a, add_::value(a, b));
  }

  static constexpr auto partial(by<0>, auto, auto a, auto b) { return fraction_of_sum(b, a) / (a + b); }
  static constexpr auto partial(by<1>, auto z, auto a, auto b) { return -(z / (a + b)); }
  static constexpr auto definition(auto a, auto b) { return a / (a + b); }
};

}  // namespace chainrule::operation

namespace chainrule {

template <operand A, operand B>
constexpr auto fraction_of_sum(A const& a, B const& b, give_way auto...) {
  return operation::call<operation::fraction_of_sum_>(a, b);
}

namespace detail {

// The largest operand, which only scales: nothing depends on it.
template <class X>
constexpr auto largest_operand(X const& x) {
  return stop_gradient(x);
}
template <class X, class... Rest>
constexpr auto largest_operand(X const& x, Rest const&... rest) {
  return max(stop_gradient(x), largest_operand(rest...));
}

// The sum of all operands but number I; 0 if there are no others.
template <std::size_t I, class... Terms, std::size_t... K>
constexpr auto sum_without(std::tuple<Terms...> const& terms, std::index_sequence<K...>) {
  auto const sum = [](auto const&... term) {
    if constexpr (sizeof...(term) == 0)
      return 0_c;
    else
      return (term + ...);
  };
  // To the left of I the sum grows from the left, to the right of it from the right, so that neighbours share their
  // sums.
  auto const before = [&]<std::size_t... J>(std::index_sequence<J...>) {
    if constexpr (sizeof...(J) == 0)
      return 0_c;
    else
      return (... + std::get<J>(terms));
  }(std::make_index_sequence<I>{});
  auto const after = [&]<std::size_t... J>(std::index_sequence<J...>) {
    return sum(std::get<I + 1 + J>(terms)...);
  }(std::make_index_sequence<sizeof...(Terms) - I - 1>{});
  return before + after;
}

struct softmax_of_all {
  template <class... X>
  constexpr auto operator()(X const&... x) const {
    auto const m = largest_operand(x...);
    std::tuple const shares(exp_of_difference(x, m)...);
    return [&]<std::size_t... I>(std::index_sequence<I...> all) {
      return std::make_tuple(fraction_of_sum(std::get<I>(shares), sum_without<I>(shares, all))...);
    }(std::index_sequence_for<X...>{});
  }
};

// a or b for a number x; constants become numbers of a class where x is one, because its conditions choose between
// such.
template <class X, class C, class A, class B>
constexpr auto chosen_for([[maybe_unused]] X const& x, C const& condition, A const& a, B const& b) {
  if constexpr (symbolic<X> || std::is_arithmetic_v<X>)
    return where(condition, a, b);
  else
    return operation::where_::value(condition, X(a), X(b));
}

// m + log(1 + the shares of all but one of the largest), which is precise also where the others are small.
struct log_sum_exp_of_all {
  template <class... X>
  constexpr auto operator()(X const&... x) const {
    auto const m = largest_operand(x...);
    auto const others = (chosen_for(x, x == m, 0_c, exp_of_difference(x, m)) + ...);
    auto const more_largest = (chosen_for(x, x == m, 1_c, 0_c) + ...) - 1_c;
    return chosen_for(m, m - m == 0_c, m + operation::call<operation::log1p_>(more_largest + others), m);
  }
};

struct to_array {
  template <class First, class... Rest>
  constexpr auto operator()(First const& first, Rest const&... rest) const {
    return std::array<First, 1 + sizeof...(Rest)>{first, rest...};
  }
};

inline constexpr auto log_sum_exp_with_slope = custom_derivative(log_sum_exp_of_all{}, softmax_of_all{});

}  // namespace detail

/// exp(x_i) / sum of exp(x_j), as a std::tuple. Nothing overflows; an infinite operand takes all.
template <operand A, operand B, operand... Rest>
constexpr auto softmax(A const& a, B const& b, Rest const&... rest) {
  return detail::softmax_of_all{}(a, b, rest...);
}
template <class... X>
constexpr auto softmax(std::tuple<X...> const& x, give_way auto...) {
  return std::apply(detail::softmax_of_all{}, x);
}
/// The same of an array, as an array.
template <operand X, std::size_t Size>
constexpr auto softmax(std::array<X, Size> const& x, give_way auto...) {
  return std::apply(detail::to_array{}, std::apply(detail::softmax_of_all{}, x));
}

/// log(sum of exp(x_j)); its derivative by x_i is softmax(x)_i. Nothing overflows.
template <operand A, operand B, operand... Rest>
constexpr auto log_sum_exp(A const& a, B const& b, Rest const&... rest) {
  return detail::log_sum_exp_with_slope(a, b, rest...);
}
template <class... X>
constexpr auto log_sum_exp(std::tuple<X...> const& x, give_way auto...) {
  return std::apply(detail::log_sum_exp_with_slope, x);
}
template <operand X, std::size_t Size>
constexpr auto log_sum_exp(std::array<X, Size> const& x, give_way auto...) {
  return std::apply(detail::log_sum_exp_with_slope, x);
}

}  // namespace chainrule

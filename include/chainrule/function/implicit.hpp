// SPDX-License-Identifier: BSL-1.0
// implicit(residual, solve): what an equation has as its solution, found by whatever a program calls, with the
// derivatives that the equation says.
#pragma once

#include "../trace/opaque.hpp"
#include "function.hpp"
#include "inverse_matrix.hpp"

namespace chainrule {

namespace detail::error {

template <class Residual, int Unknowns, int Equations>
constexpr bool implicit_equations_do_not_fit() {
  static_assert(Unknowns == Equations,
                "chainrule: implicit needs as many equations as unknowns: let residual(y, p...) give as many numbers "
                "as solve(p...)");
  return false;
}

template <class Function>
constexpr bool implicit_function_is_not_stateless() {
  static_assert(no<Function>,
                "chainrule: implicit is made of types: give it lambdas without captures, or objects without members; "
                "a function f as [](auto const&... p) { return f(p...); }");
  return false;
}

template <class Argument>
constexpr bool implicit_of_formulas() {
  static_assert(no<Argument>,
                "chainrule: implicit takes the numbers of an ordinary function, not formulas: write the function and "
                "differentiate that");
  return false;
}

}  // namespace detail::error

namespace detail {

/// Who solves equations with arguments of an algebra: it specializes this with call<Residual, Solve>(p...).
template <class Algebra>
struct implicit_calls {
  template <class Residual, class Solve, class... P>
  static constexpr auto call(P const&...) {
    error::implicit_of_formulas<std::tuple<P...>>();
    return no_answer{};
  }
};

template <>
struct implicit_calls<operation::numbers> {
  template <class Residual, class Solve, class... P>
  static constexpr auto call(P const&... p) {
    return opaque<Solve{}>(p...);
  }
};

template <class Positions>
struct wrt_after_the_first;
template <int... I>
struct wrt_after_the_first<std::integer_sequence<int, I...>> {
  using type = wrt_list<(I + 1)...>;
};

/// The derivatives of the residual by the unknowns and by the other arguments, each a row of numbers for each equation.
template <class T, class Residual, class Y, class... P>
struct equations_at {
  static constexpr int unknowns = numbers_of<Y>::count, given = (0 + ... + numbers_of<P>::count);
  T by_unknowns[unknowns * unknowns], by_given[unknowns * given];

  constexpr equations_at(Y const& y, P const&... p) {
    using by_p = typename wrt_after_the_first<std::make_integer_sequence<int, sizeof...(P)>>::type;
    auto const of_unknowns = jacobian(Residual{}, wrt<0>)(y, p...);
    auto const of_given = jacobian(Residual{}, by_p{})(y, p...);
    T* next = by_unknowns;
    visit_numbers(of_unknowns, [&](auto const& slope) { *next++ = T(slope); });
    next = by_given;
    visit_numbers(of_given, [&](auto const& slope) { *next++ = T(slope); });
  }
};

template <>
struct implicit_calls<tracing> {
  template <class Residual, class Solve, class... P>
  static constexpr auto call(P const&... p) {
    auto const solved = opaque<Solve{}>(p...);
    if constexpr (is_after_mistake<std::remove_const_t<decltype(solved)>>) {
      return solved;
    } else {
      graph::recorder* owner = nullptr;
      visit_numbers(solved, [&](traced const& number) { owner = number.owner; });
      if (owner == nullptr) return solved;
      // What y depends on is known as often as it is put into its own derivative. That of `solved` is not given.
      auto const once = with_slopes<Residual>(*owner, solved, solved, over_traced(*owner, p)...);
      return with_slopes<Residual>(*owner, solved, once, over_traced(*owner, p)...);
    }
  }

 private:
  template <class P>
  static constexpr auto over_traced(graph::recorder& in, P const& p) {
    if constexpr (shape_over<P, traced> && !constant_like<P>) {
      rebound_t<P, traced> numbers{};
      graph::sequence<traced> all;
      visit_numbers(p, [&](auto const& number) { all.push(traced(number)); });
      traced const* next = all.data;
      fill(numbers, next);
      return numbers;
    } else {
      return traced(in, tracing::position_of(in, p));
    }
  }

  // The solution, with the derivatives by the given numbers that the equations have at y: -A^-1 B.
  template <class Residual, class Y, class... P>
  static constexpr Y with_slopes(graph::recorder& in, Y const& solved, Y const& y, P const&... p) {
    using equations = equations_at<traced, Residual, Y, P...>;
    constexpr int n = equations::unknowns, count = equations::given;
    equations const at(y, p...);
    std::array<traced, n * n> a{};
    for (int k = 0; k < n * n; ++k) a[static_cast<std::size_t>(k)] = at.by_unknowns[k];
    auto const inverse = opaque<inverse_matrix<n>>(a);
    graph::sequence<traced> given;
    auto const append = [&](auto const& numbers) {
      visit_numbers(numbers, [&](traced const& number) { given.push(number); });
    };
    (append(p), ...);

    auto const node = [&](traced const& number) { return tracing::position_of(in, number); };
    Y result = solved;
    int i = 0;
    traced slopes[n * count];
    for (int j = 0; j < count; ++j) {
      traced column[n];
      for (int r = 0; r < n; ++r) {
        traced sum = 0.0;
        for (int k = 0; k < n; ++k) sum = sum - inverse[at_place(r * n + k)] * at.by_given[k * count + j];
        column[r] = stop_gradient(sum);
      }
      // A column d solves B + A d = 0, so its derivative is -A^-1 times that of the left side at a fixed d.
      traced left[n];
      for (int k = 0; k < n; ++k) {
        left[k] = at.by_given[k * count + j];
        for (int r = 0; r < n; ++r) left[k] = left[k] + at.by_unknowns[k * n + r] * column[r];
      }
      for (int r = 0; r < n; ++r) {
        graph::index slope = node(column[r]);
        for (int k = 0; k < n; ++k)
          slope = graph::with_derivative(in.g, slope, node(-inverse[at_place(r * n + k)]), node(left[k]));
        slopes[r * count + j] = traced(in, slope);
      }
    }
    visit_numbers(result, [&](traced& number) {
      graph::index value = node(stop_gradient(number));
      for (int j = 0; j < count; ++j)
        value = graph::with_derivative(in.g, value, node(slopes[i * count + j]), node(given[j]));
      number = traced(in, value);
      ++i;
    });
    return result;
  }
  static constexpr std::size_t at_place(int k) { return static_cast<std::size_t>(k); }
};

// The numbers that a residual gives with y and p of these shapes.
template <class Residual, class Y, class... P>
constexpr int count_equations() {
  if constexpr (std::is_invocable_v<Residual const&, Y const&, P const&...>)
    return numbers_of<std::remove_cvref_t<std::invoke_result_t<Residual const&, Y const&, P const&...>>>::count;
  else
    return 0;
}

}  // namespace detail

/// What implicit(residual, solve) makes: an empty function object.
template <class Residual, class Solve>
struct implicit_function {
  template <class... P>
  constexpr auto operator()(P const&... p) const {
    using algebra = typename detail::algebra_of_call<detail::algebra_of_argument_t<P>...>::type;
    if constexpr (!std::is_empty_v<Residual> || !std::is_default_constructible_v<Residual>) {
      detail::error::implicit_function_is_not_stateless<Residual>();
      return detail::no_answer{};
    } else if constexpr (!std::is_empty_v<Solve> || !std::is_default_constructible_v<Solve>) {
      detail::error::implicit_function_is_not_stateless<Solve>();
      return detail::no_answer{};
    } else if constexpr ((!detail::is_opaque_argument<P>() || ...) || std::same_as<algebra, formulas>) {
      return detail::implicit_calls<algebra>::template call<Residual, Solve>(p...);
    } else {
      using solution =
          typename detail::opaque_signature<Solve{}, typename detail::shape_of_numbers<P>::type...>::result;
      if constexpr (detail::numbers_of<solution>::count > 0) {
        constexpr int
            unknowns = detail::numbers_of<solution>::count,
            equations =
                detail::count_equations<Residual, detail::rebound_t<solution, traced>,
                                        detail::rebound_t<typename detail::shape_of_numbers<P>::type, traced>...>();
        if constexpr (unknowns != equations) {
          detail::error::implicit_equations_do_not_fit<Residual, unknowns, equations>();
          return detail::no_answer{};
        } else {
          return detail::implicit_calls<algebra>::template call<Residual, Solve>(p...);
        }
      } else {
        return opaque<Solve{}>(p...);  // says what is wrong
      }
    }
  }
};

/// The y with residual(y, p...) = 0 as a function of p..., to be called inside of a function that is differentiated:
/// solve(p...) finds it when the program runs, by any method, and may be anything that opaque takes; residual is
/// generic, and the compiler follows it. First and second derivatives come from the implicit function theorem,
/// dy/dp = -(dF/dy)^-1 dF/dp at the solution, however it was found; their error is as that of y. y is a number, an
/// array or a struct. Where dF/dy is singular, derivatives are NaN; where solve gives NaN, so are value and
/// derivatives; its exceptions pass through.
template <class Residual, class Solve>
constexpr implicit_function<Residual, Solve> implicit(Residual const&, Solve const&) {
  return {};
}

}  // namespace chainrule

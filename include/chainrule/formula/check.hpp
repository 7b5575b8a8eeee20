// SPDX-License-Identifier: BSL-1.0
// identical(a, b), equivalent(a, b): whether two formulas are the same, or equal.
#pragma once

#include "../equivalence/equivalence.hpp"
#include "../expression/error.hpp"
#include "../graph/lowering_fits.hpp"
#include "../question/within_limits.hpp"
#include "evaluate.hpp"

namespace chainrule {

namespace detail {

// Two formulas in one simplified graph, with the values of the numbers that they carry; equal numbers are one node.
struct comparison_graph {
  graph::graph g;
  graph::sequence<long double> numbers;

  template <formula A, formula B>
  constexpr comparison_graph(A const& a, B const& b) {
    add(a);
    add(b);
    g = graph::simplify(g);
  }

 private:
  template <formula F>
  constexpr void add(F const& f) {
    constexpr int count = detail::captured_count<F>;
    long double values[count + 1]{};
    long double* next = values;
    constexpr bool built_in = only_built_in(typename captured_types<F>::type{});
    static_assert(built_in,
                  "chainrule: formulas that carry numbers of a class type cannot be compared: compare them with "
                  "built-in numbers or constants");
    if constexpr (built_in) collect(f, next);
    graph::sequence<int> number_of;
    for (int i = 0; i < count; ++i) {
      int known = 0;
      while (known < numbers.size && !same_number(numbers[known], values[i])) ++known;
      number_of.push(known == numbers.size ? numbers.push(values[i]) : known);
    }
    auto const& lowered = graph::lowered<F>::value;
    g.roots.push(graph::import(g, lowered, [&](int i) { return number_of[i]; })[lowered.roots[0]]);
  }
  // Zeros of either sign are equal, but 1 / 0 tells them apart.
  static constexpr bool same_number(long double a, long double b) {
    return (a == b && math::detail::negative_sign(a) == math::detail::negative_sign(b)) || (a != a && b != b);
  }
  template <class... T>
  static constexpr bool only_built_in(types<T...>) {
    return (std::is_arithmetic_v<T> && ...);
  }
};

template <class A, class B>
constexpr bool are_identical(A const& a, B const& b) {
  comparison_graph const both(a, b);
  return both.g.roots[0] == both.g.roots[1];
}
template <class A, class B>
constexpr bool are_equivalent(A const& a, B const& b) {
  comparison_graph const both(a, b);
  return graph::equivalent<typename operation::registry_for<A>::type>(both.g, both.g.roots[0], both.g.roots[1],
                                                                      both.numbers);
}

// Whether the compiler evaluates a comparison to its end. Formulas without numbers are known by their types, and long
// ones are tried; those with numbers are compared in the evaluation that asks.
template <class Compare, class A, class B>
constexpr bool comparison_fits() {
  if constexpr (!graph::lowering_fits<A, B>())
    return error::too_many_steps<Compare>();
  else if constexpr (captured_count<A> + captured_count<B> > 0 ||
                     description_of<A>.size + description_of<B>.size <= tried / 10)
    return true;
  else if constexpr (!requires { typename std::bool_constant<Compare::of(A{}, B{})>; })
    return error::too_many_steps<Compare>();
  else
    return true;
}
struct compare_nodes {
  static constexpr bool of(auto const& a, auto const& b) { return are_identical(a, b); }
};
struct compare_values {
  static constexpr bool of(auto const& a, auto const& b) { return are_equivalent(a, b); }
};
// After a mistake they are equal, or a static_assert would say that they are not.
template <class Compare, class A, class B>
constexpr bool compare(A const& a, B const& b) {
  if constexpr (!comparison_fits<Compare, A, B>())
    return true;
  else
    return Compare::of(a, b);
}

}  // namespace detail

/// True if a and b are the same formula after exact simplification: they compute the same value with the same
/// operations.
template <class A, class B>
constexpr bool identical(A const& a, B const& b) {
  return detail::compare<detail::compare_nodes>(detail::asked_about(a), detail::asked_about(b));
}

/// True if a and b are algebraically equal; false means that it was not shown. Known are the laws of + - * / and
/// integer powers, of exp and the trigonometric and hyperbolic functions (addition theorems included), of square and
/// cube roots; other functions are equal where their arguments are. Equality is meant where both are defined: x*x/x is
/// equivalent to x, sqrt(x*x) is not.
template <class A, class B>
constexpr bool equivalent(A const& a, B const& b) {
  return detail::compare<detail::compare_values>(detail::asked_about(a), detail::asked_about(b));
}

}  // namespace chainrule

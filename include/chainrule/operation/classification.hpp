// SPDX-License-Identifier: BSL-1.0
// isfinite, isinf, isnan, signbit, isless and the like: conditions made of comparisons; isnormal, fpclassify and <=>
// where the value is at hand.
#pragma once

#include <cmath>
#include <compare>

#include "rounding.hpp"

namespace chainrule {

/// Whether a is neither infinite nor NaN: then, and only then, a - a is 0.
template <symbolic A>
constexpr auto isfinite(A const& a) {
  if constexpr (computing_number<A>)
    return std::isfinite(a.value());
  else
    return a - a == 0_c;
}

template <symbolic A>
constexpr auto isinf(A const& a) {
  if constexpr (computing_number<A>)
    return std::isinf(a.value());
  else
    return a == a && a - a != 0_c;
}

template <symbolic A>
constexpr auto isnan(A const& a) {
  if constexpr (computing_number<A>)
    return std::isnan(a.value());
  else
    return a != a;
}

/// Whether a is negative, a zero and NaN included.
template <symbolic A>
constexpr auto signbit(A const& a) {
  if constexpr (computing_number<A>)
    return std::signbit(a.value());
  else
    return copysign(1_c, a) < 0_c;
}

/// Of plain numbers, as <cmath> has them, and in constant evaluation, too.
template <class A>
  requires std::is_arithmetic_v<A>
constexpr bool isnan(A const& a, give_way auto...) {
  return a != a;
}
template <class A>
  requires std::is_arithmetic_v<A>
constexpr bool isfinite(A const& a, give_way auto...) {
  return std::numeric_limits<A>::lowest() <= a && a <= std::numeric_limits<A>::max();
}
template <class A>
  requires std::is_arithmetic_v<A>
constexpr bool isinf(A const& a, give_way auto...) {
  return a == a && !(std::numeric_limits<A>::lowest() <= a && a <= std::numeric_limits<A>::max());
}
template <class A>
  requires std::is_arithmetic_v<A>
constexpr bool signbit(A const& a, give_way auto...) {
  if constexpr (std::is_floating_point_v<A>)
    return detail::math::signbit(a);
  else
    return a < A();
}

/// Comparisons by <cmath>'s names.
template <class A, class B>
  requires cmath_operands<A, B>
constexpr auto isgreater(A const& a, B const& b, give_way auto...) {
  return a > b;
}
template <class A, class B>
  requires cmath_operands<A, B>
constexpr auto isgreaterequal(A const& a, B const& b, give_way auto...) {
  return a >= b;
}
template <class A, class B>
  requires cmath_operands<A, B>
constexpr auto isless(A const& a, B const& b, give_way auto...) {
  return a < b;
}
template <class A, class B>
  requires cmath_operands<A, B>
constexpr auto islessequal(A const& a, B const& b, give_way auto...) {
  return a <= b;
}
template <class A, class B>
  requires cmath_operands<A, B>
constexpr auto islessgreater(A const& a, B const& b, give_way auto...) {
  return a < b || b < a;
}
template <class A, class B>
  requires cmath_operands<A, B>
constexpr auto isunordered(A const& a, B const& b, give_way auto...) {
  return a != a || b != b;
}

template <symbolic A>
constexpr bool isnormal(A const& a) {
  if constexpr (computing_number<A>)
    return std::isnormal(a.value());
  else
    return detail::error::classified_before_its_value_is_known<A>();
}

template <symbolic A>
constexpr int fpclassify(A const& a) {
  if constexpr (computing_number<A>)
    return std::fpclassify(a.value());
  else
    return detail::error::classified_before_its_value_is_known<A>();
}

/// Decides by the comparisons, as an `if` on them does; those of formulas cannot be decided.
template <class A, class B>
  requires symbolic_operands<A, B>
constexpr std::partial_ordering operator<=>(A const& a, B const& b) {
  if constexpr (!std::convertible_to<decltype(a < b), bool>) {
    detail::error::classified_before_its_value_is_known<A>();
    return std::partial_ordering::unordered;
  } else {
    if (a < b) return std::partial_ordering::less;
    if (a > b) return std::partial_ordering::greater;
    return a == b ? std::partial_ordering::equivalent : std::partial_ordering::unordered;
  }
}

}  // namespace chainrule

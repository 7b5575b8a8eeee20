// SPDX-License-Identifier: BSL-1.0
// What else <cmath> has, made of the vocabulary: fabs, fmin, fmax, ldexp, scalbn, modf; and frexp, ilogb, lround,
// lrint, whose answers are integers, where the value is at hand.
#pragma once

#include <cmath>

#include "classification.hpp"

namespace chainrule {

/// |a|; of an integer a double, as in <cmath>.
template <cmath_operands A>
constexpr auto fabs(A const& a, give_way auto...) {
  if constexpr (std::is_integral_v<A>)
    return operation::call<operation::abs_>(static_cast<double>(a));
  else
    return operation::call<operation::abs_>(a);
}

namespace detail {

/// One of two numbers; of a number and NaN the number.
template <class Operation, class A, class B>
constexpr auto number_before_nan(A const& a, B const& b) {
  if constexpr (std::is_integral_v<A> && std::is_integral_v<B>)
    return operation::call<Operation>(static_cast<double>(a), static_cast<double>(b));
  else
    return where(a != a, b, where(b != b, a, operation::call<Operation>(a, b)));
}

}  // namespace detail

/// The smaller of a and b, of a number and NaN the number; where they are equal each has half of the derivative.
template <class A, class B>
  requires cmath_operands<A, B>
constexpr auto fmin(A const& a, B const& b, give_way auto...) {
  return detail::number_before_nan<operation::min_>(a, b);
}

/// The larger of a and b, of a number and NaN the number; where they are equal each has half of the derivative.
template <class A, class B>
  requires cmath_operands<A, B>
constexpr auto fmax(A const& a, B const& b, give_way auto...) {
  return detail::number_before_nan<operation::max_>(a, b);
}

/// a times two to the power n, in factors that all number types have; a subnormal result may be rounded more than once.
template <symbolic A>
constexpr auto scalbln(A const& a, long n) {
  static_assert(operation::detail::beyond_formulas<A>,
                "chainrule: in a formula write x * pow(2_c, n) for ldexp(x, n), with a constant n");
  constexpr long most = 126;
  auto result = a * 1.0;
  for (n = n < -40'000 ? -40'000 : n > 40'000 ? 40'000 : n; n != 0;) {
    long const now = n < -most ? -most : n > most ? most : n;
    result = result * detail::math::power_of_two<double>(static_cast<int>(now));
    n -= now;
  }
  return result;
}
template <symbolic A>
constexpr auto scalbn(A const& a, int n) {
  return scalbln(a, n);
}
template <symbolic A>
constexpr auto ldexp(A const& a, int n) {
  return scalbln(a, n);
}

/// The fraction of a; its whole part goes to `whole`. Both have the sign of a, also zeros.
template <symbolic A>
  requires operation::detail::beyond_formulas<A>
constexpr A modf(A const& a, A* whole) {
  *whole = trunc(a);
  return copysign(where(isinf(a), 0_c, a - *whole), a);
}

namespace detail {

template <class Answer, symbolic A>
constexpr Answer integer_of(A const& a, auto ask) {
  if constexpr (computing_number<A>)
    return static_cast<Answer>(ask(a.value()));
  else
    return static_cast<Answer>(error::classified_before_its_value_is_known<A>());
}

}  // namespace detail

template <symbolic A>
constexpr int ilogb(A const& a) {
  return detail::integer_of<int>(a, [](auto x) { return std::ilogb(x); });
}

/// The fraction of a, at least one half and below one; its exponent goes to `exponent`.
template <symbolic A>
constexpr auto frexp(A const& a, int* exponent) {
  *exponent = detail::integer_of<int>(a, [](auto x) { return x != 0 && std::isfinite(x) ? std::ilogb(x) + 1 : 0; });
  return ldexp(a, -*exponent);
}

template <symbolic A>
constexpr long lround(A const& a) {
  return detail::integer_of<long>(a, [](auto x) { return std::lround(x); });
}
template <symbolic A>
constexpr long long llround(A const& a) {
  return detail::integer_of<long long>(a, [](auto x) { return std::llround(x); });
}
template <symbolic A>
constexpr long lrint(A const& a) {
  return detail::integer_of<long>(a, [](auto x) { return std::lrint(x); });
}
template <symbolic A>
constexpr long long llrint(A const& a) {
  return detail::integer_of<long long>(a, [](auto x) { return std::llrint(x); });
}

}  // namespace chainrule

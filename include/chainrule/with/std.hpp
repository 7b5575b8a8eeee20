// SPDX-License-Identifier: BSL-1.0
// std::sin(x), std::pow(x, 2), std::max(x, T(0)) on symbols: for templates that were written for numbers, qualified
// names and all. Formally a program may not add functions to namespace std. All three standard libraries let it,
// because these take nothing that theirs do: at least one argument is symbolic. Where the code can be changed, write
// `using std::sin; sin(x)` or sin(x) instead.
#pragma once

#include <algorithm>
#include <cmath>

// clang-format off
#include "../base/hide_macros.hpp"
// clang-format on

#include "../operation/registry.hpp"

#define CHAINRULE_IN_STD_1(name)    \
  template <chainrule::symbolic A>  \
  constexpr auto name(A const& a) { \
    return chainrule::name(a);      \
  }
#define CHAINRULE_IN_STD_2(name)                \
  template <class A, class B>                   \
    requires chainrule::symbolic_operands<A, B> \
  constexpr auto name(A const& a, B const& b) { \
    return chainrule::name(a, b);               \
  }
#define CHAINRULE_IN_STD_3(name)                            \
  template <class A, class B, class C>                      \
    requires chainrule::symbolic_operands<A, B, C>          \
  constexpr auto name(A const& a, B const& b, C const& c) { \
    return chainrule::name(a, b, c);                        \
  }

namespace std {

// clang-format off
CHAINRULE_IN_STD_1(sin) CHAINRULE_IN_STD_1(cos) CHAINRULE_IN_STD_1(tan) CHAINRULE_IN_STD_1(asin) CHAINRULE_IN_STD_1(acos)
CHAINRULE_IN_STD_1(atan) CHAINRULE_IN_STD_1(sinh) CHAINRULE_IN_STD_1(cosh) CHAINRULE_IN_STD_1(tanh) CHAINRULE_IN_STD_1(asinh)
CHAINRULE_IN_STD_1(acosh) CHAINRULE_IN_STD_1(atanh) CHAINRULE_IN_STD_1(exp) CHAINRULE_IN_STD_1(expm1) CHAINRULE_IN_STD_1(exp2)
CHAINRULE_IN_STD_1(log) CHAINRULE_IN_STD_1(log1p) CHAINRULE_IN_STD_1(log2) CHAINRULE_IN_STD_1(log10) CHAINRULE_IN_STD_1(sqrt)
CHAINRULE_IN_STD_1(cbrt) CHAINRULE_IN_STD_1(erf) CHAINRULE_IN_STD_1(erfc) CHAINRULE_IN_STD_1(lgamma) CHAINRULE_IN_STD_1(tgamma)
CHAINRULE_IN_STD_1(abs) CHAINRULE_IN_STD_1(fabs) CHAINRULE_IN_STD_1(nearbyint) CHAINRULE_IN_STD_1(rint)
CHAINRULE_IN_STD_1(floor) CHAINRULE_IN_STD_1(ceil) CHAINRULE_IN_STD_1(trunc) CHAINRULE_IN_STD_1(round)
CHAINRULE_IN_STD_1(isfinite) CHAINRULE_IN_STD_1(isinf) CHAINRULE_IN_STD_1(isnan) CHAINRULE_IN_STD_1(signbit) CHAINRULE_IN_STD_1(isnormal)
CHAINRULE_IN_STD_1(expint) CHAINRULE_IN_STD_1(fpclassify) CHAINRULE_IN_STD_1(ilogb) CHAINRULE_IN_STD_1(lround) CHAINRULE_IN_STD_1(llround)
CHAINRULE_IN_STD_1(lrint) CHAINRULE_IN_STD_1(llrint)
CHAINRULE_IN_STD_2(fmin) CHAINRULE_IN_STD_2(fmax) CHAINRULE_IN_STD_2(isgreater) CHAINRULE_IN_STD_2(isgreaterequal)
CHAINRULE_IN_STD_2(isless) CHAINRULE_IN_STD_2(islessequal) CHAINRULE_IN_STD_2(islessgreater) CHAINRULE_IN_STD_2(isunordered)
CHAINRULE_IN_STD_2(pow) CHAINRULE_IN_STD_2(hypot) CHAINRULE_IN_STD_2(atan2) CHAINRULE_IN_STD_2(fmod) CHAINRULE_IN_STD_2(remainder)
CHAINRULE_IN_STD_2(fdim) CHAINRULE_IN_STD_2(copysign)
CHAINRULE_IN_STD_3(hypot) CHAINRULE_IN_STD_3(fma) CHAINRULE_IN_STD_3(lerp)
    // clang-format on

    template <chainrule::symbolic A>
    constexpr auto ldexp(A const& a, int n) {
  return chainrule::ldexp(a, n);
}
template <chainrule::symbolic A>
constexpr auto scalbn(A const& a, int n) {
  return chainrule::scalbn(a, n);
}
template <chainrule::symbolic A>
constexpr auto scalbln(A const& a, long n) {
  return chainrule::scalbln(a, n);
}
template <chainrule::symbolic A>
constexpr auto frexp(A const& a, int* exponent) {
  return chainrule::frexp(a, exponent);
}
template <chainrule::symbolic A>
constexpr A modf(A const& a, A* whole) {
  return chainrule::modf(a, whole);
}

// Those of <algorithm> take references to one type, which fits two symbols of one type equally well: there the
// constraint decides.
template <chainrule::symbolic T>
constexpr auto min(T const& a, T const& b) {
  return chainrule::min(a, b);
}
template <chainrule::symbolic T>
constexpr auto max(T const& a, T const& b) {
  return chainrule::max(a, b);
}
template <chainrule::symbolic T>
constexpr auto clamp(T const& x, T const& low, T const& high) {
  return chainrule::clamp(x, low, high);
}
template <class A, class B>
  requires chainrule::symbolic_operands<A, B>
constexpr auto min(A const& a, B const& b) {
  return chainrule::min(a, b);
}
template <class A, class B>
  requires chainrule::symbolic_operands<A, B>
constexpr auto max(A const& a, B const& b) {
  return chainrule::max(a, b);
}
template <class X, class Low, class High>
  requires chainrule::symbolic_operands<X, Low, High>
constexpr auto clamp(X const& x, Low const& low, High const& high) {
  return chainrule::clamp(x, low, high);
}

}  // namespace std

#undef CHAINRULE_IN_STD_1
#undef CHAINRULE_IN_STD_2
#undef CHAINRULE_IN_STD_3

#include "../base/restore_macros.hpp"

// SPDX-License-Identifier: BSL-1.0
// The Hurwitz zeta function at one point, or the difference of its values at two points without cancellation: what the
// derivatives of the digamma function are made of. Formulas are those of the NIST Digital Library of Mathematical
// Functions (DLMF), chapters 5 and 25. Read polygamma.hpp next.
#pragma once

#include "stirling.hpp"

namespace chainrule::detail::math::inline CHAINRULE_TARGET {

// The values of a function at two points, and their difference, carried along by product and quotient rules that do not
// subtract values. The kernels below make one value of a pair<T>, and a difference of these. Parts are pairs, or T
// where that is enough.
template <class Part>
struct two_values {
  Part from;
  Part to;
  Part step;
};

template <class Part>
constexpr two_values<Part> operator+(two_values<Part> const& a, two_values<Part> const& b) noexcept {
  return {a.from + b.from, a.to + b.to, a.step + b.step};
}

template <real T>
constexpr two_values<pair<T>> operator+(two_values<pair<T>> const& a, T b) noexcept {
  return {a.from + b, a.to + b, a.step};
}

template <class Part>
constexpr two_values<Part> operator-(two_values<Part> const& a) noexcept {
  return {-a.from, -a.to, -a.step};
}

template <class Part>
constexpr two_values<Part> operator*(two_values<Part> const& a, two_values<Part> const& b) noexcept {
  return {a.from * b.from, a.to * b.to, a.step * b.to + a.from * b.step};
}

template <class Part>
constexpr two_values<Part> operator*(two_values<Part> const& a, Part b) noexcept {
  return {a.from * b, a.to * b, a.step * b};
}

template <real T>
constexpr two_values<pair<T>> operator/(pair<T> a, two_values<pair<T>> const& b) noexcept {
  // The step divided first by the larger one is at most two, so that nothing overflows.
  pair<T> const from = a / b.from;
  pair<T> const to = a / b.to;
  return {from, to, fabs(b.from.hi) < fabs(b.to.hi) ? -(b.step / b.to * from) : -(b.step / b.from * to)};
}

template <real T>
constexpr T without_rest(pair<T> a) noexcept {
  return a.hi;
}

template <real T>
constexpr two_values<T> without_rest(two_values<pair<T>> const& a) noexcept {
  return {a.from.hi, a.to.hi, a.step.hi};
}

template <real T>
constexpr pair<T> with_rest(T a) noexcept {
  return {a, 0};
}

template <real T>
constexpr two_values<pair<T>> with_rest(two_values<T> const& a) noexcept {
  return {with_rest(a.from), with_rest(a.to), with_rest(a.step)};
}

template <effort how, real T>
constexpr pair<T> logarithm(pair<T> a) noexcept {
  return log_of_positive<how>(a);
}

// Only the difference is used.
template <effort how, real T>
constexpr two_values<pair<T>> logarithm(two_values<pair<T>> const& a) noexcept {
  return {{}, {}, log1p_of_positive<how>(a.step / a.from)};
}

// Of two values, which here are positive, the smaller and the larger one.
template <real T>
constexpr T smaller_part(pair<T> a) noexcept {
  return a.hi;
}

template <real T>
constexpr T smaller_part(two_values<pair<T>> const& a) noexcept {
  return a.from.hi < a.to.hi ? a.from.hi : a.to.hi;
}

template <real T>
constexpr T larger_part(pair<T> a) noexcept {
  return a.hi;
}

template <real T>
constexpr T larger_part(two_values<pair<T>> const& a) noexcept {
  return a.from.hi < a.to.hi ? a.to.hi : a.from.hi;
}

/// base to the power n >= 1 by squaring.
template <class Number>
constexpr Number natural_power(Number base, int n) noexcept {
  for (; n % 2 == 0; n /= 2) base = base * base;
  Number result = base;
  for (n /= 2; n > 0; n /= 2) {
    base = base * base;
    if (n % 2 != 0) result = result * base;
  }
  return result;
}

// What has been added of a series, and what the next term is made of
template <class Number, class Factor>
struct euler_maclaurin_state {
  Number sum;
  Number power;   // of 1 / x
  Factor rising;  // s (s + 1) ... (s + 2k - 2) / (2k)!
};

/// The terms from k = first to last of the sum of B_2k / (2k)! s (s + 1) ... (s + 2k - 2) / x^(2k-1).
template <real T, class Number, class Factor>
constexpr euler_maclaurin_state<Number, Factor> add_terms(euler_maclaurin_state<Number, Factor> state, Number square,
                                                          T s, int first, int last) noexcept {
  for (int k = first; k <= last; ++k) {
    Factor const factor =
        state.rising * static_cast<T>(bernoulli_numerators[k - 1]) / static_cast<T>(bernoulli_denominators[k - 1]);
    state.sum = state.sum + state.power * factor;
    state.power = state.power * square;
    T const end = s + static_cast<T>(2 * k);
    state.rising = state.rising * (end - 1) * end / static_cast<T>((2 * k + 1) * (2 * k + 2));
  }
  return state;
}

/// The sum of all these terms; for effort::quick only the first two are made of pairs.
template <effort how, real T, class Number>
constexpr Number euler_maclaurin_series(Number inverse, T s) noexcept {
  Number const square = inverse * inverse;
  constexpr int in_pairs = how == effort::quick ? 2 : 17;
  auto const start =
      add_terms(euler_maclaurin_state<Number, pair<T>>{Number{}, inverse, pair<T>{s / 2}}, square, s, 1, in_pairs);
  if constexpr (how == effort::full) return start.sum;
  using short_number = decltype(without_rest(inverse));
  euler_maclaurin_state<short_number, T> const next{short_number{}, without_rest(start.power), start.rising.hi};
  return start.sum + with_rest(add_terms(next, without_rest(square), s, in_pairs + 1, 14).sum);
}

/// unit^s times the Hurwitz zeta function of s and x > 0, which is the sum of (unit / (x + k))^s over all k >= 0; for s
/// = 1, where it diverges, and unit = 1, -digamma(x). The unit, positive and not above x, keeps powers in range. The
/// first terms are added as they are, the others by the formula of Euler and Maclaurin: DLMF 25.11.28 and 5.11.2.
template <effort how, real T, class Number>
constexpr Number zeta_sum(int s, pair<T> unit, Number x) noexcept {
  constexpr T negligible = how == effort::quick ? T(0x1p-85) : T(0x1p-125);
  T const exponent = static_cast<T>(s);
  T const start = stirling_start<how, T> + exponent;
  Number sum{};
  while (smaller_part(x) < start) {
    Number const term = natural_power(unit / x, s);
    sum = sum + term;
    // A high power makes an end soon.
    if (s > 30 && larger_part(term) <= negligible * smaller_part(sum)) return sum;
    x = x + T(1);
  }
  Number const inverse = pair<T>{1} / x;
  Number const series = euler_maclaurin_series<how>(inverse, exponent) + T(0.5);
  if (s == 1) return sum + (inverse * series + -logarithm<how>(x));
  Number const integral = x * (pair<T>{1} / (exponent - 1));
  return sum + natural_power(unit / x, s) * (integral + series);
}

/// The same for x = rest - below, where below >= 0 is whole and |rest| < 1: the terms on the left of zero are those
/// that -rest has on the right, but not those beyond x. This is the reflection of x, with the power series of no
/// trigonometric function.
template <effort how, real T, class Number>
constexpr Number reflected_zeta_sum(int s, pair<T> unit, Number rest, T below) noexcept {
  Number const from_zero = -rest + T(1);
  Number const left = zeta_sum<how>(s, unit, from_zero) + -zeta_sum<how>(s, unit, from_zero + below);
  Number const right = natural_power(unit / rest, s) + zeta_sum<how>(s, unit, rest + T(1));
  return right + (s % 2 == 0 ? left : -left);
}

}  // namespace chainrule::detail::math::inline CHAINRULE_TARGET

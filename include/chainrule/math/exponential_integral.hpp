// SPDX-License-Identifier: BSL-1.0
// The exponential integral Ei for constant evaluation: a power series, beyond it an asymptotic series to the right and
// a continued fraction to the left, in pair arithmetic. Formulas are those of the NIST Digital Library of Mathematical
// Functions (DLMF), chapter 6. Read math.hpp next.
#pragma once

#include "logistic.hpp"

namespace chainrule::detail::math {

/// Ei(x) = gamma + log|x| + the sum of x^k / (k k!): DLMF 6.6.1, 6.6.2.
template <std::floating_point T>
constexpr pair<T> expint_series(T x) noexcept {
  pair<T> power{x}, sum{x};
  for (int k = 2; fabs(power.hi) > fabs(sum.hi) * T(0x1p-112); ++k) {
    power = power * x / static_cast<T>(k);
    sum = sum + power / static_cast<T>(k);
  }
  pair<T> const gamma = constant<T>(0x1.2788cfc6fb619p-1, -0x1.6cb90701fbfabp-58);
  return sum + (log_of_pair(pair<T>{fabs(x)}) + gamma);
}

/// x e^-x Ei(x) for x from 56 on: DLMF 6.12.2.
template <std::floating_point T>
constexpr pair<T> scaled_expint_of_large(T x) noexcept {
  pair<T> term{1}, sum;
  for (int k = 1; term.hi > T(0x1p-80) && static_cast<T>(k) <= x; ++k) {  // from there on terms grow
    sum = sum + term;
    term = term * static_cast<T>(k) / x;
  }
  return sum;
}

/// e^y times the integral of e^-t / t from y to infinity, for y from 4 on, as 1/(y + 1 - 1/(y + 3 - 4/(y + 5 - ...))):
/// DLMF 6.9.1.
template <std::floating_point T>
constexpr pair<T> expint_fraction(T y) noexcept {
  int n = 8 + static_cast<int>(400 / y);  // so many that 2^-100 of the value is left
  pair<T> fraction = exact_sum(y, static_cast<T>(2 * n + 1));
  for (; n > 0; --n) fraction = exact_sum(y, static_cast<T>(2 * n - 1)) - pair<T>{static_cast<T>(n * n)} / fraction;
  return pair<T>{1} / fraction;
}

/// The exponential integral Ei(x), the principal value of the integral of e^t / t from -infinity to x.
template <std::floating_point T>
constexpr T expint(T x) noexcept {
  if constexpr (narrower_than_double<T>) return narrow<T>(expint(widened(x)));
  if (is_nan(x) || x == positive_infinity<T>) return x;
  if (x == 0) return -positive_infinity<T>;
  if (x <= -4) {
    if (vanishes(x)) return -T(0);
    scaled_pair<T> const power = exp_of_pair(pair<T>{x});
    return -rounded_and_scaled(power.value * expint_fraction(-x), power.exponent);
  }
  if (x >= 56) {
    if (x > 2 * std::numeric_limits<T>::max_exponent) return positive_infinity<T>;
    scaled_pair<T> const power = exp_of_pair(pair<T>{x});
    return rounded_and_scaled(power.value * scaled_expint_of_large(x) / x, power.exponent);
  }
  // The root, to three parts.
  pair<T> const root = constant<T>(0x1.7d72952b4b5fcp-2, 0x1.e4c986021c6f2p-57);
  pair<T> const beside = exact_sum(x, -root.hi) + -root.lo + static_cast<T>(-0x1.ae2d0d6529db7p-111);
  if (fabs(beside.hi) > T(0x1p-30)) return rounded(expint_series(x));
  // Next to it, by its derivatives there: e^r / r, that times 1 - 1/r, ...
  T const inverse = T(2.6845103508207076525L);
  T const second = (1 - inverse) / 2, third = (1 - 2 * inverse + 2 * inverse * inverse) / 6;
  pair<T> const slope = unscaled_exp_of_pair(root) / root;
  return rounded(slope * beside * (pair<T>{1} + beside.hi * (second + beside.hi * third)));
}

}  // namespace chainrule::detail::math

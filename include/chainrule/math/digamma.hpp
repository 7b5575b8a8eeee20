// SPDX-License-Identifier: BSL-1.0
// digamma and trigamma, the first derivatives of log Gamma, for constant evaluation, after chapter 5 of the NIST
// Digital Library of Mathematical Functions (DLMF): the argument is raised by recurrence to where Stirling's series
// converges. Read zeta.hpp next.
#pragma once

#include "gamma.hpp"

namespace chainrule::detail::math::inline CHAINRULE_TARGET {

/// digamma(x) for x > 0: DLMF 5.5.2 and 5.11.2.
template <effort how, real T>
constexpr pair<T> digamma_of_positive(pair<T> x) noexcept {
  pair<T> sum;
  for (; x.hi < stirling_start<how, T>; x = x + T(1)) sum = sum + pair<T>{1} / x;
  pair<T> const inverse = pair<T>{1} / x;
  pair<T> const square = inverse * inverse;
  sum = sum + (scaled(inverse, T(0.5)) + square * bernoulli_series<how>(square, [](int k) { return 2 * k; }));
  return log_of_positive<how>(x) - sum;
}

/// digamma(x) for an x that is not a pole, 2^-80 < |x| < 2^70; DLMF 5.5.4 for negative x.
template <effort how, real T>
constexpr sum_of_terms<T> digamma_with_size(T x) noexcept {
  if (x > 0) return {digamma_of_positive<how>(pair<T>{x}), T(4)};
  pair<T> const rest = nearest_whole_and_rest(pair<T>{x}).rest;
  pair<T> const first = digamma_of_positive<how>(exact_sum(T(1), -x));
  pair<T> const second = pi<T>() * cos_of_pi<how>(rest) / sin_of_pi<how>(rest);
  return {first - second, 4 + fabs(first.hi) + fabs(second.hi)};
}

/// The derivative of log Gamma.
template <std::floating_point T>
constexpr T digamma(T x) noexcept {
  if constexpr (narrower_than_double<T>) return narrow<T>(digamma(widened(x)));
  if (is_nan(x) || x == positive_infinity<T>) return x;
  if (x == 0) return copysign(positive_infinity<T>, -x);
  if (is_pole_of_gamma(x)) return quiet_nan<T>;
  if (fabs(x) <= T(0x1p-80)) {
    auto const [fraction, exponent] = decompose(x);
    return copysign(rounded_and_scaled(pair<T>{1} / fraction, -exponent), -x);
  }
  if (x >= T(0x1p70)) return rounded(log_of_pair(pair<T>{x}));
  auto const quick = digamma_with_size<effort::quick>(x);
  if (!has_cancelled(quick)) return rounded(quick.value);
  return static_cast<T>(digamma_with_size<effort::full>(wide_number{x}).value.hi);
}

/// trigamma(x) for x > 0: DLMF 5.15.1 and 5.15.8.
template <std::floating_point T>
constexpr pair<T> trigamma_of_positive(pair<T> x) noexcept {
  pair<T> sum;
  for (; x.hi < stirling_start<effort::quick, T>; x = x + T(1)) sum = sum + pair<T>{1} / (x * x);
  pair<T> const inverse = pair<T>{1} / x;
  pair<T> const square = inverse * inverse;
  pair<T> const series = inverse * bernoulli_series<effort::quick>(square, [](int) { return 1; });
  return sum + (inverse + square * (series + T(0.5)));
}

/// The second derivative of log Gamma.
template <std::floating_point T>
constexpr T trigamma(T x) noexcept {
  if constexpr (narrower_than_double<T>) return narrow<T>(trigamma(widened(x)));
  if (is_nan(x)) return x;
  if (x == positive_infinity<T>) return 0;
  if (x == -positive_infinity<T>) return quiet_nan<T>;
  if (is_pole_of_gamma(x)) return positive_infinity<T>;
  if (fabs(x) < T(0x1p-80)) {
    auto const [fraction, exponent] = decompose(x);
    return rounded_and_scaled(pair<T>{1} / exact_product(fraction, fraction), -2 * exponent);
  }
  if (x > T(0x1p70)) return 1 / x;
  if (x > 0) return rounded(trigamma_of_positive(pair<T>{x}));
  // DLMF 5.15.6
  pair<T> const quotient = pi<T>() / sin_of_pi<effort::quick>(nearest_whole_and_rest(pair<T>{x}).rest);
  return rounded(quotient * quotient - trigamma_of_positive(exact_sum(T(1), -x)));
}

}  // namespace chainrule::detail::math::inline CHAINRULE_TARGET

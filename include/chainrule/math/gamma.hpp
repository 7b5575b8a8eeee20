// SPDX-License-Identifier: BSL-1.0
// The gamma function and the logarithm of its magnitude, for constant evaluation: Stirling's series for positive
// arguments, the reflection formula for negative ones, a power series next to the roots 1 and 2. In float and double
// the results are within half a unit in the last place and a few thousandths, also next to roots. In long double,
// digamma was measured to be 80 units off next to 1.46: half of the digits of a wide_number cancel there. Read beta.hpp
// next.
#pragma once

#include "stirling.hpp"

namespace chainrule::detail::math::inline CHAINRULE_TARGET {

/// log Gamma(x) for an x next to 1 or 2, where it has roots, as a power series in the distance: DLMF 5.7.3.
template <std::floating_point T>
constexpr pair<T> log_gamma_near_root(T x) noexcept {
  constexpr double zeta[10] = {0x1.a51a6625307d3p+0, 0x1.33ba004f00621p+0, 0x1.151322ac7d848p+0, 0x1.097418eca7ccep+0,
                               0x1.0470984c09245p+0, 0x1.02232da14cf39p+0, 0x1.010b36af86397p+0, 0x1.00839f3d816b5p+0,
                               0x1.00412e33a5bb9p+0, 0x1.0020631be48b3p+0};
  constexpr double rest_of_zeta[2] = {0x1.1873d8912200cp-55, 0x1.c1b8b8ae2cf35p-55};
  // About 2 the coefficients are smaller by those of log(1 + d).
  T const root = x < T(1.5) ? T(1) : T(2);
  T const less = root - 1;
  T const d = x - root;
  T tail = 0;
  for (int k = 11; k > 3; --k)
    tail = (k % 2 == 0 ? T(1) : T(-1)) * (static_cast<T>(zeta[k - 2]) - less) / static_cast<T>(k) + d * tail;
  pair<T> const third = (constant<T>(zeta[1], rest_of_zeta[1]) + -less) / T(-3);
  pair<T> const second = scaled(constant<T>(zeta[0], rest_of_zeta[0]) + -less, T(0.5));
  pair<T> const first = constant<T>(-0x1.2788cfc6fb619p-1, 0x1.6cb90701fbfabp-58) + less;
  return (first + (second + (third + exact_product(tail, d)) * d) * d) * d;
}

template <std::floating_point T>
inline constexpr T width_of_log_gamma_series = T(0x1p-7);

/// Whether x is zero, a negative whole number or minus infinity.
template <std::floating_point T>
constexpr bool is_pole_of_gamma(T x) noexcept {
  return x <= 0 && trunc(x) == x;
}

// A sum, and the size of its terms
template <real T>
struct sum_of_terms {
  pair<T> value;
  T size;
};

/// Whether a sum made with effort::quick has lost too many digits.
template <std::floating_point T>
constexpr bool has_cancelled(sum_of_terms<T> sum) noexcept {
  return fabs(sum.value.hi) < sum.size * T(0x1p-12);
}

/// log |Gamma(x)| for an x that is not a pole, 2^-80 < |x| < 2^70; DLMF 5.5.3 for negative x.
template <effort how, real T>
constexpr sum_of_terms<T> log_gamma(T x) noexcept {
  auto const [logarithm, divisor] = gamma_of_pair<how>(pair<T>{fabs(x)});
  if (x > 0) {
    pair<T> const of_divisor = log_of_positive<how>(divisor);
    return {logarithm - of_divisor, fabs(logarithm.hi) + fabs(of_divisor.hi)};
  }
  pair<T> const sine = sin_of_pi<how>(nearest_whole_and_rest(pair<T>{x}).rest);
  pair<T> const factor = log_of_positive<how>(pi<T>() * divisor / magnitude(sine * x));
  return {factor - logarithm, fabs(factor.hi) + fabs(logarithm.hi)};
}

/// The logarithm of the magnitude of the gamma function.
template <std::floating_point T>
constexpr T lgamma(T x) noexcept {
  if constexpr (narrower_than_double<T>) return narrow<T>(lgamma(widened(x)));
  if (is_nan(x)) return x;
  if (is_infinite(x) || is_pole_of_gamma(x)) return positive_infinity<T>;
  if (fabs(x) <= T(0x1p-80)) return rounded(-log_of_pair(pair<T>{fabs(x)}));
  if (x >= T(0x1p70)) {
    // x log x may be out of range where x is not.
    auto const [fraction, exponent] = decompose(x);
    return rounded_and_scaled((log_of_pair(pair<T>{x}) + T(-1)) * fraction, exponent);
  }
  if (x == 1 || x == 2) return 0;
  if (fabs(x - 1) < width_of_log_gamma_series<T> || fabs(x - 2) < width_of_log_gamma_series<T>)
    return rounded(log_gamma_near_root(x));
  auto const quick = log_gamma<effort::quick>(x);
  if (!has_cancelled(quick)) return rounded(quick.value);
  return static_cast<T>(log_gamma<effort::full>(wide_number{x}).value.hi);
}

/// Gamma(x) for x from 2^-80 to a few thousand.
template <std::floating_point T>
constexpr scaled_pair<T> gamma_of_positive(T x) noexcept {
  auto const [logarithm, divisor] = gamma_of_pair<effort::quick>(pair<T>{x});
  auto const [value, exponent] = exp_of_pair(logarithm);
  return {value / divisor, exponent};
}

/// The gamma function.
template <std::floating_point T>
constexpr T tgamma(T x) noexcept {
  if constexpr (narrower_than_double<T>) return narrow<T>(tgamma(widened(x)));
  if (is_nan(x) || x == positive_infinity<T>) return x;
  if (x == 0) return copysign(positive_infinity<T>, x);
  if (is_pole_of_gamma(x)) return quiet_nan<T>;
  if (fabs(x) < T(0x1p-80)) {
    auto const [fraction, exponent] = decompose(x);
    return copysign(rounded_and_scaled(pair<T>{1} / fraction, -exponent), x);
  }
  T const bound = T(0.5) * static_cast<T>(std::numeric_limits<T>::max_exponent);
  if (x > bound) return positive_infinity<T>;
  if (x > 0) {
    auto const [value, exponent] = gamma_of_positive(x);
    return rounded_and_scaled(value, exponent);
  }
  auto const [rest, odd] = nearest_whole_and_rest(pair<T>{x});
  // Between the poles the sign alternates: negative in (-1, 0).
  T const sign = (rest.hi > 0) == odd ? T(-1) : T(1);
  if (x < -bound) return copysign(T(0), sign);
  auto const [value, exponent] = gamma_of_positive(-x);
  pair<T> const reflected = pi<T>() / (sin_of_pi<effort::quick>(rest) * value * x);
  return copysign(rounded_and_scaled(magnitude(reflected), -exponent), sign);
}

}  // namespace chainrule::detail::math::inline CHAINRULE_TARGET

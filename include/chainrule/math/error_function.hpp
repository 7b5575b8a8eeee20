// SPDX-License-Identifier: BSL-1.0
// erf, erfc, the normal distribution and its density, gelu, and exp(-x^2), for constant evaluation: a power series near
// zero, a continued fraction beyond, both in pair arithmetic. Formulas are those of the NIST Digital Library of
// Mathematical Functions (DLMF), chapter 7. Read stirling.hpp next.
#pragma once

#include "exponential.hpp"

namespace chainrule::detail::math::inline CHAINRULE_TARGET {

template <std::floating_point T>
constexpr pair<T> two_over_sqrt_pi() noexcept {
  return constant<T>(0x1.20dd750429b6dp+0, 0x1.1ae3a914fed8p-56);
}

template <std::floating_point T>
constexpr pair<T> inverse_sqrt_2() noexcept {
  return constant<T>(0x1.6a09e667f3bcdp-1, -0x1.bdd3413b26456p-55);
}

template <std::floating_point T>
constexpr pair<T> inverse_sqrt_2_pi() noexcept {
  return constant<T>(0x1.9884533d43651p-2, -0x1.cbc0d30ebfd15p-56);
}

// Here the two ways meet: the series loses 18 bits of a pair, and the fraction takes 39 steps.
template <std::floating_point T>
inline constexpr T end_of_erf_series = T(2.5);

/// erf(x) for |x| up to end_of_erf_series, as 2/sqrt(pi) (x - x^3/3 + x^5/(2! 5) - ...): DLMF 7.6.1.
template <std::floating_point T>
constexpr pair<T> erf_series(pair<T> x) noexcept {
  pair<T> const minus_square = -(x * x);
  // Small also beside 1 - erf(x).
  T const negligible = fabs(x.hi) * T(0x1p-90);
  pair<T> power = x;
  pair<T> sum = x;
  for (int n = 1; fabs(power.hi) > negligible; ++n) {
    power = power * minus_square / static_cast<T>(n);
    sum = sum + power / static_cast<T>(2 * n + 1);
  }
  return sum * two_over_sqrt_pi<T>();
}

/// e^(x^2) erfc(x) for x from end_of_erf_series on, as 1/sqrt(pi) 2x/(2x^2 + 1 - 1*2/(2x^2 + 5 - 3*4/(2x^2 + 9 -
/// ...))): DLMF 7.9.2.
template <std::floating_point T>
constexpr pair<T> erfc_fraction(pair<T> x, pair<T> square) noexcept {
  pair<T> const first = scaled(square, T(2)) + T(1);
  // So many that 2^-78 of the value is left.
  int n = 7 + static_cast<int>(200 / square.hi);
  pair<T> fraction = first + static_cast<T>(4 * n);
  for (; n > 0; --n)
    fraction = first + static_cast<T>(4 * n - 4) - pair<T>{static_cast<T>(2 * n * (2 * n - 1))} / fraction;
  return x * two_over_sqrt_pi<T>() / fraction;
}

/// erfc(x) for x from 0 to a few hundred.
template <std::floating_point T>
constexpr scaled_pair<T> erfc_of_pair(pair<T> x) noexcept {
  if (x.hi < end_of_erf_series<T>) return {-erf_series(x) + T(1), 0};
  pair<T> const square = x * x;
  scaled_pair<T> const power = exp_of_pair(-square);
  return {power.value * erfc_fraction(x, square), power.exponent};
}

/// The same as a plain pair, for x up to 20.
template <std::floating_point T>
constexpr pair<T> unscaled_erfc_of_pair(pair<T> x) noexcept {
  scaled_pair<T> const rest = erfc_of_pair(x);
  return scaled(rest.value, power_of_two<T>(rest.exponent));
}

/// The error function, 2/sqrt(pi) times the integral of exp(-t^2) from 0 to x.
template <std::floating_point T>
constexpr T erf(T x) noexcept {
  if constexpr (narrower_than_double<T>) return narrow<T>(erf(widened(x)));
  T const size = fabs(x);
  if (is_nan(x) || x == 0) return x;
  if (size > 15) return copysign(T(1), x);
  if (size < T(0x1p-80)) {
    auto const [fraction, exponent] = decompose(x);
    return copysign(rounded_and_scaled(two_over_sqrt_pi<T>() * fraction, exponent), x);
  }
  pair<T> const value =
      size < end_of_erf_series<T> ? erf_series(pair<T>{size}) : -unscaled_erfc_of_pair(pair<T>{size}) + T(1);
  return copysign(rounded(value), x);
}

/// 1 - erf(x), without cancellation.
template <std::floating_point T>
constexpr T erfc(T x) noexcept {
  if constexpr (narrower_than_double<T>) return narrow<T>(erfc(widened(x)));
  if (is_nan(x)) return x;
  if (x > 110) return 0;
  if (x < -15) return 2;
  if (x < 0) return rounded(-unscaled_erfc_of_pair(pair<T>{-x}) + T(2));
  scaled_pair<T> const value = erfc_of_pair(pair<T>{x});
  return rounded_and_scaled(value.value, value.exponent);
}

/// The standard normal distribution function for x from -160 to 20.
template <std::floating_point T>
constexpr scaled_pair<T> normal_cdf_of(T x) noexcept {
  pair<T> const size = inverse_sqrt_2<T>() * fabs(x);
  if (x > 0) return {scaled(unscaled_erfc_of_pair(size), T(-0.5)) + T(1), 0};
  scaled_pair<T> const twice = erfc_of_pair(size);
  return {twice.value, twice.exponent - 1};
}

/// The standard normal distribution function, erfc(-x / sqrt(2)) / 2: DLMF 7.20.1.
template <std::floating_point T>
constexpr T normal_cdf(T x) noexcept {
  if constexpr (narrower_than_double<T>) return narrow<T>(normal_cdf(widened(x)));
  if (is_nan(x)) return x;
  if (x < -160) return 0;
  if (x > 20) return 1;
  scaled_pair<T> const value = normal_cdf_of(x);
  return rounded_and_scaled(value.value, value.exponent);
}

/// x times the standard normal distribution function of x (D. Hendrycks and K. Gimpel, "Gaussian error linear units",
/// 2016); its limit -0 at -infinity.
template <std::floating_point T>
constexpr T gelu(T x) noexcept {
  if constexpr (narrower_than_double<T>) return narrow<T>(gelu(widened(x)));
  if (is_nan(x) || x == 0 || x > 20) return x;
  if (x < -160) return -T(0);
  scaled_pair<T> const factor = normal_cdf_of(x);
  auto const [fraction, exponent] = decompose(x);
  return copysign(rounded_and_scaled(factor.value * fraction, factor.exponent + exponent), x);
}

/// exp(-x^2), without rounding the square.
template <std::floating_point T>
constexpr T exp_minus_square(T x) noexcept {
  if constexpr (narrower_than_double<T>) return narrow<T>(exp_minus_square(widened(x)));
  if (is_nan(x)) return x;
  if (fabs(x) > 110) return 0;
  return rounded_exp(-exact_product(x, x));
}

/// The standard normal density, exp(-x^2 / 2) / sqrt(2 pi).
template <std::floating_point T>
constexpr T normal_pdf(T x) noexcept {
  if constexpr (narrower_than_double<T>) return narrow<T>(normal_pdf(widened(x)));
  if (is_nan(x)) return x;
  if (fabs(x) > 160) return 0;
  scaled_pair<T> const power = exp_of_pair(scaled(exact_product(x, x), T(-0.5)));
  return rounded_and_scaled(power.value * inverse_sqrt_2_pi<T>(), power.exponent);
}

}  // namespace chainrule::detail::math::inline CHAINRULE_TARGET

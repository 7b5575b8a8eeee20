// e^(x^2) erfc(x) and e^(x^2) times the repeated integrals of erfc, for constant evaluation. Formulas are those of the NIST Digital
// Library of Mathematical Functions (DLMF), chapter 7.
#pragma once

#include "error_function.hpp"

namespace chainrule::math {

/// e^(x^2) erfc(x) for x from end_of_erf_series on.
template <std::floating_point T>
constexpr scaled_pair<T> scaled_erfc_of_large(T x) noexcept {
  if (x < T(0x1p45)) return {erfc_fraction(pair<T>{x}, exact_product(x, x)), 0};
  // DLMF 7.12.1
  auto const [fraction, exponent] = decompose(x);
  return {scaled(two_over_sqrt_pi<T>(), T(0.5)) / fraction, -exponent};
}

/// e^(x^2) erfc(x) of an x whose square is not far beyond the range of exponents.
template <std::floating_point T>
constexpr scaled_pair<T> scaled_erfc_of(T x) noexcept {
  if (x >= end_of_erf_series<T>) return scaled_erfc_of_large(x);
  auto const [power, exponent] = exp_of_pair(exact_product(x, x));
  if (x > -end_of_erf_series<T>) return {power * (-erf_series(pair<T>{x}) + T(1)), exponent};
  // For -x of 60 or more the rest is less than 2^-5000 of the whole.
  if (exponent > 5000) return {power, exponent + 1};
  scaled_pair<T> const rest = scaled_erfc_of_large(-x);
  return {power - scaled(rest.value, power_of_two<T>(-exponent / 2 - 1) * power_of_two<T>(exponent / 2 - exponent)), exponent + 1};
}

/// Where e^(x^2) is beyond the range for sure.
template <std::floating_point T>
inline constexpr T end_of_scaled_erfc = std::numeric_limits<T>::max_exponent > 2000 ? T(-107) : T(-27);

/// e^(x^2) erfc(x).
template <std::floating_point T>
constexpr T erfcx(T x) noexcept {
  if constexpr (narrower_than_double<T>) return narrow<T>(erfcx(static_cast<double>(x)));
  if (is_nan(x)) return x;
  if (x == positive_infinity<T>) return 0;
  if (x < end_of_scaled_erfc<T>) return positive_infinity<T>;
  if (fabs(x) < T(0x1p-80)) return 1;
  auto const [value, exponent] = scaled_erfc_of(x);
  return rounded_and_scaled(value, exponent);
}

}  // namespace chainrule::math

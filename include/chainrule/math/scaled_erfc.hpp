// SPDX-License-Identifier: BSL-1.0
// e^(x^2) erfc(x) and e^(x^2) times the repeated integrals of erfc, for constant evaluation. Formulas are those of the
// NIST Digital Library of Mathematical Functions (DLMF), chapter 7. Read relative_exponential.hpp next.
#pragma once

#include "error_function.hpp"
#include "power.hpp"

namespace chainrule::detail::math::inline CHAINRULE_TARGET {

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
  if (exponent > 200) return {power, exponent + 1};
  scaled_pair<T> const rest = scaled_erfc_of_large(-x);
  return {power - scaled(rest.value, power_of_two<T>(-exponent - 1)), exponent + 1};
}

/// Where e^(x^2) is beyond the range for sure.
template <std::floating_point T>
inline constexpr T end_of_scaled_erfc = std::numeric_limits<T>::max_exponent > 2000 ? T(-107) : T(-27);

/// e^(x^2) erfc(x).
template <std::floating_point T>
constexpr T erfcx(T x) noexcept {
  if constexpr (narrower_than_double<T>) return narrow<T>(erfcx(widened(x)));
  if (is_nan(x)) return x;
  if (x == positive_infinity<T>) return 0;
  if (x < end_of_scaled_erfc<T>) return positive_infinity<T>;
  if (fabs(x) < T(0x1p-80)) return 1;
  auto const [value, exponent] = scaled_erfc_of(x);
  return rounded_and_scaled(value, exponent);
}

/// The repeated integral for a finite x by DLMF 7.18.7 upwards, y_n = -x/n y_(n-1) + 1/(2n) y_(n-2), from y_(-1) =
/// 2/sqrt(pi). For x > 0 it loses e^(2 x sqrt(2n)) in precision.
template <std::floating_point T>
constexpr scaled_pair<T> scaled_erfc_integral_upwards(int n, T x) noexcept {
  scaled_pair<T> const start = scaled_erfc_of(x);
  int exponent = start.exponent;
  pair<T> last = start.value;
  pair<T> last_but_one{};
  // Far below the first value, the one before does not count.
  if (exponent < 200) last_but_one = scaled(two_over_sqrt_pi<T>(), power_of_two<T>(-exponent));
  for (int k = 1; k <= n; ++k) {
    pair<T> const next = (scaled(last_but_one, T(0.5)) - last * x) / static_cast<T>(k);
    last_but_one = last;
    last = next;
    int const shift = fabs(last.hi) > T(0x1p200) ? -200 : fabs(last.hi) < T(0x1p-200) ? 200 : 0;
    if (shift == 0) continue;
    last = scaled(last, power_of_two<T>(shift));
    last_but_one = scaled(last_but_one, power_of_two<T>(shift));
    exponent -= shift;
  }
  return {last, exponent};
}

/// The same for x > 0 and moderate n as 2/sqrt(pi) times quotients y_k / y_(k-1), which are r_k = 1 / (2x + 2(k+1)
/// r_(k+1)) and so a continued fraction; W. Gautschi, "Efficient computation of the complex error function" (1970).
template <std::floating_point T>
constexpr scaled_pair<T> scaled_erfc_integral_downwards(int n, T x) noexcept {
  // An error in r_k is e^(2x (sqrt(2k) - sqrt(2n))) times smaller in r_n. So the first quotients need no precision, the
  // next that of T.
  T const root = sqrt(static_cast<T>(2 * n + 2));
  T const to_nothing = root + T(0.36) * static_cast<T>(std::numeric_limits<T>::digits + 12) / x;
  T const to_little = root + T(5) / x;
  int k = static_cast<int>(to_nothing * to_nothing / 2) + 12;
  int const first_pair = static_cast<int>(to_little * to_little / 2) + 4;
  T const two_x = 2 * x;
  T estimate = 0;
  for (; k > first_pair; --k) estimate = 1 / (two_x + static_cast<T>(2 * k + 2) * estimate);
  pair<T> quotient{estimate};
  pair<T> product = two_over_sqrt_pi<T>();
  int exponent = 0;
  for (; k >= 0; --k) {
    quotient = pair<T>{1} / (quotient * static_cast<T>(2 * k + 2) + two_x);
    if (k <= n) product = product * quotient;
    if (product.hi > T(0x1p-200)) continue;
    product = scaled(product, T(0x1p200));
    exponent -= 200;
  }
  return {product, exponent};
}

/// e^(x^2) times the n-th repeated integral of erfc from x to infinity: DLMF 7.18.2.
template <std::floating_point T>
constexpr T scaled_erfc_integral(int n, T x) noexcept {
  if constexpr (narrower_than_double<T>) return narrow<T>(scaled_erfc_integral(n, widened(x)));
  if (n == 0) return erfcx(x);
  if (n < 0 || is_nan(x)) return quiet_nan<T>;
  if (x == positive_infinity<T>) return 0;
  if (x < -30000 && n <= 20000) return positive_infinity<T>;
  // For x >= 0 it is largest at 0, where it is 1 / (2^n Gamma(n/2 + 1)).
  if (n > 3000 && x >= 0) return 0;
  if (n > 20000) {
    // Now either e^(x^2) or 1/n! outweighs the other by far.
    T const ratio = x / sqrt(static_cast<T>(n));
    if (ratio > -1) return 0;
    if (ratio < -1000) return positive_infinity<T>;
    return ratio * ratio + 1 + log(-ratio) - log(static_cast<T>(n)) / 2 < 0 ? T(0) : positive_infinity<T>;
  }
  if (x > T(0x1p45)) {
    auto const [fraction, exponent] = decompose(x);
    if (n > 40000 / exponent) return 0;
    pair<T> power{fraction};
    for (int k = 0; k < n; ++k) power = power * fraction;
    return rounded_and_scaled(scaled(two_over_sqrt_pi<T>(), T(0.5)) / power, -exponent * (n + 1) - n);
  }
  bool const upwards = x < end_of_erf_series<T> && (x < 0 || x * x * static_cast<T>(n) < 20);
  auto const [value, exponent] = upwards ? scaled_erfc_integral_upwards(n, x) : scaled_erfc_integral_downwards(n, x);
  return rounded_and_scaled(value, exponent);
}

}  // namespace chainrule::detail::math::inline CHAINRULE_TARGET

// SPDX-License-Identifier: BSL-1.0
// sinh, cosh, sech, tanh, log_cosh and the inverses for constant evaluation, from expm1 and log1p in pair arithmetic,
// which keep the small arguments precise. Read error_function.hpp next.
#pragma once

#include "exponential.hpp"
#include "power.hpp"

namespace chainrule::detail::math::inline CHAINRULE_TARGET {

/// Half of e^x, which may be finite where e^x is not.
template <std::floating_point T>
constexpr T half_exp(T x) noexcept {
  // Far enough for the result to be infinite, near enough for the exponent to fit an int.
  if (x > 2 * std::numeric_limits<T>::max_exponent) return positive_infinity<T>;
  scaled_pair<T> const power = exp_of_pair(pair<T>{x});
  return scale(rounded(power.value), power.exponent - 1);
}

/// The hyperbolic sine.
template <std::floating_point T>
constexpr T sinh(T x) noexcept {
  if constexpr (narrower_than_double<T>) return narrow<T>(sinh(widened(x)));
  if (is_nan(x) || fabs(x) < T(0x1p-40)) return x;
  if (fabs(x) > 40) return copysign(half_exp(fabs(x)), x);
  // With u = e^x - 1, e^x - e^-x = u + u / (1 + u).
  pair<T> const u = expm1_of_pair(pair<T>{fabs(x)});
  return copysign(rounded(scaled(u + u / (u + T(1)), T(0.5))), x);
}

/// The hyperbolic cosine.
template <std::floating_point T>
constexpr T cosh(T x) noexcept {
  if constexpr (narrower_than_double<T>) return narrow<T>(cosh(widened(x)));
  if (is_nan(x)) return x;
  if (fabs(x) > 40) return half_exp(fabs(x));
  pair<T> const power = expm1_of_pair(pair<T>{fabs(x)}) + T(1);
  return rounded(scaled(power + pair<T>{1} / power, T(0.5)));
}

/// 1 / cosh(x), also where cosh(x) is past the largest T.
template <std::floating_point T>
constexpr T sech(T x) noexcept {
  if constexpr (narrower_than_double<T>) return narrow<T>(sech(widened(x)));
  if (is_nan(x)) return x;
  if (fabs(x) > 2 * std::numeric_limits<T>::max_exponent) return 0;
  scaled_pair<T> const power = exp_of_pair(pair<T>{-fabs(x)});
  if (fabs(x) > 40) return rounded_and_scaled(power.value, power.exponent + 1);
  pair<T> const plain = scaled(power.value, power_of_two<T>(power.exponent));
  return rounded(scaled(plain, T(2)) / (plain * plain + T(1)));
}

/// The hyperbolic tangent.
template <std::floating_point T>
constexpr T tanh(T x) noexcept {
  if constexpr (narrower_than_double<T>) return narrow<T>(tanh(widened(x)));
  if (is_nan(x) || fabs(x) < T(0x1p-40)) return x;
  if (fabs(x) > 30) return copysign(T(1), x);
  pair<T> const u = expm1_of_pair(pair<T>{2 * x});
  return rounded(u / (u + T(2)));
}

/// log(cosh(x)), without overflow, precise also near zero.
template <std::floating_point T>
constexpr T log_cosh(T x) noexcept {
  if constexpr (narrower_than_double<T>) return narrow<T>(log_cosh(widened(x)));
  T const size = fabs(x);
  if (is_nan(x) || is_infinite(x)) return size;
  if (size > 60) return rounded(pair<T>{size} - ln_2<T>());
  if (size < T(0x1p-30)) {
    // x^2 / 2 - x^4 / 12 + ...
    if (size == 0) return 0;
    auto const [fraction, exponent] = decompose(size);
    pair<T> const square = exact_product(fraction, fraction);
    return rounded_and_scaled(square + square.hi * (size * size * (T(-1) / 6)), 2 * exponent - 1);
  }
  // With u = e^|x| - 1, cosh(x) = 1 + u^2 / (2 (1 + u)); far out that is e^|x| / 2 times 1 + e^-2|x|.
  if (size > 1) return rounded(log1p_of_pair(expm1_of_pair(pair<T>{-2 * size}) + T(1)) + (pair<T>{size} - ln_2<T>()));
  pair<T> const u = expm1_of_pair(pair<T>{size});
  return rounded(log1p_of_pair(scaled(u * u / (u + T(1)), T(0.5))));
}

/// The inverse hyperbolic sine.
template <std::floating_point T>
constexpr T asinh(T x) noexcept {
  if constexpr (narrower_than_double<T>) return narrow<T>(asinh(widened(x)));
  if (is_nan(x) || is_infinite(x) || fabs(x) < T(0x1p-40)) return x;
  T const size = fabs(x);
  if (size > T(0x1p40)) return copysign(rounded(log_of_pair(pair<T>{size}) + ln_2<T>()), x);
  // x + sqrt(x^2 + 1) = 1 + x + x^2 / (1 + sqrt(x^2 + 1))
  pair<T> const square = exact_product(size, size);
  pair<T> const rest = square / (sqrt_of_pair(square + T(1)) + T(1));
  return copysign(rounded(log1p_of_pair(rest + size)), x);
}

/// The inverse hyperbolic cosine.
template <std::floating_point T>
constexpr T acosh(T x) noexcept {
  if constexpr (narrower_than_double<T>) return narrow<T>(acosh(widened(x)));
  if (is_nan(x) || x < 1) return quiet_nan<T>;
  if (x == positive_infinity<T>) return x;
  if (x > T(0x1p40)) return rounded(log_of_pair(pair<T>{x}) + ln_2<T>());
  pair<T> const above_one = exact_sum(x, T(-1));
  pair<T> const root = sqrt_of_pair(above_one * (above_one + T(2)));
  return rounded(log1p_of_pair(above_one + root));
}

/// The inverse hyperbolic tangent.
template <std::floating_point T>
constexpr T atanh(T x) noexcept {
  if constexpr (narrower_than_double<T>) return narrow<T>(atanh(widened(x)));
  if (is_nan(x) || fabs(x) > 1) return quiet_nan<T>;
  if (fabs(x) < T(0x1p-40)) return x;
  if (fabs(x) == 1) return copysign(positive_infinity<T>, x);
  pair<T> const odds = pair<T>{2 * fabs(x)} / exact_sum(T(1), -fabs(x));
  return copysign(rounded(scaled(log1p_of_pair(odds), T(0.5))), x);
}

}  // namespace chainrule::detail::math::inline CHAINRULE_TARGET

// SPDX-License-Identifier: BSL-1.0
// sqrt, rsqrt, cbrt, hypot and pow for constant evaluation: roots by Newton's iteration with a last step in pair
// arithmetic, powers as e^(y log x) with the logarithm held in a pair.
// Read hyperbolic.hpp next.
#pragma once

#include <initializer_list>

#include "exponential.hpp"

namespace chainrule::detail::math::inline CHAINRULE_TARGET {

// Each step doubles the digits, from some four on.
template <std::floating_point T>
inline constexpr int newton_steps = std::numeric_limits<T>::digits > 64 ? 5 : 4;

/// The square root, correctly rounded.
template <std::floating_point T>
constexpr T sqrt(T x) noexcept {
  if constexpr (narrower_than_double<T>) return narrow<T>(sqrt(widened(x)));
  if (x == 0 || !(x > 0) || x == positive_infinity<T>) return x < 0 ? quiet_nan<T> : x;
  auto [radicand, exponent] = decompose(x);
  if (exponent % 2 != 0) {
    radicand *= 2;
    --exponent;
  }
  // On [1, 4) the line is within 4 percent.
  T root = T(0.7) + radicand * T(0.34);
  for (int i = 0; i < newton_steps<T>; ++i) root = (root + radicand / root) / 2;
  // The neighbour is nearer when the remainder passes root * unit, as (root + unit/2)^2 shows.
  pair<T> const square = exact_product(root, root);
  T const remainder = (radicand - square.hi) - square.lo;
  T const unit = std::numeric_limits<T>::epsilon();
  if (remainder > root * unit) root += unit;
  if (remainder <= -root * unit) root -= unit;
  return scale(root, exponent / 2);
}

/// The square root of a pair that is zero or positive and far from the ends of the range.
template <std::floating_point T>
constexpr pair<T> sqrt_of_pair(pair<T> x) noexcept {
  if (x.hi == 0) return {};
  T const root = sqrt(x.hi);
  pair<T> const rest = x - exact_product(root, root);
  return ordered_sum(root, rest.hi / (2 * root));
}

/// 1 / sqrt(x).
template <std::floating_point T>
constexpr T rsqrt(T x) noexcept {
  if constexpr (narrower_than_double<T>) return narrow<T>(rsqrt(widened(x)));
  if (is_nan(x)) return x;
  if (x == 0) return copysign(positive_infinity<T>, x);
  if (x < 0) return quiet_nan<T>;
  if (x == positive_infinity<T>) return 0;
  auto [radicand, exponent] = decompose(x);
  if (exponent % 2 != 0) {
    radicand *= 2;
    --exponent;
  }
  return scale(rounded(pair<T>{1} / sqrt_of_pair(pair<T>{radicand})), -exponent / 2);
}

/// The cube root.
template <std::floating_point T>
constexpr T cbrt(T x) noexcept {
  if constexpr (narrower_than_double<T>) return narrow<T>(cbrt(widened(x)));
  if (x == 0 || is_nan(x) || is_infinite(x)) return x;
  auto [radicand, exponent] = decompose(x);
  for (; exponent % 3 != 0; --exponent) radicand *= 2;
  // radicand in [1, 8), where the line is within 9 percent
  T root = T(0.94) + radicand * T(0.14);
  for (int i = 0; i < newton_steps<T>; ++i) root -= (root - radicand / (root * root)) / 3;
  pair<T> const rest = -(exact_product(root, root) * root) + radicand;
  return copysign(scale(root + rest.hi / (3 * root * root), exponent / 3), x);
}

/// The length of the vector (x, y), without overflow or underflow on the way.
template <std::floating_point T>
constexpr T hypot(T x, T y) noexcept {
  if constexpr (narrower_than_double<T>) return narrow<T>(hypot(widened(x), widened(y)));
  if (is_infinite(x) || is_infinite(y)) return positive_infinity<T>;
  if (is_nan(x) || is_nan(y)) return quiet_nan<T>;
  T const longer = fabs(x) > fabs(y) ? fabs(x) : fabs(y);
  T const shorter = fabs(x) > fabs(y) ? fabs(y) : fabs(x);
  if (shorter == 0) return longer;
  auto const [fraction, exponent] = decompose(longer);
  T const other = scale(shorter, -exponent);
  if (other < T(0x1p-80)) return longer;
  pair<T> const square = exact_product(fraction, fraction) + exact_product(other, other);
  return rounded_and_scaled(sqrt_of_pair(square), exponent);
}

/// The length of the vector (x, y, z), without overflow or underflow on the way.
template <std::floating_point T>
constexpr T hypot(T x, T y, T z) noexcept {
  if constexpr (narrower_than_double<T>) return narrow<T>(hypot(widened(x), widened(y), widened(z)));
  if (is_infinite(x) || is_infinite(y) || is_infinite(z)) return positive_infinity<T>;
  if (is_nan(x) || is_nan(y) || is_nan(z)) return quiet_nan<T>;
  T longest = fabs(x);
  if (fabs(y) > longest) longest = fabs(y);
  if (fabs(z) > longest) longest = fabs(z);
  if (longest == 0) return longest;
  int const exponent = decompose(longest).exponent;
  pair<T> squares;
  for (T const component : {x, y, z}) {
    T const scaled_down = scale(component, -exponent);
    if (fabs(scaled_down) > T(0x1p-80)) squares = squares + exact_product(scaled_down, scaled_down);
  }
  return rounded_and_scaled(sqrt_of_pair(squares), exponent);
}

/// Whether x is a whole number that two does not divide.
template <std::floating_point T>
constexpr bool is_odd(T x) noexcept {
  return fabs(x) < T(0x1p64) && trunc(x) == x && trunc(x / 2) != x / 2;
}

/// x^y for a positive or infinite magnitude x that is not one, and a y that may be infinite.
template <std::floating_point T>
constexpr T power_of_magnitude(T x, T y) noexcept {
  // Here the result is an end of the range for any x but one, and y log x might not fit T.
  if (fabs(y) > T(0x1p90) || x == 0 || x == positive_infinity<T>)
    return (x > 1) == (y > 0) ? positive_infinity<T> : T(0);
  if (fabs(y) < T(0x1p-90)) return 1;
  return rounded_exp(log_of_pair(pair<T>{x}) * y);
}

/// x raised to the power y.
template <std::floating_point T>
constexpr T pow(T x, T y) noexcept {
  if constexpr (narrower_than_double<T>) return narrow<T>(pow(widened(x), widened(y)));
  if (y == 0 || x == 1) return 1;
  if (is_nan(x) || is_nan(y)) return quiet_nan<T>;
  if (x == -1 && is_infinite(y)) return 1;
  if (x < 0 && x != -positive_infinity<T> && trunc(y) != y) return quiet_nan<T>;
  T const magnitude = x == -1 ? T(1) : power_of_magnitude(fabs(x), y);
  return signbit(x) && is_odd(y) ? -magnitude : magnitude;
}

}  // namespace chainrule::detail::math::inline CHAINRULE_TARGET

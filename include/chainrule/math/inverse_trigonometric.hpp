// SPDX-License-Identifier: BSL-1.0
// asin, acos, atan and atan2 for constant evaluation, all as the angle of a vector in the first quadrant:
// a table takes multiples of 1/8 off the slope and a short series in pair arithmetic does the rest.
// Read hyperbolic.hpp next.
#pragma once

#include "power.hpp"
#include "reduction.hpp"

namespace chainrule::detail::math::inline CHAINRULE_TARGET {

// atan(j/8) as the sum of two doubles
inline constexpr double atan_of_eighths[9][2] = {
    {0, 0},
    {0x1.fd5ba9aac2f6ep-4, -0x1.cd37686760c17p-59},
    {0x1.f5b75f92c80ddp-3, 0x1.8ab6e3cf7afbdp-57},
    {0x1.6f61941e4def1p-2, -0x1.c63aae6f6e918p-56},
    {0x1.dac670561bb4fp-2, 0x1.a2b7f222f65e2p-56},
    {0x1.1e00babdefeb4p-1, -0x1.928df287a668fp-58},
    {0x1.4978fa3269ee1p-1, 0x1.2419a87f2a458p-56},
    {0x1.700a7c5784634p-1, -0x1.8c34d25aadef6p-56},
    {0x1.921fb54442d18p-1, 0x1.1a62633145c07p-55},
};

/// atan(y / x) for 0 <= y <= x, x > 0.
template <std::floating_point T>
constexpr pair<T> angle_of_slope(pair<T> y, pair<T> x) noexcept {
  int const j = nearest_int(8 * y.hi / x.hi);
  T const base = static_cast<T>(j) / 8;
  // The difference of the angles with tangents a and b has the tangent (a - b) / (1 + a b).
  pair<T> const slope = (y - x * base) / (x + y * base);
  pair<T> const square = slope * slope;
  T tail = 0;
  for (int n = 21; n > 4; n -= 2) tail = 1 / static_cast<T>(n) - square.hi * tail;
  pair<T> const third = pair<T>{1} / T(3) - square * tail;
  pair<T> const rest = slope * (-(square * third) + T(1));
  return constant<T>(atan_of_eighths[j][0], atan_of_eighths[j][1]) + rest;
}

/// The angle of the vector (x, y) for x and y that are not negative and not both zero.
template <std::floating_point T>
constexpr pair<T> angle_in_first_quadrant(pair<T> y, pair<T> x) noexcept {
  return y.hi <= x.hi ? angle_of_slope(y, x) : half_pi<T>() - angle_of_slope(x, y);
}

/// The cosine that belongs to the sine x, or the other way round: sqrt(1 - x^2).
template <std::floating_point T>
constexpr pair<T> other_leg(T x) noexcept {
  return sqrt_of_pair(exact_sum(T(1), -x) * exact_sum(T(1), x));
}

/// The inverse tangent.
template <std::floating_point T>
constexpr T atan(T x) noexcept {
  if constexpr (narrower_than_double<T>) return narrow<T>(atan(widened(x)));
  if (is_nan(x) || fabs(x) < T(0x1p-40)) return x;
  if (fabs(x) > T(0x1p80)) return copysign(rounded(half_pi<T>()), x);
  return copysign(rounded(angle_in_first_quadrant(pair<T>{fabs(x)}, pair<T>{1})), x);
}

/// The inverse sine.
template <std::floating_point T>
constexpr T asin(T x) noexcept {
  if constexpr (narrower_than_double<T>) return narrow<T>(asin(widened(x)));
  if (is_nan(x) || fabs(x) > 1) return quiet_nan<T>;
  if (fabs(x) < T(0x1p-40)) return x;
  return copysign(rounded(angle_in_first_quadrant(pair<T>{fabs(x)}, other_leg(x))), x);
}

/// The inverse cosine.
template <std::floating_point T>
constexpr T acos(T x) noexcept {
  if constexpr (narrower_than_double<T>) return narrow<T>(acos(widened(x)));
  if (is_nan(x) || fabs(x) > 1) return quiet_nan<T>;
  if (fabs(x) < T(0x1p-80)) return rounded(half_pi<T>());
  pair<T> const angle = angle_in_first_quadrant(other_leg(x), pair<T>{fabs(x)});
  return rounded(x > 0 ? angle : scaled(half_pi<T>(), T(2)) - angle);
}

/// The angle in [0, pi] of the vector (x, y) with finite y >= 0 and x, not both zero.
template <std::floating_point T>
constexpr T angle_of_vector(T y, T x) noexcept {
  pair<T> const pi = scaled(half_pi<T>(), T(2));
  if (y == 0) return x > 0 ? T(0) : rounded(pi);
  if (x == 0) return rounded(half_pi<T>());
  auto const [y_fraction, y_exponent] = decompose(y);
  auto const [x_fraction, x_exponent] = decompose(x);
  int const difference = y_exponent - x_exponent;
  // So flat or so steep that the angle is the slope itself, or as good as a multiple of pi/2.
  if (difference > 80) return rounded(half_pi<T>());
  if (difference < -80) return x > 0 ? rounded_and_scaled(pair<T>{y_fraction} / x_fraction, difference) : rounded(pi);
  pair<T> const height{y_fraction * power_of_two<T>(difference)};
  pair<T> const angle = angle_in_first_quadrant(height, pair<T>{x_fraction});
  return rounded(x > 0 ? angle : pi - angle);
}

/// The angle of the vector (x, y), between -pi and pi.
template <std::floating_point T>
constexpr T atan2(T y, T x) noexcept {
  if constexpr (narrower_than_double<T>) return narrow<T>(atan2(widened(y), widened(x)));
  if (is_nan(x) || is_nan(y)) return quiet_nan<T>;
  // Infinite and zero vectors have the angle of the axis or diagonal that the signs choose.
  T const side = signbit(x) ? T(-1) : T(1);
  if (is_infinite(y)) return copysign(angle_of_vector(T(1), is_infinite(x) ? side : T(0)), y);
  if (is_infinite(x) || y == 0) return copysign(angle_of_vector(T(0), side), y);
  return copysign(angle_of_vector(fabs(y), x), y);
}

}  // namespace chainrule::detail::math::inline CHAINRULE_TARGET

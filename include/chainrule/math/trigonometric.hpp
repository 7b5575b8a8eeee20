// SPDX-License-Identifier: BSL-1.0
// sin, cos, tan, sinpi and cospi for constant evaluation: exact reduction to |x| <= pi/4, then the power series with
// its leading terms in pair arithmetic. Read inverse_trigonometric.hpp next.
#pragma once

#include "reduction.hpp"

namespace chainrule::detail::math::inline CHAINRULE_TARGET {

/// The series 1 - x^2/(a (a+1)) (1 - x^2/((a+2) (a+3)) (1 - ...)): cos x for a = 1, sin x / x for a = 2.
template <std::floating_point T>
constexpr pair<T> alternating_series(pair<T> x, int a) noexcept {
  pair<T> const square = x * x;
  auto const divisor = [a](int term) { return static_cast<T>((a + 2 * term) * (a + 2 * term + 1)); };
  T tail = 1;
  for (int term = 12; term > 3; --term) tail = 1 - square.hi * tail / divisor(term);
  pair<T> sum{tail};
  for (int term = 3; term >= 0; --term) sum = -(square * sum / divisor(term)) + T(1);
  return sum;
}

/// The sine of an angle up to pi/4 in magnitude.
template <std::floating_point T>
constexpr pair<T> sin_of_pair(pair<T> x) noexcept {
  return x * alternating_series(x, 2);
}

/// The cosine of an angle up to pi/4 in magnitude.
template <std::floating_point T>
constexpr pair<T> cos_of_pair(pair<T> x) noexcept {
  return alternating_series(x, 1);
}

/// The sine.
template <std::floating_point T>
constexpr T sin(T x) noexcept {
  if constexpr (narrower_than_double<T>) return narrow<T>(sin(widened(x)));
  if (is_nan(x) || is_infinite(x)) return quiet_nan<T>;
  if (fabs(x) < T(0x1p-40)) return x;
  auto const [angle, quadrant] = reduce_angle(fabs(x));
  T const magnitude = rounded(quadrant % 2 == 0 ? sin_of_pair(angle) : cos_of_pair(angle));
  return (quadrant >= 2) == (x > 0) ? -magnitude : magnitude;
}

/// The cosine.
template <std::floating_point T>
constexpr T cos(T x) noexcept {
  if constexpr (narrower_than_double<T>) return narrow<T>(cos(widened(x)));
  if (is_nan(x) || is_infinite(x)) return quiet_nan<T>;
  if (fabs(x) < T(0x1p-40)) return 1;
  auto const [angle, quadrant] = reduce_angle(fabs(x));
  T const magnitude = rounded(quadrant % 2 == 0 ? cos_of_pair(angle) : sin_of_pair(angle));
  return quadrant == 1 || quadrant == 2 ? -magnitude : magnitude;
}

/// The tangent.
template <std::floating_point T>
constexpr T tan(T x) noexcept {
  if constexpr (narrower_than_double<T>) return narrow<T>(tan(widened(x)));
  if (is_nan(x) || is_infinite(x)) return quiet_nan<T>;
  if (fabs(x) < T(0x1p-40)) return x;
  auto const [angle, quadrant] = reduce_angle(fabs(x));
  pair<T> const sine = sin_of_pair(angle);
  pair<T> const cosine = cos_of_pair(angle);
  T const magnitude = rounded(quadrant % 2 == 0 ? sine / cosine : -(cosine / sine));
  return x > 0 ? magnitude : -magnitude;
}

// |x| = whole + rest, both exact; the rest is counted from the nearest end of the unit it is in.
template <std::floating_point T>
struct half_turns {
  bool odd;          // whether the whole number is odd
  bool second_half;  // whether the rest is more than one half, so that it is counted down from the next whole number
  T rest;            // up to one half
};

/// A finite x in half turns, for sin(pi x) and cos(pi x).
template <std::floating_point T>
constexpr half_turns<T> reduce_half_turns(T x) noexcept {
  T const whole = trunc(fabs(x));
  T const rest = fabs(x) - whole;
  bool const odd = whole < T(0x1p64) && trunc(whole / 2) != whole / 2;
  return {odd, rest > T(0.5), rest > T(0.5) ? 1 - rest : rest};
}

/// sin(pi x) for x from 0 to 1/2.
template <std::floating_point T>
constexpr T sin_of_half_turns(T x) noexcept {
  pair<T> const pi = scaled(half_pi<T>(), T(2));
  if (x > T(0.25)) return rounded(cos_of_pair(pi * (T(0.5) - x)));
  if (x > T(0x1p-40)) return rounded(sin_of_pair(pi * x));
  if (x == 0) return 0;
  auto const [fraction, exponent] = decompose(x);
  return rounded_and_scaled(pi * fraction, exponent);
}

/// sin(pi x); at whole numbers a zero with the sign of x (IEEE 754-2019, 9.2.1).
template <std::floating_point T>
constexpr T sinpi(T x) noexcept {
  if constexpr (narrower_than_double<T>) return narrow<T>(sinpi(widened(x)));
  if (is_nan(x) || is_infinite(x)) return quiet_nan<T>;
  half_turns<T> const turns = reduce_half_turns(x);
  T const size = copysign(sin_of_half_turns(turns.rest), x);
  return turns.odd && size != 0 ? -size : size;
}

/// cos(pi x); +0 halfway between whole numbers (IEEE 754-2019, 9.2.1).
template <std::floating_point T>
constexpr T cospi(T x) noexcept {
  if constexpr (narrower_than_double<T>) return narrow<T>(cospi(widened(x)));
  if (is_nan(x) || is_infinite(x)) return quiet_nan<T>;
  half_turns<T> const turns = reduce_half_turns(x);
  if (turns.rest == T(0.5)) return 0;
  // Below one quarter 1/2 - x would not be exact.
  pair<T> const angle = scaled(half_pi<T>(), T(2)) * (turns.rest > T(0.25) ? T(0.5) - turns.rest : turns.rest);
  T const size = rounded(turns.rest > T(0.25) ? sin_of_pair(angle) : cos_of_pair(angle));
  return turns.odd != turns.second_half ? -size : size;
}

}  // namespace chainrule::detail::math::inline CHAINRULE_TARGET

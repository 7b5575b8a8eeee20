// sin, cos and tan for constant evaluation: exact reduction to |x| <= pi/4, then the power series with its
// leading terms in pair arithmetic. Read inverse_trigonometric.hpp next.
#pragma once

#include "reduction.hpp"

namespace chainrule::math {

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
  if constexpr (narrower_than_double<T>) return narrow<T>(sin(static_cast<double>(x)));
  if (is_nan(x) || is_infinite(x)) return quiet_nan<T>;
  if (fabs(x) < T(0x1p-40)) return x;
  auto const [angle, quadrant] = reduce_angle(fabs(x));
  T const magnitude = rounded(quadrant % 2 == 0 ? sin_of_pair(angle) : cos_of_pair(angle));
  return (quadrant >= 2) == (x > 0) ? -magnitude : magnitude;
}

/// The cosine.
template <std::floating_point T>
constexpr T cos(T x) noexcept {
  if constexpr (narrower_than_double<T>) return narrow<T>(cos(static_cast<double>(x)));
  if (is_nan(x) || is_infinite(x)) return quiet_nan<T>;
  if (fabs(x) < T(0x1p-40)) return 1;
  auto const [angle, quadrant] = reduce_angle(fabs(x));
  T const magnitude = rounded(quadrant % 2 == 0 ? cos_of_pair(angle) : sin_of_pair(angle));
  return quadrant == 1 || quadrant == 2 ? -magnitude : magnitude;
}

/// The tangent.
template <std::floating_point T>
constexpr T tan(T x) noexcept {
  if constexpr (narrower_than_double<T>) return narrow<T>(tan(static_cast<double>(x)));
  if (is_nan(x) || is_infinite(x)) return quiet_nan<T>;
  if (fabs(x) < T(0x1p-40)) return x;
  auto const [angle, quadrant] = reduce_angle(fabs(x));
  pair<T> const sine = sin_of_pair(angle);
  pair<T> const cosine = cos_of_pair(angle);
  T const magnitude = rounded(quadrant % 2 == 0 ? sine / cosine : -(cosine / sine));
  return x > 0 ? magnitude : -magnitude;
}

}  // namespace chainrule::math

// SPDX-License-Identifier: BSL-1.0
// sin(x) / x and its derivatives for constant evaluation. The n-th derivative s_n is the integral of t^n cos(x t + n
// pi/2) over t from 0 to 1, so that x s_n = sin^(n)(x) - n s_(n-1): a recursion whose errors shrink upwards while n <
// |x| and downwards while n > |x|. Near zero it is the power series. Read inverse_trigonometric.hpp next.
#pragma once

#include "trigonometric.hpp"

namespace chainrule::detail::math::inline CHAINRULE_TARGET {

/// sin(x) / x: 1 at zero, 0 at the infinities.
template <std::floating_point T>
constexpr T sinc(T x) noexcept {
  if constexpr (narrower_than_double<T>) return narrow<T>(sinc(widened(x)));
  if (is_nan(x)) return x;
  if (is_infinite(x)) return 0;
  if (fabs(x) < T(0x1p-40)) return 1;
  auto const [angle, quadrant] = reduce_angle(fabs(x));
  auto const [fraction, exponent] = decompose(x);
  pair<T> const sine = quadrant % 2 == 0 ? sin_of_pair(angle) : cos_of_pair(angle);
  bool const negative = (quadrant >= 2) != (sine.hi < 0);
  T const size = rounded_and_scaled((sine.hi < 0 ? -sine : sine) / fraction, -exponent);
  return negative ? -size : size;
}

// Up to here the series loses few digits: its terms are at most e^x.
template <std::floating_point T>
inline constexpr T end_of_sinc_series = T(12);

/// The n-th derivative of sin(x) / x for 0 < x < end_of_sinc_series, as the sum of (-1)^k x^j / (j! (2k + 1)) with j =
/// 2k - n from 0 or 1 on.
template <std::floating_point T>
constexpr pair<T> sinc_series(int n, T x) noexcept {
  int j = n % 2;
  pair<T> power{j == 0 ? T(1) : x};
  T const negligible = T(0x1p-112) * (power.hi < 1 ? power.hi : T(1));
  pair<T> const square = exact_product(x, x);
  pair<T> sum;
  for (bool negative = (n + j) / 2 % 2 != 0; power.hi > negligible; negative = !negative) {
    pair<T> const term = power / static_cast<T>(n + j + 1);
    sum = negative ? sum - term : sum + term;
    power = power * square / static_cast<T>((j + 1) * (j + 2));
    j += 2;
  }
  return sum;
}

/// The n-th derivative of sin at an angle, from its sine and cosine.
template <std::floating_point T>
constexpr pair<T> derivative_of_sin(int n, pair<T> sine, pair<T> cosine) noexcept {
  pair<T> const size = n % 2 == 0 ? sine : cosine;
  return n % 4 < 2 ? size : -size;
}

/// The n-th derivative of sin(x) / x, for n not negative; the work grows with n. Beside a zero other than x = 0 the
/// error is small beside the terms that cancel there, not beside the result: some hundred units in the last place for
/// the numbers next to the zero.
template <std::floating_point T>
constexpr T sinc_derivative(int n, T x) noexcept {
  if constexpr (narrower_than_double<T>) return narrow<T>(sinc_derivative(n, widened(x)));
  if (n < 0) return quiet_nan<T>;
  if (n == 0) return sinc(x);
  if (is_nan(x)) return x;
  if (is_infinite(x)) return 0;
  T const size = fabs(x);
  // An even function for even n, an odd one for odd n.
  T const sign = n % 2 != 0 && signbit(x) ? T(-1) : T(1);
  if (size < T(0x1p-80)) {
    T const direction = (n + 1) / 2 % 2 != 0 ? -sign : sign;
    if (n % 2 == 0) return direction / static_cast<T>(n + 1);
    if (size == 0) return copysign(T(0), direction);
    auto const [fraction, exponent] = decompose(size);
    return copysign(rounded_and_scaled(pair<T>{fraction} / static_cast<T>(n + 2), exponent), direction);
  }
  if (size < end_of_sinc_series<T>) return sign * rounded(sinc_series(n, size));
  auto const [angle, quadrant] = reduce_angle(size);
  pair<T> const sine = sin_of_pair(angle);
  pair<T> const cosine = cos_of_pair(angle);
  if (static_cast<T>(n) > size) {
    // Downwards from so far up that the unknown rest has shrunk away: it is multiplied by x / m at each step.
    int last = n;
    for (T rest = 1; rest > T(0x1p-120); ++last) rest *= size / static_cast<T>(last + 1);
    pair<T> s;
    for (int m = last; m > n; --m) s = (derivative_of_sin(quadrant + m, sine, cosine) - s * size) / static_cast<T>(m);
    return sign * rounded(s);
  }
  // This is x s_m. From some x on the rest of the recursion is nothing beside the sine.
  int const first = size > T(0x1p120) ? n : 0;
  pair<T> product = derivative_of_sin(quadrant + first, sine, cosine);
  for (int m = first + 1; m <= n; ++m)
    product = derivative_of_sin(quadrant + m, sine, cosine) - product / size * static_cast<T>(m);
  auto const [fraction, exponent] = decompose(size);
  if (product.hi == 0) return 0;
  T const magnitude = rounded_and_scaled((product.hi < 0 ? -product : product) / fraction, -exponent);
  return (product.hi < 0) == (sign > 0) ? -magnitude : magnitude;
}

}  // namespace chainrule::detail::math::inline CHAINRULE_TARGET

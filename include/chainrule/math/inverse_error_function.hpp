// SPDX-License-Identifier: BSL-1.0
// The inverses of erf and of the standard normal distribution function, and their slopes, for constant evaluation:
// estimates of 16 digits, and E. Halley's iteration in pair arithmetic. The estimates are those of M. J. Wichura,
// "Algorithm AS 241: the percentage points of the normal distribution", Applied Statistics 37 (1988). Read
// exponential_integral.hpp next.
#pragma once

#include "error_function.hpp"
#include "power.hpp"

namespace chainrule::detail::math {

template <std::floating_point T, int Size>
constexpr T polynomial(double const (&coefficients)[Size], T x) noexcept {
  T sum = static_cast<T>(coefficients[Size - 1]);
  for (int i = Size - 2; i >= 0; --i) sum = sum * x + static_cast<T>(coefficients[i]);
  return sum;
}

/// Up to here from 1/2 on the first of the two estimates below is good.
inline constexpr double end_of_central_quantiles = 0.425;

/// The normal quantile of 1/2 + q.
template <std::floating_point T>
constexpr T estimated_central_quantile(T q) noexcept {
  constexpr double above[]{3.3871328727963666080e0, 1.3314166789178437745e2, 1.9715909503065514427e3,
                           1.3731693765509461125e4, 4.5921953931549871457e4, 6.7265770927008700853e4,
                           3.3430575583588128105e4, 2.5090809287301226727e3};
  constexpr double below[]{1,
                           4.2313330701600911252e1,
                           6.8718700749205790830e2,
                           5.3941960214247511077e3,
                           2.1213794301586595867e4,
                           3.9307895800092710610e4,
                           2.8729085735721942674e4,
                           5.2264952788528545610e3};
  T const rest = T(0.180625) - q * q;
  return q * polynomial(above, rest) / polynomial(below, rest);
}

/// Minus the normal quantile of e^(-r^2) below 0.075.
template <std::floating_point T>
constexpr T estimated_tail_quantile(T r) noexcept {
  constexpr double near_above[]{1.42343711074968357734e0,  4.63033784615654529590e0, 5.76949722146069140550e0,
                                3.64784832476320460504e0,  1.27045825245236838258e0, 2.41780725177450611770e-1,
                                2.27238449892691845833e-2, 7.74545014278341407640e-4};
  constexpr double near_below[]{1,
                                2.05319162663775882187e0,
                                1.67638483018380384940e0,
                                6.89767334985100004550e-1,
                                1.48103976427480074590e-1,
                                1.51986665636164571966e-2,
                                5.47593808499534494600e-4,
                                1.05075007164441684324e-9};
  constexpr double far_above[]{6.65790464350110377720e0,  5.46378491116411436990e0,  1.78482653991729133580e0,
                               2.96560571828504891230e-1, 2.65321895265761230930e-2, 1.24266094738807843860e-3,
                               2.71155556874348757815e-5, 2.01033439929228813265e-7};
  constexpr double far_below[]{1,
                               5.99832206555887937690e-1,
                               1.36929880922735805310e-1,
                               1.48753612908506148525e-2,
                               7.86869131145613259100e-4,
                               1.84631831751005468180e-5,
                               1.42151175831644588870e-7,
                               2.04426310338993978564e-15};
  if (r <= 5) return polynomial(near_above, r - T(1.6)) / polynomial(near_below, r - T(1.6));
  return polynomial(far_above, r - 5) / polynomial(far_below, r - 5);
}

template <std::floating_point T>
constexpr pair<T> half_sqrt_pi() noexcept {
  return pair<T>{1} / two_over_sqrt_pi<T>();
}

/// y with f(y) = 0, one step further, where f has the slope of erf and `quotient` is f e^(y^2).
template <std::floating_point T>
constexpr pair<T> halley_step(pair<T> y, pair<T> quotient) noexcept {
  pair<T> const step = quotient * half_sqrt_pi<T>();
  return y - step / (y * step + T(1));
}

/// y with erf(y) = x, for x from 2^-60 to 0.85.
template <std::floating_point T>
constexpr pair<T> inverse_erf_of(pair<T> x) noexcept {
  pair<T> const y{estimated_central_quantile(x.hi / 2) * inverse_sqrt_2<T>().hi};
  scaled_pair<T> const power = exp_of_pair(y * y);
  return halley_step(y, (erf_series(y) - x) * scaled(power.value, power_of_two<T>(power.exponent)));
}

/// y with erfc(y) = x, for x up to 0.15.
template <std::floating_point T>
constexpr pair<T> inverse_erfc_of(scaled_pair<T> x) noexcept {
  T const r = sqrt(-(log_of_pair(x.value) + ln_2<T>() * static_cast<T>(x.exponent - 1)).hi);
  pair<T> y{estimated_tail_quantile(r) * inverse_sqrt_2<T>().hi};
  // The second step is for tails that only long double has.
  for (int steps = r > 27 ? 2 : 1; steps > 0; --steps) {
    pair<T> const square = y * y;
    scaled_pair<T> const power = exp_of_pair(square);
    pair<T> const target = scaled(x.value * power.value, power_of_two<T>(x.exponent + power.exponent));
    pair<T> const value = y.hi < end_of_erf_series<T>
                              ? (-erf_series(y) + T(1)) * scaled(power.value, power_of_two<T>(power.exponent))
                              : erfc_fraction(y, square);
    y = halley_step(y, target - value);
  }
  return y;
}

/// y with erf(y) = x, for x from 2^-30 to 1.
template <std::floating_point T>
constexpr pair<T> inverse_erf_of_positive(T x) noexcept {
  return x < T(0.85) ? inverse_erf_of(pair<T>{x}) : inverse_erfc_of(scaled_pair<T>{exact_sum(T(1), -x), 0});
}

/// The inverse of erf.
template <std::floating_point T>
constexpr T erf_inv(T x) noexcept {
  if constexpr (narrower_than_double<T>) return narrow<T>(erf_inv(widened(x)));
  if (is_nan(x) || x == 0) return x;
  T const size = fabs(x);
  if (size >= 1) return size == 1 ? copysign(positive_infinity<T>, x) : quiet_nan<T>;
  if (size >= T(0x1p-30)) return copysign(rounded(inverse_erf_of_positive(size)), x);
  // sqrt(pi) / 2 (x + pi / 12 x^3 + ...)
  auto const [fraction, exponent] = decompose(size);
  pair<T> const first = half_sqrt_pi<T>() * fraction;
  return copysign(rounded_and_scaled(first + first.hi * (T(0.26179938779914943654L) * size * size), exponent), x);
}

/// The slope of erf_inv, sqrt(pi) / 2 e^(y^2) at y = erf_inv(x).
template <std::floating_point T>
constexpr T erf_inv_slope(T x) noexcept {
  if constexpr (narrower_than_double<T>) return narrow<T>(erf_inv_slope(widened(x)));
  T const size = fabs(x);
  if (is_nan(x) || size > 1) return quiet_nan<T>;
  if (size == 1) return positive_infinity<T>;
  if (size < T(0x1p-30)) return rounded(half_sqrt_pi<T>() + T(0.6960409996039634806606L) * size * size);
  pair<T> const y = inverse_erf_of_positive(size);
  scaled_pair<T> const power = exp_of_pair(y * y);
  return rounded_and_scaled(power.value * half_sqrt_pi<T>(), power.exponent);
}

/// The magnitude of a normal quantile, over sqrt(2): y with erfc(y) / 2 = p or 1 - p.
template <std::floating_point T>
constexpr pair<T> scaled_quantile(T p) noexcept {
  pair<T> const above = scaled(exact_sum(p, T(-0.5)), T(2));
  if (fabs(above.hi) < T(0.85)) return above.hi == 0 ? above : inverse_erf_of(above.hi < 0 ? -above : above);
  if (p > T(0.5)) return inverse_erfc_of(scaled_pair<T>{exact_sum(T(1), -p), 1});
  auto const [fraction, exponent] = decompose(p);
  return inverse_erfc_of(scaled_pair<T>{pair<T>{fraction}, exponent + 1});
}

/// The inverse of the standard normal distribution function.
template <std::floating_point T>
constexpr T normal_quantile(T p) noexcept {
  if constexpr (narrower_than_double<T>) return narrow<T>(normal_quantile(widened(p)));
  if (!(p > 0 && p < 1)) return p == 0 ? -positive_infinity<T> : p == 1 ? positive_infinity<T> : quiet_nan<T>;
  T const size = rounded(scaled(scaled_quantile(p) * inverse_sqrt_2<T>(), T(2)));
  return p < T(0.5) ? -size : size;
}

/// The slope of normal_quantile, sqrt(2 pi) e^(x^2 / 2) at x = normal_quantile(p).
template <std::floating_point T>
constexpr T normal_quantile_slope(T p) noexcept {
  if constexpr (narrower_than_double<T>) return narrow<T>(normal_quantile_slope(widened(p)));
  if (!(p > 0 && p < 1)) return p == 0 || p == 1 ? positive_infinity<T> : quiet_nan<T>;
  pair<T> const y = scaled_quantile(p);
  scaled_pair<T> const power = exp_of_pair(y * y);
  return rounded_and_scaled(power.value / inverse_sqrt_2_pi<T>(), power.exponent);
}

}  // namespace chainrule::detail::math

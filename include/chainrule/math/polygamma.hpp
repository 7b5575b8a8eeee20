// SPDX-License-Identifier: BSL-1.0
// The derivatives of the digamma function of any order, and their differences, for constant evaluation: DLMF 5.15
// and 25.11.12. Read beta_mixed.hpp next.
#pragma once

#include "arithmetic.hpp"
#include "digamma.hpp"
#include "zeta.hpp"

namespace chainrule::detail::math::inline CHAINRULE_TARGET {

/// value n! / (fraction 2^exponent)^power, rounded, with infinity and zero beyond the range.
template <std::floating_point T>
constexpr T times_factorial(pair<T> value, int n, T fraction, int exponent, int power) noexcept {
  if (value.hi == 0) return 0;
  T magnitude_of_result{};
  if (n <= 20 && power <= 21) {
    int const own_exponent = decompose(value.hi).exponent;
    pair<T> result = magnitude(pair<T>{scale(value.hi, -own_exponent), scale(value.lo, -own_exponent)});
    for (int k = 2; k <= n; ++k) result = result * static_cast<T>(k);
    if (power > 0) result = result / natural_power(pair<T>{fraction}, power);
    magnitude_of_result = rounded_and_scaled(result, own_exponent - exponent * power);
  } else {
    auto const [logarithm, divisor] = gamma_of_pair<effort::quick>(exact_sum(T(1), static_cast<T>(n)));
    pair<T> const of_unit = log_of_pair(pair<T>{fraction}) + ln_2<T>() * static_cast<T>(exponent);
    magnitude_of_result =
        rounded_exp(logarithm + log_of_pair(magnitude(value) / divisor) - of_unit * static_cast<T>(power));
  }
  return copysign(magnitude_of_result, value.hi);
}

/// The zeta sum of an x that is neither a pole nor tiny nor huge.
template <effort how, real T>
constexpr pair<T> zeta_sum_of_any_sign(int s, pair<T> unit, pair<T> x) noexcept {
  if (x.hi > 0) return zeta_sum<how>(s, unit, x);
  pair<T> const rest = nearest_whole_and_rest(x).rest;
  return reflected_zeta_sum<how>(s, unit, rest, rounded(rest - x));
}

/// The n-th derivative of digamma.
template <std::floating_point T>
constexpr T polygamma(int n, T x) noexcept {
  if constexpr (narrower_than_double<T>) return narrow<T>(polygamma(n, widened(x)));
  if (n == 0) return digamma(x);
  if (n == 1) return trigamma(x);
  if (n < 0 || is_nan(x) || x == -positive_infinity<T>) return quiet_nan<T>;
  T const sign = n % 2 == 0 ? T(-1) : T(1);
  if (x == positive_infinity<T>) return copysign(T(0), sign);
  if (is_pole_of_gamma(x)) {
    if (n % 2 != 0) return positive_infinity<T>;
    return x == 0 ? copysign(positive_infinity<T>, -x) : quiet_nan<T>;
  }
  auto const [fraction, exponent] = decompose(x);
  if (x >= T(0x1p70)) {
    pair<T> const value = pair<T>{1} / static_cast<T>(n) + T(0.5) / x;
    return times_factorial(scaled(value, sign), n, fraction, exponent, n);
  }
  if (n == std::numeric_limits<int>::max())
    return x > 1 ? copysign(T(0), sign) : copysign(positive_infinity<T>, n % 2 == 0 ? -x : x);
  int const s = n + 1;
  // Multiplied by its largest term, the sum is near one.
  pair<T> const rest = x > 0 ? pair<T>{x} : nearest_whole_and_rest(pair<T>{x}).rest;
  if (x < -2 && n % 2 == 0 && fabs(rest.hi) == T(0.5)) {
    // Halfway between poles the reflection (DLMF 5.15.6) has nothing but polygamma(n, 1 - x), which is tiny beside what
    // cancels in sums.
    if (1 - x - 1 == -x) return polygamma(n, 1 - x);
    T const next = polygamma(n, -x);
    return sum(next, next * (static_cast<T>(n) / x));
  }
  auto const [unit, unit_exponent] = decompose(rest.hi);
  pair<T> value{x < 0 && n % 2 == 0 ? T(-1) : T(1)};
  if (fabs(x) > T(0x1p-80)) {
    value = zeta_sum_of_any_sign<effort::quick>(s, pair<T>{fabs(rest.hi)}, pair<T>{x});
    if (fabs(value.hi) < T(0x1p-12)) {
      wide_number const full =
          zeta_sum_of_any_sign<effort::full>(s, pair<wide_number>{fabs(rest.hi)}, pair<wide_number>{x}).hi;
      value.hi = static_cast<T>(full);
      value.lo = static_cast<T>(full - value.hi);
    }
  }
  return times_factorial(scaled(value, sign), n, unit, unit_exponent, s);
}

/// polygamma(n, a + b) - polygamma(n, a) where it needs no care.
template <std::floating_point T>
constexpr T plain_polygamma_difference(int n, T a, T b) noexcept {
  T const from = polygamma(n, a);
  T const to = polygamma(n, sum(a, b));
  return is_nan(from) || is_nan(to) ? quiet_nan<T> : sum(to, -from);
}

/// polygamma(n, a + b) - polygamma(n, a), without cancellation where b is small beside a, and without rounding a + b.
template <std::floating_point T>
constexpr T polygamma_difference(int n, T a, T b) noexcept {
  if constexpr (narrower_than_double<T>) return narrow<T>(polygamma_difference(n, widened(a), widened(b)));
  if (n < 0 || is_nan(a) || is_nan(b)) return quiet_nan<T>;
  if (n > 100000 || is_infinite(a) || is_infinite(b) || is_pole_of_gamma(a)) return plain_polygamma_difference(n, a, b);
  if (b == 0) return 0;
  // Large numbers in quarters, so that their sum cannot overflow; small ones not, so that they cannot underflow.
  T const part = fabs(a) > 1 || fabs(b) > 1 ? T(0.25) : T(1);
  T const size = fabs(a) * part;
  T const end_part = exact_sum(a * part, b * part).hi;
  T const smaller = size < fabs(end_part) ? fabs(a) : fabs(end_part) / part;
  T const larger_part = size < fabs(end_part) ? fabs(end_part) : size;
  if (smaller == 0 || larger_part * T(0x1p-200) > smaller) return plain_polygamma_difference(n, a, b);
  // Far apart, the values of a power have nothing to cancel; next to each other, less than a step apart, the slope says
  // all.
  if (n > 0 && a > 0 && end_part > 0 && larger_part * T(0x1p-20) > smaller) return plain_polygamma_difference(n, a, b);
  if (fabs(b) < T(0x1p-900) && fabs(a) > T(0x1p-700)) return product(polygamma(n + 1, a), b);
  int const s = n + 1;
  T const sign = n % 2 == 0 ? T(-1) : T(1);
  if (larger_part < T(0x1p-82)) {
    // Next to the pole at zero it is the difference of two powers.
    int const exponent = decompose(smaller).exponent;
    T const from = scale(a, -exponent);
    T const step = scale(b, -exponent);
    two_values<pair<T>> const x{pair<T>{from}, exact_sum(from, step), pair<T>{step}};
    return times_factorial(scaled(natural_power(pair<T>{1} / x, s).step, sign), n, T(1), exponent, s);
  }
  if (a > 0 && end_part > 0 && smaller > T(0x1p80)) {
    // So far out that only the first term of the asymptotic series is left.
    T const from = scale(a, -100);
    T const step = scale(b, -100);
    if (n == 0) return rounded(log1p_of_pair(pair<T>{step} / from));
    int const exponent = decompose(scale(smaller, -100)).exponent;
    T const unit_from = scale(from, -exponent);
    T const unit_step = scale(step, -exponent);
    two_values<pair<T>> const x{pair<T>{unit_from}, exact_sum(unit_from, unit_step), pair<T>{unit_step}};
    pair<T> const value = natural_power(pair<T>{1} / x, n).step;
    return times_factorial(scaled(value, sign) / static_cast<T>(n), n, T(1), exponent + 100, n);
  }
  if (smaller < T(0x1p-900) || larger_part > T(0x1p900)) return plain_polygamma_difference(n, a, b);
  pair<T> const end = exact_sum(a, b);
  if (is_pole_of_gamma(end)) return plain_polygamma_difference(n, a, b);
  pair<T> const start{a};
  pair<T> const rest = a > 0 ? start : nearest_whole_and_rest(start).rest;
  pair<T> const rest_of_end = end.hi > 0 ? end : nearest_whole_and_rest(end).rest;
  int const exponent = n == 0 ? 0 : decompose(fabs(rest.hi) < fabs(rest_of_end.hi) ? rest.hi : rest_of_end.hi).exponent;
  pair<T> const unit{power_of_two<T>(exponent)};
  pair<T> value;
  if (a > 0 && end.hi > 0) {
    value = zeta_sum<effort::quick>(s, unit, two_values<pair<T>>{start, end, pair<T>{b}}).step;
  } else if (pair<T> const moved = rest + b; a < 0 && fabs(moved.hi) < 1 && (moved.hi > 0) == (rest.hi > 0)) {
    value =
        reflected_zeta_sum<effort::quick>(s, unit, two_values<pair<T>>{rest, moved, pair<T>{b}}, rounded(rest - start))
            .step;
  } else {
    value = zeta_sum_of_any_sign<effort::quick>(s, unit, end) - zeta_sum_of_any_sign<effort::quick>(s, unit, start);
  }
  return times_factorial(scaled(value, sign), n, T(1), exponent, s);
}

}  // namespace chainrule::detail::math::inline CHAINRULE_TARGET

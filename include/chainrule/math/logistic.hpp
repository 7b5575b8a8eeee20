// SPDX-License-Identifier: BSL-1.0
// The logistic function and its relatives for constant evaluation: sigmoid, its slope, logit, softplus, log_sigmoid,
// silu and log_add_exp. All are made of e^-|x|, which cannot overflow, with its power of two apart, so that nothing
// underflows before the result does. Read error_function.hpp next.
#pragma once

#include "exponential.hpp"
#include "fixed_point.hpp"

namespace chainrule::detail::math::inline CHAINRULE_TARGET {

// From here on e^-x is nothing beside one.
template <std::floating_point T>
inline constexpr T end_of_logistic = T(60);

/// Whether e^x is so small that a few thousand times as much is still nothing.
template <std::floating_point T>
constexpr bool vanishes(T x) noexcept {
  using limits = std::numeric_limits<T>;
  return x < T(limits::min_exponent - limits::digits - 20) * T(0.6932);
}

/// e^x as a plain pair, for an x so moderate that this neither overflows nor loses digits.
template <std::floating_point T>
constexpr pair<T> unscaled_exp_of_pair(pair<T> x) noexcept {
  scaled_pair<T> const power = exp_of_pair(x);
  return scaled(power.value, power_of_two<T>(power.exponent));
}

/// 1 / (1 + e^-x) for an x up to end_of_logistic that does not vanish.
template <std::floating_point T>
constexpr scaled_pair<T> sigmoid_of(T x) noexcept {
  if (x > 0) return {pair<T>{1} / (unscaled_exp_of_pair(pair<T>{-x}) + T(1)), 0};
  scaled_pair<T> const power = exp_of_pair(pair<T>{x});
  if (x < -end_of_logistic<T>) return power;
  return {power.value / (scaled(power.value, power_of_two<T>(power.exponent)) + T(1)), power.exponent};
}

/// The logistic function 1 / (1 + e^-x).
template <std::floating_point T>
constexpr T sigmoid(T x) noexcept {
  if constexpr (narrower_than_double<T>) return narrow<T>(sigmoid(widened(x)));
  if (is_nan(x)) return x;
  if (x > end_of_logistic<T>) return 1;
  if (vanishes(x)) return 0;
  scaled_pair<T> const value = sigmoid_of(x);
  return rounded_and_scaled(value.value, value.exponent);
}

/// The derivative of the logistic function, sigmoid(x) sigmoid(-x).
template <std::floating_point T>
constexpr T sigmoid_slope(T x) noexcept {
  if constexpr (narrower_than_double<T>) return narrow<T>(sigmoid_slope(widened(x)));
  if (is_nan(x)) return x;
  if (vanishes(-fabs(x))) return 0;
  scaled_pair<T> const power = exp_of_pair(pair<T>{-fabs(x)});
  if (fabs(x) > end_of_logistic<T>) return rounded_and_scaled(power.value, power.exponent);
  pair<T> const plain = scaled(power.value, power_of_two<T>(power.exponent));
  return rounded(plain / (plain + T(1)) / (plain + T(1)));
}

/// x sigmoid(x) (S. Elfwing, E. Uchibe and K. Doya, "Sigmoid-weighted linear units", 2018); its limit -0 at -infinity.
template <std::floating_point T>
constexpr T silu(T x) noexcept {
  if constexpr (narrower_than_double<T>) return narrow<T>(silu(widened(x)));
  if (is_nan(x) || x == 0 || x > end_of_logistic<T>) return x;
  if (vanishes(x)) return -T(0);
  scaled_pair<T> const factor = sigmoid_of(x);
  auto const [fraction, exponent] = decompose(x);
  return copysign(rounded_and_scaled(factor.value * fraction, factor.exponent + exponent), x);
}

/// The inverse of the logistic function, log(x / (1 - x)).
template <std::floating_point T>
constexpr T logit(T x) noexcept {
  if constexpr (narrower_than_double<T>) return narrow<T>(logit(widened(x)));
  if (is_nan(x) || x < 0 || x > 1) return quiet_nan<T>;
  if (x == 0) return -positive_infinity<T>;
  if (x == 1) return positive_infinity<T>;
  if (x < T(0x1p-80)) return rounded(log_of_pair(pair<T>{x}));
  // With s = 2x - 1, which is exact here, x / (1 - x) = (1 + s) / (1 - s).
  if (x > T(0.4375) && x < T(0.5625)) return rounded(log_of_quotient(pair<T>{2 * x - 1}));
  return rounded(log_of_pair(pair<T>{x} / exact_sum(T(1), -x)));
}

/// log(1 + e^x).
template <std::floating_point T>
constexpr T softplus(T x) noexcept {
  if constexpr (narrower_than_double<T>) return narrow<T>(softplus(widened(x)));
  if (is_nan(x) || x > end_of_logistic<T>) return x;
  if (x < -end_of_logistic<T>) return vanishes(x) ? T(0) : rounded_exp(pair<T>{x});
  pair<T> const rest = log1p_of_pair(unscaled_exp_of_pair(pair<T>{-fabs(x)}));
  return rounded(x > 0 ? rest + x : rest);
}

/// log(sigmoid(x)).
template <std::floating_point T>
constexpr T log_sigmoid(T x) noexcept {
  return -softplus(-x);
}

/// log(e^-s + e^-t) for 0 < s <= t where that is near zero: so much cancels that a pair would not be enough. Both s and
/// log(1 + e^(s - t)) have the size of 2^-n, which is taken out.
template <std::floating_point T>
constexpr T log_of_sum_near_one(T s, T t) noexcept {
  int const n = -decompose(s).exponent;
  // 2^n e^-t, where e^-t is about s, so that n ln 2 is near t.
  int const up = to_fixed_point(t, 0) < multiple_of_ln_2(n) ? 0 : 2;
  fixed_point const power = shifted(exp(multiple_of_ln_2(n + up) - to_fixed_point(t, 0)), -up);
  fixed_point const missing = scaled_expm1(to_fixed_point(s, n), n);
  bool const negative = power < missing;
  pair<T> const sum = to_pair<T>(negative ? missing - power : power - missing);
  if (sum.hi == 0) return 0;
  // From here on log(1 + x) is x.
  if (n > 200) return copysign(rounded_and_scaled(sum, -n), negative ? T(-1) : T(1));
  return rounded(log1p_of_pair(scaled(sum, negative ? -power_of_two<T>(-n) : power_of_two<T>(-n))));
}

/// log(e^a + e^b).
template <std::floating_point T>
constexpr T log_add_exp(T a, T b) noexcept {
  using limits = std::numeric_limits<T>;
  if constexpr (narrower_than_double<T>) return narrow<T>(log_add_exp(widened(a), widened(b)));
  if (is_nan(a) || is_nan(b)) return quiet_nan<T>;
  T const larger = a < b ? b : a, smaller = a < b ? a : b;
  if (is_infinite(larger) || is_infinite(smaller)) return larger;
  // The result is larger + log(1 + e^(smaller - larger)). Halves, because the difference may be past the largest T.
  constexpr T lowest = T(limits::min_exponent - 2 * limits::digits) * T(0.6932);
  if (smaller / 2 - larger / 2 < lowest / 2) return larger == 0 ? T(0) : larger;
  pair<T> const difference = exact_sum(smaller, -larger);
  // A logarithm has some 70 right bits; what is left where more than four of them cancel is computed anew.
  auto const cancels = [](pair<T> sum, T of) { return of < 0 && fabs(sum.hi) < -of * T(0x1p-4); };
  if (difference.hi > -400) {
    pair<T> const sum = log1p_of_pair(unscaled_exp_of_pair(difference)) + larger;
    return cancels(sum, larger) ? log_of_sum_near_one(-larger, -smaller) : rounded(sum);
  }
  // Here log(1 + e^difference) is e^difference, which matters only if the larger one is as small.
  scaled_pair<T> const power = exp_of_pair(difference);
  if (larger == 0) return rounded_and_scaled(power.value, power.exponent);
  if (decompose(larger).exponent - power.exponent > 2 * limits::digits) return larger;
  T const other = scale(larger, -power.exponent);
  pair<T> const both = power.value + other;
  if (cancels(both, other)) return log_of_sum_near_one(-larger, -smaller);
  return copysign(rounded_and_scaled(both.hi < 0 ? -both : both, power.exponent), both.hi);
}

}  // namespace chainrule::detail::math::inline CHAINRULE_TARGET

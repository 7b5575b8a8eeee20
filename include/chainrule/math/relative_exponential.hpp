// SPDX-License-Identifier: BSL-1.0
// (e^x - 1) / x, its reciprocal, the Bernoulli function x / (e^x - 1), and the derivatives of both, for constant
// evaluation. The n-th derivative of the first is the integral of t^n e^(xt) over t from 0 to 1, so that x e_n = e^x -
// n e_(n-1): a recursion whose errors shrink upwards while n < |x|, and downwards while n > |x|. Read
// inverse_error_function.hpp next.
#pragma once

#include "logistic.hpp"

namespace chainrule::detail::math {

/// (e^x - 1) / x, and 1 at zero.
template <std::floating_point T>
constexpr T exprel(T x) noexcept {
  if constexpr (narrower_than_double<T>) return narrow<T>(exprel(widened(x)));
  if (is_nan(x) || x == positive_infinity<T>) return x;
  if (fabs(x) < T(0x1p-80)) return 1;
  if (x < -end_of_logistic<T>) return -1 / x;
  if (x < end_of_logistic<T>) return rounded(expm1_of_pair(pair<T>{x}) / x);
  if (x > 2 * std::numeric_limits<T>::max_exponent) return positive_infinity<T>;
  scaled_pair<T> const power = exp_of_pair(pair<T>{x});
  return rounded_and_scaled(power.value / x, power.exponent);
}

/// x / (e^x - 1), and 1 at zero.
template <std::floating_point T>
constexpr T bernoulli_function(T x) noexcept {
  if constexpr (narrower_than_double<T>) return narrow<T>(bernoulli_function(widened(x)));
  if (is_nan(x)) return x;
  if (fabs(x) < T(0x1p-80)) return 1;
  if (x < -end_of_logistic<T>) return -x;
  if (x < end_of_logistic<T>) return rounded(pair<T>{x} / expm1_of_pair(pair<T>{x}));
  if (vanishes(-x)) return 0;
  scaled_pair<T> const power = exp_of_pair(pair<T>{-x});
  return rounded_and_scaled(power.value * x, power.exponent);
}

/// Of higher derivatives than this the ones below give NaN.
inline constexpr int highest_order = 100;

/// e^-x times the n-th derivative of exprel, from the next ones downwards: f_(n-1) = (1 - x f_n) / n.
template <std::floating_point T>
constexpr pair<T> exprel_derivative_downwards(int n, T x) noexcept {
  // From so far up that the unknown rest has shrunk away: it is multiplied by x / m at each step.
  int last = n;
  for (T rest = 1; rest > T(0x1p-120); ++last) rest *= fabs(x) / static_cast<T>(last + 1);
  pair<T> f;
  for (int m = last; m > n; --m) f = (f * -x + T(1)) / static_cast<T>(m);
  return f;
}

/// The n-th derivative of exprel for 0 < x < 12, as the sum of x^k / (k! (n + k + 1)).
template <std::floating_point T>
constexpr pair<T> exprel_series(int n, T x) noexcept {
  pair<T> power{1};
  pair<T> sum;
  for (int k = 1; power.hi > sum.hi * T(0x1p-112); ++k) {
    sum = sum + power / static_cast<T>(n + k);
    power = power * x / static_cast<T>(k);
  }
  return sum;
}

/// The n-th derivative of exprel at -y, where y > 2n: n! / y^(n+1) less what is missing of the factorial.
template <std::floating_point T>
constexpr T exprel_derivative_far_left(int n, T y) noexcept {
  auto const [fraction, exponent] = decompose(y);
  pair<T> const power = y < 600 ? unscaled_exp_of_pair(pair<T>{-y}) : pair<T>{};
  pair<T> product = pair<T>{1} - power;  // y times the derivative
  int shift = -exponent;
  for (int m = 1; m <= n; ++m) {
    if (power.hi > 0) {
      product = product * static_cast<T>(m) / y - power;
    } else {
      product = product * static_cast<T>(m) / fraction;
      shift -= exponent;
    }
  }
  return rounded_and_scaled(product / fraction, shift);
}

/// The n-th derivative of (e^x - 1) / x, for n from 0 to highest_order.
template <std::floating_point T>
constexpr T exprel_derivative(int n, T x) noexcept {
  if constexpr (narrower_than_double<T>) return narrow<T>(exprel_derivative(n, widened(x)));
  if (n < 0 || n > highest_order) return quiet_nan<T>;
  if (n == 0) return exprel(x);
  if (is_nan(x) || x == positive_infinity<T>) return x;
  if (x == -positive_infinity<T>) return 0;
  if (fabs(x) < T(0x1p-80)) return 1 / static_cast<T>(n + 1);
  if (x > 0 && x < 12) return rounded(exprel_series(n, x));
  if (x < -12 && -x > 2 * static_cast<T>(n)) return exprel_derivative_far_left(n, -x);
  if (x > 2 * std::numeric_limits<T>::max_exponent) return positive_infinity<T>;
  pair<T> f;
  if (x < 0 || static_cast<T>(n) > x) {
    f = exprel_derivative_downwards(n, x);
  } else {
    f = (x < end_of_logistic<T> ? -expm1_of_pair(pair<T>{-x}) : pair<T>{1}) / x;
    for (int m = 1; m <= n; ++m) f = (f * static_cast<T>(-m) + T(1)) / x;
  }
  scaled_pair<T> const power = exp_of_pair(pair<T>{x});
  return rounded_and_scaled(power.value * f, power.exponent);
}

/// zeta(2k), from L. Euler's (2k + 1) zeta(2k) = 2 (zeta(2) zeta(2k - 2) + zeta(4) zeta(2k - 4) + ...).
template <std::floating_point T>
struct even_zetas {
  static constexpr int size = 56;  // the next ones are 1
  pair<T> values[size]{};
  constexpr even_zetas() {
    values[1] = constant<T>(0x1.a51a6625307d3p+0, 0x1.1873d8912200cp-55);
    for (int k = 2; k < size; ++k) {
      pair<T> sum;
      for (int i = 1; 2 * i < k; ++i) sum = sum + values[i] * values[k - i];
      if (k % 2 == 0) sum = sum + scaled(values[k / 2] * values[k / 2], T(0.5));
      values[k] = scaled(sum, T(4)) / static_cast<T>(2 * k + 1);
    }
  }
  constexpr pair<T> operator()(int k) const { return k < size ? values[k] : pair<T>{1}; }
};
template <std::floating_point T>
inline constexpr even_zetas<T> zeta_of_twice{};

/// The n-th derivative of the Bernoulli function near zero, for n > 0: the sum of B_j x^k / k! with j = n + k, where
/// the Bernoulli number B_j is -1/2 for j = 1, 0 for other odd ones, and 2 (-1)^(j/2 + 1) j! zeta(j) / (2 pi)^j for
/// even ones.
template <std::floating_point T>
constexpr pair<T> bernoulli_function_series(int n, T x) noexcept {
  pair<T> const two_pi = constant<T>(0x1.921fb54442d18p+2, 0x1.1a62633145c07p-52);
  int j = n + n % 2, k = n % 2;
  pair<T> term{2};  // j! x^k / k! / (2 pi)^j
  for (int i = 1; i <= j; ++i) term = term * static_cast<T>(i) / two_pi;
  if (k == 1) term = term * x;
  pair<T> const square = exact_product(x, x) / (two_pi * two_pi);
  pair<T> sum = n == 1 ? pair<T>{T(-0.5)} : pair<T>{};
  T const negligible = T(0x1p-100);
  for (T first = fabs(term.hi); fabs(term.hi) > negligible * first; j += 2, k += 2) {
    pair<T> const value = term * zeta_of_twice<T>(j / 2);
    sum = j / 2 % 2 != 0 ? sum + value : sum - value;
    term = term * square * static_cast<T>((j + 1) * (j + 2)) / static_cast<T>((k + 1) * (k + 2));
  }
  return sum;
}

/// The same for x > 0 beyond: (-1)^n times the sum of m^(n-1) (m x - n) e^(-m x) over m = 1, 2, ...
template <std::floating_point T>
constexpr scaled_pair<T> bernoulli_derivative_far_right(int n, T x) noexcept {
  scaled_pair<T> const power = exp_of_pair(pair<T>{-x});
  pair<T> const ratio = power.exponent < -150 ? pair<T>{} : scaled(power.value, power_of_two<T>(power.exponent));
  pair<T> sum, factor{1};
  T largest = 0;
  for (int m = 1;; ++m) {
    pair<T> term = factor;
    for (int i = 1; i < n; ++i) term = term * static_cast<T>(m);
    T const size = term.hi * (static_cast<T>(m) * x + static_cast<T>(n));
    sum = sum + term * (exact_product(static_cast<T>(m), x) + static_cast<T>(-n));
    largest = size > largest ? size : largest;
    factor = factor * ratio;
    if (!(size > largest * T(0x1p-112)) || factor.hi == 0) break;
  }
  return {n % 2 == 0 ? power.value * sum : -(power.value * sum), power.exponent};
}

/// The n-th derivative of x / (e^x - 1), for n from 0 to highest_order. Beside a zero other than x = 0 the error is
/// small beside the terms that cancel there, not beside the result.
template <std::floating_point T>
constexpr T bernoulli_function_derivative(int n, T x) noexcept {
  if constexpr (narrower_than_double<T>) return narrow<T>(bernoulli_function_derivative(n, widened(x)));
  if (n < 0 || n > highest_order) return quiet_nan<T>;
  if (n == 0) return bernoulli_function(x);
  if (is_nan(x)) return x;
  // Of x + the Bernoulli function of x, which is that of -x, the derivative is odd or even.
  T const sign = n % 2 != 0 && n > 1 && signbit(x) ? T(-1) : T(1);
  bool const reflected = n == 1 && signbit(x);
  T const size = fabs(x);
  if (vanishes(-size)) return reflected ? T(-1) : copysign(T(0), sign);
  if (size < T(0x1p-80)) {
    if (n == 1 || n % 2 == 0) return rounded(bernoulli_function_series(n, T(0)));
    if (size == 0) return copysign(T(0), sign);
    auto const [fraction, exponent] = decompose(size);
    pair<T> const slope = bernoulli_function_series(n + 1, T(0));
    T const value = rounded_and_scaled((slope.hi < 0 ? -slope : slope) * fraction, exponent);
    return (slope.hi < 0) == (sign > 0) ? -value : value;
  }
  // So far that beyond at most 40 bits cancel.
  T const end = n <= 24 ? T(2) : T(6.28) * exp2(T(-40) / static_cast<T>(n));
  scaled_pair<T> const value =
      size < end ? scaled_pair<T>{bernoulli_function_series(n, size), 0} : bernoulli_derivative_far_right(n, size);
  if (reflected)
    return rounded(-(scaled(value.value, value.exponent < -200 ? T(0) : power_of_two<T>(value.exponent)) + T(1)));
  if (value.value.hi == 0) return 0;
  T const magnitude = rounded_and_scaled(value.value.hi < 0 ? -value.value : value.value, value.exponent);
  return (value.value.hi < 0) == (sign > 0) ? -magnitude : magnitude;
}

}  // namespace chainrule::detail::math

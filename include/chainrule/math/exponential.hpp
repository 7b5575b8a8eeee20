// SPDX-License-Identifier: BSL-1.0
// exp, expm1, exp2, exp10, log, log1p, log2, log10 and xlogy for constant evaluation, by argument reduction and power
// series in pair arithmetic: only the leading terms need the pair, the tail is summed in T.
// Read trigonometric.hpp next.
#pragma once

#include "pair.hpp"

namespace chainrule::detail::math::inline CHAINRULE_TARGET {

template <std::floating_point T>
constexpr pair<T> ln_2() noexcept {
  return constant<T>(0x1.62e42fefa39efp-1, 0x1.abc9e3b39803fp-56);
}

// value times two to the exponent
template <std::floating_point T>
struct scaled_pair {
  pair<T> value;
  int exponent;
};

/// e^x - 1 for |x| below 0.4, precise also near zero.
template <std::floating_point T>
constexpr pair<T> expm1_series(pair<T> x) noexcept {
  pair<T> const part = scaled(x, T(0x1p-4));
  T tail = 1;
  for (int n = 12; n > 3; --n) tail = 1 + part.hi * tail / static_cast<T>(n);
  pair<T> sum = part * tail / T(3) + T(1);
  sum = part * sum;
  sum = scaled(sum, T(0.5)) + T(1);
  sum = part * sum;
  // e^2x - 1 = (e^x - 1)^2 + 2 (e^x - 1), four times
  for (int i = 0; i < 4; ++i) sum = sum * sum + scaled(sum, T(2));
  return sum;
}

/// The whole multiple of ln 2 nearest to x.
template <std::floating_point T>
constexpr int binary_exponent(T x) noexcept {
  return nearest_int(x * T(0x1.71547652b82fep+0));
}

/// e^x for an x whose result is not far beyond the range of T.
template <std::floating_point T>
constexpr scaled_pair<T> exp_of_pair(pair<T> x) noexcept {
  int const exponent = binary_exponent(x.hi);
  return {expm1_series(x - ln_2<T>() * static_cast<T>(exponent)) + T(1), exponent};
}

/// e^x - 1 for |x| below 64.
template <std::floating_point T>
constexpr pair<T> expm1_of_pair(pair<T> x) noexcept {
  int const exponent = binary_exponent(x.hi);
  if (exponent == 0) return expm1_series(x);
  scaled_pair<T> const power = exp_of_pair(x);
  return scaled(power.value, power_of_two<T>(exponent)) + T(-1);
}

/// e^x rounded to T, with infinity and zero beyond the range.
template <std::floating_point T>
constexpr T rounded_exp(pair<T> x) noexcept {
  using limits = std::numeric_limits<T>;
  if (x.hi > T(limits::max_exponent + 1) * T(0.6932)) return positive_infinity<T>;
  if (x.hi < T(limits::min_exponent - limits::digits - 1) * T(0.6932)) return 0;
  scaled_pair<T> const power = exp_of_pair(x);
  return rounded_and_scaled(power.value, power.exponent);
}

/// e raised to the power x.
template <std::floating_point T>
constexpr T exp(T x) noexcept {
  if constexpr (narrower_than_double<T>) return narrow<T>(exp(widened(x)));
  if (is_nan(x) || x == positive_infinity<T>) return x;
  if (x == -positive_infinity<T>) return 0;
  return rounded_exp(pair<T>{x});
}

/// e raised to the power x, minus one, precise also near zero.
template <std::floating_point T>
constexpr T expm1(T x) noexcept {
  if constexpr (narrower_than_double<T>) return narrow<T>(expm1(widened(x)));
  if (is_nan(x) || x == positive_infinity<T> || fabs(x) < T(0x1p-80)) return x;
  if (x > 60) return exp(x);
  if (x < -60) return -1;
  return rounded(expm1_of_pair(pair<T>{x}));
}

/// Two raised to the power x.
template <std::floating_point T>
constexpr T exp2(T x) noexcept {
  using limits = std::numeric_limits<T>;
  if constexpr (narrower_than_double<T>) return narrow<T>(exp2(widened(x)));
  if (is_nan(x)) return x;
  if (x >= limits::max_exponent) return positive_infinity<T>;
  if (x < limits::min_exponent - limits::digits - 1) return 0;
  int const exponent = nearest_int(x);
  pair<T> const rest = ln_2<T>() * (x - static_cast<T>(exponent));
  return rounded_and_scaled(expm1_series(rest) + T(1), exponent);
}

template <std::floating_point T>
constexpr pair<T> ln_10() noexcept {
  return constant<T>(0x1.26bb1bbb55516p+1, -0x1.f48ad494ea3e9p-53);
}

/// Ten raised to the power x, exact where the power is a value of T.
template <std::floating_point T>
constexpr T exp10(T x) noexcept {
  using limits = std::numeric_limits<T>;
  if constexpr (narrower_than_double<T>) return narrow<T>(exp10(widened(x)));
  if (is_nan(x)) return x;
  if (x > limits::max_exponent) return positive_infinity<T>;
  if (x < limits::min_exponent - limits::digits) return 0;
  return rounded_exp(ln_10<T>() * x);
}

/// log((1 + s) / (1 - s)) for |s| below 0.18: twice the area tangent, whose series is s + s^3/3 + s^5/5 + ...
template <std::floating_point T>
constexpr pair<T> log_of_quotient(pair<T> s) noexcept {
  pair<T> const square = s * s;
  T tail = 0;
  for (int n = 39; n > 10; n -= 2) tail = 1 / static_cast<T>(n) + square.hi * tail;
  pair<T> sum{tail};
  for (int n = 9; n > 0; n -= 2) sum = square * sum + pair<T>{1} / static_cast<T>(n);
  return scaled(s * sum, T(2));
}

/// log(x) of a positive pair.
template <std::floating_point T>
constexpr pair<T> log_of_pair(pair<T> x) noexcept {
  auto [fraction, exponent] = decompose(x.hi);
  if (fraction > T(1.4142135)) {
    fraction /= 2;
    ++exponent;
  }
  pair<T> const reduced{fraction, scale(x.lo, -exponent)};
  return ln_2<T>() * static_cast<T>(exponent) + log_of_quotient((reduced + T(-1)) / (reduced + T(1)));
}

/// log(1 + x) of a pair above -1, precise also near zero.
template <std::floating_point T>
constexpr pair<T> log1p_of_pair(pair<T> x) noexcept {
  if (fabs(x.hi) < T(0.25)) return log_of_quotient(x / (x + T(2)));
  return log_of_pair(x + T(1));
}

/// Whether log(x) is NaN or infinite, so that it needs no computation.
template <std::floating_point T>
constexpr bool is_special_for_log(T x) noexcept {
  return !(x > 0) || x == positive_infinity<T>;
}

/// log(x) for the arguments that need no computation.
template <std::floating_point T>
constexpr T special_log(T x) noexcept {
  if (is_nan(x) || x == positive_infinity<T>) return x;
  return x == 0 ? -positive_infinity<T> : quiet_nan<T>;
}

/// The natural logarithm.
template <std::floating_point T>
constexpr T log(T x) noexcept {
  if constexpr (narrower_than_double<T>) return narrow<T>(log(widened(x)));
  if (is_special_for_log(x)) return special_log(x);
  return rounded(log_of_pair(pair<T>{x}));
}

/// The natural logarithm of 1 + x, precise also near zero.
template <std::floating_point T>
constexpr T log1p(T x) noexcept {
  if constexpr (narrower_than_double<T>) return narrow<T>(log1p(widened(x)));
  if (fabs(x) < T(0x1p-80)) return x;
  if (!(x > -1) || x == positive_infinity<T>) return x == -1 ? -positive_infinity<T> : special_log(x);
  return rounded(log1p_of_pair(pair<T>{x}));
}

/// The logarithm to base 2, exact for powers of two.
template <std::floating_point T>
constexpr T log2(T x) noexcept {
  if constexpr (narrower_than_double<T>) return narrow<T>(log2(widened(x)));
  if (is_special_for_log(x)) return special_log(x);
  auto [fraction, exponent] = decompose(x);
  if (fraction > T(1.4142135)) {
    fraction /= 2;
    ++exponent;
  }
  pair<T> const inverse_ln_2 = constant<T>(0x1.71547652b82fep+0, 0x1.777d0ffda0d24p-56);
  return rounded(log_of_pair(pair<T>{fraction}) * inverse_ln_2 + static_cast<T>(exponent));
}

/// The logarithm to base 10.
template <std::floating_point T>
constexpr T log10(T x) noexcept {
  if constexpr (narrower_than_double<T>) return narrow<T>(log10(widened(x)));
  if (is_special_for_log(x)) return special_log(x);
  pair<T> const inverse_ln_10 = constant<T>(0x1.bcb7b1526e50ep-2, 0x1.95355baaafad3p-57);
  return rounded(log_of_pair(pair<T>{x}) * inverse_ln_10);
}

/// x log(y), and 0 for x = 0 whatever number y is.
template <std::floating_point T>
constexpr T xlogy(T x, T y) noexcept {
  if constexpr (narrower_than_double<T>) return narrow<T>(xlogy(widened(x), widened(y)));
  if (is_nan(x) || is_nan(y)) return quiet_nan<T>;
  if (x == 0) return 0;
  if (y == 1) return is_infinite(x) ? quiet_nan<T> : copysign(T(0), x);
  if (y < 0) return quiet_nan<T>;
  T const sign = (y > 1) == (x > 0) ? T(1) : T(-1);
  if (y == 0 || y == positive_infinity<T> || is_infinite(x)) return copysign(positive_infinity<T>, sign);
  auto const [fraction, exponent] = decompose(x);
  pair<T> const size = log_of_pair(pair<T>{y}) * (y > 1 ? fraction : -fraction);
  return copysign(rounded_and_scaled(size, exponent), sign);
}

}  // namespace chainrule::detail::math::inline CHAINRULE_TARGET

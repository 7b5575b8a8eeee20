// SPDX-License-Identifier: BSL-1.0
// A number kept as an unevaluated sum hi + lo, with about twice the precision of T.
// The sums and products follow T. J. Dekker, "A floating-point technique for extending the available
// precision" (1971), and D. E. Knuth, "The Art of Computer Programming", volume 2. Read exponential.hpp next.
#pragma once

#include <type_traits>

#include "floating_point.hpp"

namespace chainrule::detail::math::inline CHAINRULE_TARGET {

template <real T>
struct pair {
  T hi{};
  T lo{};
};

/// x in its own precision. The registers of x87 have more, and what a sum loses shows only in that of T.
template <real T>
constexpr T stored(T x) noexcept {
#if defined(__FLT_EVAL_METHOD__) && __FLT_EVAL_METHOD__ == 2
  if constexpr (std::same_as<T, double>)
    if (!std::is_constant_evaluated()) __asm__("" : "+m"(x));
#endif
  return x;
}

/// The sum of a and b without any error, where a is zero or not smaller than b in magnitude.
template <real T>
constexpr pair<T> ordered_sum(T a, T b) noexcept {
  T const sum = stored(a + b);
  return {sum, stored(b - stored(sum - a))};
}

/// The sum of a and b without any error.
template <real T>
constexpr pair<T> exact_sum(T a, T b) noexcept {
  T const sum = stored(a + b);
  T const of_b = stored(sum - a);
  return {sum, stored(stored(a - stored(sum - of_b)) + stored(b - of_b))};
}

/// A constant written as the sum of two doubles, in a form that is normal for T.
template <real T>
constexpr pair<T> constant(double hi, double lo) noexcept {
  return ordered_sum(static_cast<T>(hi), static_cast<T>(lo));
}

/// x as two halves whose products are exact.
template <std::floating_point T>
constexpr pair<T> split(T x) noexcept {
  if constexpr (stored_as_binary64<T>) {
    // G. W. Veltkamp's multiplication, used below, would break when a compiler contracts it to fma.
    auto const rounded = bits_of(static_cast<double>(x)) + (std::uint64_t{1} << 26U);
    T const hi = static_cast<T>(of_bits(rounded & ~((std::uint64_t{1} << 27U) - 1)));
    return {hi, x - hi};
  } else {
    T const spread = x * (static_cast<T>(std::uint64_t{1} << (std::numeric_limits<T>::digits + 1) / 2) + 1);
    T const hi = spread - (spread - x);
    return {hi, x - hi};
  }
}

/// The product of a and b, with an error near the square of the rounding unit.
template <std::floating_point T>
constexpr pair<T> exact_product(T a, T b) noexcept {
#if defined(__FMA__) || defined(__ARM_FEATURE_FMA)
  if constexpr (std::same_as<T, double>) {
    if (!std::is_constant_evaluated()) {
      T const product = a * b;
      return {product, __builtin_fma(a, b, -product)};
    }
  }
#endif
  // Each of the four products is exact, so that contraction to fma changes nothing.
  pair<T> const x = split(a);
  pair<T> const y = split(b);
  pair<T> const first = ordered_sum(x.hi * y.hi, x.hi * y.lo);
  pair<T> const second = ordered_sum(first.hi, x.lo * y.hi);
  return ordered_sum(second.hi, second.lo + (first.lo + x.lo * y.lo));
}

template <real T>
constexpr pair<T> operator-(pair<T> a) noexcept {
  return {-a.hi, -a.lo};
}

template <real T>
constexpr pair<T> operator+(pair<T> a, pair<T> b) noexcept {
  pair<T> const high = exact_sum(a.hi, b.hi);
  pair<T> const low = exact_sum(a.lo, b.lo);
  pair<T> const sum = ordered_sum(high.hi, high.lo + low.hi);
  return ordered_sum(sum.hi, sum.lo + low.lo);
}

template <real T>
constexpr pair<T> operator+(pair<T> a, T b) noexcept {
  pair<T> const high = exact_sum(a.hi, b);
  return ordered_sum(high.hi, high.lo + a.lo);
}

template <real T>
constexpr pair<T> operator-(pair<T> a, pair<T> b) noexcept {
  return a + -b;
}

template <real T>
constexpr pair<T> operator*(pair<T> a, pair<T> b) noexcept {
  pair<T> const product = exact_product(a.hi, b.hi);
  return ordered_sum(product.hi, product.lo + (a.hi * b.lo + a.lo * b.hi));
}

template <real T>
constexpr pair<T> operator*(pair<T> a, T b) noexcept {
  pair<T> const product = exact_product(a.hi, b);
  return ordered_sum(product.hi, product.lo + a.lo * b);
}

template <real T>
constexpr pair<T> operator/(pair<T> a, T b) noexcept {
  T const quotient = a.hi / b;
  pair<T> const back = exact_product(quotient, b);
  return ordered_sum(quotient, (((a.hi - back.hi) - back.lo) + a.lo) / b);
}

template <real T>
constexpr pair<T> operator/(pair<T> a, pair<T> b) noexcept {
  T const quotient = a.hi / b.hi;
  pair<T> const back = b * quotient;
  return ordered_sum(quotient, (((a.hi - back.hi) - back.lo) + a.lo) / b.hi);
}

/// a times a power of two, which is exact as long as nothing leaves the range.
template <real T>
constexpr pair<T> scaled(pair<T> a, T power) noexcept {
  return {a.hi * power, a.lo * power};
}

/// The sum of the two parts, rounded to T.
template <real T>
constexpr T rounded(pair<T> a) noexcept {
  return a.hi + a.lo;
}

/// A positive pair times two to the power n, rounded once to T also where the result is subnormal.
template <std::floating_point T>
constexpr T rounded_and_scaled(pair<T> a, int n) noexcept {
  using limits = std::numeric_limits<T>;
  T const normal = rounded(a);
  int const exponent = decompose(normal).exponent;
  int const lost_bits = limits::min_exponent - 1 - (exponent + n);
  if (lost_bits <= 0 || lost_bits > limits::digits) return scale(normal, n);
  // Beside this power of two the last place is where the scaled result has its own.
  T const power = power_of_two<T>(exponent + lost_bits);
  pair<T> const sum = ordered_sum(power, a.hi);
  return scale((sum.hi + (sum.lo + a.lo)) - power, n);
}

}  // namespace chainrule::detail::math::inline CHAINRULE_TARGET

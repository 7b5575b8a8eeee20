// SPDX-License-Identifier: BSL-1.0
// fma, lerp and fdim for constant evaluation. fma forms the whole product and the sum in integers of 256 bits and
// rounds once. Read exponential.hpp next.
#pragma once

#include "arithmetic.hpp"
#include "remainder.hpp"

namespace chainrule::detail::math::inline CHAINRULE_TARGET {

/// (high + low / 2^128) times two to the exponent: a magnitude with room for a product, what is added to it, and a
/// carry.
struct wide_magnitude {
  using word = wide_word;
  word high;
  word low;
  int exponent;
};

/// The same value with a larger exponent; if bits get lost, the last one that is left is set.
constexpr wide_magnitude with_exponent(wide_magnitude a, int exponent) noexcept {
  using word = wide_magnitude::word;
  int const shift = exponent - a.exponent;
  if (shift == 0) return a;
  if (shift >= 256) return {0, static_cast<word>((a.high | a.low) != 0), exponent};
  word const lost = shift < 128 ? a.low << (128 - shift) : a.low | (shift == 128 ? 0 : a.high << (256 - shift));
  word const low = shift < 128 ? (a.low >> shift) | (a.high << (128 - shift)) : a.high >> (shift - 128);
  return {shift < 128 ? a.high >> shift : 0, low | static_cast<word>(lost != 0), exponent};
}

/// The product of two finite nonzero magnitudes; the highest bit is left free.
template <std::floating_point T>
constexpr wide_magnitude wide_product(T x, T y) noexcept {
  auto const [a_high, a_low, a_exponent] = as_two_words(x);
  auto const [b_high, b_low, b_exponent] = as_two_words(y);
  wide_word high = full_product(a_high, b_high), low = 0;
  if constexpr (std::numeric_limits<T>::digits > 64) {
    low = full_product(a_low, b_low);
    for (wide_word const middle : {full_product(a_high, b_low), full_product(a_low, b_high)}) {
      low = low + (middle << 64);
      high = high + (middle >> 64) + static_cast<wide_word>(low < middle << 64 ? 1U : 0U);
    }
  }
  return {high >> 1, (high << 127) | (low >> 1), a_exponent + b_exponent + 1};
}

/// A finite nonzero magnitude; the two highest bits are left free.
template <std::floating_point T>
constexpr wide_magnitude wide_value(T x) noexcept {
  auto const [high, low, exponent] = as_two_words(x);
  return {(static_cast<wide_word>(high) << 62) | (static_cast<wide_word>(low) >> 2), 0, exponent - 62};
}

/// a + b, or a - b for a not smaller than b.
constexpr wide_magnitude wide_sum(wide_magnitude a, wide_magnitude b, bool subtract) noexcept {
  if (subtract) return {a.high - b.high - (a.low < b.low ? 1U : 0U), a.low - b.low, a.exponent};
  wide_magnitude::word const low = a.low + b.low;
  return {a.high + b.high + (low < b.low ? 1U : 0U), low, a.exponent};
}

/// Whether a < b, for equal exponents.
constexpr bool is_less(wide_magnitude a, wide_magnitude b) noexcept {
  return a.high != b.high ? a.high < b.high : a.low < b.low;
}

/// The value rounded to T: to nearest, ties to even.
template <std::floating_point T>
constexpr T rounded(wide_magnitude a) noexcept {
  using limits = std::numeric_limits<T>;
  using word = wide_magnitude::word;
  if (a.high == 0 && a.low == 0) return 0;
  // The leading bit goes to the top; bits that are shifted in are zero.
  for (; a.high == 0; a.exponent -= 128) {
    a.high = a.low;
    a.low = 0;
  }
  int shift = 0;
  for (int step = 64; step > 0; step /= 2)
    if (a.high << shift >> (128 - step) == 0) shift += step;
  if (shift > 0) a = {(a.high << shift) | (a.low >> (128 - shift)), a.low << shift, a.exponent - shift};
  int const last_place = a.exponent + 128 - limits::digits;
  int const lowest = limits::min_exponent - limits::digits;
  int const dropped = 128 - limits::digits + (last_place < lowest ? lowest - last_place : 0);
  if (dropped > 128) return 0;
  word const kept = dropped == 128 ? 0 : a.high >> dropped;
  word const rest = dropped == 128 ? a.high : a.high & ((word{1} << dropped) - 1);
  word const half = word{1} << (dropped - 1);
  bool const up = rest > half || (rest == half && (a.low != 0 || kept % 2 != 0));
  return scale(static_cast<T>(kept + (up ? 1U : 0U)), a.exponent + dropped);
}

/// x y + z, rounded once.
template <std::floating_point T>
constexpr T fma(T x, T y, T z) noexcept {
  if (is_nan(x) || is_nan(y) || is_nan(z)) return quiet_nan<T>;
  bool const negative = signbit(x) != signbit(y);
  if (is_infinite(x) || is_infinite(y)) {
    if (x == 0 || y == 0 || (is_infinite(z) && signbit(z) != negative)) return quiet_nan<T>;
    return negative ? -positive_infinity<T> : positive_infinity<T>;
  }
  if (is_infinite(z)) return z;
  if (x == 0 || y == 0) return z == 0 ? (negative && signbit(z) ? -T(0) : T(0)) : z;
  wide_magnitude product = wide_product(x, y);
  if (z == 0) return copysign(rounded<T>(product), negative ? T(-1) : T(1));
  wide_magnitude addend = wide_value(z);
  if (addend.exponent < product.exponent)
    addend = with_exponent(addend, product.exponent);
  else
    product = with_exponent(product, addend.exponent);
  bool const product_is_less = is_less(product, addend);
  bool const subtract = negative != signbit(z);
  wide_magnitude const total =
      product_is_less ? wide_sum(addend, product, subtract) : wide_sum(product, addend, subtract);
  if (total.high == 0 && total.low == 0) return 0;
  return copysign(rounded<T>(total), (product_is_less ? signbit(z) : negative) ? T(-1) : T(1));
}

/// a + t (b - a), exact for t = 0, t = 1 and a = b, and monotonic in t: the algorithm of D. Yesudas Berger's and A.
/// Williams's P0811 (2018).
template <std::floating_point T>
constexpr T lerp(T a, T b, T t) noexcept {
  if (is_nan(a) || is_nan(b) || is_nan(t)) return quiet_nan<T>;
  if ((a <= 0 && b >= 0) || (a >= 0 && b <= 0)) return sum(product(t, b), product(T(1) - t, a));
  if (t == 1) return b;
  T const result = sum(a, product(t, sum(b, -a)));
  // Rounding must not lead past b on one side of t = 1.
  if ((t > 1) == (b > a)) return b < result ? result : b;
  return b > result ? result : b;
}

/// The positive difference: x - y where that is positive, otherwise +0.
template <std::floating_point T>
constexpr T fdim(T x, T y) noexcept {
  if (is_nan(x) || is_nan(y)) return quiet_nan<T>;
  return x > y ? sum(x, -y) : T(0);
}

}  // namespace chainrule::detail::math::inline CHAINRULE_TARGET

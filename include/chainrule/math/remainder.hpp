// SPDX-License-Identifier: BSL-1.0
// fmod and remainder for constant evaluation, exact for all exponents: the fractions are integers of up to 64 bits, and
// of a power of two only its remainder is needed, by repeated squaring; longer fractions are divided bit by bit. Read
// multiply_add.hpp next.
#pragma once

#include "floating_point.hpp"
#include "wide_word.hpp"

namespace chainrule::detail::math::inline CHAINRULE_TARGET {

// The magnitude of a finite nonzero value as factor times two to the exponent, the highest bit of the factor set.
struct integer_and_exponent {
  std::uint64_t factor;
  int exponent;
};

/// The same for x, whose fraction fits.
template <std::floating_point T>
  requires(std::numeric_limits<T>::digits <= 64)
constexpr integer_and_exponent as_integer(T x) noexcept {
  auto const [fraction, exponent] = decompose(x);
  return {static_cast<std::uint64_t>(fraction * T(0x1p63)), exponent - 63};
}

// The magnitude of a finite nonzero value as (high + low / 2^64) times two to the exponent, the highest bit of `high`
// set.
struct two_words_and_exponent {
  std::uint64_t high;
  std::uint64_t low;
  int exponent;
};

/// The same for x with up to 128 binary digits.
template <std::floating_point T>
constexpr two_words_and_exponent as_two_words(T x) noexcept {
  static_assert(std::numeric_limits<T>::digits <= 128, "the fraction is held in 128 bits");
  auto const [fraction, exponent] = decompose(x);
  T const shifted = fraction * T(0x1p63);
  auto const high = static_cast<std::uint64_t>(shifted);
  return {high, static_cast<std::uint64_t>((shifted - static_cast<T>(high)) * T(0x1p64)), exponent - 63};
}

/// a * b modulo m.
constexpr std::uint64_t product_modulo(std::uint64_t a, std::uint64_t b, std::uint64_t m) noexcept {
  return static_cast<std::uint64_t>(full_product(a, b) % m);
}

/// x modulo y times two to the power n, where x and y are positive and finite.
template <std::floating_point T>
constexpr T positive_remainder(T x, T y, int n) noexcept {
  if constexpr (std::numeric_limits<T>::digits > 64) {
    auto [rest, exponent] = decompose(x);
    auto const [divisor, lowest] = decompose(y);
    if (exponent < lowest + n) return x;
    for (;; --exponent) {
      if (rest >= divisor) rest -= divisor;
      if (rest == 0 || exponent == lowest + n) return scale(rest, lowest + n);
      rest += rest;
    }
  } else {
    integer_and_exponent const dividend = as_integer(x);
    integer_and_exponent const divisor = as_integer(y);
    int const difference = dividend.exponent - (divisor.exponent + n);
    if (difference < 0) return x;
    std::uint64_t rest = dividend.factor % divisor.factor;
    std::uint64_t power = 2 % divisor.factor;
    for (int i = difference; i > 0; i /= 2) {
      if (i % 2 != 0) rest = product_modulo(rest, power, divisor.factor);
      power = product_modulo(power, power, divisor.factor);
    }
    return scale(static_cast<T>(rest), divisor.exponent + n);
  }
}

/// Whether x has no remainder by y: an infinite dividend, a zero divisor, or NaN.
template <std::floating_point T>
constexpr bool has_no_remainder(T x, T y) noexcept {
  return is_nan(x) || is_nan(y) || is_infinite(x) || y == 0;
}

/// x - n y, where n is x / y without its fractional part; exact, with the sign of x.
template <std::floating_point T>
constexpr T fmod(T x, T y) noexcept {
  if (has_no_remainder(x, y)) return quiet_nan<T>;
  if (x == 0 || is_infinite(y)) return x;
  return copysign(positive_remainder(fabs(x), fabs(y), 0), x);
}

/// x - n y, where n is the whole number nearest to x / y, the even one of two; exact, and a zero has the sign of x
/// (IEEE 754-2019, 5.3.1).
template <std::floating_point T>
constexpr T remainder(T x, T y) noexcept {
  if (has_no_remainder(x, y)) return quiet_nan<T>;
  if (x == 0 || is_infinite(y)) return x;
  // Twice the divisor, because n has to be even where two are equally near. Of a remainder from 0 to 2y, at most one y
  // is too much, or two.
  T const divisor = fabs(y);
  T rest = positive_remainder(fabs(x), divisor, 1);
  // Halves are not exact for the smallest divisors, and doubles overflow for the largest remainders.
  auto const more_than_half = [divisor](T r) { return divisor < 1 ? r + r > divisor : r > divisor / 2; };
  auto const half_or_more = [divisor](T r) { return divisor < 1 ? r + r >= divisor : r >= divisor / 2; };
  if (more_than_half(rest)) {
    rest -= divisor;
    if (half_or_more(rest)) rest -= divisor;
  }
  if (rest == 0) return copysign(rest, x);
  return signbit(x) ? -rest : rest;
}

}  // namespace chainrule::detail::math::inline CHAINRULE_TARGET

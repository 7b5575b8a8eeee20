// SPDX-License-Identifier: BSL-1.0
// Exact rational numbers of 64-bit parts: the constants that formulas are written with.
// Next: expression/constant.hpp, which makes types of them.
#pragma once

#include <concepts>
#include <cstdint>
#include <limits>

namespace chainrule::detail::exact {

/// numerator / denominator in lowest terms, denominator > 0. `valid` is false where a result did not fit or divided by
/// zero: then nothing is folded and the arithmetic is left to the program.
struct rational {
  std::int64_t numerator = 0;
  std::int64_t denominator = 1;
  bool valid = true;

  friend constexpr bool operator==(rational const&, rational const&) = default;
  constexpr bool is(std::int64_t integer) const { return numerator == integer && denominator == 1 && valid; }
  constexpr bool is_integer() const { return denominator == 1 && valid; }
};

inline constexpr rational not_exact{0, 1, false};

namespace detail {

// The most negative integer has no absolute value: leaving it out keeps every step below free of overflow.
constexpr bool in_range(std::int64_t n) { return n != std::numeric_limits<std::int64_t>::min(); }

constexpr std::int64_t gcd(std::int64_t a, std::int64_t b) {
  a = a < 0 ? -a : a;
  b = b < 0 ? -b : b;
  while (b != 0) {
    auto const remainder = a % b;
    a = b;
    b = remainder;
  }
  return a;
}

#if defined(__CUDACC__) && !defined(__clang__)  // nvcc's front end does not evaluate the others' built-in functions
constexpr bool multiply(std::int64_t a, std::int64_t b, std::int64_t& product) {
  constexpr auto most = std::numeric_limits<std::int64_t>::max();
  if (a != 0 && (b < 0 ? -b : b) > most / (a < 0 ? -a : a)) return false;
  product = a * b;
  return true;
}
constexpr bool add(std::int64_t a, std::int64_t b, std::int64_t& sum) {
  constexpr auto most = std::numeric_limits<std::int64_t>::max();
  if (b > 0 ? a > most - b : a < -most - b) return false;
  sum = a + b;
  return true;
}
#else
constexpr bool multiply(std::int64_t a, std::int64_t b, std::int64_t& product) {
  return !__builtin_mul_overflow(a, b, &product) && in_range(product);
}
constexpr bool add(std::int64_t a, std::int64_t b, std::int64_t& sum) {
  return !__builtin_add_overflow(a, b, &sum) && in_range(sum);
}
#endif

}  // namespace detail

/// numerator / denominator in lowest terms.
constexpr rational make_rational(std::int64_t numerator, std::int64_t denominator) {
  if (denominator == 0 || !detail::in_range(numerator) || !detail::in_range(denominator)) return not_exact;
  auto const divisor = detail::gcd(numerator, denominator) * (denominator < 0 ? -1 : 1);
  return {numerator / divisor, denominator / divisor, true};
}

constexpr rational operator-(rational a) { return {-a.numerator, a.denominator, a.valid}; }

constexpr rational operator*(rational a, rational b) {
  if (!a.valid || !b.valid) return not_exact;
  // Cross-cancelling first keeps the products as small as the result.
  auto const left = make_rational(a.numerator, b.denominator);
  auto const right = make_rational(b.numerator, a.denominator);
  rational product;
  bool const fits = detail::multiply(left.numerator, right.numerator, product.numerator) &&
                    detail::multiply(left.denominator, right.denominator, product.denominator);
  return fits ? product : not_exact;
}

constexpr rational operator/(rational a, rational b) {
  if (!b.valid || b.numerator == 0) return not_exact;
  return a * make_rational(b.denominator, b.numerator);
}

constexpr rational operator+(rational a, rational b) {
  if (!a.valid || !b.valid) return not_exact;
  std::int64_t left = 0, right = 0, sum = 0, denominator = 0;
  bool const fits = detail::multiply(a.numerator, b.denominator, left) &&
                    detail::multiply(b.numerator, a.denominator, right) && detail::add(left, right, sum) &&
                    detail::multiply(a.denominator, b.denominator, denominator);
  return fits ? make_rational(sum, denominator) : not_exact;
}

constexpr rational operator-(rational a, rational b) { return a + -b; }

/// base^exponent for an integer exponent; 0^0 is 1.
constexpr rational power(rational base, std::int64_t exponent) {
  if (exponent < 0) return rational{1} / power(base, -exponent);
  rational result{1};
  for (; exponent > 0; exponent /= 2) {
    if (exponent % 2 != 0) result = result * base;
    if (exponent > 1) base = base * base;
  }
  return result;
}

/// Less than, both valid; `decided` is false where the comparison would overflow.
struct comparison {
  bool decided = false;
  bool less = false;
  bool equal = false;
};

constexpr comparison compare(rational a, rational b) {
  std::int64_t left = 0, right = 0;
  if (!a.valid || !b.valid || !detail::multiply(a.numerator, b.denominator, left) ||
      !detail::multiply(b.numerator, a.denominator, right))
    return {};
  return {true, left < right, left == right};
}

/// A floating-point number as a fraction, if it is one of at most 24 binary digits on either side (or an integer that
/// double has): such numbers are the same in all types. -0.0 is none.
constexpr rational short_fraction(long double value) {
  constexpr long double limit = 9007199254740992.0L;  // 2^53
  if (!(value < limit && value > -limit) || (value == 0 && __builtin_copysignl(1, value) < 0)) return not_exact;
  std::int64_t denominator = 1;
  while (value != static_cast<long double>(static_cast<std::int64_t>(value))) {
    if (denominator == 1 << 24) return not_exact;
    value += value;
    denominator *= 2;
    if (!(value < 16777216.0L && value > -16777216.0L)) return not_exact;
  }
  return {static_cast<std::int64_t>(value), denominator, true};
}

/// The T nearest to a valid value, by long division: rounding numerator and denominator first would round three times.
template <std::floating_point T>
constexpr T nearest(rational value) {
  constexpr int precision = std::numeric_limits<T>::digits;
  bool const negative = value.numerator < 0;
  auto rest = static_cast<std::uint64_t>(negative ? -value.numerator : value.numerator);
  auto const divisor = static_cast<std::uint64_t>(value.denominator);
  // Two numbers without rounding make a quotient that is rounded once.
  constexpr std::uint64_t whole =
      precision < 64 ? std::uint64_t{1} << (precision < 64 ? precision : 0) : ~std::uint64_t{0};
  if (rest <= whole && divisor <= whole) return static_cast<T>(value.numerator) / static_cast<T>(value.denominator);
  // Binary digits of the quotient from the first that is not 0; `unit` is the weight of the last one.
  std::uint64_t quotient = rest / divisor;
  rest %= divisor;
  T unit = 1;
  bool half = false, beyond = false;  // the first digit that does not fit, and whether anything follows it
  int digits = 0;
  for (std::uint64_t q = quotient; q != 0; q /= 2) ++digits;
  for (; digits > precision; --digits) {
    beyond = beyond || half;
    half = quotient % 2 != 0;
    quotient /= 2;
    unit *= 2;
  }
  if (unit == 1) {
    for (; digits < precision; digits += quotient != 0 ? 1 : 0) {
      bool const digit = rest >= divisor - rest;
      rest = digit ? rest - (divisor - rest) : rest + rest;
      quotient = 2 * quotient + (digit ? 1 : 0);
      unit /= 2;
    }
    half = rest >= divisor - rest;
    rest = half ? rest - (divisor - rest) : rest + rest;
  }
  beyond = beyond || rest != 0;
  bool const up = half && (beyond || quotient % 2 != 0);
  // The sum is exact: it is at most 2^precision.
  T const magnitude = (static_cast<T>(quotient) + (up ? T(1) : T(0))) * unit;
  return negative ? -magnitude : magnitude;
}

}  // namespace chainrule::detail::exact

// SPDX-License-Identifier: BSL-1.0
// A floating-point number with 128 binary digits, in integers, for what cancels next to the roots of the gamma family:
// the same on all platforms, whatever their long double is. A pair of such numbers is one of them. Used by
// stirling.hpp.
#pragma once

#include "multiply_add.hpp"
#include "pair.hpp"

namespace chainrule::detail::math::inline CHAINRULE_TARGET {

class wide_number;
template <>
inline constexpr bool is_real<wide_number> = true;

/// Plus or minus mantissa times two to the exponent, the highest bit of the mantissa set; or zero. Results are off by
/// less than two units of the last bit.
class wide_number {
 public:
  constexpr wide_number() = default;
  constexpr wide_number(int n) noexcept
      : wide_number(normalized(n < 0, static_cast<std::uint64_t>(n < 0 ? -n : n), 0)) {}
  template <std::floating_point T>
  constexpr wide_number(T x) noexcept {
    if (x == 0) return;
    auto const [high, low, lowest] = as_two_words(x);
    mantissa = (static_cast<wide_word>(high) << 64) | static_cast<wide_word>(low);
    exponent = lowest - 64;
    negative = signbit(x);
  }
  /// Rounded to nearest.
  template <std::floating_point T>
  explicit constexpr operator T() const noexcept {
    if (is_zero()) return 0;
    return copysign(rounded<T>(wide_magnitude{mantissa, 0, exponent}), negative ? T(-1) : T(1));
  }

  friend constexpr wide_number operator-(wide_number a) noexcept {
    a.negative = !a.negative;
    return a;
  }
  friend constexpr wide_number operator+(wide_number a, wide_number b) noexcept {
    if (a.is_zero()) return b;
    if (b.is_zero()) return a;
    if (is_less_in_magnitude(a, b)) return b + a;
    int const shift = a.exponent - b.exponent;
    if (shift > 127) return a;
    wide_word small = b.mantissa >> shift;
    if (shift > 0 && ((b.mantissa >> (shift - 1)) & 1U) != 0) small = small + 1U;
    if (a.negative != b.negative) return normalized(a.negative, a.mantissa - small, a.exponent);
    wide_word const sum = a.mantissa + small;
    if (!(sum < small)) return normalized(a.negative, sum, a.exponent);
    return normalized(a.negative, (sum >> 1) | (wide_word{1} << 127), a.exponent + 1);
  }
  friend constexpr wide_number operator-(wide_number a, wide_number b) noexcept { return a + -b; }
  friend constexpr wide_number operator*(wide_number a, wide_number b) noexcept {
    if (a.is_zero() || b.is_zero()) return {};
    std::uint64_t const a_high = upper(a), a_low = lower(a), b_high = upper(b), b_low = lower(b);
    wide_word const middle = (full_product(a_high, b_low) >> 1) + (full_product(a_low, b_high) >> 1);
    return normalized(a.negative != b.negative, full_product(a_high, b_high) + (middle >> 63),
                      a.exponent + b.exponent + 128);
  }
  friend constexpr wide_number operator/(wide_number a, wide_number b) noexcept {
    // Twice by the upper half of b, of which each quotient has 62 right bits at least
    wide_number const first = over_upper(a, b);
    return lower(b) == 0 ? first : first + over_upper(a - first * b, b);
  }
  constexpr wide_number& operator+=(wide_number b) noexcept { return *this = *this + b; }
  constexpr wide_number& operator-=(wide_number b) noexcept { return *this = *this - b; }
  constexpr wide_number& operator*=(wide_number b) noexcept { return *this = *this * b; }
  constexpr wide_number& operator/=(wide_number b) noexcept { return *this = *this / b; }

  friend constexpr bool operator==(wide_number a, wide_number b) noexcept { return (a - b).is_zero(); }
  friend constexpr bool operator<(wide_number a, wide_number b) noexcept {
    wide_number const difference = a - b;
    return difference.negative && !difference.is_zero();
  }
  friend constexpr bool operator>(wide_number a, wide_number b) noexcept { return b < a; }
  friend constexpr bool operator<=(wide_number a, wide_number b) noexcept { return !(b < a); }
  friend constexpr bool operator>=(wide_number a, wide_number b) noexcept { return !(a < b); }

  friend constexpr wide_number fabs(wide_number a) noexcept {
    a.negative = false;
    return a;
  }
  friend constexpr wide_number copysign(wide_number a, wide_number sign_source) noexcept {
    a.negative = sign_source.negative;
    return a;
  }
  friend constexpr wide_number scale(wide_number a, int n) noexcept {
    a.exponent += n;
    return a;
  }
  friend constexpr decomposed<wide_number> decompose(wide_number a) noexcept {
    int const of_first_bit = a.exponent + 127;
    return {scale(fabs(a), -of_first_bit), of_first_bit};
  }
  friend constexpr wide_number trunc(wide_number a) noexcept {
    if (a.is_zero() || a.exponent >= 0) return a;
    if (a.exponent <= -128) return copysign(wide_number{}, a);
    a.mantissa = (a.mantissa >> -a.exponent) << -a.exponent;
    return a;
  }

 private:
  wide_word mantissa = 0;
  int exponent = 0;
  bool negative = false;

  constexpr bool is_zero() const noexcept { return mantissa == 0; }
  static constexpr std::uint64_t upper(wide_number const& a) noexcept {
    return static_cast<std::uint64_t>(a.mantissa >> 64);
  }
  static constexpr std::uint64_t lower(wide_number const& a) noexcept { return static_cast<std::uint64_t>(a.mantissa); }
  static constexpr bool is_less_in_magnitude(wide_number const& a, wide_number const& b) noexcept {
    return a.exponent != b.exponent ? a.exponent < b.exponent : a.mantissa < b.mantissa;
  }
  static constexpr wide_number normalized(bool is_negative, wide_word bits, int scale_of_bits) noexcept {
    wide_number result;
    if (bits == 0) return result;
    int shift = 0;
    for (int step = 64; step > 0; step /= 2)
      if (((bits << shift) >> (128 - step)) == 0) shift += step;
    result.mantissa = bits << shift;
    result.exponent = scale_of_bits - shift;
    result.negative = is_negative;
    return result;
  }
  // a divided by the upper half of b
  static constexpr wide_number over_upper(wide_number const& a, wide_number const& b) noexcept {
    if (a.is_zero()) return {};
    std::uint64_t const divisor = upper(b);
    wide_word const quotient = a.mantissa / divisor;
    // The quotient has 64 or 65 bits; the remainder gives 63 more.
    wide_word const rest = ((a.mantissa % divisor) << 63) / divisor;
    bool const is_negative = a.negative != b.negative;
    wide_number const whole = normalized(is_negative, quotient, a.exponent - b.exponent - 64);
    return whole + normalized(is_negative, rest, a.exponent - b.exponent - 127);
  }
};

constexpr pair<wide_number> ordered_sum(wide_number a, wide_number b) noexcept { return {a + b, {}}; }
constexpr pair<wide_number> exact_sum(wide_number a, wide_number b) noexcept { return {a + b, {}}; }
constexpr pair<wide_number> operator+(pair<wide_number> const& a, pair<wide_number> const& b) noexcept {
  return {a.hi + b.hi, {}};
}
constexpr pair<wide_number> operator+(pair<wide_number> const& a, wide_number b) noexcept { return {a.hi + b, {}}; }
constexpr pair<wide_number> operator*(pair<wide_number> const& a, pair<wide_number> const& b) noexcept {
  return {a.hi * b.hi, {}};
}
constexpr pair<wide_number> operator*(pair<wide_number> const& a, wide_number b) noexcept { return {a.hi * b, {}}; }
constexpr pair<wide_number> operator/(pair<wide_number> const& a, pair<wide_number> const& b) noexcept {
  return {a.hi / b.hi, {}};
}
constexpr pair<wide_number> operator/(pair<wide_number> const& a, wide_number b) noexcept { return {a.hi / b, {}}; }

}  // namespace chainrule::detail::math::inline CHAINRULE_TARGET

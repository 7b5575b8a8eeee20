// SPDX-License-Identifier: BSL-1.0
// Unsigned integers of 128 bits: the compiler's own where it has them, otherwise two halves. Read floating_point.hpp
// next.
#pragma once

#include <concepts>
#include <cstdint>
#include <initializer_list>

#include "../base/target.hpp"

namespace chainrule::detail::math::inline CHAINRULE_TARGET {

/// high * 2^64 + low, with the arithmetic of an unsigned integer; divisors have 64 bits.
struct two_words {
  std::uint64_t high = 0;
  std::uint64_t low = 0;

  constexpr two_words() = default;
  constexpr two_words(std::uint64_t value) : low(value) {}
  constexpr two_words(std::uint64_t upper, std::uint64_t lower) : high(upper), low(lower) {}

  explicit constexpr operator std::uint64_t() const { return low; }
  template <std::floating_point T>
  explicit constexpr operator T() const {
    return static_cast<T>(high) * T(0x1p64) + static_cast<T>(low);
  }

  friend constexpr two_words operator+(two_words a, two_words b) {
    std::uint64_t const sum = a.low + b.low;
    return {a.high + b.high + (sum < a.low ? 1U : 0U), sum};
  }
  friend constexpr two_words operator-(two_words a, two_words b) {
    return {a.high - b.high - (a.low < b.low ? 1U : 0U), a.low - b.low};
  }
  friend constexpr two_words operator*(two_words a, two_words b) {
    // The product of the lower words in halves of 32 bits
    std::uint64_t const a0 = a.low & 0xffffffffU, a1 = a.low >> 32U, b0 = b.low & 0xffffffffU, b1 = b.low >> 32U;
    std::uint64_t const middle = a1 * b0 + ((a0 * b0) >> 32U);
    std::uint64_t const other = a0 * b1 + (middle & 0xffffffffU);
    std::uint64_t const carry = a1 * b1 + (middle >> 32U) + (other >> 32U);
    return {carry + a.high * b.low + a.low * b.high, a.low * b.low};
  }
  friend constexpr two_words operator|(two_words a, two_words b) { return {a.high | b.high, a.low | b.low}; }
  friend constexpr two_words operator&(two_words a, two_words b) { return {a.high & b.high, a.low & b.low}; }
  friend constexpr two_words operator<<(two_words a, int n) {
    if (n == 0) return a;
    if (n >= 64) return {a.low << (n - 64), 0};
    return {(a.high << n) | (a.low >> (64 - n)), a.low << n};
  }
  friend constexpr two_words operator>>(two_words a, int n) {
    if (n == 0) return a;
    if (n >= 64) return {0, a.high >> (n - 64)};
    return {a.high >> n, (a.low >> n) | (a.high << (64 - n))};
  }
  friend constexpr bool operator==(two_words a, two_words b) { return a.high == b.high && a.low == b.low; }
  friend constexpr bool operator<(two_words a, two_words b) {
    return a.high != b.high ? a.high < b.high : a.low < b.low;
  }
  friend constexpr bool operator>(two_words a, two_words b) { return b < a; }

  friend constexpr two_words operator/(two_words a, std::uint64_t divisor) {
    std::uint64_t rest = a.high % divisor;
    std::uint64_t const low_quotient = divided(rest, a.low, divisor);
    return {a.high / divisor, low_quotient};
  }
  friend constexpr two_words operator%(two_words a, std::uint64_t divisor) {
    std::uint64_t rest = a.high % divisor;
    divided(rest, a.low, divisor);
    return rest;
  }

 private:
  // (rest 2^64 + next) / divisor for rest < divisor, by hand with digits of 32 bits: D. E. Knuth, The Art of Computer
  // Programming, volume 2, 4.3.1, algorithm D.
  static constexpr std::uint64_t divided(std::uint64_t& rest, std::uint64_t next, std::uint64_t divisor) {
    int shift = 0;
    while ((divisor >> 63U) == 0) {
      divisor <<= 1U;
      rest = (rest << 1U) | (next >> 63U);
      next <<= 1U;
      ++shift;
    }
    std::uint64_t const upper = divisor >> 32U, lower = divisor & 0xffffffffU;
    std::uint64_t quotient = 0;
    for (std::uint64_t const digit : {next >> 32U, next & std::uint64_t{0xffffffffU}}) {
      std::uint64_t estimate = rest / upper, left = rest % upper;
      // At most two too large
      while (estimate > 0xffffffffU || estimate * lower > ((left << 32U) | digit)) {
        --estimate;
        left += upper;
        if (left > 0xffffffffU) break;
      }
      rest = ((rest << 32U) | digit) - estimate * divisor;
      quotient = (quotient << 32U) | estimate;
    }
    rest >>= shift;
    return quotient;
  }
};

#ifdef __SIZEOF_INT128__
__extension__ using wide_word = unsigned __int128;
#else
using wide_word = two_words;
#endif

/// a * b with all bits.
template <class Word = wide_word>
constexpr Word full_product(std::uint64_t a, std::uint64_t b) noexcept {
  return static_cast<Word>(a) * static_cast<Word>(b);
}

}  // namespace chainrule::detail::math::inline CHAINRULE_TARGET

// SPDX-License-Identifier: BSL-1.0
// Fixed-point numbers with more digits than a pair, for what nearly cancels. Used by logistic.hpp.
#pragma once

#include "pair.hpp"
#include "remainder.hpp"

namespace chainrule::detail::math::inline CHAINRULE_TARGET {

// An unsigned number, 16 bits before the point and 240 behind it, the highest 64 first.
struct fixed_point {
  std::uint64_t words[4]{};
};

constexpr bool operator<(fixed_point const& a, fixed_point const& b) noexcept {
  for (int i = 0; i < 4; ++i)
    if (a.words[i] != b.words[i]) return a.words[i] < b.words[i];
  return false;
}

constexpr bool is_zero(fixed_point const& a) noexcept {
  return (a.words[0] | a.words[1] | a.words[2] | a.words[3]) == 0;
}

constexpr fixed_point operator+(fixed_point a, fixed_point const& b) noexcept {
  bool carry = false;
  for (int i = 3; i >= 0; --i) {
    std::uint64_t const before = a.words[i];
    a.words[i] = before + b.words[i] + (carry ? 1U : 0U);
    carry = a.words[i] < before || (carry && a.words[i] == before);
  }
  return a;
}

/// a - b for a not smaller than b.
constexpr fixed_point operator-(fixed_point a, fixed_point const& b) noexcept {
  bool borrow = false;
  for (int i = 3; i >= 0; --i) {
    std::uint64_t const before = a.words[i];
    a.words[i] = before - b.words[i] - (borrow ? 1U : 0U);
    borrow = before < b.words[i] || (borrow && before == b.words[i]);
  }
  return a;
}

/// a * b, without the bits behind the last one.
constexpr fixed_point operator*(fixed_point const& a, fixed_point const& b) noexcept {
  std::uint64_t product[8]{};
  for (int i = 3; i >= 0; --i) {
    std::uint64_t carry = 0;
    for (int j = 3; j >= 0; --j) {
      wide_word const sum = full_product(a.words[i], b.words[j]) + product[i + j + 1] + carry;
      product[i + j + 1] = static_cast<std::uint64_t>(sum);
      carry = static_cast<std::uint64_t>(sum >> 64);
    }
    product[i] = carry;
  }
  // 32 bits stand before the point now.
  fixed_point result;
  for (int i = 0; i < 4; ++i) result.words[i] = (product[i] << 16) | (product[i + 1] >> 48);
  return result;
}

/// a / n for a small n.
constexpr fixed_point operator/(fixed_point a, std::uint32_t n) noexcept {
  std::uint64_t rest = 0;
  for (std::uint64_t& word : a.words) {
    // In halves, so that no division has more than 64 bits
    std::uint64_t const upper = (rest << 32U) | (word >> 32U);
    std::uint64_t const lower = (upper % n << 32U) | (word & 0xffffffffU);
    word = (upper / n << 32U) | lower / n;
    rest = lower % n;
  }
  return a;
}

/// a times two to the power n.
constexpr fixed_point shifted(fixed_point const& a, int n) noexcept {
  fixed_point result;
  if (n <= -256 || n >= 256) return result;
  int const bits = (n + 256) % 64;
  int const words = (n - bits) / 64;
  auto const word = [&](int i) { return i < 0 || i > 3 ? 0 : a.words[i]; };
  for (int i = 0; i < 4; ++i)
    result.words[i] = bits == 0 ? word(i + words) : (word(i + words) << bits) | (word(i + words + 1) >> (64 - bits));
  return result;
}

constexpr fixed_point fixed_ln_2() noexcept {
  return {{0x0000b17217f7d1cfU, 0x79abc9e3b39803f2U, 0xf6af40f343267298U, 0xb62d8a0d175b8baaU}};
}

/// n ln 2
constexpr fixed_point multiple_of_ln_2(int n) noexcept {
  return fixed_ln_2() * fixed_point{{static_cast<std::uint64_t>(n) << 48, 0, 0, 0}};
}

/// The magnitude of x times two to the power n, where that is less than 2^16.
template <std::floating_point T>
constexpr fixed_point to_fixed_point(T x, int n) noexcept {
  auto const [high, low, exponent] = as_two_words(x);
  return shifted(fixed_point{{0, 0, high, low}}, exponent - 64 + n + 240);
}

template <std::floating_point T>
constexpr pair<T> to_pair(fixed_point const& a) noexcept {
  pair<T> sum;
  T unit = T(0x1p-16);
  for (std::uint64_t const word : a.words) {
    sum = sum + static_cast<T>(word >> 32) * unit;
    sum = sum + static_cast<T>(word & 0xffffffffU) * (unit * T(0x1p-32));
    unit *= T(0x1p-64);
  }
  return sum;
}

/// e^x for x less than 2.
constexpr fixed_point exp(fixed_point const& x) noexcept {
  fixed_point term{{std::uint64_t{1} << 48, 0, 0, 0}};
  fixed_point sum = term;
  for (std::uint32_t n = 1; !is_zero(term); ++n) {
    term = term * x / n;
    sum = sum + term;
  }
  return sum;
}

/// 1 - e^-x for x = y / 2^n, times 2^n, for y less than 2 and n > 0.
constexpr fixed_point scaled_expm1(fixed_point const& y, int n) noexcept {
  fixed_point const x = shifted(y, -n);
  fixed_point term = y, added = y, subtracted;
  for (std::uint32_t i = 2; !is_zero(term); ++i) {
    term = term * x / i;
    fixed_point& side = i % 2 == 0 ? subtracted : added;
    side = side + term;
  }
  return added - subtracted;
}

}  // namespace chainrule::detail::math::inline CHAINRULE_TARGET

// SPDX-License-Identifier: BSL-1.0
// Reduction of an angle to the remainder of a multiple of pi/2, exact for any finite argument.
// After M. H. Payne and R. N. Hanek, "Radian reduction for trigonometric functions" (1983): of x times 2/pi
// only the product bits below the multiples of four are formed, in integers. Read trigonometric.hpp next.
#pragma once

#include "pair.hpp"
#include "remainder.hpp"
#include "two_over_pi.hpp"

namespace chainrule::detail::math::inline CHAINRULE_TARGET {

// x = angle + quadrant pi/2 up to whole turns, |angle| <= pi/4
template <std::floating_point T>
struct reduced_angle {
  pair<T> angle;
  int quadrant;
};

template <std::floating_point T>
constexpr pair<T> half_pi() noexcept {
  return constant<T>(0x1.921fb54442d18p+0, 0x1.1a62633145c07p-54);
}

// An unsigned number, the highest 32 bits first.
template <int Size>
struct wide_integer {
  std::uint32_t words[Size]{};
};

/// The lowest words of factor times the digits of 2/pi that start at the given word.
template <int Size, int FactorSize>
constexpr wide_integer<Size> times_two_over_pi(wide_integer<FactorSize> const& factor, int first_word) noexcept {
  wide_integer<Size> product;
  for (int part = 0; part < FactorSize; ++part) {
    std::uint64_t const by = factor.words[FactorSize - 1 - part];
    std::uint64_t carry = 0;
    for (int i = Size - 1; i >= part; --i) {
      // The words before the table belong to the digits before the point, all zero.
      std::uint64_t const digits = first_word + i < 0 ? 0 : two_over_pi_words[first_word + i];
      std::uint32_t& target = product.words[i - part];
      carry += target + by * digits;
      target = static_cast<std::uint32_t>(carry);
      carry >>= 32U;
    }
  }
  return product;
}

/// The number shifted to the left by fewer than 32 bits.
template <int Size>
constexpr wide_integer<Size> shifted_left(wide_integer<Size> number, int bits) noexcept {
  for (int i = 0; i < Size; ++i) {
    std::uint64_t const next = i + 1 < Size ? number.words[i + 1] : 0;
    std::uint64_t const both = (std::uint64_t{number.words[i]} << 32U) | next;
    number.words[i] = static_cast<std::uint32_t>((both << bits) >> 32U);
  }
  return number;
}

/// The reduced angle of a positive finite x.
template <std::floating_point T>
constexpr reduced_angle<T> reduce_angle(T x) noexcept {
  if (x <= T(0.78)) return {pair<T>{x}, 0};
  // x = factor * 2^lowest. After the factor's own digits and those that the nearest multiple of pi/2 has in common with
  // x, a pair is left.
  constexpr bool is_long = std::numeric_limits<T>::digits > 64;
  constexpr int factor_size = is_long ? 4 : 2, size = is_long ? 13 : 8;
  auto const [high, low, exponent] = as_two_words(x);
  int const lowest = exponent - (is_long ? 64 : 0);
  wide_integer<factor_size> factor{{static_cast<std::uint32_t>(high >> 32U), static_cast<std::uint32_t>(high)}};
  if constexpr (is_long) {
    factor.words[2] = static_cast<std::uint32_t>(low >> 32U);
    factor.words[3] = static_cast<std::uint32_t>(low);
  }

  // Digits of 2/pi that turn the factor into multiples of four are left out.
  int const first_word = (lowest - 2 + 160) / 32 - 5;
  int const fraction_bits = 32 * (first_word + size) - lowest;
  wide_integer<size> turns = shifted_left(times_two_over_pi<size>(factor, first_word), 32 * size - 2 - fraction_bits);
  int quadrant = static_cast<int>(turns.words[0] >> 30U);
  turns.words[0] &= 0x3fffffffU;

  // A fraction from one half upwards counts down from the next quadrant.
  bool const counts_down = turns.words[0] >= 0x20000000U;
  if (counts_down) {
    quadrant = (quadrant + 1) % 4;
    for (std::uint32_t& word : turns.words) word = ~word;
    turns.words[0] &= 0x3fffffffU;
  }
  pair<T> sum;
  T unit = T(0x1p-30);
  for (std::uint32_t const word : turns.words) {
    sum = sum + static_cast<T>(word) * unit;
    unit *= T(0x1p-32);
  }
  pair<T> const angle = sum * half_pi<T>();
  return {counts_down ? -angle : angle, quadrant};
}

}  // namespace chainrule::detail::math::inline CHAINRULE_TARGET

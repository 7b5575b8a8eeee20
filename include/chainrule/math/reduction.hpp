// Reduction of an angle to the remainder of a multiple of pi/2, exact for any finite argument.
// After M. H. Payne and R. N. Hanek, "Radian reduction for trigonometric functions" (1983): of x times 2/pi
// only the product bits below the multiples of four are formed, in integers. Read trigonometric.hpp next.
#pragma once

#include "pair.hpp"
#include "two_over_pi.hpp"

namespace chainrule::math {

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

// An unsigned number of 256 bits, the highest 32 first.
struct wide_integer {
  std::uint32_t words[8]{};
};

/// The lowest 256 bits of factor times the 256 digits of 2/pi that start at the given word.
constexpr wide_integer times_two_over_pi(std::uint64_t factor, int first_word) noexcept {
  std::uint64_t const halves[2] = {factor & 0xffffffffU, factor >> 32U};
  wide_integer product;
  for (int half = 0; half < 2; ++half) {
    std::uint64_t carry = 0;
    for (int i = 7; i >= half; --i) {
      // The words before the table belong to the digits before the point, all zero.
      std::uint64_t const digits = first_word + i < 0 ? 0 : two_over_pi_words[first_word + i];
      std::uint32_t& target = product.words[i - half];
      carry += target + halves[half] * digits;
      target = static_cast<std::uint32_t>(carry);
      carry >>= 32U;
    }
  }
  return product;
}

/// The number shifted to the left by fewer than 32 bits.
constexpr wide_integer shifted_left(wide_integer number, int bits) noexcept {
  for (int i = 0; i < 8; ++i) {
    std::uint64_t const next = i < 7 ? number.words[i + 1] : 0;
    std::uint64_t const both = (std::uint64_t{number.words[i]} << 32U) | next;
    number.words[i] = static_cast<std::uint32_t>((both << bits) >> 32U);
  }
  return number;
}

/// The reduced angle of a positive finite x.
template <std::floating_point T>
constexpr reduced_angle<T> reduce_angle(T x) noexcept {
  static_assert(std::numeric_limits<T>::digits <= 64, "the reduction of angles holds the fraction in 64 bits");
  if (x <= T(0.78)) return {pair<T>{x}, 0};
  auto const [fraction, exponent] = decompose(x);
  auto const factor = static_cast<std::uint64_t>(fraction * T(0x1p63));
  int const lowest = exponent - 63;  // x = factor * 2^lowest

  // Digits of 2/pi that turn the factor into multiples of four are left out.
  int const first_word = (lowest - 2 + 96) / 32 - 3;
  int const fraction_bits = 32 * (first_word + 8) - lowest;
  wide_integer turns = shifted_left(times_two_over_pi(factor, first_word), 254 - fraction_bits);
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

}  // namespace chainrule::math

// SPDX-License-Identifier: BSL-1.0
// Arithmetic in four prime fields, each one's order of a root of unity being the next one's size: exponentials live in
// them exactly. Used by equivalence/field_point.hpp.
#pragma once

#include <cstdint>

#include "wide_word.hpp"

namespace chainrule::detail::math::inline CHAINRULE_TARGET {

/// The integers modulo a prime. In field(l) the `generator` has order field(l + 1).prime, so u -> generator^u takes
/// sums in field(l + 1) to products in field(l); `imaginary` is a square root of -1; cubing is one to one. All primes
/// are 5 modulo 8 and 2 modulo 3.
struct prime_field {
  std::uint64_t prime;
  std::uint64_t generator;
  std::uint64_t imaginary;

  constexpr std::uint64_t add(std::uint64_t a, std::uint64_t b) const { return a + b >= prime ? a + b - prime : a + b; }
  constexpr std::uint64_t negate(std::uint64_t a) const { return a == 0 ? 0 : prime - a; }
  constexpr std::uint64_t multiply(std::uint64_t a, std::uint64_t b) const {
    return static_cast<std::uint64_t>(full_product(a, b) % prime);
  }
  constexpr std::uint64_t power(std::uint64_t base, std::uint64_t exponent) const {
    std::uint64_t result = 1;
    for (; exponent > 0; exponent >>= 1) {
      if (exponent & 1) result = multiply(result, base);
      base = multiply(base, base);
    }
    return result;
  }
  /// 1 / a for a != 0, by the extended Euclidean algorithm.
  constexpr std::uint64_t inverse(std::uint64_t a) const {
    std::int64_t x = 0, next_x = 1;
    auto r = static_cast<std::int64_t>(prime), next_r = static_cast<std::int64_t>(a);
    while (next_r != 0) {
      auto const q = r / next_r;
      auto const old_x = x, old_r = r;
      x = next_x;
      next_x = old_x - q * next_x;
      r = next_r;
      next_r = old_r - q * next_r;
    }
    return x < 0 ? static_cast<std::uint64_t>(x + static_cast<std::int64_t>(prime)) : static_cast<std::uint64_t>(x);
  }
  constexpr std::uint64_t from_integer(std::int64_t n) const {
    auto const rest = n % static_cast<std::int64_t>(prime);
    return static_cast<std::uint64_t>(rest < 0 ? rest + static_cast<std::int64_t>(prime) : rest);
  }

  /// Of u and -u, one is called positive.
  constexpr bool positive(std::uint64_t a) const { return a != 0 && a <= prime / 2; }
  constexpr std::uint64_t absolute(std::uint64_t a) const { return a <= prime / 2 ? a : prime - a; }

  /// The positive square root of a. A square only where the result squared is a again: half of the elements have none.
  /// Atkin's formula for primes that are 5 modulo 8 (A. O. L. Atkin, Probabilistic primality testing, 1992).
  constexpr std::uint64_t square_root(std::uint64_t a) const {
    auto const doubled = add(a, a);
    auto const v = power(doubled, (prime - 5) / 8);
    auto const i = multiply(doubled, multiply(v, v));
    return absolute(multiply(multiply(a, v), add(i, prime - 1)));
  }
  constexpr std::uint64_t cube_root(std::uint64_t a) const { return power(a, (2 * (prime - 1) + 1) / 3); }
};

inline constexpr int field_levels = 4;

constexpr prime_field field(int level) {
  constexpr prime_field fields[field_levels]{{2251799810340328421u, 1048576u, 1397186717647954545u},
                                             {112589990517016421u, 1048576u, 48545113281123282u},
                                             {5629499525850821u, 1048576u, 4168286265802169u},
                                             {281474976292541u, 0u, 107069701644802u}};
  return fields[level];
}

/// A well mixed 64-bit number (the finalizer of S. Vigna's splitmix64, 2014).
constexpr std::uint64_t scramble(std::uint64_t x) {
  x += 0x9E3779B97F4A7C15u;
  x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9u;
  x = (x ^ (x >> 27)) * 0x94D049BB133111EBu;
  return x ^ (x >> 31);
}

}  // namespace chainrule::detail::math::inline CHAINRULE_TARGET

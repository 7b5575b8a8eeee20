// SPDX-License-Identifier: BSL-1.0
// Bits, signs, powers of two and whole numbers of floating-point values, all usable while compiling.
// An overflow, a division by zero or a NaN out of arithmetic stops a constant evaluation, so every
// function here tests before it computes. Read pair.hpp next.
#pragma once

#include <concepts>
#include <cstdint>
#include <limits>

#include "../base/target.hpp"

namespace chainrule::detail::math::inline CHAINRULE_TARGET {

// What kernels compute with: floating-point types, and classes that are used like one.
template <class T>
inline constexpr bool is_real = std::floating_point<T>;
template <class T>
concept real = is_real<T>;

// Types with less precision than double borrow the functions for double and round once more.
template <class T>
concept narrower_than_double = std::floating_point<T> && std::numeric_limits<T>::digits < 53;

template <class T>
concept stored_as_binary64 = std::floating_point<T> && sizeof(T) == 8 && std::numeric_limits<T>::digits == 53;

// Functions and not the built-in ones where they are needed: of a template's types nvcc's front end tries them too
// early.
constexpr std::uint64_t bits_of(double x) noexcept { return __builtin_bit_cast(std::uint64_t, x); }
constexpr double of_bits(std::uint64_t bits) noexcept { return __builtin_bit_cast(double, bits); }

template <std::floating_point T>
inline constexpr T positive_infinity = std::numeric_limits<T>::infinity();

template <std::floating_point T>
inline constexpr T quiet_nan = std::numeric_limits<T>::quiet_NaN();

/// Whether x is not a number.
template <std::floating_point T>
constexpr bool is_nan(T x) noexcept {
  return x != x;
}

/// Whether x is plus or minus infinity.
template <std::floating_point T>
constexpr bool is_infinite(T x) noexcept {
  return x == positive_infinity<T> || x == -positive_infinity<T>;
}

/// The magnitude of x with the sign of sign_source, zeros and NaN included.
template <std::floating_point T>
constexpr T copysign(T x, T sign_source) noexcept {
  if constexpr (std::same_as<T, float>)
    return __builtin_copysignf(x, sign_source);
  else if constexpr (std::same_as<T, double>)
    return __builtin_copysign(x, sign_source);
  else
    return static_cast<T>(__builtin_copysignl(x, sign_source));
}

/// Whether the sign bit of x is set.
template <std::floating_point T>
constexpr bool signbit(T x) noexcept {
  return copysign(T(1), x) < 0;
}

/// The magnitude of x.
template <std::floating_point T>
constexpr T fabs(T x) noexcept {
  return copysign(x, T(1));
}

/// A number as a double. A function of its own: what is called with its result depends on T, and is instantiated only
/// where numbers are narrower. Of a cast to double clang knows the type, and instantiated all of math/ in every
/// program.
template <std::floating_point T>
constexpr auto widened(T x) noexcept {
  return static_cast<double>(x);
}

/// A double rounded to T; beyond the largest T it becomes an infinity instead of an error.
template <std::floating_point T>
constexpr T narrow(double x) noexcept {
  if constexpr (narrower_than_double<T>) {
    using limits = std::numeric_limits<T>;
    if (is_nan(x)) return quiet_nan<T>;
    // Conversion beyond the largest T is undefined, although up to half a unit more rounds down to it.
    constexpr auto largest = static_cast<double>(limits::max());
    constexpr double half_unit =
        of_bits(static_cast<std::uint64_t>(limits::max_exponent - limits::digits - 1 + 1023) << 52U);
    if (fabs(x) >= largest + half_unit) return x < 0 ? -positive_infinity<T> : positive_infinity<T>;
    if (fabs(x) > largest) return x < 0 ? limits::lowest() : limits::max();
  }
  return static_cast<T>(x);
}

/// Two to the power n, for an n whose result is a normal number.
template <std::floating_point T>
constexpr T power_of_two(int n) noexcept {
  if constexpr (stored_as_binary64<T>) {
    return static_cast<T>(of_bits(static_cast<std::uint64_t>(n + 1023) << 52U));
  } else {
    // The exponent of a wider type has at most 14 bits and a sign: 32 q + rest, with q in double's range.
    T result = static_cast<T>(power_of_two<double>(n / 32));
    for (int i = 0; i < 5; ++i) result *= result;
    return result * static_cast<T>(power_of_two<double>(n % 32));
  }
}

template <real T>
struct decomposed {
  T fraction;
  int exponent;
};

/// The magnitude of a finite nonzero x as fraction times two to the exponent, the fraction in [1, 2).
template <std::floating_point T>
constexpr decomposed<T> decompose(T x) noexcept {
  if constexpr (narrower_than_double<T>) {
    auto const [fraction, exponent] = decompose(static_cast<double>(x));
    return {static_cast<T>(fraction), exponent};
  }
  T fraction = fabs(x);
  int exponent = 0;
  if constexpr (stored_as_binary64<T>) {
    if (fraction < std::numeric_limits<T>::min()) {
      fraction *= T(0x1p54);
      exponent = -54;
    }
    auto const bits = bits_of(static_cast<double>(fraction));
    exponent += static_cast<int>(bits >> 52U) - 1023;
    return {static_cast<T>(of_bits((bits & 0x000fffffffffffffU) | 0x3ff0000000000000U)), exponent};
  } else {
    for (; fraction >= T(0x1p1000); exponent += 1000) fraction *= T(0x1p-1000);
    for (; fraction < T(0x1p-1000); exponent -= 1000) fraction *= T(0x1p1000);
    // Rounding to double may reach the next power of two; then the quotient falls below one.
    int const estimate = decompose(static_cast<double>(fraction)).exponent;
    fraction *= power_of_two<T>(-estimate);
    if (fraction < 1) return {fraction * 2, exponent + estimate - 1};
    return {fraction, exponent + estimate};
  }
}

/// x times two to the power n, rounded once, with infinity and zero beyond the range.
template <std::floating_point T>
constexpr T scale(T x, int n) noexcept {
  using limits = std::numeric_limits<T>;
  if (x == 0 || is_nan(x) || is_infinite(x)) return x;
  auto const [fraction, exponent] = decompose(x);
  int const target = exponent + n;
  int const lowest = limits::min_exponent - 1;
  if (target >= limits::max_exponent) return copysign(positive_infinity<T>, x);
  if (target >= lowest) return copysign(fraction * power_of_two<T>(target), x);
  if (target < lowest - limits::digits - 1) return copysign(T(0), x);
  return copysign(fraction * power_of_two<T>(lowest) * power_of_two<T>(target - lowest), x);
}

/// Whether x is so large that it must be whole, or NaN.
template <std::floating_point T>
constexpr bool has_no_fraction(T x) noexcept {
  return !(fabs(x) < power_of_two<T>(std::numeric_limits<T>::digits - 1));
}

/// The whole number next to x on the side of zero.
template <std::floating_point T>
constexpr T trunc(T x) noexcept {
  if (has_no_fraction(x)) return x;
  if constexpr (std::numeric_limits<T>::digits > 64)
    if (!(fabs(x) < T(0x1p63))) {  // more than the integer below holds
      T const high = trunc(x / T(0x1p63)) * T(0x1p63);
      return high + trunc(x - high);
    }
  return copysign(static_cast<T>(static_cast<std::int64_t>(x)), x);
}

/// The largest whole number that is not above x.
template <std::floating_point T>
constexpr T floor(T x) noexcept {
  T const whole = trunc(x);
  return whole > x ? whole - 1 : whole;
}

/// The smallest whole number that is not below x.
template <std::floating_point T>
constexpr T ceil(T x) noexcept {
  return -floor(-x);
}

/// The whole number nearest to x; of two equally near ones that with the larger magnitude.
template <std::floating_point T>
constexpr T round(T x) noexcept {
  T const whole = trunc(x);
  if (has_no_fraction(x) || fabs(x - whole) < T(0.5)) return whole;
  return whole + copysign(T(1), x);
}

/// The whole number nearest to x; of two equally near ones the even one.
template <std::floating_point T>
constexpr T nearbyint(T x) noexcept {
  T const whole = trunc(x);
  if (has_no_fraction(x)) return whole;
  T const rest = fabs(x - whole);
  bool const away = rest > T(0.5) || (rest == T(0.5) && trunc(whole / 2) * 2 != whole);
  return away ? whole + copysign(T(1), x) : whole;
}

/// The integer nearest to x, for an x far inside the range of int.
template <std::floating_point T>
constexpr int nearest_int(T x) noexcept {
  return static_cast<int>(x + copysign(T(0.5), x));
}

}  // namespace chainrule::detail::math::inline CHAINRULE_TARGET

// SPDX-License-Identifier: BSL-1.0
// + - * / in constant evaluation, where the compilers refuse what IEEE 754 defines: infinities out of finite numbers,
// and NaN.
#pragma once

#include <concepts>
#include <limits>
#include <type_traits>

#include "../base/target.hpp"

namespace chainrule::detail::math::inline CHAINRULE_TARGET {

namespace detail {

template <class T>
inline constexpr T largest = std::numeric_limits<T>::max();
template <class T>
inline constexpr T infinity = std::numeric_limits<T>::infinity();
template <class T>
inline constexpr T not_a_number = std::numeric_limits<T>::quiet_NaN();

template <class T>
constexpr T magnitude(T a) {
  return a < 0 ? -a : a;
}

// True where the compiler's own arithmetic cannot leave the finite numbers.
template <class T>
constexpr bool moderate(T a) {
  constexpr T bound = std::same_as<T, float> ? T(1e18L) : T(1e150L);
  return -bound < a && a < bound;
}

template <class T>
constexpr bool negative_sign(T a) {
  if (a != 0) return a < 0;
  return __builtin_copysign(1.0, static_cast<double>(a)) < 0;
}

// 4 * quarter, where that is finite; `quarter` carries the rounding that the full result would have.
template <class T>
constexpr T four_times(T quarter) {
  if (magnitude(quarter) > largest<T> / 4) return quarter < 0 ? -infinity<T> : infinity<T>;
  return quarter * 4;
}

}  // namespace detail

/// a + b as IEEE 754 has it, also where it overflows or has no value.
template <std::floating_point T>
constexpr T sum(T a, T b) {
  using namespace detail;
  if (moderate(a) && moderate(b)) return a + b;
  if (a != a || b != b) return not_a_number<T>;
  bool const a_infinite = magnitude(a) == infinity<T>, b_infinite = magnitude(b) == infinity<T>;
  if (a_infinite) return b_infinite && a != b ? not_a_number<T> : a;
  if (b_infinite) return b;
  if (magnitude(a) < largest<T> / 4 || magnitude(b) < largest<T> / 4 || (a < 0) != (b < 0)) {
    // One operand may still push the other over the edge: quarter both only when both are so large that this is exact.
    T const large = magnitude(a) < magnitude(b) ? b : a, small = magnitude(a) < magnitude(b) ? a : b;
    if (magnitude(large) < largest<T> / 2 || (large < 0) != (small < 0)) return a + b;
    constexpr T epsilon = std::numeric_limits<T>::epsilon();
    constexpr T step =
        largest<T> / (2 - epsilon) * (epsilon / 2);  // half a unit in the last place up there; every operation is exact
    T const room = largest<T> - magnitude(large);    // exact: one is at most twice the other
    if (magnitude(small) < room + step)
      return magnitude(small) <= room ? a + b : (large < 0 ? -largest<T> : largest<T>);
    return large < 0 ? -infinity<T> : infinity<T>;
  }
  return four_times(a / 4 + b / 4);
}

/// a * b as IEEE 754 has it, also where it overflows or has no value.
template <std::floating_point T>
constexpr T product(T a, T b) {
  using namespace detail;
  if (moderate(a) && moderate(b)) return a * b;
  if (a != a || b != b) return not_a_number<T>;
  T const x = magnitude(a), y = magnitude(b);
  if (x == infinity<T> || y == infinity<T>) {
    if (x == 0 || y == 0) return not_a_number<T>;
    return (a < 0) != (b < 0) ? -infinity<T> : infinity<T>;
  }
  if (x <= 1 || y <= 1) return a * b;
  if (y / 2 > largest<T> / x) return (a < 0) != (b < 0) ? -infinity<T> : infinity<T>;
  return four_times((a / 2) * (b / 2));
}

/// a / b as IEEE 754 has it, also for b = 0.
template <std::floating_point T>
constexpr T quotient(T a, T b) {
  using namespace detail;
  if (a != a || b != b) return not_a_number<T>;
  T const x = magnitude(a), y = magnitude(b);
  bool const negative = negative_sign(a) != negative_sign(b);
  if (y == infinity<T>) {
    if (x == infinity<T>) return not_a_number<T>;
    return negative ? -T(0) : T(0);
  }
  if (x == infinity<T>) return negative ? -infinity<T> : infinity<T>;
  if (y == 0) {
    if (x == 0) return not_a_number<T>;
    return negative ? -infinity<T> : infinity<T>;
  }
  if (y >= 1 || x <= 1 * y) return a / b;
  if (x / 2 > largest<T> * y) return negative ? -infinity<T> : infinity<T>;
  if (x < largest<T> / 8 * y) return a / b;
  return four_times((a / 4) / b);
}

}  // namespace chainrule::detail::math::inline CHAINRULE_TARGET

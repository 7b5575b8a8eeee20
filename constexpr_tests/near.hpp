// Numbers compared with a relative tolerance, and the special values that tests name.
#pragma once

#include <limits>

namespace chainrule::testing {

inline constexpr double infinity = std::numeric_limits<double>::infinity();
inline constexpr double nan = std::numeric_limits<double>::quiet_NaN();

template <class T>
constexpr T magnitude(T a) {
  return a < 0 ? -a : a;
}

// A long double of 113 digits is right to 62 of them.
template <class T>
inline constexpr T usual_tolerance =
    T(32) * (std::numeric_limits<T>::digits > 64 ? static_cast<T>(0x1p-63) : std::numeric_limits<T>::epsilon());

/// |a - b| <= tolerance * max(|a|, |b|); equal numbers, infinities included, are near.
template <class T>
constexpr bool near(T a, T b, T tolerance = usual_tolerance<T>) {
  if (a == b) return true;
  T const larger = magnitude(a) > magnitude(b) ? magnitude(a) : magnitude(b);
  if (!(larger <= std::numeric_limits<T>::max())) return false;
  return magnitude(a - b) <= tolerance * larger;
}

template <class T>
constexpr bool is_nan(T a) {
  return !(a == a);
}

}  // namespace chainrule::testing

// Small vectors and rotations, generic in the number type. The library's traced values, doubles and numbers of 50
// digits go through the same text.
#pragma once

#include <array>
#include <cmath>
#include <cstddef>

namespace small {

template <class T>
using vec3 = std::array<T, 3>;

template <class T>
constexpr vec3<T> cross(vec3<T> const& a, vec3<T> const& b) {
  return {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
}
template <class T>
constexpr vec3<T> plus(vec3<T> const& a, vec3<T> const& b) {
  return {a[0] + b[0], a[1] + b[1], a[2] + b[2]};
}
template <class T>
constexpr vec3<T> minus(vec3<T> const& a, vec3<T> const& b) {
  return {a[0] - b[0], a[1] - b[1], a[2] - b[2]};
}
template <class T>
constexpr vec3<T> times(T const& s, vec3<T> const& a) {
  return {s * a[0], s * a[1], s * a[2]};
}

/// Elements from..from + Count of an array.
template <std::size_t Count, class T, std::size_t N>
constexpr std::array<T, Count> part(std::array<T, N> const& all, std::size_t from) {
  return [&]<std::size_t... I>(std::index_sequence<I...>) {
    return std::array<T, Count>{all[from + I]...};
  }(std::make_index_sequence<Count>{});
}

/// Writes numbers one after the other.
template <class T, std::size_t N>
struct writer {
  std::array<T, N> all{};
  std::size_t next = 0;
  constexpr void put(T const& x) { all[next++] = x; }
  template <std::size_t Count>
  constexpr void put(std::array<T, Count> const& xs) {
    for (auto const& x : xs) put(x);
  }
};

}  // namespace small

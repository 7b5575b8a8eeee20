// SPDX-License-Identifier: BSL-1.0
// vec<T, N>, a vector of N numbers whose length the compiler checks. Next: matrix.hpp.
#pragma once

#include <array>

#include "../expression/no_answer.hpp"
#include "../expression/places.hpp"
#include "error.hpp"

namespace chainrule {

/// Functions of vectors and matrices are found by their arguments: programs have functions, variables and parameters
/// named dot, norm, row, trace, ... of their own.
namespace linear_algebra {

/// How many numbers vectors and matrices hold; says so where that is 0.
template <std::size_t Rows, std::size_t Columns>
constexpr std::size_t count_elements() {
  if constexpr (Rows == 0 || Columns == 0) {
    chainrule::detail::error::without_elements<Rows, Columns>();
    return 1;
  } else {
    return Rows * Columns;
  }
}

/// N numbers in a row, a column of a matrix: vec{1.0, 2.0, 3.0} is a vec<double, 3>. An aggregate, and a shape like
/// std::array: functions take it and return it, and a derivative by it has its shape.
template <class T, std::size_t N>
struct vec {
  using value_type = T;
  std::array<T, count_elements<N, 1>()> elements;

  static constexpr std::size_t size() { return N; }
  constexpr T* data() { return elements.data(); }
  constexpr T const* data() const { return elements.data(); }
  constexpr auto begin() { return elements.begin(); }
  constexpr auto begin() const { return elements.begin(); }
  constexpr auto end() { return elements.end(); }
  constexpr auto end() const { return elements.end(); }
  constexpr T& operator[](std::size_t i) { return elements[i]; }
  constexpr T const& operator[](std::size_t i) const { return elements[i]; }

  constexpr T const& x() const { return elements[0]; }
  constexpr T const& y() const
    requires(N >= 2)
  {
    return elements[1];
  }
  constexpr T const& z() const
    requires(N >= 3)
  {
    return elements[2];
  }
  constexpr T const& w() const
    requires(N >= 4)
  {
    return elements[3];
  }

  /// All elements 0, and unit vector i, whose element i is 1.
  static constexpr vec zero() {
    vec v{};
    for (auto& element : v.elements) element = T(0);
    return v;
  }
  static constexpr vec unit(std::size_t i) {
    vec v = zero();
    v.elements[i] = T(1);
    return v;
  }

  friend bool operator==(vec const&, vec const&)
    requires(!symbolic<T>)
  = default;
  // It has one member, whatever a structured binding takes it for.
  friend constexpr auto apply_to_members(vec& a, auto&& visitor) { return visitor(a.elements); }
  friend constexpr auto apply_to_members(vec const& a, auto&& visitor) { return visitor(a.elements); }
};
template <class T, std::same_as<T>... Rest>
vec(T, Rest...) -> vec<T, 1 + sizeof...(Rest)>;

/// For structured bindings: auto [x, y, z] = v.
template <std::size_t I, class T, std::size_t N>
constexpr T& get(vec<T, N>& v) {
  return v.elements[I];
}
template <std::size_t I, class T, std::size_t N>
constexpr T const& get(vec<T, N> const& v) {
  return v.elements[I];
}
template <std::size_t I, class T, std::size_t N>
constexpr T&& get(vec<T, N>&& v) {
  return static_cast<T&&>(v.elements[I]);
}

}  // namespace linear_algebra

using linear_algebra::vec;

template <class T, std::size_t N>
struct detail::known_struct<vec<T, N>> : std::true_type {};
template <class T, std::size_t N>
struct detail::parts_of<vec<T, N>> {
  [[gnu::always_inline]] static constexpr decltype(auto) visit(auto& v, auto visitor) { return visitor(v.elements); }
};

}  // namespace chainrule

template <class T, std::size_t N>
struct std::tuple_size<chainrule::vec<T, N>> : std::integral_constant<std::size_t, N> {};
template <std::size_t I, class T, std::size_t N>
struct std::tuple_element<I, chainrule::vec<T, N>> {
  using type = T;
};

// SPDX-License-Identifier: BSL-1.0
// mat<T, M, N>, a matrix of M rows and N columns. Next: operators.hpp, what is computed with it.
#pragma once

#include "vector.hpp"

namespace chainrule {

namespace linear_algebra {

/// M rows of N numbers, row by row: mat<double, 2, 3>{1.0, 2.0, 3.0, 4.0, 5.0, 6.0}, or from_rows(vec{1.0, 2.0},
/// vec{3.0, 4.0}). An aggregate and a shape, as vec is.
template <class T, std::size_t M, std::size_t N>
struct mat {
  using value_type = T;
  std::array<T, count_elements<M, N>()> elements;

  static constexpr std::size_t rows() { return M; }
  static constexpr std::size_t columns() { return N; }
  static constexpr std::size_t size() { return M * N; }
  constexpr T* data() { return elements.data(); }
  constexpr T const* data() const { return elements.data(); }
  constexpr auto begin() { return elements.begin(); }
  constexpr auto begin() const { return elements.begin(); }
  constexpr auto end() { return elements.end(); }
  constexpr auto end() const { return elements.end(); }
  /// The number in row i and column j, which count from 0.
  constexpr T& operator()(std::size_t i, std::size_t j) { return elements[i * N + j]; }
  constexpr T const& operator()(std::size_t i, std::size_t j) const { return elements[i * N + j]; }

  static constexpr mat zero() {
    mat a{};
    for (auto& element : a.elements) element = T(0);
    return a;
  }
  /// 1 on the diagonal, else 0.
  static constexpr mat identity() {
    mat a = zero();
    for (std::size_t i = 0; i < (M < N ? M : N); ++i) a(i, i) = T(1);
    return a;
  }

  friend bool operator==(mat const&, mat const&)
    requires(!symbolic<T>)
  = default;
  // It has one member, whatever a structured binding takes it for.
  friend constexpr auto apply_to_members(mat& a, auto&& visitor) { return visitor(a.elements); }
  friend constexpr auto apply_to_members(mat const& a, auto&& visitor) { return visitor(a.elements); }
};

/// The matrix whose rows, or columns, are these vectors.
template <class T, std::size_t N, std::same_as<vec<T, N>>... Rest>
constexpr mat<T, 1 + sizeof...(Rest), N> from_rows(vec<T, N> const& first, Rest const&... rest) {
  mat<T, 1 + sizeof...(Rest), N> a{};
  std::size_t k = 0;
  for (auto const* row : {&first, &rest...})
    for (T const& element : *row) a.elements[k++] = element;
  return a;
}
template <class T, std::size_t N, std::same_as<vec<T, N>>... Rest>
constexpr mat<T, N, 1 + sizeof...(Rest)> from_columns(vec<T, N> const& first, Rest const&... rest) {
  mat<T, N, 1 + sizeof...(Rest)> a{};
  std::size_t j = 0;
  for (auto const* column : {&first, &rest...}) {
    for (std::size_t i = 0; i < N; ++i) a(i, j) = (*column)[i];
    ++j;
  }
  return a;
}

/// The square matrix with these numbers on its diagonal, and 0 elsewhere.
template <class T, std::size_t N>
constexpr mat<T, N, N> diagonal_matrix(vec<T, N> const& diagonal) {
  auto a = mat<T, N, N>::zero();
  for (std::size_t i = 0; i < N; ++i) a(i, i) = diagonal[i];
  return a;
}

}  // namespace linear_algebra

using linear_algebra::from_rows, linear_algebra::from_columns, linear_algebra::diagonal_matrix;

using linear_algebra::mat;

template <class T, std::size_t M, std::size_t N>
struct detail::known_struct<mat<T, M, N>> : std::true_type {};
template <class T, std::size_t M, std::size_t N>
struct detail::parts_of<mat<T, M, N>> {
  [[gnu::always_inline]] static constexpr decltype(auto) visit(auto& a, auto visitor) { return visitor(a.elements); }
};

/// The derivative of a vector by a vector is a matrix, and so is the Hessian by a vector.
template <detail::shape_number S, std::size_t M, class T, std::size_t N>
  requires(!detail::shape_struct<T>)
struct detail::rebound<vec<S, M>, vec<T, N>> {
  using type = mat<T, M, N>;
};

}  // namespace chainrule

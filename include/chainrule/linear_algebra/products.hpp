// SPDX-License-Identifier: BSL-1.0
// Products, norms, and parts of vectors and matrices. Next: determinant.hpp.
#pragma once

#include "operators.hpp"

namespace chainrule::linear_algebra {

/// Sum of a_i b_i.
template <class A, std::size_t N, class B, std::size_t L>
constexpr auto dot(vec<A, N> const& a, vec<B, L> const& b) {
  if constexpr (N == L) {
    return detail::sum_of_products<N>([&](std::size_t k) { return a[k]; }, [&](std::size_t k) { return b[k]; });
  } else {
    chainrule::detail::error::dot_of_sizes<N, L>();
    return detail::combined<A, B>{};
  }
}

/// The vector perpendicular to both.
template <class A, std::size_t N, class B, std::size_t L>
constexpr auto cross(vec<A, N> const& a, vec<B, L> const& b) {
  if constexpr (N == 3 && L == 3) {
    return detail::vec_of<3>([&](std::size_t i) {
      std::size_t const j = (i + 1) % 3, k = (i + 2) % 3;
      return detail::minus(detail::times(a[j], b[k]), detail::times(a[k], b[j]));
    });
  } else {
    chainrule::detail::error::cross_of_sizes<N, L>();
    return vec<detail::combined<A, B>, 3>{};
  }
}

/// The matrix a b^T: element (i, j) is a_i b_j.
template <class A, std::size_t M, class B, std::size_t N>
constexpr auto outer(vec<A, M> const& a, vec<B, N> const& b) {
  return detail::mat_of<M, N>([&](std::size_t k) { return detail::times(a[k / N], b[k % N]); });
}

/// Rows become columns.
template <class T, std::size_t M, std::size_t N>
constexpr mat<T, N, M> transpose(mat<T, M, N> const& a) {
  return detail::mat_of<N, M>([&](std::size_t k) { return a(k % M, k / M); });
}

/// The sum of the diagonal.
template <class T, std::size_t M, std::size_t N>
constexpr auto trace(mat<T, M, N> const& a) {
  if constexpr (M != N) chainrule::detail::error::not_square<M, N>();
  T sum = a(0, 0);
  for (std::size_t i = 1; i < (M < N ? M : N); ++i) sum = detail::plus(sum, a(i, i));
  return sum;
}

/// The sum of all squares; of a matrix, the square of its Frobenius norm.
template <tensor A>
constexpr auto squared_norm(A const& a) {
  auto sum = detail::compute<operation::square_>(a.elements[0]);
  for (std::size_t k = 1; k < A::size(); ++k)
    sum = detail::plus(sum, detail::compute<operation::square_>(a.elements[k]));
  return sum;
}

/// The square root of the sum of all squares, without overflow on the way, as hypot computes it. Its derivative is 0
/// where all elements are 0, and the second one NaN. sqrt(squared_norm(a)) costs less, overflows earlier, and has no
/// derivative there.
template <tensor A>
constexpr auto norm(A const& a) {
  constexpr std::size_t size = A::size();
  if constexpr (size == 1)
    return detail::compute<operation::abs_>(a.elements[0]);
  else if constexpr (size == 2)
    return detail::compute<operation::hypot_>(a.elements[0], a.elements[1]);
  else {
    auto sum = detail::compute<operation::hypot3_>(a.elements[0], a.elements[1], a.elements[2]);
    for (std::size_t k = 3; k < size; ++k) sum = detail::compute<operation::hypot_>(sum, a.elements[k]);
    return sum;
  }
}

/// a / norm(a): NaN where all elements are 0.
template <tensor A>
constexpr auto normalized(A const& a) {
  return a / norm(a);
}

/// Row i of a matrix, column j of it, as vectors.
template <class T, std::size_t M, std::size_t N>
constexpr vec<T, N> row(mat<T, M, N> const& a, std::size_t i) {
  return detail::vec_of<N>([&](std::size_t j) { return a(i, j); });
}
template <class T, std::size_t M, std::size_t N>
constexpr vec<T, M> column(mat<T, M, N> const& a, std::size_t j) {
  return detail::vec_of<M>([&](std::size_t i) { return a(i, j); });
}
template <class T, std::size_t M, std::size_t N>
constexpr std::size_t rows(mat<T, M, N> const&) {
  return M;
}
template <class T, std::size_t M, std::size_t N>
constexpr std::size_t columns(mat<T, M, N> const&) {
  return N;
}

/// The numbers on the diagonal.
template <class T, std::size_t M, std::size_t N>
constexpr auto diagonal(mat<T, M, N> const& a) {
  return detail::vec_of<(M < N ? M : N)>([&](std::size_t i) { return a(i, i); });
}

/// block<P, Q>(A, i, j): P rows and Q columns of A from element (i, j) on; block<P>(v, i): P elements of v from number
/// i on.
template <std::size_t P, std::size_t Q, class T, std::size_t M, std::size_t N>
  requires(P <= M && Q <= N)
constexpr mat<T, P, Q> block(mat<T, M, N> const& a, std::size_t i, std::size_t j) {
  return detail::mat_of<P, Q>([&](std::size_t k) { return a(i + k / Q, j + k % Q); });
}
template <std::size_t P, class T, std::size_t N>
  requires(P <= N)
constexpr vec<T, P> block(vec<T, N> const& v, std::size_t i) {
  return detail::vec_of<P>([&](std::size_t k) { return v[i + k]; });
}

}  // namespace chainrule::linear_algebra

namespace chainrule {

// The names of parts, row, column, rows, columns, diagonal, block, are found by their arguments alone: programs have
// variables of these names.
using linear_algebra::cross, linear_algebra::dot, linear_algebra::norm, linear_algebra::normalized,
    linear_algebra::outer, linear_algebra::squared_norm, linear_algebra::trace, linear_algebra::transpose;

}  // namespace chainrule

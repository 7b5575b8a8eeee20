// SPDX-License-Identifier: BSL-1.0
// Symmetric positive-definite matrices: their Cholesky factor, and what is computed by it. Next:
// eigenvalues.hpp.
#pragma once

#include "solve.hpp"

namespace chainrule::linear_algebra {

namespace detail {

// Half of the sum of what should be equal: exact where it is, and derivatives are symmetric, too.
template <class T, std::size_t N>
constexpr auto symmetric_element(mat<T, N, N> const& a, std::size_t i, std::size_t j) {
  using real = decltype(over(a(0, 0), 2_c));
  return i == j ? real(a(i, j)) : real(over(plus(a(i, j), a(j, i)), 2_c));
}

template <class T, std::size_t N>
constexpr auto cholesky_factor(mat<T, N, N> const& a) {
  using real = std::remove_cvref_t<decltype(symmetric_element(a, 0, 0))>;
  auto l = mat<real, N, N>::zero();
  // j < N, so k < N - 1 says nothing new, but to g++ 12, which warns of other rounds.
  for (std::size_t j = 0; j < N; ++j) {
    real pivot = symmetric_element(a, j, j);
    for (std::size_t k = 0; k < j && k < N - 1; ++k) pivot = minus(pivot, compute<operation::square_>(l(j, k)));
    l(j, j) = compute<operation::sqrt_>(pivot);
    for (std::size_t i = j + 1; i < N; ++i) {
      real sum = symmetric_element(a, i, j);
      for (std::size_t k = 0; k < j && k < N - 1; ++k) sum = minus(sum, times(l(i, k), l(j, k)));
      l(i, j) = over(sum, l(j, j));
    }
  }
  return l;
}

template <class T, std::size_t N>
struct cholesky_factors {
  using number = T;
  mat<T, N, N> lower;

  /// As that of factors<T, N>.
  constexpr void substitute(auto& x, auto minus, auto quotient) const {
    for (std::size_t i = 0; i < N; ++i) {
      for (std::size_t k = 0; k < i; ++k) x[i] = minus(x[i], lower(i, k), x[k]);
      x[i] = quotient(i, lower(i, i));
    }
    for (std::size_t i = N; i-- > 0;) {
      for (std::size_t k = i + 1; k < N; ++k) x[i] = minus(x[i], lower(k, i), x[k]);
      x[i] = quotient(i, lower(i, i));
    }
  }
};
template <class T, std::size_t N>
cholesky_factors(mat<T, N, N>) -> cholesky_factors<T, N>;

}  // namespace detail

/// The lower triangular L with L L^T = A of a symmetric positive-definite matrix; of other elements than (i, j) and (j,
/// i) that are equal it takes half of their sum. Of a matrix that is not positive definite NaN, in the element and all
/// that follow from it.
template <class T, std::size_t M, std::size_t N>
constexpr auto cholesky(mat<T, M, N> const& a) {
  if constexpr (M != N) chainrule::detail::error::not_square<M, N>();
  if constexpr (M != N)
    return mat<T, N, N>{};
  else
    return detail::cholesky_factor(a);
}

/// x with A x = b for a symmetric positive-definite matrix A, in half of the operations of solve, and with the
/// derivative dx = A^-1 (db - dA x). NaN if it is not positive definite.
template <class T, std::size_t M, std::size_t N, class B, std::size_t L>
constexpr auto cholesky_solve(mat<T, M, N> const& a, vec<B, L> const& b) {
  if constexpr (M == N && N == L) {
    auto const by = detail::cholesky_factors{detail::cholesky_factor(a)};
    auto const x = detail::solved(by, b);
    if constexpr (detail::attachable<T>)
      return detail::with_derivative(
          x, by, detail::mat_of<N, N>([&](std::size_t k) { return detail::symmetric_element(a, k / N, k % N); }), b);
    else
      return x;
  } else {
    chainrule::detail::error::solve_of_sizes<M, N, L>();
    return vec<detail::combined<T, B>, N>{};
  }
}

/// The logarithm of the determinant of a symmetric positive-definite matrix, which neither over- nor underflows where
/// the determinant does. Its derivative is the inverse, a symmetric matrix. NaN if it is not positive definite.
template <class T, std::size_t M, std::size_t N>
constexpr auto log_determinant(mat<T, M, N> const& a) {
  if constexpr (M != N) {
    chainrule::detail::error::not_square<M, N>();
    return T{};
  } else {
    auto const l = detail::cholesky_factor(a);
    auto sum = detail::compute<operation::log_>(l(0, 0));
    for (std::size_t i = 1; i < N; ++i) sum = detail::plus(sum, detail::compute<operation::log_>(l(i, i)));
    return detail::times(2_c, sum);
  }
}

}  // namespace chainrule::linear_algebra

namespace chainrule {

using linear_algebra::cholesky, linear_algebra::cholesky_solve, linear_algebra::log_determinant;

}  // namespace chainrule

// SPDX-License-Identifier: BSL-1.0
// determinant, solve and inverse. Next: cholesky.hpp.
#pragma once

#include "substitutions.hpp"

namespace chainrule::linear_algebra {

namespace detail {

/// What solves with a matrix: up to four rows by the adjugate, larger ones by elimination.
template <class T, std::size_t N>
struct solver {
  using real = std::conditional_t<std::is_integral_v<T>, double, T>;
  mat<T, N, N> const& a;
  factors<real, N> by = factors<real, N>(elements_as<real>(a));

  template <class B>
  constexpr auto solved(vec<B, N> const& b) const {
    return detail::solved(by, b);
  }
  constexpr mat<real, N, N> inverse() const { return by.inverse(); }
  constexpr factors<real, N> const& for_derivatives() const { return by; }

 private:
  template <class To>
  static constexpr mat<To, N, N> elements_as(mat<T, N, N> const& m) {
    return mat_of<N, N>([&](std::size_t k) { return static_cast<To>(m.elements[k]); });
  }
};
template <class T, std::size_t N>
  requires(N <= 4)
struct solver<T, N> {
  mat<T, N, N> const& a;
  mat<T, N, N> adj = adjugate(a);
  T det = determinant_by_adjugate(a, adj);

  template <class B>
  constexpr auto solved(vec<B, N> const& b) const {
    return as_real(adj * b) / det;
  }
  constexpr auto inverse() const { return as_real(adj) / det; }
  constexpr auto for_derivatives() const { return inverse(); }

 private:
  template <class A>
  static constexpr auto as_real(A const& m) {
    if constexpr (std::is_integral_v<typename A::value_type>)
      return m * 1.0;
    else
      return m;
  }
};

// Of plain numbers and on a tape nothing is attached.
template <class T, std::size_t N, class B>
constexpr auto solution(solver<T, N> const& by, vec<B, N> const& b, auto const& for_derivatives) {
  auto const x = by.solved(b);
  if constexpr (attachable<T>)
    return with_derivative(x, for_derivatives, by.a, b);
  else
    return x;
}
template <class T, std::size_t N>
constexpr decltype(auto) for_derivatives(solver<T, N> const& by) {
  if constexpr (attachable<T>)
    return by.for_derivatives();
  else
    return 0;
}

}  // namespace detail

/// The determinant, a number. Up to 8 x 8 it is a sum of products, so that its derivative is the adjugate, also where
/// the matrix is singular; larger ones are factored, and where they are singular their derivatives are NaN.
template <class T, std::size_t M, std::size_t N>
constexpr auto determinant(mat<T, M, N> const& a) {
  if constexpr (M != N) {
    chainrule::detail::error::not_square<M, N>();
    return T{};
  } else if constexpr (N <= detail::most_rows_of_minors) {
    return detail::determinant_by_minors(a);
  } else {
    auto const by = detail::solver<T, N>{a};
    auto const value = by.by.determinant();
    if constexpr (detail::attachable<T>) {
      auto const inverse = by.inverse();
      T result = stop_gradient(value);
      for (std::size_t i = 0; i < N; ++i)
        for (std::size_t j = 0; j < N; ++j)
          result = detail::attached(result, detail::times(value, inverse(j, i)), a(i, j));
      return result;
    } else {
      return value;
    }
  }
}

/// x with A x = b for a square matrix A. The derivative is dx = A^-1 (db - dA x), with the factors of the value. Of a
/// singular matrix infinities or NaN, as divisions by 0 give them.
template <class T, std::size_t M, std::size_t N, class B, std::size_t L>
constexpr auto solve(mat<T, M, N> const& a, vec<B, L> const& b) {
  if constexpr (M == N && N == L) {
    auto const by = detail::solver<T, N>{a};
    return detail::solution(by, b, detail::for_derivatives(by));
  } else {
    chainrule::detail::error::solve_of_sizes<M, N, L>();
    return vec<detail::combined<T, B>, N>{};
  }
}

/// X with A X = B, column by column, with one factorisation.
template <class T, std::size_t M, std::size_t N, class B, std::size_t L, std::size_t Columns>
constexpr auto solve(mat<T, M, N> const& a, mat<B, L, Columns> const& b) {
  if constexpr (M == N && N == L) {
    auto const by = detail::solver<T, N>{a};
    decltype(auto) by_derivatives = detail::for_derivatives(by);
    mat<typename decltype(detail::solution(by, column(b, 0), by_derivatives))::value_type, N, Columns> x{};
    for (std::size_t j = 0; j < Columns; ++j) {
      auto const column_of_x = detail::solution(by, column(b, j), by_derivatives);
      for (std::size_t i = 0; i < N; ++i) x(i, j) = column_of_x[i];
    }
    return x;
  } else {
    chainrule::detail::error::solve_of_sizes<M, N, L>();
    return mat<detail::combined<T, B>, N, Columns>{};
  }
}

/// The inverse of a square matrix; its derivative is -A^-1 dA A^-1. Of a singular matrix infinities or NaN. To solve,
/// write solve(A, b), which costs less.
template <class T, std::size_t M, std::size_t N>
constexpr auto inverse(mat<T, M, N> const& a) {
  if constexpr (M != N) {
    chainrule::detail::error::not_square<M, N>();
    return mat<T, N, M>{};
  } else {
    auto x = detail::solver<T, N>{a}.inverse();
    if constexpr (detail::attachable<T>) {
      auto const value = x;
      for (std::size_t j = 0; j < N; ++j) {
        auto const one = detail::with_derivative(column(value, j), value, a, vec<double, N>::unit(j));
        for (std::size_t i = 0; i < N; ++i) x(i, j) = one[i];
      }
    }
    return x;
  }
}

}  // namespace chainrule::linear_algebra

namespace chainrule {

using linear_algebra::determinant, linear_algebra::inverse, linear_algebra::solve;

}  // namespace chainrule

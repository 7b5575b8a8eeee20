// SPDX-License-Identifier: BSL-1.0
// A matrix as a product of triangular ones, with its rows exchanged by choices instead of branches, so that a traced
// function has one path. Next: substitutions.hpp.
#pragma once

#include "determinant.hpp"

namespace chainrule::linear_algebra::detail {

using operation::call, operation::subtract_, operation::multiply_, operation::divide_, operation::negate_;

/// Gaussian elimination with partial pivoting (G. Golub and C. Van Loan, "Matrix Computations", 3.4): step k exchanges
/// row k with each row below it that is larger in column k, then takes it away from these. 2/3 N^3 operations, and as
/// many choices.
template <class T, std::size_t N>
class factors {
  static constexpr auto less(T const& a, T const& b) {
    if constexpr (!symbolic<T> && !std::is_arithmetic_v<T>)  // lanes have conditions of their own
      return a < b;
    else
      return compute<operation::less_>(a, b);
  }
  using condition = std::remove_cvref_t<decltype(less(std::declval<T>(), std::declval<T>()))>;
  // Without the kink of an absolute value, which derivatives would look into. NaN is neither smaller nor larger.
  static constexpr T magnitude(T const& x) { return choice(less(x, T(0)), T(call<negate_>(x)), x); }

 public:
  using number = T;

  explicit constexpr factors(mat<T, N, N> const& a) {
    for (std::size_t i = 0; i < N; ++i)
      for (std::size_t j = 0; j < N; ++j) upper[i][j] = a(i, j);
    for (std::size_t k = 0; k + 1 < N; ++k) {
      T largest = magnitude(upper[k][k]);
      for (std::size_t i = k + 1; i < N; ++i) {
        T const size = magnitude(upper[i][k]);
        auto const& exchanged = exchanges[N * k + i] = less(largest, size);
        if (i + 1 < N) largest = choice(exchanged, size, largest);
        for (std::size_t j = k; j < N; ++j) exchange(exchanged, upper[k][j], upper[i][j]);
      }
      for (std::size_t i = k + 1; i < N; ++i) {
        lower[i][k] = call<divide_>(upper[i][k], upper[k][k]);
        for (std::size_t j = k + 1; j < N; ++j)
          upper[i][j] = call<subtract_>(upper[i][j], call<multiply_>(lower[i][k], upper[k][j]));
      }
    }
  }

  /// The steps that were done to the matrix, done to x[0], ..., x[N - 1], where `minus(a, f, b)` is a - f b, and
  /// `quotient(i, p)` x[i] / p.
  constexpr void substitute(auto& x, auto minus, auto quotient) const {
    for (std::size_t k = 0; k + 1 < N; ++k) {
      for (std::size_t i = k + 1; i < N; ++i) exchange(exchanges[N * k + i], x[k], x[i]);
      for (std::size_t i = k + 1; i < N; ++i) x[i] = minus(x[i], lower[i][k], x[k]);
    }
    for (std::size_t i = N; i-- > 0;) {
      for (std::size_t j = i + 1; j < N; ++j) x[i] = minus(x[i], upper[i][j], x[j]);
      x[i] = quotient(i, upper[i][i]);
    }
  }

  /// The inverse: that of the upper factor, to which the steps are applied from the right, the last one first.
  constexpr mat<T, N, N> inverse() const {
    T w[N][N]{};
    for (std::size_t i = N; i-- > 0;)
      for (std::size_t j = i; j < N; ++j) {
        T sum = i == j ? T(1) : T(0);
        for (std::size_t k = i + 1; k <= j; ++k) {
          T const term = call<multiply_>(upper[i][k], w[k][j]);
          sum = k == i + 1 ? T(call<negate_>(term)) : T(call<subtract_>(sum, term));
        }
        w[i][j] = call<divide_>(sum, upper[i][i]);
      }
    for (std::size_t k = N - 1; k-- > 0;) {
      for (std::size_t row = 0; row < N; ++row)
        for (std::size_t i = k + 1; i < N; ++i)
          w[row][k] = call<subtract_>(w[row][k], call<multiply_>(w[row][i], lower[i][k]));
      for (std::size_t i = N; i-- > k + 1;)
        for (std::size_t row = 0; row < N; ++row) exchange(exchanges[N * k + i], w[row][k], w[row][i]);
    }
    return mat_of<N, N>([&](std::size_t at) { return w[at / N][at % N]; });
  }

  /// The product of the pivots, with the sign of the exchanges.
  constexpr T determinant() const {
    T product = upper[0][0];
    for (std::size_t i = 1; i < N; ++i) product = call<multiply_>(product, upper[i][i]);
    for (std::size_t k = 0; k + 1 < N; ++k)
      for (std::size_t i = k + 1; i < N; ++i)
        product = choice(exchanges[N * k + i], T(call<negate_>(product)), product);
    return product;
  }

 private:
  template <class X>
  static constexpr void exchange(condition const& exchanged, X& a, X& b) {
    X const before = a;
    a = choice(exchanged, b, a);
    b = choice(exchanged, before, b);
  }

  // Arrays without functions, because each call is a step of the compiler's.
  T upper[N][N]{}, lower[N][N]{};
  condition exchanges[N * N]{};
};

}  // namespace chainrule::linear_algebra::detail

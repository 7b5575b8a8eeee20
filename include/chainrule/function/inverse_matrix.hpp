// SPDX-License-Identifier: BSL-1.0
// The inverse of a small matrix of plain numbers.
#pragma once

#include <array>
#include <limits>
#include <utility>

namespace chainrule::detail {

/// Of N x N numbers, row by row, by Gauss-Jordan elimination with partial pivoting (Golub and Van Loan, Matrix
/// Computations, 3.4). All are NaN where a pivot is 0, or NaN.
template <int N>
struct inverse_of_matrix {
  template <class T>
  constexpr std::array<T, static_cast<std::size_t>(N* N)> operator()(
      std::array<T, static_cast<std::size_t>(N* N)> const& matrix) const {
    T a[N][2 * N]{};
    for (int i = 0; i < N; ++i) {
      for (int j = 0; j < N; ++j) a[i][j] = matrix[static_cast<std::size_t>(i * N + j)];
      a[i][N + i] = T(1);
    }
    std::array<T, static_cast<std::size_t>(N * N)> inverse{};
    for (int k = 0; k < N; ++k) {
      int pivot = k;
      for (int i = k + 1; i < N; ++i)
        if (magnitude(a[i][k]) > magnitude(a[pivot][k])) pivot = i;
      if (!(magnitude(a[pivot][k]) > T(0))) {
        for (T& number : inverse) number = std::numeric_limits<T>::quiet_NaN();
        return inverse;
      }
      for (int j = 0; pivot != k && j < 2 * N; ++j) std::swap(a[k][j], a[pivot][j]);
      T const divisor = a[k][k];
      for (int j = 0; j < 2 * N; ++j) a[k][j] /= divisor;
      for (int i = 0; i < N; ++i) {
        T const factor = a[i][k];
        for (int j = 0; i != k && j < 2 * N; ++j) a[i][j] -= factor * a[k][j];
      }
    }
    for (int i = 0; i < N; ++i)
      for (int j = 0; j < N; ++j) inverse[static_cast<std::size_t>(i * N + j)] = a[i][N + j];
    return inverse;
  }

 private:
  template <class T>
  static constexpr T magnitude(T const& a) {
    return a < T(0) ? -a : a;
  }
};
template <int N>
inline constexpr inverse_of_matrix<N> inverse_matrix{};

}  // namespace chainrule::detail

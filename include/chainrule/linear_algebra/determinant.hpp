// SPDX-License-Identifier: BSL-1.0
// Determinants by minors, without a division. Next: factors.hpp.
#pragma once

#include <bit>

#include "products.hpp"

namespace chainrule::linear_algebra {

namespace detail {

/// Up to this size determinants are sums of products of minors.
inline constexpr std::size_t most_rows_of_minors = 8;

/// The minors of the last rows: that of the columns in a set of bits, and of as many rows, by expansion along the first
/// of these rows. 2^N of them, each made once.
template <class T, std::size_t N>
constexpr T determinant_by_minors(mat<T, N, N> const& a) {
  std::array<T, std::size_t{1} << N> minors{};
  for (std::size_t set = 1; set < minors.size(); ++set) {
    std::size_t const top = N - static_cast<std::size_t>(std::popcount(set));
    bool begun = false, minus_next = false;
    for (std::size_t j = 0; j < N; ++j) {
      std::size_t const rest = set & ~(std::size_t{1} << j);
      if (rest == set) continue;
      T const term = rest == 0 ? a(top, j) : T(times(a(top, j), minors[rest]));
      minors[set] = !begun ? term : minus_next ? T(minus(minors[set], term)) : T(plus(minors[set], term));
      begun = true;
      minus_next = !minus_next;
    }
  }
  return minors.back();
}

/// The adjugate adj with A adj = det(A) I, of up to four rows; those of four share the minors of two rows.
template <class T, std::size_t N>
  requires(N <= 4)
constexpr mat<T, N, N> adjugate(mat<T, N, N> const& a) {
  if constexpr (N == 1) {
    return {T(1)};
  } else if constexpr (N == 2) {
    return {a(1, 1), T(negative(a(0, 1))), T(negative(a(1, 0))), a(0, 0)};
  } else if constexpr (N == 3) {
    // Cyclic neighbours bring their signs along.
    return mat_of<3, 3>([&](std::size_t at) {
      std::size_t const i = at % 3, j = at / 3, r = (i + 1) % 3, s = (i + 2) % 3, p = (j + 1) % 3, q = (j + 2) % 3;
      return minus(times(a(r, p), a(s, q)), times(a(r, q), a(s, p)));
    });
  } else {
    // Minors of rows 0 and 1, and of rows 2 and 3, by columns p < q.
    std::array<std::array<T, 16>, 2> minors{};
    for (std::size_t half = 0; half < 2; ++half)
      for (std::size_t p = 0; p < 4; ++p)
        for (std::size_t q = p + 1; q < 4; ++q)
          minors[half][4 * p + q] =
              minus(times(a(2 * half, p), a(2 * half + 1, q)), times(a(2 * half, q), a(2 * half + 1, p)));
    return mat_of<4, 4>([&](std::size_t at) {
      std::size_t const i = at % 4, j = at / 4, beside = i ^ 1U;
      std::array<std::size_t, 3> column{};
      for (std::size_t c = 0, n = 0; c < 4; ++c)
        if (c != j) column[n++] = c;
      auto const& other = minors[i < 2 ? 1 : 0];
      T const sum = plus(minus(times(a(beside, column[0]), other[4 * column[1] + column[2]]),
                               times(a(beside, column[1]), other[4 * column[0] + column[2]])),
                         times(a(beside, column[2]), other[4 * column[0] + column[1]]));
      return (i + j) % 2 == 0 ? sum : T(negative(sum));
    });
  }
}

/// The determinant of a matrix with this adjugate.
template <class T, std::size_t N>
constexpr T determinant_by_adjugate(mat<T, N, N> const& a, mat<T, N, N> const& adj) {
  return sum_of_products<N>([&](std::size_t k) { return a(0, k); }, [&](std::size_t k) { return adj(k, 0); });
}

}  // namespace detail

}  // namespace chainrule::linear_algebra

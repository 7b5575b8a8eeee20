// SPDX-License-Identifier: BSL-1.0
// What a user of vectors and matrices reads after a mistake, in the manner of expression/error.hpp. The sizes are among
// the template arguments, because C++20 cannot put numbers into the message itself.
#pragma once

#include <cstddef>

#include "../expression/error.hpp"

namespace chainrule::detail::error {

template <std::size_t Rows, std::size_t Columns, std::size_t OtherRows, std::size_t OtherColumns>
constexpr bool product_of_sizes() {
  static_assert(Columns == OtherRows,
                "chainrule: in a product A * B the first matrix must have as many columns as the second matrix or "
                "vector has rows (the sizes are in product_of_sizes<rows and columns of A, rows and columns of B>): "
                "exchange the two, or write transpose(A) * B or A * transpose(B)");
  return false;
}

template <std::size_t Rows, std::size_t Columns, std::size_t OtherRows, std::size_t OtherColumns>
constexpr bool sum_of_sizes() {
  static_assert(Rows == OtherRows && Columns == OtherColumns,
                "chainrule: vectors and matrices that are added, subtracted or combined by elements must have the same "
                "size (the sizes are in sum_of_sizes<rows and columns of a, rows and columns of b>): a bias is as long "
                "as the result that it is added to, a gradient has the shape of its argument, and transpose(A) "
                "exchanges rows and columns");
  return false;
}

template <std::size_t Size, std::size_t OtherSize>
constexpr bool dot_of_sizes() {
  static_assert(Size == OtherSize,
                "chainrule: dot takes two vectors of the same length (the lengths are in dot_of_sizes<first, second>): "
                "for two lengths write outer(a, b), or take a part of the longer one with block<length>(a, first)");
  return false;
}

template <std::size_t Scores, std::size_t Probabilities>
constexpr bool cross_entropy_of_sizes() {
  static_assert(Scores == Probabilities,
                "chainrule: cross_entropy takes as many probabilities as there are scores (the numbers are in "
                "cross_entropy_of_sizes<scores, probabilities>): for one class that is right write its number, "
                "cross_entropy(scores, 2)");
  return false;
}

template <std::size_t Size, std::size_t OtherSize>
constexpr bool cross_of_sizes() {
  static_assert(Size == 3 && OtherSize == 3,
                "chainrule: cross takes two vectors of three elements (the lengths are in cross_of_sizes<first, "
                "second>): in the plane write a[0] * b[1] - a[1] * b[0]");
  return false;
}

template <std::size_t Rows, std::size_t Columns, std::size_t RightRows>
constexpr bool solve_of_sizes() {
  static_assert(Rows == Columns && Columns == RightRows,
                "chainrule: solve takes a square matrix A and a right-hand side b with as many rows (the sizes are in "
                "solve_of_sizes<rows and columns of A, rows of b>): exchange the two, or write transpose; for more "
                "rows than columns solve the normal equations, solve(transpose(A) * A, transpose(A) * b)");
  return false;
}

template <std::size_t Rows, std::size_t Columns>
constexpr bool not_square() {
  static_assert(Rows == Columns,
                "chainrule: determinant, inverse, trace, cholesky and eigenvalues are of square matrices (the size is "
                "in not_square<rows, columns>): take a block of it, or transpose(A) * A");
  return false;
}

template <std::size_t Rows, std::size_t Columns>
constexpr bool eigenvalues_of_size() {
  static_assert(Rows == Columns && (Rows == 2 || Rows == 3),
                "chainrule: symmetric_eigenvalues has a closed form for matrices of 2 x 2 and 3 x 3 (the size is in "
                "eigenvalues_of_size<rows, columns>): for larger ones use a library for run-time matrices");
  return false;
}

template <std::size_t Size>
constexpr bool vector_times_vector() {
  static_assert(Size == 0,
                "chainrule: a product of two vectors is dot(a, b), cross(a, b), outer(a, b), or by elements "
                "elementwise([](auto x, auto y) { return x * y; }, a, b)");
  return false;
}

template <std::size_t Size, std::size_t Rows, std::size_t Columns>
constexpr bool vector_times_matrix() {
  static_assert(Size == 0,
                "chainrule: a vector is a column, it stands to the right of a matrix: write A * v, or transpose(A) * v "
                "for a row times a matrix (the sizes are in vector_times_matrix<length, rows, columns>)");
  return false;
}

template <std::size_t Rows, std::size_t Columns>
constexpr bool without_elements() {
  static_assert(Rows > 0 && Columns > 0,
                "chainrule: a vector or matrix has at least one element: vec<T, 0>, mat<T, 0, N> and mat<T, N, 0> do "
                "not exist, leave the empty part away");
  return false;
}

}  // namespace chainrule::detail::error

// SPDX-License-Identifier: BSL-1.0
// A matrix in somebody's memory, row by row.
#pragma once

#include "range.hpp"

namespace chainrule {

/// `rows`, `columns` and `row` are found by their argument, as sums are: programs have such names.
namespace index_loops {

/// The numbers of a matrix, which stand row by row from `data` on. Owns nothing.
template <class T>
class matrix_view {
 public:
  using value_type = std::remove_const_t<T>;

  constexpr matrix_view() = default;
  constexpr matrix_view(T* data, std::size_t rows, std::size_t columns)
      : first(data), row_count(rows), column_count(columns) {}

  constexpr T* data() const { return first; }
  constexpr std::size_t size() const { return row_count * column_count; }
  constexpr T* begin() const { return first; }
  constexpr T* end() const { return first + size(); }
  constexpr std::size_t rows() const { return row_count; }
  constexpr std::size_t columns() const { return column_count; }
  constexpr T& operator()(std::size_t i, std::size_t j) const { return first[i * column_count + j]; }

 private:
  T* first = nullptr;
  std::size_t row_count = 0, column_count = 0;
};

/// A row of a matrix, as a sequence.
template <class T>
class row_view {
 public:
  using value_type = std::remove_const_t<T>;
  constexpr row_view(T* data, std::size_t size) : first(data), count(size) {}
  constexpr T* data() const { return first; }
  constexpr std::size_t size() const { return count; }
  constexpr T& operator[](std::size_t j) const { return first[j]; }
  constexpr T* begin() const { return first; }
  constexpr T* end() const { return first + count; }

 private:
  T* first;
  std::size_t count;
};

/// How many rows a matrix has.
template <class T>
constexpr std::size_t rows(matrix_view<T> const& x) {
  return x.rows();
}
/// How many columns a matrix has.
template <class T>
constexpr std::size_t columns(matrix_view<T> const& x) {
  return x.columns();
}
/// Row i of a matrix, a view.
template <class T>
constexpr row_view<T> row(matrix_view<T> const& x, std::size_t i) {
  return {x.data() + i * x.columns(), x.columns()};
}

}  // namespace index_loops

using index_loops::matrix_view;
using index_loops::row_view;

namespace detail {

template <class S>
inline constexpr bool is_matrix = false;
template <class T>
inline constexpr bool is_matrix<matrix_view<T>> = true;

}  // namespace detail

}  // namespace chainrule

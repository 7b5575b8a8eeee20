// SPDX-License-Identifier: BSL-1.0
// What Eigen's types are while a function is traced, or on the tape: small matrices, quaternions and transforms with
// the names that Eigen has, as far as they can be constant expressions. Next: eigen.hpp.
#pragma once

#include <array>
#include <concepts>
#include <cstddef>

namespace chainrule::detail {

/// A matrix of Rows times Columns numbers, which stand as in Eigen's matrix: column by column, or row by row.
template <class T, int Rows, int Columns, bool RowMajor = false>
struct eigen_values {
  using Scalar = T;
  static constexpr bool is_vector = Rows == 1 || Columns == 1;
  static constexpr int count = Rows * Columns;
  std::array<T, static_cast<std::size_t>(count)> numbers;

  static constexpr std::ptrdiff_t rows() { return Rows; }
  static constexpr std::ptrdiff_t cols() { return Columns; }
  static constexpr std::ptrdiff_t size() { return count; }

  static constexpr std::size_t place(std::integral auto i, std::integral auto j) {
    auto const row = static_cast<std::size_t>(i), column = static_cast<std::size_t>(j);
    return RowMajor ? row * static_cast<std::size_t>(Columns) + column : row + column * static_cast<std::size_t>(Rows);
  }
  constexpr T& operator()(std::integral auto i, std::integral auto j) { return numbers[place(i, j)]; }
  constexpr T const& operator()(std::integral auto i, std::integral auto j) const { return numbers[place(i, j)]; }
  constexpr T& operator()(std::integral auto i) { return numbers[static_cast<std::size_t>(i)]; }
  constexpr T const& operator()(std::integral auto i) const { return numbers[static_cast<std::size_t>(i)]; }
  constexpr T& operator[](std::integral auto i)
    requires(is_vector)
  {
    return numbers[static_cast<std::size_t>(i)];
  }
  constexpr T const& operator[](std::integral auto i) const
    requires(is_vector)
  {
    return numbers[static_cast<std::size_t>(i)];
  }
  constexpr T const& x() const { return numbers[0]; }
  constexpr T const& y() const { return numbers[1]; }
  constexpr T const& z() const { return numbers[2]; }
  constexpr T const& w() const { return numbers[3]; }
  constexpr auto begin() const { return numbers.begin(); }
  constexpr auto end() const { return numbers.end(); }
  constexpr eigen_values eval() const { return *this; }

  constexpr eigen_values<T, Columns, Rows, false> transpose() const {
    eigen_values<T, Columns, Rows, false> result{};
    for (int i = 0; i < Rows; ++i)
      for (int j = 0; j < Columns; ++j) result(j, i) = (*this)(i, j);
    return result;
  }
  template <bool Order>
  constexpr T dot(eigen_values<T, Rows, Columns, Order> const& other) const
    requires(is_vector)
  {
    T sum = numbers[0] * other.numbers[0];
    for (std::size_t k = 1; k < numbers.size(); ++k) sum += numbers[k] * other.numbers[k];
    return sum;
  }
  constexpr T squaredNorm() const {
    T sum = numbers[0] * numbers[0];
    for (std::size_t k = 1; k < numbers.size(); ++k) sum += numbers[k] * numbers[k];
    return sum;
  }
  constexpr T norm() const { return sqrt(squaredNorm()); }
  constexpr eigen_values normalized() const { return *this / norm(); }
  constexpr T sum() const {
    T all = numbers[0];
    for (std::size_t k = 1; k < numbers.size(); ++k) all += numbers[k];
    return all;
  }
  constexpr eigen_values cross(eigen_values const& b) const
    requires(is_vector && count == 3)
  {
    auto const& [a0, a1, a2] = numbers;
    auto const& [b0, b1, b2] = b.numbers;
    return {{a1 * b2 - a2 * b1, a2 * b0 - a0 * b2, a0 * b1 - a1 * b0}};
  }

  friend constexpr eigen_values operator-(eigen_values a) {
    for (T& number : a.numbers) number = -number;
    return a;
  }
  friend constexpr eigen_values operator+(eigen_values a, eigen_values const& b) {
    for (std::size_t k = 0; k < a.numbers.size(); ++k) a.numbers[k] = a.numbers[k] + b.numbers[k];
    return a;
  }
  friend constexpr eigen_values operator-(eigen_values a, eigen_values const& b) {
    for (std::size_t k = 0; k < a.numbers.size(); ++k) a.numbers[k] = a.numbers[k] - b.numbers[k];
    return a;
  }
  friend constexpr eigen_values operator*(eigen_values a, T const& factor) {
    for (T& number : a.numbers) number = number * factor;
    return a;
  }
  friend constexpr eigen_values operator*(T const& factor, eigen_values a) {
    for (T& number : a.numbers) number = factor * number;
    return a;
  }
  friend constexpr eigen_values operator/(eigen_values a, T const& divisor) {
    for (T& number : a.numbers) number = number / divisor;
    return a;
  }
};

/// The product of matrices, and of a matrix and a vector.
template <class T, int Rows, int Inner, int Columns, bool A, bool B>
constexpr eigen_values<T, Rows, Columns> operator*(eigen_values<T, Rows, Inner, A> const& a,
                                                   eigen_values<T, Inner, Columns, B> const& b) {
  eigen_values<T, Rows, Columns> result{};
  for (int i = 0; i < Rows; ++i)
    for (int j = 0; j < Columns; ++j) {
      T sum = a(i, 0) * b(0, j);
      for (int k = 1; k < Inner; ++k) sum += a(i, k) * b(k, j);
      result(i, j) = sum;
    }
  return result;
}

/// A quaternion, stored as Eigen stores it: x, y, z, w.
template <class T>
struct eigen_quaternion {
  using Scalar = T;
  std::array<T, 4> numbers;
  constexpr T const& x() const { return numbers[0]; }
  constexpr T const& y() const { return numbers[1]; }
  constexpr T const& z() const { return numbers[2]; }
  constexpr T const& w() const { return numbers[3]; }
  constexpr eigen_values<T, 4, 1> coeffs() const { return {numbers}; }
  constexpr eigen_values<T, 3, 1> vec() const { return {{x(), y(), z()}}; }
  constexpr eigen_quaternion conjugate() const { return {{-x(), -y(), -z(), w()}}; }
  constexpr T squaredNorm() const { return coeffs().squaredNorm(); }
  constexpr T norm() const { return sqrt(squaredNorm()); }

  friend constexpr eigen_quaternion operator*(eigen_quaternion const& a, eigen_quaternion const& b) {
    return {{a.w() * b.x() + a.x() * b.w() + a.y() * b.z() - a.z() * b.y(),
             a.w() * b.y() + a.y() * b.w() + a.z() * b.x() - a.x() * b.z(),
             a.w() * b.z() + a.z() * b.w() + a.x() * b.y() - a.y() * b.x(),
             a.w() * b.w() - a.x() * b.x() - a.y() * b.y() - a.z() * b.z()}};
  }
  /// A vector turned by a unit quaternion, by Eigen's formula.
  friend constexpr eigen_values<T, 3, 1> operator*(eigen_quaternion const& q, eigen_values<T, 3, 1> const& v) {
    auto const half = q.vec().cross(v), both = half + half;
    return v + q.w() * both + q.vec().cross(both);
  }
};

/// The upper three rows of a transform in space, column by column.
template <class T>
struct eigen_transform {
  using Scalar = T;
  std::array<T, 12> numbers;
  constexpr eigen_values<T, 3, 3> linear() const {
    eigen_values<T, 3, 3> result{};
    for (std::size_t k = 0; k < 9; ++k) result.numbers[k] = numbers[k];
    return result;
  }
  constexpr eigen_values<T, 3, 3> rotation() const { return linear(); }
  constexpr eigen_values<T, 3, 1> translation() const { return {{numbers[9], numbers[10], numbers[11]}}; }
  constexpr T const& operator()(std::integral auto i, std::integral auto j) const {
    return numbers[static_cast<std::size_t>(i) + 3 * static_cast<std::size_t>(j)];
  }
  friend constexpr eigen_values<T, 3, 1> operator*(eigen_transform const& a, eigen_values<T, 3, 1> const& v) {
    return a.linear() * v + a.translation();
  }
};

}  // namespace chainrule::detail

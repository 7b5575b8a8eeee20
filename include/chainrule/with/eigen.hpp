// SPDX-License-Identifier: BSL-1.0
// Eigen's types of fixed size as shapes: arguments, data, answers and destinations. A function that is traced is called
// with what eigen_values.hpp has for them.
#pragma once

#include <Eigen/Core>
#include <Eigen/Geometry>

#include "../function/function.hpp"
#include "../linear_algebra/matrix.hpp"
#include "eigen_values.hpp"

namespace chainrule::detail {

// Matrices, maps, references, blocks: all that have their numbers in memory.
template <class S>
void any_eigen_dense(Eigen::DenseBase<S> const&);
template <class S>
void any_eigen_matrix(Eigen::MatrixBase<S> const&);
template <class S>
concept eigen_in_memory = eigen_dense<S> && requires(S const& s) { any_eigen_dense(s); } &&
                          (int{S::Flags} & int{Eigen::DirectAccessBit}) != 0;
/// Not Eigen's arrays, which are numbers: what is computed of them is computed of each of their elements.
template <class S>
concept eigen_of_fixed_size =
    eigen_in_memory<S> && requires(S const& s) { any_eigen_matrix(s); } && int{S::SizeAtCompileTime} > 0;
template <class S>
concept eigen_rotation = std::derived_from<S, Eigen::QuaternionBase<S>>;
template <class S>
inline constexpr bool is_eigen_transform = false;
template <class T, int Mode, int Options>
  requires(Mode != Eigen::Projective)
inline constexpr bool is_eigen_transform<Eigen::Transform<T, 3, Mode, Options>> = true;

/// A matrix that owns so many numbers, with the order of its storage.
template <class T, int Rows, int Columns, bool RowMajor>
using eigen_matrix =
    Eigen::Matrix<T, Rows, Columns,
                  (Rows == 1 && Columns != 1) || (RowMajor && Columns != 1) ? Eigen::RowMajor : Eigen::ColMajor>;

// A row of derivatives by each of `Count` numbers: one matrix, where derivatives by an argument are one.
template <int Count, class T>
struct eigen_rows {
  using type = std::array<T, static_cast<std::size_t>(Count)>;
};
template <int Count, class T, int R, int C, int O, int MR, int MC>
struct eigen_rows<Count, Eigen::Matrix<T, R, C, O, MR, MC>> {
  using type = eigen_matrix<T, Count, R * C, true>;
};
// A Hessian, which is symmetric, has the order that is Eigen's own.
template <int Count, class T>
struct eigen_second : eigen_rows<Count, T> {};
template <int Count, class T, int R, int C, int O, int MR, int MC>
struct eigen_second<Count, Eigen::Matrix<T, R, C, O, MR, MC>> {
  using type = eigen_matrix<T, Count, R * C, false>;
};

template <eigen_of_fixed_size S, class T>
struct rebound<S, T> {
  static constexpr int rows = int{S::RowsAtCompileTime}, columns = int{S::ColsAtCompileTime};
  template <class U>
  struct plain : eigen_second<rows * columns, U> {};
  template <shape_number U>
  struct plain<U> {
    using type = Eigen::Matrix<U, rows, columns, int{S::PlainObject::Options}>;
  };
  using type = typename std::conditional_t<
      symbolic_number<T>, std::type_identity<eigen_values<T, rows, columns, bool{S::IsRowMajor}>>, plain<T>>::type;
};
template <class A, int R, int C, bool O, class T>
struct rebound<eigen_values<A, R, C, O>, T> {
  template <class U>
  struct plain : eigen_rows<R * C, U> {};
  template <shape_number U>
  struct plain<U> {
    using type = eigen_matrix<U, R, C, O>;
  };
  using type =
      typename std::conditional_t<symbolic_number<T>, std::type_identity<eigen_values<T, R, C, O>>, plain<T>>::type;
};
template <eigen_rotation S, class T>
struct rebound<S, T> {
  template <class U>
  struct plain : eigen_rows<4, U> {};
  template <shape_number U>
  struct plain<U> {
    using type = Eigen::Quaternion<U>;
  };
  using type = typename std::conditional_t<symbolic_number<T>, std::type_identity<eigen_quaternion<T>>, plain<T>>::type;
};
template <class A, class T>
struct rebound<eigen_quaternion<A>, T> : rebound<Eigen::Quaternion<double>, T> {};
/// The derivative by a transform, which need not be one, is a matrix of its upper three rows.
template <class S, class T>
  requires is_eigen_transform<S>
struct rebound<S, T> {
  template <class U>
  struct plain : eigen_rows<12, U> {};
  template <shape_number U>
  struct plain<U> {
    using type = Eigen::Matrix<U, 3, 4>;
  };
  using type = typename std::conditional_t<symbolic_number<T>, std::type_identity<eigen_transform<T>>, plain<T>>::type;
};
template <class A, class T>
struct rebound<eigen_transform<A>, T> : rebound<Eigen::Isometry3d, T> {};
// Derivatives of several numbers by an argument of Eigen's.
template <shape_number S, std::size_t N, class T, int R, int C, int O, int MR, int MC>
struct rebound<std::array<S, N>, Eigen::Matrix<T, R, C, O, MR, MC>>
    : eigen_rows<static_cast<int>(N), Eigen::Matrix<T, R, C, O, MR, MC>> {};

// In the order in which they are stored. Those of a matrix stand in one row if nothing is between its columns.
template <eigen_of_fixed_size S>
struct numbers_reached<S> {
  using number = typename S::Scalar;
  static constexpr int inner = int{S::InnerSizeAtCompileTime};
  static constexpr int numbers = int{S::SizeAtCompileTime};
  static constexpr bool in_a_row = int{S::InnerStrideAtCompileTime} == 1 &&
                                   (bool{S::IsVectorAtCompileTime} || int{S::OuterStrideAtCompileTime} == inner);
  static constexpr int rows = in_a_row ? 1 : numbers;

  [[gnu::always_inline]] static auto& at(auto& s, std::size_t k) {
    constexpr std::size_t height = static_cast<std::size_t>(inner);
    auto const within = static_cast<Eigen::Index>(k % height), outer = static_cast<Eigen::Index>(k / height);
    if constexpr (bool{S::IsRowMajor})
      return s.coeffRef(outer, within);
    else
      return s.coeffRef(within, outer);
  }
  template <int Row>
  [[gnu::always_inline]] static auto* row(auto& s) {
    if constexpr (in_a_row)
      return s.data();
    else
      return &at(s, static_cast<std::size_t>(Row));
  }
  static bool is_null(auto const& s) { return s.data() == nullptr; }
};
template <eigen_rotation S>
struct numbers_reached<S> {
  using number = typename S::Scalar;
  static constexpr int numbers = 4, rows = 1;
  [[gnu::always_inline]] static auto& at(auto& s, std::size_t k) {
    return s.coeffs().coeffRef(static_cast<Eigen::Index>(k));
  }
  template <int>
  [[gnu::always_inline]] static auto* row(auto& s) {
    return s.coeffs().data();
  }
  static bool is_null(auto const& s) { return s.coeffs().data() == nullptr; }
};
template <class S>
  requires is_eigen_transform<S>
struct numbers_reached<S> {
  using number = typename S::Scalar;
  static constexpr int numbers = 12, rows = 12;
  [[gnu::always_inline]] static auto& at(auto& s, std::size_t k) {
    return s.matrix().coeffRef(static_cast<Eigen::Index>(k % 3), static_cast<Eigen::Index>(k / 3));
  }
  template <int Row>
  [[gnu::always_inline]] static auto* row(auto& s) {
    return &at(s, static_cast<std::size_t>(Row));
  }
  static bool is_null(auto const&) { return false; }
};
// What stands for them.
template <class S>
inline constexpr bool stands_for_eigen = false;
template <class T, int R, int C, bool O>
inline constexpr bool stands_for_eigen<eigen_values<T, R, C, O>> = true;
template <class T>
inline constexpr bool stands_for_eigen<eigen_quaternion<T>> = true;
template <class T>
inline constexpr bool stands_for_eigen<eigen_transform<T>> = true;
template <class S>
  requires stands_for_eigen<S>
struct numbers_reached<S> {
  using number = typename S::Scalar;
  static constexpr int numbers = static_cast<int>(std::tuple_size_v<decltype(S::numbers)>), rows = 1;
  [[gnu::always_inline]] static constexpr auto& at(auto& s, std::size_t k) { return s.numbers[k]; }
  template <int>
  [[gnu::always_inline]] static constexpr auto* row(auto& s) {
    return s.numbers.data();
  }
  static constexpr bool is_null(S const&) { return false; }
};

template <eigen_in_memory D>
struct matrix_destination<D> {
  static constexpr int rows = int{D::RowsAtCompileTime}, columns = int{D::ColsAtCompileTime};
  static constexpr bool is_vector = bool{D::IsVectorAtCompileTime};
  static constexpr bool is_writable = (int{D::Flags} & int{Eigen::LvalueBit}) != 0;
  static Eigen::Index row_count(D const& d) { return d.rows(); }
  static Eigen::Index column_count(D const& d) { return d.cols(); }
  [[gnu::always_inline]] static auto& at(D& d, std::size_t k) { return d.coeffRef(static_cast<Eigen::Index>(k)); }
  [[gnu::always_inline]] static auto& at(D& d, std::size_t row, std::size_t column) {
    return d.coeffRef(static_cast<Eigen::Index>(row), static_cast<Eigen::Index>(column));
  }
};

}  // namespace chainrule::detail

namespace chainrule {

/// A vector or a matrix of this library as one of Eigen's, in the same memory: no copy, so it is valid as long as that
/// is.
template <class T, std::size_t N>
auto eigen_map(vec<T, N>& v) {
  return Eigen::Map<Eigen::Matrix<T, static_cast<int>(N), 1>>(v.data());
}
template <class T, std::size_t N>
auto eigen_map(vec<T, N> const& v) {
  return Eigen::Map<Eigen::Matrix<T, static_cast<int>(N), 1> const>(v.data());
}
template <class T, std::size_t M, std::size_t N>
auto eigen_map(mat<T, M, N>& a) {
  return Eigen::Map<detail::eigen_matrix<T, static_cast<int>(M), static_cast<int>(N), true>>(a.data());
}
template <class T, std::size_t M, std::size_t N>
auto eigen_map(mat<T, M, N> const& a) {
  return Eigen::Map<detail::eigen_matrix<T, static_cast<int>(M), static_cast<int>(N), true> const>(a.data());
}
/// Not of one that is gone at the end of the line.
template <class T, std::size_t N>
void eigen_map(vec<T, N> const&&) = delete;
template <class T, std::size_t M, std::size_t N>
void eigen_map(mat<T, M, N> const&&) = delete;

}  // namespace chainrule

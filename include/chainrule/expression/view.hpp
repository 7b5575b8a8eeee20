// SPDX-License-Identifier: BSL-1.0
// Numbers in somebody's memory as a shape: as<9>(pointer) is read, and written, where it stands. To a function it is
// what a std::array of as many numbers is.
#pragma once

#include <cstddef>

#include "error.hpp"
#include "places.hpp"

namespace chainrule {

namespace detail {

template <class T, std::size_t... N>
struct nested_array;
template <class T>
struct nested_array<T> {
  using type = T;
};
template <class T, std::size_t First, std::size_t... Rest>
struct nested_array<T, First, Rest...> {
  using type = std::array<typename nested_array<T, Rest...>::type, First>;
};

/// N... numbers at distances that are known at run time, one for each of the dimensions. Owns nothing.
template <class T, std::size_t... N>
class strided_view;

template <class View, std::size_t First, std::size_t... Rest>
[[gnu::always_inline]] constexpr std::ptrdiff_t offset_in_row(std::ptrdiff_t const* strides, std::size_t k) {
  std::size_t const behind = (std::size_t{1} * ... * Rest);
  std::ptrdiff_t const here = static_cast<std::ptrdiff_t>(k / behind) * *strides;
  if constexpr (sizeof...(Rest) == 0)
    return here;
  else
    return here + offset_in_row<View, Rest...>(strides + 1, k % behind);
}

template <class T, std::size_t First, std::size_t... Rest>
class strided_view<T, First, Rest...> {
 public:
  using number = std::remove_const_t<T>;
  using shape_viewed = typename nested_array<number, First, Rest...>::type;
  static constexpr int numbers = static_cast<int>((First * ... * Rest));
  static constexpr int rows_viewed = numbers;

  constexpr strided_view(T* begin, std::array<std::ptrdiff_t, 1 + sizeof...(Rest)> distances)
      : first(begin), strides(distances) {}

  static constexpr std::size_t size() { return First; }
  /// Element i: a number, or a view of the rest of the dimensions.
  constexpr decltype(auto) operator[](std::size_t i) const {
    T* const there = first + static_cast<std::ptrdiff_t>(i) * strides[0];
    if constexpr (sizeof...(Rest) == 0) {
      return static_cast<T&>(*there);
    } else {
      std::array<std::ptrdiff_t, sizeof...(Rest)> rest{};
      for (std::size_t k = 0; k < rest.size(); ++k) rest[k] = strides[k + 1];
      return strided_view<T, Rest...>(there, rest);
    }
  }

  [[gnu::always_inline]] constexpr T& number_at(std::size_t k) const {
    return first[offset_in_row<strided_view, First, Rest...>(strides.data(), k)];
  }
  template <int Row>
  [[gnu::always_inline]] constexpr T* row() const {
    return __builtin_addressof(number_at(static_cast<std::size_t>(Row)));
  }
  constexpr bool is_null() const { return first == nullptr; }

 private:
  T* first;
  std::array<std::ptrdiff_t, 1 + sizeof...(Rest)> strides;
};

/// The same without distances: the numbers stand one after the other, in the order of a shape.
template <class T, class Shape>
class row_of_numbers {
 public:
  using number = std::remove_const_t<T>;
  using shape_viewed = Shape;
  static constexpr int numbers = numbers_of<Shape>::count;
  static constexpr int rows_viewed = numbers > 0 ? 1 : 0;

  constexpr explicit row_of_numbers(T* begin) : first(begin) {}

  static constexpr std::size_t size()
    requires(is_array<Shape>)
  {
    return std::tuple_size_v<Shape>;
  }
  constexpr decltype(auto) operator[](std::size_t i) const
    requires(is_array<Shape>)
  {
    using element = typename Shape::value_type;
    if constexpr (shape_number<element>)
      return static_cast<T&>(first[i]);
    else
      return row_of_numbers<T, element>(first + static_cast<std::ptrdiff_t>(i) * numbers_of<element>::count);
  }

  [[gnu::always_inline]] constexpr T& number_at(std::size_t k) const { return first[k]; }
  template <int>
  [[gnu::always_inline]] constexpr T* row() const {
    return first;
  }
  constexpr bool is_null() const { return first == nullptr; }

 private:
  T* first;
};

// A view is a shape, and derivatives by it are of the shape that it views.
template <class S>
  requires requires { typename S::shape_viewed; }
struct numbers_reached<S> {
  using number = typename S::number;
  static constexpr int numbers = S::numbers, rows = S::rows_viewed;
  template <int Row>
  [[gnu::always_inline]] static constexpr auto* row(S const& s) {
    return s.template row<Row>();
  }
  [[gnu::always_inline]] static constexpr auto& at(S const& s, std::size_t k) { return s.number_at(k); }
  static constexpr bool is_null(S const& s) { return s.is_null(); }
};
template <class S, class T>
  requires requires { typename S::shape_viewed; }
struct rebound<S, T> : rebound<typename S::shape_viewed, T> {};

namespace error {

template <class T>
constexpr bool not_a_pointer_to_numbers() {
  static_assert(no<T>, "chainrule: as<9>(pointer) reads numbers: the pointer is one to double, or another number type");
  return false;
}

}  // namespace error

}  // namespace detail

/// The numbers behind a pointer as a shape that owns nothing: as<9>(p) is nine of them, as<2, 3>(p) two rows of three.
/// With distances, one for each dimension or for the first ones, elements stand apart: as<9>(p, 4), as<2, 3>(p, 10) for
/// rows of ten numbers, as<2, 3>(p, 1, 2) for a matrix column by column.
template <std::size_t... N, class T, std::convertible_to<std::ptrdiff_t>... Distance>
  requires(sizeof...(N) > 0 && sizeof...(Distance) <= sizeof...(N))
constexpr auto as(T* first, Distance... distances) {
  if constexpr (!detail::shape_number<std::remove_const_t<T>>) {
    detail::error::not_a_pointer_to_numbers<T>();
    return detail::row_of_numbers<double, std::array<double, (N * ...)>>(nullptr);
  } else if constexpr (sizeof...(Distance) == 0) {
    return detail::row_of_numbers<T, typename detail::nested_array<std::remove_const_t<T>, N...>::type>(first);
  } else {
    constexpr std::size_t dimensions = sizeof...(N), given = sizeof...(Distance);
    constexpr std::array<std::size_t, dimensions> lengths{N...};
    std::array<std::ptrdiff_t, dimensions> all{static_cast<std::ptrdiff_t>(distances)...};
    std::ptrdiff_t behind = 1;
    for (std::size_t k = dimensions; k > given; --k) {
      all[k - 1] = behind;
      behind *= static_cast<std::ptrdiff_t>(lengths[k - 1]);
    }
    return detail::strided_view<T, N...>(first, all);
  }
}
/// The same in the order of a shape: as<std::array<pose<double>, 2>>(p).
template <class Shape, class T>
  requires(detail::numbers_of<Shape>::count > 0)
constexpr detail::row_of_numbers<T, Shape> as(T* first) {
  return detail::row_of_numbers<T, Shape>(first);
}

}  // namespace chainrule

// SPDX-License-Identifier: BSL-1.0
// Ranges of indices that sums and other loops go through: indices(x), range(first, last); and number(i), an index to
// compute with. Next: reductions.hpp, the loops.
#pragma once

#include <array>
#include <compare>
#include <concepts>
#include <cstddef>
#include <type_traits>

#include "../expression/data.hpp"
#include "../expression/error.hpp"

namespace chainrule {

namespace detail {

/// An index of a loop: an integer that containers take without a warning about its sign.
struct position {
  std::ptrdiff_t value = 0;

  constexpr position() = default;
  constexpr explicit position(plain_integer auto of) : value(static_cast<std::ptrdiff_t>(of)) {}
  constexpr operator std::size_t() const { return static_cast<std::size_t>(value); }

#define CHAINRULE_OF_POSITIONS(op)                                                                       \
  friend constexpr position operator op(position a, position b) { return position(a.value op b.value); } \
  template <plain_integer T>                                                                             \
  friend constexpr position operator op(position a, T b) {                                               \
    return position(a.value op static_cast<std::ptrdiff_t>(b));                                          \
  }                                                                                                      \
  template <plain_integer T>                                                                             \
  friend constexpr position operator op(T a, position b) {                                               \
    return position(static_cast<std::ptrdiff_t>(a) op b.value);                                          \
  }
  CHAINRULE_OF_POSITIONS(+)
  CHAINRULE_OF_POSITIONS(-)
  CHAINRULE_OF_POSITIONS(*)
  CHAINRULE_OF_POSITIONS(/)
  CHAINRULE_OF_POSITIONS(%)
#undef CHAINRULE_OF_POSITIONS
  constexpr position operator-() const { return position(-value); }

  friend constexpr bool operator==(position, position) = default;
  friend constexpr auto operator<=>(position, position) = default;
  template <plain_integer T>
  friend constexpr bool operator==(position a, T b) {
    return a.value == static_cast<std::ptrdiff_t>(b);
  }
  template <plain_integer T>
  friend constexpr std::strong_ordering operator<=>(position a, T b) {
    return a.value <=> static_cast<std::ptrdiff_t>(b);
  }
};

/// What bounds a range: an integer, an index, or a class that has an integer in its type, such as
/// std::integral_constant and 3_c.
template <class T>
concept bound = plain_integer<T> || std::same_as<T, position> || integral_constant<T> || exact_constant<T>;
template <class T>
concept constant_bound = integral_constant<T> || exact_constant<T>;

template <bound T>
constexpr std::ptrdiff_t bound_of(T const& bound) {
  if constexpr (plain_integer<T>)
    return static_cast<std::ptrdiff_t>(bound);
  else if constexpr (std::same_as<T, position>)
    return bound.value;
  else if constexpr (exact_constant<T>)
    return static_cast<std::ptrdiff_t>(T::exact.numerator);
  else
    return static_cast<std::ptrdiff_t>(T::value);
}

}  // namespace detail

namespace index_loops {

/// The indices first, ..., last - 1; none if last <= first.
struct index_range {
  std::ptrdiff_t first, last;
  constexpr std::size_t size() const { return first < last ? static_cast<std::size_t>(last - first) : 0; }
};

/// The same where the compiler knows the bounds: an array of a value for each index has a length then.
template <std::ptrdiff_t First, std::ptrdiff_t Last>
struct fixed_index_range {
  static constexpr std::ptrdiff_t first = First, last = Last;
  static constexpr std::size_t size() { return First < Last ? static_cast<std::size_t>(Last - First) : 0; }
};

}  // namespace index_loops

using index_loops::fixed_index_range;
using index_loops::index_range;

namespace detail {

template <class Range>
inline constexpr bool is_fixed_range = false;
template <std::ptrdiff_t First, std::ptrdiff_t Last>
inline constexpr bool is_fixed_range<fixed_index_range<First, Last>> = true;

/// A range of indices that a loop can go through.
template <class Range>
concept indices_of_loop = std::same_as<Range, index_range> || is_fixed_range<Range>;

/// What has elements at the indices 0, ..., size() - 1.
template <class S>
concept indexed = requires(S const& s) {
  { s.size() } -> std::convertible_to<std::size_t>;
  s[std::size_t{}];
};

}  // namespace detail

/// The positions of the elements of x: a std::vector, a std::span, whatever has size() and []. Of an array the compiler
/// knows them.
template <detail::indexed S>
constexpr index_range indices(S const& x) {
  return {0, static_cast<std::ptrdiff_t>(x.size())};
}
template <class T, std::size_t Size>
constexpr fixed_index_range<0, static_cast<std::ptrdiff_t>(Size)> indices(std::array<T, Size> const&) {
  return {};
}
template <class T, std::size_t Size>
constexpr fixed_index_range<0, static_cast<std::ptrdiff_t>(Size)> indices(T const (&)[Size]) {
  return {};
}

/// first, ..., last - 1. The compiler knows the range if both bounds are classes, such as 0_c and 3_c.
template <detail::bound First, detail::bound Last>
constexpr auto range(First const& first, Last const& last) {
  if constexpr (detail::constant_bound<First> && detail::constant_bound<Last>)
    return fixed_index_range<detail::bound_of(First{}), detail::bound_of(Last{})>{};
  else
    return index_range{detail::bound_of(first), detail::bound_of(last)};
}

/// Bounds that are numbers are a mistake.
template <class First, class Last>
  requires((std::floating_point<First> || symbolic<First> || std::floating_point<Last> || symbolic<Last>) &&  //
           !(detail::bound<First> && detail::bound<Last>))
constexpr auto range(First const&, Last const&) {
  static_assert(
      detail::error::no<First>,
      "chainrule: a range goes from one integer to another one, not to a number: how many rounds there are has "
      "no derivative");
  return fixed_index_range<0, 0>{};
}

/// An index as a number to compute with.
constexpr double number(detail::position i) { return static_cast<double>(i.value); }
constexpr double number(detail::plain_integer auto i) { return static_cast<double>(i); }

}  // namespace chainrule

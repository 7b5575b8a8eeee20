// SPDX-License-Identifier: BSL-1.0
// What the standard says about a number type, for the classes that stand for numbers: traced values and values on a
// tape.
#pragma once

#include <limits>
#include <type_traits>

#include "error.hpp"

namespace chainrule::detail {

/// std::numeric_limits of a class that stands for numbers: those of double, as numbers of that class. A traced value
/// has no precision of its own while the function is traced, so that these are also the limits in a function that is
/// then called with float or long double.
template <class Number>
struct limits_of_double : std::numeric_limits<double> {
  using of_double = std::numeric_limits<double>;
  // In parentheses, because programs define macros of these names.
  static constexpr Number(min)() noexcept { return (of_double::min)(); }
  static constexpr Number(max)() noexcept { return (of_double::max)(); }
  static constexpr Number lowest() noexcept { return of_double::lowest(); }
  static constexpr Number epsilon() noexcept { return of_double::epsilon(); }
  static constexpr Number round_error() noexcept { return of_double::round_error(); }
  static constexpr Number infinity() noexcept { return of_double::infinity(); }
  static constexpr Number quiet_NaN() noexcept { return of_double::quiet_NaN(); }
  static constexpr Number signaling_NaN() noexcept { return of_double::signaling_NaN(); }
  static constexpr Number denorm_min() noexcept { return of_double::denorm_min(); }
};

/// std::hash of such a class: refused.
template <class Number>
struct no_hash {
  template <class T>
  constexpr std::size_t operator()(T const&) const {
    error::number_as_a_key<T>();
    return 0;
  }
};

}  // namespace chainrule::detail

namespace chainrule {

/// A class that stands for a number: what it and a plain number have in common is the class.
template <class T>
concept stands_for_a_number = symbolic<T> && !made_of_formulas<T> && requires { requires T::stands_for_a_number; };

/// Neither a traced value nor one on a tape has a text of its own: printing one inside of a function would print a
/// symbol.
template <class Stream, stands_for_a_number T>
  requires requires(Stream& stream) { stream << 1.0 << 'x'; }
constexpr Stream& operator<<(Stream& stream, T const&) {
  detail::error::number_printed<T>();
  return stream;
}

}  // namespace chainrule

template <chainrule::stands_for_a_number T>
struct std::numeric_limits<T> : chainrule::detail::limits_of_double<T> {};

template <chainrule::stands_for_a_number T>
struct std::hash<T> : chainrule::detail::no_hash<T> {};

template <chainrule::stands_for_a_number A, class B>
  requires std::is_arithmetic_v<B>
struct std::common_type<A, B> {
  using type = A;
};
template <class A, chainrule::stands_for_a_number B>
  requires std::is_arithmetic_v<A>
struct std::common_type<A, B> {
  using type = B;
};

// SPDX-License-Identifier: BSL-1.0
// Exact constants as types: 2_c, 2_c / 3_c, 0.1_c. They are formulas, and numbers of whatever type they meet.
// Next: expression.hpp, the rest of the formulas.
#pragma once

#include <boost/hana/fwd/core/when.hpp>
#include <boost/hana/fwd/value.hpp>
#include <cstddef>
#include <cstdint>
#include <type_traits>

#include "../base/number.hpp"
#include "../base/rational.hpp"
#include "callable.hpp"

namespace chainrule {

namespace detail {

// A fraction as a number of class type, to that type's precision.
template <class T>
constexpr T quotient_as(exact::rational value) {
  return value.denominator == 1 ? convert<T>(value.numerator)
                                : convert<T>(value.numerator) / convert<T>(value.denominator);
}

}  // namespace detail

struct formulas;      // the algebra of formulas: expression.hpp
struct constant_tag;  // for Boost.Hana

/// The exact rational number Numerator / Denominator, in lowest terms.
template <std::int64_t Numerator, std::int64_t Denominator = 1>
struct constant : detail::callable<constant<Numerator, Denominator>> {
  using algebra = formulas;
  using hana_tag = constant_tag;
  static constexpr detail::exact::rational exact{Numerator, Denominator};
  static_assert(exact == detail::exact::make_rational(Numerator, Denominator),
                "chainrule: write a constant in lowest terms: 2_c / 3_c instead of constant<4, 6>");

  /// The nearest T.
  template <class T>
  static constexpr T value() {
    if constexpr (std::floating_point<T>) {
      constexpr T nearest = detail::exact::nearest<T>(exact);
      return nearest;
    } else {
      return detail::quotient_as<T>(exact);
    }
  }
  template <numeric T>
  constexpr operator T() const {
    return value<T>();
  }
};

namespace detail {

template <class T>
struct is_exact_constant : std::false_type {};
template <std::int64_t Numerator, std::int64_t Denominator>
struct is_exact_constant<constant<Numerator, Denominator>> : std::true_type {};

// Decimal numbers with a point and an exponent, and whole numbers in base 16, 8 or 2, with ' between digits. Not valid:
// hexadecimal fractions.
constexpr exact::rational parse_literal(char const* text, std::size_t size) {
  std::int64_t base = 10;
  if (size > 2 && text[0] == '0' && (text[1] == 'x' || text[1] == 'X' || text[1] == 'b' || text[1] == 'B')) {
    base = text[1] == 'x' || text[1] == 'X' ? 16 : 2;
    text += 2;
    size -= 2;
  } else if (size > 1 && text[0] == '0') {
    base = 8;  // unless it turns out to be a decimal fraction
    for (std::size_t i = 0; i < size; ++i)
      if (text[i] == '.' || text[i] == 'e' || text[i] == 'E') base = 10;
  }
  exact::rational value{0};
  std::int64_t decimals = 0;
  bool after_point = false;
  for (std::size_t i = 0; i < size; ++i) {
    char const c = text[i];
    if (c == '\'') continue;
    if (c == '.') {
      after_point = true;
      continue;
    }
    if (base == 10 && (c == 'e' || c == 'E')) {
      bool const minus = text[i + 1] == '-';
      std::int64_t exponent = 0;
      for (std::size_t k = i + 1 + (minus || text[i + 1] == '+'); k < size; ++k)
        if (text[k] != '\'') exponent = exponent < 100 ? exponent * 10 + (text[k] - '0') : exponent;
      decimals -= minus ? -exponent : exponent;
      break;
    }
    int const digit = c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;
    if (digit >= base || after_point != (after_point && base == 10)) return exact::not_exact;
    value = value * exact::rational{base} + exact::rational{digit};
    if (after_point) ++decimals;
  }
  return decimals > 0 ? value / exact::power(exact::rational{10}, decimals)
                      : value * exact::power(exact::rational{10}, -decimals);
}

template <char... Characters>
constexpr exact::rational literal_value() {
  constexpr char text[]{Characters..., '\0'};
  return parse_literal(text, sizeof...(Characters));
}

// A variable, because clang counts the steps of a function each time that a rule says 2_c.
template <char... Characters>
inline constexpr exact::rational literal_constant = literal_value<Characters...>();

}  // namespace detail

/// A formula whose value is an exact rational number, known to the compiler.
template <class T>
concept exact_constant = detail::is_exact_constant<T>::value;

namespace detail {

/// The operands of an application, as one object.
template <class... Operands>
struct operand_list {};
template <class... Operands>
inline constexpr operand_list<Operands...> operands{};

}  // namespace detail

// Both kinds of template parameter mean the same here. Value and gradient of a Rosenbrock function in 100 variables,
// without optimization: clang 14 compiles it in 8 s with the value of the list and in 38 s with a reference to it, g++
// 12 in 17 s and in 8.5 s. nvcc's front end takes the object for two in a constant inside of a function.
#if defined(__clang__) || defined(__CUDACC__)
#define CHAINRULE_OPERANDS auto
#else
#define CHAINRULE_OPERANDS auto const&
#endif

/// An operation applied to formulas; in expression.hpp. The operands are a value, not types, among the template's
/// arguments: compilers walk through all types in a type's arguments whenever they look up an operator, once for each
/// occurrence, and a formula with shared parts has exponentially many.
template <class Operation, CHAINRULE_OPERANDS Operands>
struct application;
template <class Operation, CHAINRULE_OPERANDS Operands>
struct condition;

/// The type of sin(x) is apply<operation::sin_, symbol<"x">>.
template <class Operation, class... Operands>
using apply = application<Operation, detail::operands<Operands...>>;

namespace detail {

template <class T>
struct is_named_constant : std::false_type {};
template <class Operation>
struct is_named_constant<apply<Operation>> : std::true_type {};

template <class T, class Operation>
constexpr T value_of_named(std::type_identity<apply<Operation>>) {
  return Operation::template value<T>();
}

/// An exact constant or a named one (constants::pi): it takes the type of whatever it meets.
template <class T>
concept constant_like = exact_constant<T> || is_named_constant<T>::value;

/// The nearest T to a constant.
template <class T, constant_like Constant>
constexpr T constant_as(Constant const&) {
  if constexpr (exact_constant<Constant>)
    return Constant::template value<T>();
  else
    return value_of_named<T>(std::type_identity<Constant>{});
}

}  // namespace detail

inline namespace literals {

/// 2_c is the exact integer 2, 0.1_c the exact fraction 1/10.
template <char... Characters>
constexpr auto operator""_c() {
  static_assert(detail::literal_constant<Characters...>.valid,
                "chainrule: this exact constant is not a fraction of two integers of at most 63 bits: write it as a "
                "plain number");
  return constant<detail::literal_constant<Characters...>.numerator,
                  detail::literal_constant<Characters...>.denominator>{};
}

}  // namespace literals

}  // namespace chainrule

namespace boost::hana {

// 2_c is a Constant of Boost.Hana: hana::value of it is known to the compiler.
template <>
struct value_impl<chainrule::constant_tag> {
  template <class Constant>
  static constexpr auto apply() {
    using type = std::remove_cvref_t<Constant>;
    if constexpr (type::exact.is_integer())
      return type::exact.numerator;
    else
      return type::template value<double>();
  }
};

}  // namespace boost::hana

// SPDX-License-Identifier: BSL-1.0
// What a user of operations reads after a mistake, in the manner of expression/error.hpp.
#pragma once

#include "../expression/error.hpp"

/// In the struct of a function that this library cannot compute for all classes of numbers, where it cannot: says so
/// for the class T.
#define CHAINRULE_SPECIAL_FUNCTION_MISSING(function, T)                                                          \
  static_assert(chainrule::detail::error::no<T>,                                                                 \
                "chainrule: " #function                                                                          \
                " of this type of number: include <chainrule/with/boost_math.hpp> for Boost.Multiprecision, or " \
                "specialize chainrule::special_functions for it")

namespace chainrule::detail::error {

template <int Arguments, int Partials>
constexpr bool wrong_partials() {
  static_assert(Arguments == Partials,
                "chainrule: custom_derivative needs a partial derivative for each argument: give it a rule for each "
                "argument, or one rule "
                "that returns all of them as a std::tuple or std::array");
  return false;
}

template <class Formula>
constexpr bool formula_changed() {
  static_assert(no<Formula>,
                "chainrule: a formula's type is its value, it cannot change: write auto t = s + x; for sums in loops "
                "write an ordinary "
                "function and differentiate that");
  return false;
}

template <class Symbolic>
constexpr bool classified_before_its_value_is_known() {
  static_assert(no<Symbolic>,
                "chainrule: <=>, fpclassify, isnormal, frexp, ilogb, lround and lrint have no symbolic answer, they "
                "depend on a value or a number "
                "type that is not known yet: compare with <, ==, ask isfinite, isinf, isnan, signbit, which are "
                "conditions, or take round");
  return false;
}

template <class Number, class Symbolic>
constexpr bool symbolic_value_for_a_number() {
  static_assert(no<Number>,
                "chainrule: a plain number cannot take in a symbolic value: start the sum as one, as in auto s = 0.0 * "
                "x or T s = 0.0");
  return false;
}

}  // namespace chainrule::detail::error

// SPDX-License-Identifier: BSL-1.0
// What a user of operations reads after a mistake, in the manner of expression/error.hpp.
#pragma once

#include <tuple>

#include "../expression/called_function.hpp"
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

template <called_function const* Function>
constexpr bool derivative_not_given() {
  static_assert(Function == nullptr,
                "chainrule: a derivative of an opaque function is needed that is not given: give it, as in "
                "opaque<value, derivative, second>(x), or stop it, as in stop_gradient(opaque<value>(x))");
  return false;
}

template <class Number, called_function const* Function>
constexpr bool opaque_function_of_other_numbers() {
  static_assert(no<Number>,
                "chainrule: an opaque function does not take this type of number: it is called with float, double or "
                "long double, and never with more precise numbers than its own: give it generic parameters, or "
                "compute in the type that it takes");
  return false;
}

template <class Function, class... Arguments>
constexpr bool opaque_function_not_called() {
  static_assert(
      no<Function>,
      "chainrule: an opaque function, or its derivative, cannot be called with plain numbers in the shapes of "
      "these arguments, or gives no shape of plain numbers: let it take and give numbers, std::array and "
      "structs of them");
  return false;
}

template <class Derivative, class Result, int Numbers>
constexpr bool opaque_derivative_of_another_shape() {
  static_assert(no<Derivative>,
                "chainrule: a derivative of an opaque function has another shape than jacobian(value) has: let it give "
                "for each number of the result the derivatives by all numbers of the arguments, in order; the second "
                "derivative for each of these the same again");
  return false;
}

template <class Result>
constexpr bool opaque_results_of_formulas() {
  static_assert(no<Result>,
                "chainrule: among formulas an opaque function gives one number: write a function that gives the one "
                "that is needed, or differentiate an ordinary function");
  return false;
}

/// Calls an opaque function: compilers name this where it ends a constant evaluation.
template <class Target, class Arguments>
constexpr auto the_value_of_an_opaque_function_is_not_known_while_compiling_unless_it_is_constexpr(
    Arguments const& arguments) {
  return std::apply(Target{}, arguments);
}

}  // namespace chainrule::detail::error

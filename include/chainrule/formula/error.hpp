// SPDX-License-Identifier: BSL-1.0
// What a user of formulas reads after a mistake, in the manner of expression/error.hpp.
#pragma once

#include "../expression/error.hpp"

namespace chainrule::detail::error {

#if defined(__clang__) && __clang_major__ < 16
// This compiler prints the characters of a string argument as numbers, but those of a pack as characters.
template <char... Characters>
struct variable {};
template <class Symbol, class = std::make_index_sequence<Symbol::name.size()>>
struct spelled_variable;
template <class Symbol, std::size_t... I>
struct spelled_variable<Symbol, std::index_sequence<I...>> {
  using type = variable<Symbol::name[I]...>;
};
template <class Symbol>
using spelled = typename spelled_variable<Symbol>::type;
#else
template <class Symbol>
using spelled = Symbol;
#endif

template <class Variable>
constexpr bool missing_value_of() {
  static_assert(no<Variable>,
                "chainrule: the formula uses a variable, but the call does not give it a value: add it to the call, as "
                "y in f(x = 2.0, y = 1.0)");
  return false;
}
template <class Symbol>
constexpr bool missing_value() {
  return missing_value_of<spelled<Symbol>>();
}

template <class Variable>
constexpr bool value_for_an_unknown_variable_of() {
  static_assert(
      no<Variable>,
      "chainrule: the call gives a value to a variable that the formula does not have: remove it, or correct its name");
  return false;
}
template <class Symbol>
constexpr bool value_for_an_unknown_variable() {
  return value_for_an_unknown_variable_of<spelled<Symbol>>();
}

template <class Variable>
constexpr bool value_given_twice_of() {
  static_assert(no<Variable>, "chainrule: the call gives the same variable a value twice: keep one of them");
  return false;
}
template <class Symbol>
constexpr bool value_given_twice() {
  return value_given_twice_of<spelled<Symbol>>();
}

template <class Variable, class Value>
constexpr bool value_is_not_a_number_of() {
  static_assert(!formula<Value>,
                "chainrule: the call gives a variable a formula as its value: write substitute(f, x, formula) instead");
  static_assert(
      formula<Value>,
      "chainrule: the call gives a variable a value that is not a number: numbers have + - * / and can be made from 1");
  return false;
}
template <class Symbol, class Value>
constexpr bool value_is_not_a_number() {
  return value_is_not_a_number_of<spelled<Symbol>, Value>();
}

template <class Argument>
constexpr bool argument_without_a_name() {
  static_assert(no<Argument>, "chainrule: values are given by name: write f(x = 2.0) instead of f(2.0)");
  return false;
}

template <int Expected, int Given>
constexpr bool wrong_direction() {
  static_assert(Expected != 0, "chainrule: along(...) belongs to a jvp or hvp: remove it from this call");
  static_assert(
      Expected == 0 || Given != 0,
      "chainrule: the direction is missing: add along(...) with one component for each variable of the jvp or hvp");
  static_assert(Expected == 0 || Given == 0,
                "chainrule: the direction has the wrong length: give one along(...) with one component for each "
                "variable of the jvp or hvp");
  return false;
}

template <class Argument>
constexpr bool not_a_tuple_of_formulas() {
  static_assert(no<Argument>,
                "chainrule: jacobian takes a tuple of formulas, as in jacobian(std::tuple{f1, f2}, x, y); for one "
                "formula write gradient(f, x, y)");
  return false;
}

template <class Callable>
constexpr int operations_of_unknown_types() {
  static_assert(no<Callable>,
                "chainrule: operation_count of an ordinary function needs the types of its arguments, as in "
                "operation_count<double, double>(f); without them it takes a formula, or a question about one");
  return 0;
}

template <class Argument>
constexpr bool semidefinite_of_a_formula() {
  static_assert(no<Argument>,
                "chainrule: projected is about the rounds of sums over data, which formulas do not have: ask about "
                "a function of data, or make the Hessian semidefinite as a whole");
  return false;
}

template <class Argument>
constexpr bool not_a_variable() {
  static_assert(
      no<Argument>,
      "chainrule: differentiate by variables, as in derivative(f, x) with constexpr auto x = variable<\"x\">");
  return false;
}

template <class Variable>
constexpr bool variable_named_twice_of() {
  static_assert(no<Variable>, "chainrule: the same variable is named twice: name each variable once");
  return false;
}
template <class Symbol>
constexpr bool variable_named_twice() {
  return variable_named_twice_of<spelled<Symbol>>();
}

template <class Variable>
constexpr bool not_asked_for_of() {
  static_assert(no<Variable>,
                "chainrule: this result has no slot for that variable: name the variable when you ask, as y in "
                "gradient(f, x, y)");
  return false;
}
template <class Symbol>
constexpr bool not_asked_for() {
  return not_asked_for_of<spelled<Symbol>>();
}

}  // namespace chainrule::detail::error

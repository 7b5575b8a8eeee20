// The sentences that a user reads after a mistake. Each is a static_assert in a function template whose arguments name the culprit, because
// C++20 cannot put a name into the sentence itself. All return false.
#pragma once

#include "expression.hpp"

namespace chainrule::error {

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

template <class...>
inline constexpr bool no = false;

template <class Variable>
constexpr bool missing_value_of() {
  static_assert(
      no<Variable>,
      "chainrule: the formula uses a variable, but the call does not give it a value: add it to the call, as y in f(x = 2.0, y = 1.0)");
  return false;
}
template <class Symbol>
constexpr bool missing_value() {
  return missing_value_of<spelled<Symbol>>();
}

template <class Variable>
constexpr bool value_for_an_unknown_variable_of() {
  static_assert(no<Variable>,
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
  static_assert(!formula<Value>, "chainrule: the call gives a variable a formula as its value: write substitute(f, x, formula) instead");
  static_assert(formula<Value>,
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
  static_assert(Expected == 0 || Given != 0,
                "chainrule: the direction is missing: add along(...) with one component for each variable of the jvp or hvp");
  static_assert(
      Expected == 0 || Given == 0,
      "chainrule: the direction has the wrong length: give one along(...) with one component for each variable of the jvp or hvp");
  return false;
}

template <class Argument>
constexpr bool not_a_formula() {
  static_assert(!detail::is_condition<Argument>::value,
                "chainrule: a comparison is not a formula: it has no value or derivative of its own, write where(condition, a, b)");
  static_assert(detail::is_condition<Argument>::value,
                "chainrule: a formula is needed here: something made of variables, constants, numbers and operations");
  return false;
}

template <class Argument>
constexpr bool not_a_tuple_of_formulas() {
  static_assert(
      no<Argument>,
      "chainrule: jacobian takes a tuple of formulas, as in jacobian(std::tuple{f1, f2}, x, y); for one formula write gradient(f, x, y)");
  return false;
}

template <class Argument>
constexpr bool not_a_variable() {
  static_assert(no<Argument>, "chainrule: differentiate by variables, as in derivative(f, x) with constexpr auto x = variable<\"x\">");
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
                "chainrule: this result has no slot for that variable: name the variable when you ask, as y in gradient(f, x, y)");
  return false;
}
template <class Symbol>
constexpr bool not_asked_for() {
  return not_asked_for_of<spelled<Symbol>>();
}

// Ordinary functions.

template <class Number>
constexpr bool traced_value_converted() {
  static_assert(no<Number>,
                "chainrule: the value of a traced number is not known while compiling, it cannot become a plain number or an index: use T or "
                "auto for numbers, where(condition, a, b) for choices, and pass sizes and indices as std::integral_constant");
  return false;
}

template <class Number>
constexpr bool number_in_a_traced_function() {
  static_assert(no<Number>,
                "chainrule: a function that is differentiated may contain numbers of built-in types only: pass this number as an argument, "
                "and name the arguments to differentiate by with wrt<0>");
  return false;
}

template <class Formula>
constexpr bool formula_in_a_traced_function() {
  static_assert(no<Formula>,
                "chainrule: a formula with variables or captured numbers cannot be used in an ordinary function that is differentiated: "
                "make its variables arguments of the function");
  return false;
}

template <class Function>
constexpr bool not_generic() {
  static_assert(no<Function>,
                "chainrule: the function takes plain numbers only, so it cannot be called with symbols: write its parameters as auto or as "
                "template parameters, and pass a function template as [](auto const& x) { return f(x); }");
  return false;
}

template <class Function>
constexpr bool captures() {
  static_assert(no<Function>,
                "chainrule: the function carries data (a lambda with captures, an object with members), but a derivative is made of its "
                "type alone: pass the data as further arguments, and name those to differentiate by: gradient(f, wrt<0>)(x, data)");
  return false;
}

template <class Argument>
constexpr bool integer_argument() {
  static_assert(no<Argument>,
                "chainrule: an int or bool cannot be an argument of a function that is differentiated: if it steers loops or branches, pass "
                "it as std::integral_constant or hana::int_c; if it is a number, write it as 2.0 instead of 2");
  return false;
}

template <class Argument>
constexpr bool argument_without_a_shape() {
  static_assert(no<Argument>,
                "chainrule: a function that is differentiated takes numbers, std::array, std::tuple, and structs templated on their number "
                "type that are adapted with BOOST_HANA_DEFINE_STRUCT: this argument is none of them");
  return false;
}

template <class Function, class... Arguments>
constexpr bool not_callable() {
  static_assert(no<Function>, "chainrule: the function cannot be called with these arguments: check their number and their shapes");
  return false;
}

template <class Result>
constexpr bool result_without_a_shape() {
  static_assert(!std::is_void_v<Result>,
                "chainrule: the function returns nothing: return the number, std::array, std::tuple or struct to differentiate");
  static_assert(std::is_void_v<Result>,
                "chainrule: the function's result must be made of numbers of one type, all computed from its arguments: write T(1) for a "
                "constant part, where T is the type of the arguments");
  return false;
}

template <int Position, class... Arguments>
constexpr bool wrt_out_of_range() {
  static_assert(no<std::integral_constant<int, Position>>,
                "chainrule: wrt names an argument that the call does not have: arguments count from 0, wrt<0> is the first");
  return false;
}

template <int Position, class Argument>
constexpr bool wrt_without_numbers() {
  static_assert(no<Argument>,
                "chainrule: wrt names an argument that is a constant: differentiate by arguments that are made of floating-point numbers");
  return false;
}

template <int... Positions>
constexpr bool wrt_twice() {
  static_assert(no<std::integer_sequence<int, Positions...>>, "chainrule: wrt names the same argument twice: name each argument once");
  return false;
}

template <class... Arguments>
constexpr bool nothing_to_differentiate_by() {
  static_assert(no<std::tuple<Arguments...>>, "chainrule: the call has no argument to differentiate by: pass a floating-point number, or a "
                "shape made of such");
  return false;
}

template <class Function>
constexpr bool cannot_be_traced() {
  static_assert(no<Function>,
                "chainrule: the compiler could not run this function on symbols to its end: either a loop or recursion does not end or is too "
                "long (raise -fconstexpr-steps=100000000 for clang, -fconstexpr-ops-limit=1000000000 for g++), or an index is out of range, "
                "or the function calls something that is not constexpr; define CHAINRULE_SHOW_WHERE to see the place");
  return false;
}

template <class Function, int Limit>
constexpr bool too_many_paths() {
  static_assert(no<Function>,
                "chainrule: the branches of this function on traced values make more paths than the compiler follows (64): write "
                "where(condition, a, b) instead of if, most of all inside loops");
  return false;
}

template <class Function, int Limit>
constexpr bool too_many_decisions() {
  static_assert(no<Function>,
                "chainrule: a loop of this function goes on for as long as a traced value says, which is not known while compiling: give it "
                "a fixed number of rounds, and choose with where(condition, a, b) inside");
  return false;
}

template <class Function>
constexpr bool result_is_not_one_number() {
  static_assert(no<Function>,
                "chainrule: this needs a function whose result is one number: for a function with several results write jacobian(f)");
  return false;
}

template <class Function>
constexpr bool argument_is_not_one_number() {
  static_assert(no<Function>,
                "chainrule: derivative and taylor need one number to differentiate by: for several write gradient(f) or jacobian(f), or "
                "name one with wrt<0>");
  return false;
}

template <class Given>
constexpr bool direction_of_another_shape() {
  static_assert(no<Given>,
                "chainrule: a direction has the shape of the argument that it belongs to (jvp, hvp), a weight the shape of the function's "
                "result (vjp): write jvp(f)(x, v), hvp(f)(x, v), vjp(f)(x, w)");
  return false;
}

template <int Order>
constexpr bool negative_order() {
  static_assert(Order >= 0, "chainrule: the order of a derivative is 0 or more, as in derivative<2>(f)(x) or taylor<5>(f)(x)");
  return false;
}

}  // namespace chainrule::error

namespace chainrule::detail {

/// What a question is asked about, as a formula; anything else is met with a sentence.
template <class F>
constexpr auto asked_about(F const& f) {
  if constexpr (formula_like<F>) {
    return as_formula(f);
  } else {
    error::not_a_formula<F>();
    return constant<0>{};
  }
}

template <class F>
using asked_formula = decltype(asked_about(std::declval<F const&>()));

}  // namespace chainrule::detail

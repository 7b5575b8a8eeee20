// The sentences that a user reads after a mistake. Each is a static_assert in a function template whose arguments name the culprit, because
// C++20 cannot put a name into the sentence itself. All return false.
#pragma once

#include "expression.hpp"

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
  static_assert(!std::is_member_pointer_v<Argument>,
                "chainrule: a pointer to a member cannot be differentiated: write a lambda that calls it, with generic parameters, as in "
                "[](auto const& x) { return model{}.f(x); }");
  static_assert(detail::is_condition<Argument>::value || std::is_member_pointer_v<Argument>,
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

template <int Arguments, int Partials>
constexpr bool wrong_partials() {
  static_assert(Arguments == Partials,
                "chainrule: custom_derivative needs a partial derivative for each argument: give it a rule for each argument, or one rule "
                "that returns all of them as a std::tuple or std::array");
  return false;
}

enum class special_function { digamma, trigamma, polygamma, polygamma_difference, beta, lbeta, erf_inv, normal_quantile, expint };
template <special_function Which, class Number>
constexpr bool special_function_missing_for() {
#define CHAINRULE_UNLESS_MISSING(name)                                                                           \
  static_assert(Which != special_function::name,                                                                 \
                "chainrule: " #name                                                                              \
                " of this type of number: include <chainrule/with/boost_math.hpp> for Boost.Multiprecision, or " \
                "specialize chainrule::special_functions for it")
  CHAINRULE_UNLESS_MISSING(digamma);
  CHAINRULE_UNLESS_MISSING(trigamma);
  CHAINRULE_UNLESS_MISSING(polygamma);
  CHAINRULE_UNLESS_MISSING(polygamma_difference);
  CHAINRULE_UNLESS_MISSING(beta);
  CHAINRULE_UNLESS_MISSING(lbeta);
  CHAINRULE_UNLESS_MISSING(erf_inv);
  CHAINRULE_UNLESS_MISSING(normal_quantile);
  CHAINRULE_UNLESS_MISSING(expint);
#undef CHAINRULE_UNLESS_MISSING
  return false;
}

template <class Asked>
constexpr bool too_many_steps() {
  static_assert(
      no<Asked>,
      "chainrule: the answers about this function or formula take more steps than the compiler evaluates by default: raise the limit "
      "with -fconstexpr-steps=100000000 for clang, -fconstexpr-ops-limit=1000000000 for g++");
  return false;
}

template <class Formula>
constexpr bool formula_changed() {
  static_assert(no<Formula>,
                "chainrule: a formula's type is its value, it cannot change: write auto t = s + x; for sums in loops write an ordinary "
                "function and differentiate that");
  return false;
}

template <class Symbolic>
constexpr bool classified_before_its_value_is_known() {
  static_assert(
      no<Symbolic>,
      "chainrule: <=>, fpclassify, isnormal, frexp, ilogb, lround and lrint have no symbolic answer, they depend on a value or a number "
      "type that is not known yet: compare with <, ==, ask isfinite, isinf, isnan, signbit, which are conditions, or take round");
  return false;
}

template <class Number, class Symbolic>
constexpr bool symbolic_value_for_a_number() {
  static_assert(no<Number>,
                "chainrule: a plain number cannot take in a symbolic value: start the sum as one, as in auto s = 0.0 * x or T s = 0.0");
  return false;
}

template <class Number>
constexpr bool number_as_a_key() {
  static_assert(no<Number>,
                "chainrule: a traced value or a value on a tape has no hash, it cannot be a key: use what it stands for, an index or the "
                "value() of a value on a tape");
  return false;
}

template <class Number>
constexpr bool number_printed() {
  static_assert(no<Number>,
                "chainrule: a traced value or a value on a tape has no text: print outside of the function, or the value() of a value on a "
                "tape");
  return false;
}

}  // namespace chainrule::detail::error

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

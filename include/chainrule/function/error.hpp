// SPDX-License-Identifier: BSL-1.0
// What a user of ordinary functions reads after a mistake, in the manner of expression/error.hpp.
// Next: error_of_data.hpp, error_of_destinations.hpp.
#pragma once

#include <tuple>

#include "../expression/data.hpp"
#include "../expression/error.hpp"
#include "error_of_data.hpp"

namespace chainrule::detail::error {

template <class Function>
constexpr bool not_generic() {
  static_assert(no<Function>,
                "chainrule: the function takes plain numbers only, so it cannot be called with symbols: write its "
                "parameters as auto or as "
                "template parameters, and pass a function template as [](auto const& x) { return f(x); }");
  return false;
}

template <class Function>
constexpr bool captures() {
  static_assert(no<Function>,
                "chainrule: the function carries data (a lambda with captures, an object with members), but a "
                "derivative is made of its "
                "type alone: pass the data as further arguments, and name those to differentiate by: gradient(f, "
                "wrt<0>)(x, data); or make it a struct that is templated on the type of its numbers, all of them: "
                "template <class T> struct model { T a, b; ... } without base classes, whose members are data in "
                "gradient(model{a, b})(x)");
  return false;
}

template <class Argument>
constexpr bool integer_argument() {
  static_assert(
      no<Argument>,
      "chainrule: an int or bool cannot be an argument of a function that is differentiated: if it steers "
      "loops or branches, pass "
      "it as std::integral_constant or hana::int_c, or name the arguments to differentiate by, and an int is data: "
      "gradient(f, wrt<0>)(x, n), where several of them stand in a std::vector<int>; if it is a number, write "
      "it as 2.0 instead of 2");
  return false;
}

template <class Argument>
constexpr bool argument_without_a_shape() {
  static_assert(!formula<Argument>,
                "chainrule: an ordinary function is differentiated at numbers: to differentiate by variables, call it "
                "with them and ask about "
                "the formula that comes out, as in derivative(f(x), x)");
  static_assert(
      !std::is_array_v<Argument>,
      "chainrule: a function that is differentiated takes std::array, not a C array: write std::array p{1.0, 2.0}");
  constexpr bool is_of_eigen = eigen_dense<Argument> || requires { typename Argument::AngleAxisType; } ||
                               requires { typename Argument::LinearMatrixType; };
  static_assert(
      !is_of_eigen,
      "chainrule: Eigen's vectors, matrices, quaternions and transforms of fixed size are arguments once "
      "<chainrule/with/eigen.hpp> is included; expressions are evaluated before, (a + b).eval(), and a matrix of "
      "run-time size is given as matrix_view(m.data(), rows, columns) of its numbers row by row");
  constexpr bool has_elements = !is_of_eigen && requires(Argument const& x) {
    x.size();
    x.begin();
  };
  static_assert(!has_elements,
                "chainrule: data of run-time length stand in a row, as in std::vector (not of bool) and std::span, and "
                "their elements are numbers of one type and integers, alone or in std::array, std::tuple, or adapted "
                "structs that are templated on the types of both: copy this argument into such a one");
  static_assert(formula<Argument> || std::is_array_v<Argument> || has_elements || is_of_eigen,
                "chainrule: a function that is differentiated takes numbers, std::array, std::tuple, and structs "
                "templated on their number "
                "type that are adapted with BOOST_HANA_DEFINE_STRUCT (of <boost/hana/define_struct.hpp>) or "
                "BOOST_HANA_ADAPT_STRUCT (of "
                "<boost/hana/adapt_struct.hpp>): this argument is none of them");
  return false;
}

template <class Function>
constexpr bool not_made_from_its_type() {
  static_assert(no<Function>,
                "chainrule: a derivative is made of the function's type alone, but this type has no default "
                "constructor: give it one that is "
                "constexpr");
  return false;
}

template <class Function, class... Arguments>
constexpr bool not_callable() {
  static_assert(no<Function>,
                "chainrule: the function cannot be called with these arguments: check their number and their shapes, "
                "that all its parameters "
                "are generic (auto, not double), those for data that is not differentiated by, too, and without "
                "std::floating_point "
                "or std::is_arithmetic, which no class can satisfy, and what the compiler says about the function's "
                "body (write sin(x) in it, "
                "not std::sin(x))");
  return false;
}

template <class Function, class... Given>
constexpr bool direction_missing() {
  static_assert(no<Function>,
                "chainrule: after the function's arguments, jvp and hvp take a direction for each argument to "
                "differentiate by, and vjp takes "
                "one weight: write jvp(f)(x, v), jvp(f)(x, y, v, w), vjp(f)(x, w)");
  return false;
}

template <class Function>
constexpr bool result_is_a_condition() {
  static_assert(
      no<Function>,
      "chainrule: the function's result is a comparison, or holds one, which has no derivative: return a number, as in "
      "where(condition, a, b)");
  return false;
}

template <class Result>
constexpr bool result_without_a_shape() {
  static_assert(
      !std::is_void_v<Result>,
      "chainrule: the function returns nothing: return the number, std::array, std::tuple or struct to differentiate");
  static_assert(std::is_void_v<Result>,
                "chainrule: the function's result must be made of numbers of one type, all computed from its "
                "arguments: write T(1) for a "
                "constant part, where T is the type of the arguments");
  return false;
}

template <class Function>
constexpr bool not_wrt() {
  static_assert(no<Function>,
                "chainrule: an ordinary function is differentiated by its arguments, which one wrt names by their "
                "positions, as in "
                "gradient(f, wrt<0, 1>)(x, y, data): variables belong to formulas");
  return false;
}

template <int Position, class... Arguments>
constexpr bool wrt_out_of_range() {
  static_assert(no<std::integral_constant<int, Position>>,
                "chainrule: wrt names an argument that the call does not have: arguments count from 0, wrt<0> is the "
                "first; so do "
                "the members of a function object, of which member<0> is the first");
  return false;
}

template <int Position, class Argument>
constexpr bool wrt_without_numbers() {
  static_assert(no<Argument>,
                "chainrule: wrt names an argument that is a constant: differentiate by arguments that are made of "
                "floating-point numbers");
  return false;
}

template <class Argument>
constexpr bool wrt_among_integers() {
  static_assert(no<Argument>,
                "chainrule: the elements of data that are differentiated by are numbers only, and these have integers "
                "beside them: give the numbers a sequence of their own, or name other arguments with wrt<...>");
  return false;
}

template <int... Positions>
constexpr bool wrt_twice() {
  static_assert(no<std::integer_sequence<int, Positions...>>,
                "chainrule: wrt names the same argument twice: name each argument once");
  return false;
}

template <class... Arguments>
constexpr bool nothing_to_differentiate_by() {
  static_assert(no<std::tuple<Arguments...>>,
                "chainrule: the call has no argument to differentiate by: pass a floating-point number, or a "
                "shape made of such");
  return false;
}

template <class Function>
constexpr bool cannot_be_traced() {
  static_assert(no<Function>,
                "chainrule: the compiler could not run this function on symbols to its end: most likely it calls "
                "something that is not constexpr "
                "(look for calls of your own functions that lack constexpr; -fimplicit-constexpr of g++ grants it to "
                "inline ones; and for std:: "
                "functions of plain numbers: clang does not fold std::log(6.28), write chainrule::log(6.28)), or an "
                "index is out of range, or a loop "
                "or recursion does not end or is too long (raise -fconstexpr-steps=100000000 for clang, "
                "-fconstexpr-ops-limit=1000000000 for g++), "
                "or the compiler has found an error in it; define CHAINRULE_SHOW_WHERE to see the place");
  return false;
}

template <class Function>
constexpr bool sparse_inside() {
  static_assert(no<Function>,
                "chainrule: sparse derivatives cannot be asked for inside of a function that is itself differentiated: "
                "write jacobian or "
                "hessian there, zeros cost nothing");
  return false;
}

template <class Function, int Limit>
constexpr bool too_many_paths() {
  static_assert(no<Function>,
                "chainrule: the branches of this function on traced values make more paths than the compiler follows "
                "(128): write "
                "where(condition, a, b) instead of if, most of all inside loops");
  return false;
}

template <class Function>
constexpr bool rounds_depend_on_others() {
  static_assert(no<Function>,
                "chainrule: the body of a loop over data changes a variable outside of it, which another round or the "
                "code behind the loop reads; rounds have no order: write fold(range, state, body), whose body returns "
                "the next state, or return all that the loop makes");
  return false;
}

template <class Function, int Limit>
constexpr bool loops_too_deep() {
  static_assert(no<Function>,
                "chainrule: more than seven loops over data are in each other: let one range go through the pairs of "
                "indices of two, with i / n and i % n");
  return false;
}

template <class Function, int Limit>
constexpr bool loops_of_hessian_too_deep() {
  static_assert(
      no<Function>,
      "chainrule: second derivatives of this function have more than seven loops in each other, because what "
      "is made of a sum, as in log(sum(...)), goes through it again for each of its terms: ask for hvp, or let "
      "one range go through the pairs of indices of two, with i / n and i % n");
  return false;
}

template <class Function>
constexpr bool data_in_text() {
  static_assert(
      no<Function>,
      "chainrule: functions of data of run-time length are not written as text, C or drawings: write them for "
      "std::array, whose loops are written round by round");
  return false;
}

template <class Function, int Limit>
constexpr bool too_many_decisions() {
  static_assert(no<Function>,
                "chainrule: a loop of this function goes on for as long as a traced value says, which is not known "
                "while compiling: give it a fixed number of rounds, and choose with where(condition, a, b) inside; "
                "over data write sum(indices(x), body), or fold(range(0, n), state, body) where a round needs what the "
                "last one has made");
  return false;
}

template <class Function>
constexpr bool result_is_not_one_number() {
  static_assert(no<Function>,
                "chainrule: this needs a function whose result is one number: for a function with several results "
                "write jacobian(f)");
  return false;
}

template <class Function>
constexpr bool argument_is_not_one_number() {
  static_assert(no<Function>,
                "chainrule: derivative and taylor need one number to differentiate by: for several write gradient(f) "
                "or jacobian(f), or "
                "name one with wrt<0>");
  return false;
}

template <class Given>
constexpr bool direction_of_another_shape() {
  static_assert(no<Given>,
                "chainrule: a direction has the shape of the argument that it belongs to (jvp, hvp), a weight the "
                "shape of the function's "
                "result (vjp): write jvp(f)(x, v), hvp(f)(x, v), vjp(f)(x, w)");
  return false;
}

}  // namespace chainrule::detail::error

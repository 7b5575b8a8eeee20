// SPDX-License-Identifier: BSL-1.0
// What is wrong inside of a traced function, in the manner of expression/error.hpp.
#pragma once

#include "../expression/error.hpp"

namespace chainrule::detail::error {

template <class Number>
constexpr bool traced_value_converted() {
  static_assert(
      no<Number>,
      "chainrule: the value of a traced number is not known while compiling, it cannot become a plain number or an "
      "index: use T or "
      "auto for numbers, where(condition, a, b) for choices, and pass sizes and indices as std::integral_constant");
  return false;
}

template <class Number>
constexpr bool number_in_a_traced_function() {
  static_assert(no<Number>,
                "chainrule: a function that is differentiated may contain numbers of built-in types only: pass this "
                "number as an argument, "
                "and name the arguments to differentiate by with wrt<0>");
  return false;
}

template <class Formula>
constexpr bool formula_in_a_traced_function() {
  static_assert(no<Formula>,
                "chainrule: a formula with variables or captured numbers cannot be used in an ordinary function that "
                "is differentiated: "
                "make its variables arguments of the function");
  return false;
}

template <class Number>
constexpr bool index_converted() {
  static_assert(no<Number>,
                "chainrule: an index or a length of data is not known while a function is traced: write number(i) for "
                "a number, sum(indices(x), body) for a loop over data, and take what is picked by an index as data of "
                "run-time length, such as std::span");
  return false;
}

template <class A, class B = void>
constexpr bool index_among_numbers() {
  static_assert(no<A>,
                "chainrule: an index, a length and an element of index data are integers, which are no part of numbers "
                "that are differentiated: write number(i), as in 2.0 * number(i)");
  return false;
}

template <class Sequence>
constexpr bool by_data_inside() {
  static_assert(no<Sequence>,
                "chainrule: inside of a function that is differentiated, nothing is differentiated by data of run-time "
                "length or an index: name numbers and shapes of numbers, as in gradient(f, wrt<0>)(b, t, y), where t "
                "and y are data");
  return false;
}

template <class Function>
constexpr bool table_inside() {
  static_assert(no<Function>,
                "chainrule: inside of a function that is differentiated, the result of a derivative has a size that is "
                "known while compiling: differentiate what one round makes, in the body of tabulate, or a sum of it");
  return false;
}

template <class Number>
constexpr bool index_is_a_number() {
  static_assert(no<Number>,
                "chainrule: elements are picked by integers, not by numbers that are differentiated: take the index "
                "from indices(x), range(first, last) or a sequence of integers");
  return false;
}

template <class Sequence>
constexpr bool sequence_gone_through() {
  static_assert(no<Sequence>,
                "chainrule: how long this data is, is not known while the function is traced: write "
                "sum(indices(x), [&](auto i) { return ... x[i] ...; }) instead of a loop over x");
  return false;
}

template <class Value>
constexpr bool body_is_an_integer() {
  static_assert(no<Value>,
                "chainrule: the body of a sum over data returns numbers: write number(i) for an index or an element of "
                "index data");
  return false;
}

template <class Value>
constexpr bool body_without_a_shape() {
  static_assert(no<Value>,
                "chainrule: the body of a loop over data returns a number or a shape of numbers whose size is known "
                "while compiling, such as std::array; what has a run-time length is made by tabulate");
  return false;
}

template <class State>
constexpr bool state_without_a_shape() {
  static_assert(no<State>,
                "chainrule: the state of a fold over data is a number or a shape of numbers whose size is known while "
                "compiling, such as std::array; it is no integer: write 0.0 for 0");
  return false;
}

template <class State>
constexpr bool state_of_run_time_length() {
  static_assert(no<State>,
                "chainrule: the state of a fold over data has a size that is known while compiling: states that are "
                "tables or data of run-time length are not there; make their length a constant, as in std::array, or "
                "keep in the state what the next round needs");
  return false;
}

template <class Loop>
constexpr bool loop_over_elements() {
  static_assert(no<Loop>,
                "chainrule: loops go over indices, not over elements: write sum(indices(x), [&](auto i) { return "
                "... x[i] ...; })");
  return false;
}

template <class State, class Value>
constexpr bool state_becomes_another_shape() {
  static_assert(no<State, Value>,
                "chainrule: the body of a fold returns the next state: a shape like that of the one that it is given");
  return false;
}

}  // namespace chainrule::detail::error

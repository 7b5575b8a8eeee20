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

}  // namespace chainrule::detail::error

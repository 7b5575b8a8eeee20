// SPDX-License-Identifier: BSL-1.0
// What a user of data of run-time length reads after a mistake, in the manner of error.hpp.
#pragma once

#include "../expression/error.hpp"

namespace chainrule::detail::error {

template <class Function>
constexpr bool nothing_to_prepare() {
  static_assert(no<Function>,
                "chainrule: prepare is for functions of data of run-time length: of arrays everything is done while "
                "compiling, ask the question itself");
  return false;
}

template <class Function>
constexpr bool table_read_on_a_side() {
  static_assert(no<Function>,
                "chainrule: Jacobians and Hessians by data of run-time length are not there for a function that reads "
                "a table behind an if: read it before, or write the condition as where(...)");
  return false;
}

template <class Function>
constexpr bool matrix_through_a_fold() {
  static_assert(no<Function>,
                "chainrule: what a fold or a product makes of data depends on each of its elements, so Jacobians and "
                "Hessians by them are no sparse matrices: ask for jvp, vjp or hvp, which are those matrices times a "
                "direction or weights");
  return false;
}

template <class Function>
constexpr bool pattern_of_data() {
  static_assert(no<Function>,
                "chainrule: where the entries of a matrix by data of run-time length are is known at run time: ask "
                "prepare(sparse_jacobian(f), arguments...).pattern(), and sparse_hessian in the same way");
  return false;
}

template <class Function>
constexpr bool hessians_by_data() {
  static_assert(no<Function>,
                "chainrule: Hessians of several results by data of run-time length are not there: ask for "
                "value_and_jacobian(f), and for the Hessian of the sum of results, each times its weight");
  return false;
}

template <class Destination>
constexpr bool destination_of_other_numbers() {
  static_assert(
      no<Destination>,
      "chainrule: the destination of a derivative by data holds numbers in a row, of the type that is computed "
      "in: a std::vector<double> or std::span<double> where arguments are of double");
  return false;
}

template <class Function>
constexpr bool semidefinite_without_data() {
  static_assert(no<Function>,
                "chainrule: projected is about the rounds of sums over data of run-time length: differentiate by "
                "such data, as in a std::vector, or make the Hessian semidefinite as a whole");
  return false;
}

template <class Function>
constexpr bool not_a_sum_of_rounds() {
  static_assert(no<Function>,
                "chainrule: projected needs a sum over data of what each round makes of the numbers that it reads, "
                "times constants at most: a function of a sum, as square(sum(...)), is not made of rounds");
  return false;
}

}  // namespace chainrule::detail::error

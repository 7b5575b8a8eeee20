// SPDX-License-Identifier: BSL-1.0
// What a user of into(...) and add_to(...) reads after a mistake, in the manner of error.hpp.
#pragma once

#include "../expression/error.hpp"

namespace chainrule::detail::error {

template <int Wanted, int Given>
constexpr bool wrong_number_of_destinations() {
  static_assert(Wanted == Given,
                "chainrule: into and add_to take one destination for each part of the answer that is not a single "
                "number: first values, then derivatives in the order of wrt<...>");
  return false;
}

template <int Wanted, int Held>
constexpr bool destination_of_another_size() {
  static_assert(Wanted == Held,
                "chainrule: a destination of this call holds another number of numbers than its part of the answer "
                "has: values go first, then derivatives in the order of wrt<...>; a Jacobian has a row for each "
                "result, a Hessian one for each number of the argument");
  return false;
}

template <int Rows, int Columns, class Destination>
constexpr bool destination_of_another_form() {
  static_assert(no<Destination>,
                "chainrule: a matrix of this call has other rows and columns than its part of the answer: a Jacobian "
                "has a row for each result and a column for each number of the argument");
  return false;
}

template <class Destination>
constexpr bool not_a_destination() {
  static_assert(
      no<Destination>,
      "chainrule: a destination is a container, a view or an array of numbers that may be written, or a pointer to "
      "them; for Eigen's matrices include <chainrule/with/eigen.hpp>");
  return false;
}

}  // namespace chainrule::detail::error

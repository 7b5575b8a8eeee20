// SPDX-License-Identifier: BSL-1.0
// What a user of tangents reads after a mistake, in the manner of expression/error.hpp.
#pragma once

#include "../expression/error.hpp"

namespace chainrule::detail::error {

template <class Argument>
constexpr bool without_a_tangent() {
  static_assert(no<Argument>,
                "chainrule: tangent_jacobian differentiates by so2, so3, se2, se3, unit_vector and vec: name arguments "
                "of such types with wrt<...>, as in tangent_jacobian(f, wrt<0>)(pose, data), or write jacobian(f)");
  return false;
}

}  // namespace chainrule::detail::error

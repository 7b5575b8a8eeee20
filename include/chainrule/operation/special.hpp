// SPDX-License-Identifier: BSL-1.0
// What the functions share that <cmath> does not have.
#pragma once

#include "lanes.hpp"

namespace chainrule::operation {

/// A function that <cmath> does not have: at run time, too, it is the one of math/, lane by lane where a class of
/// numbers has lanes, unless `computed` is for these, or special_functions is specialized with this function for them.
template <class Self, int Arity, bool ComputesLanes = false>
struct special : of_arity<Arity> {
  template <class T>
  static constexpr bool is_specialized = false;
  template <class T, std::same_as<T>... Rest>
  static constexpr T value(T const& first, Rest const&... rest) {
    if constexpr (std::floating_point<T>) {
      return Self::folded(first, rest...);
    } else if constexpr (symbolic<T>) {  // a formula was asked for values on the tape, on which an index is not
      if constexpr (Self::operands[0] == kind::index)
        return call<Self>(first.value(), rest...);
      else
        return call<Self>(first, rest...);
    } else if constexpr (!ComputesLanes && lanes<T> && !Self::template is_specialized<T>) {
      return in_each_lane([](auto... lane) { return Self::folded(lane...); }, first, rest...);
    } else {
      return Self::computed(first, rest...);
    }
  }
};

}  // namespace chainrule::operation

// Value and all derivatives of a problem by the library.
#pragma once

#include "problems.hpp"

template <class Problem>
answer<Problem> derivatives(input<Problem> const& in) {
  using namespace chainrule;
  constexpr auto f = Problem::function;
  if constexpr (Problem::data == 0)
    return value_and_gradient(f)(in.x);
  else if constexpr (Problem::results == 1)
    return value_and_gradient(f, wrt<0>)(in.x, in.data);
  else
    return value_and_jacobian(f, wrt<0>)(in.x, in.data);
}

// A random formula as if it were a function of three numbers, so that check.hpp asks it what it asks of functions.
#pragma once

#include "check.hpp"

namespace random_functions {

using chainrule::hessian;
using chainrule::hvp;
using chainrule::jvp;
using chainrule::taylor;
using chainrule::value_and_gradient;
using chainrule::vjp;

inline constexpr auto in_x = variable<"x">;
inline constexpr auto in_y = variable<"y">;
inline constexpr auto in_z = variable<"z">;

/// The formula's answers, with the values by name.
template <auto const& Formula>
struct by_name {
  template <class T>
  constexpr auto operator()(T const& x, T const& y, T const& z) const {
    return Formula(in_x = x, in_y = y, in_z = z);
  }
};

/// A question about a formula, asked with positions in the place of names.
constexpr auto by_position(auto const& question) {
  return [question](auto const& x, auto const& y, auto const& z, auto const&... along_it) {
    if constexpr (sizeof...(along_it) > 0)
      return question(in_x = x, in_y = y, in_z = z, along(along_it...));
    else
      return question(in_x = x, in_y = y, in_z = z);
  };
}
template <auto const& Formula>
constexpr auto value_and_gradient(by_name<Formula> const&) {
  return by_position(chainrule::value_and_gradient(Formula, in_x, in_y, in_z));
}
template <auto const& Formula>
constexpr auto hessian(by_name<Formula> const&) {
  return by_position(chainrule::hessian(Formula, in_x, in_y, in_z));
}
template <auto const& Formula>
constexpr auto jvp(by_name<Formula> const&) {
  return by_position(chainrule::jvp(Formula, in_x, in_y, in_z));
}
template <auto const& Formula>
constexpr auto vjp(by_name<Formula> const&) {
  return by_position(chainrule::vjp(Formula, in_x, in_y, in_z));
}
template <auto const& Formula>
constexpr auto hvp(by_name<Formula> const&) {
  return by_position(chainrule::hvp(Formula, in_x, in_y, in_z));
}
template <int Order, auto const& Formula>
constexpr auto taylor(by_name<Formula> const&, wrt_list<0> const&) {
  return by_position(chainrule::taylor<Order>(Formula, in_x));
}

}  // namespace random_functions

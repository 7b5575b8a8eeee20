// Formulas that two translation units have in common.
#pragma once

#include <chainrule/chainrule.hpp>

namespace shared {

inline constexpr auto x = chainrule::variable<"x">;
inline constexpr auto y = chainrule::variable<"y">;
inline constexpr auto f = sin(x * x) * y + chainrule::constants::pi / (y + chainrule::constant<3>{});

/// Instantiated in both units.
inline double slope(double a, double b) { return derivative(f, x)(x = a, y = b); }

// What other.cpp works out.
decltype(gradient(f)(x = 1.0, y = 1.0)) gradient_elsewhere(double a, double b);
decltype(hessian(f)(x = 1.0, y = 1.0)) hessian_elsewhere(double a, double b);
double slope_elsewhere(double a, double b);
double scaled_elsewhere(double factor, double a);
bool same_objects(void const* formula, void const* variable);

// What main.cpp works out, and other.cpp calls.
double value_at_home(double a, double b);

}  // namespace shared

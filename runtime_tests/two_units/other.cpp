#include "shared.hpp"

namespace shared {

decltype(gradient(f)(x = 1.0, y = 1.0)) gradient_elsewhere(double a, double b) { return gradient(f)(x = a, y = b); }

decltype(hessian(f)(x = 1.0, y = 1.0)) hessian_elsewhere(double a, double b) { return hessian(f)(x = a, y = b); }

double slope_elsewhere(double a, double b) { return slope(a, b) + 0 * value_at_home(a, b); }

double scaled_elsewhere(double factor, double a) { return derivative(factor * x * x, x)(x = a); }

bool same_objects(void const* formula, void const* variable) { return formula == &f && variable == &x; }

}  // namespace shared

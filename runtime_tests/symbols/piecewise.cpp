// allow:
#include <chainrule/chainrule.hpp>

using namespace chainrule;
using namespace chainrule::literals;

constexpr auto x = variable<"x">;
constexpr auto y = variable<"y">;
constexpr auto f = where(x < y && !(y < 0_c), min(x, y* y), abs(x) * y) + max(x, 1_c) / 3_c + sign(y) * constants::pi;

double value(double a, double b) { return f(x = a, y = b); }

double sum_of_gradient(double a, double b) {
  auto const g = gradient(f, x, y)(x = a, y = b);
  return g[x] + g[y];
}

float in_float(float a, float b) { return gradient(f, x, y)(x = a, y = b)[x]; }

double what_the_compiler_worked_out() {
  constexpr double derivative_at_3 = derivative(sin(x) * exp(x), x)(x = 3.0);
  return derivative_at_3;
}

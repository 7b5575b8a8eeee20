// A named constant (pi, or the 1/sqrt(pi) in the slope of erf) that only one side of an `if` needs is a constant of the program all the
// same.
#include <chainrule/chainrule.hpp>

#include <array>

using namespace chainrule;

constexpr auto by_rule = [](auto const& x) {
  if (x > 3.0) return erf(x);
  return x;
};
static_assert(derivative(by_rule)(1.0) == 1.0);
static_assert(derivative(by_rule)(4.0) > 0.0 && derivative(by_rule)(4.0) < 1e-6);

constexpr auto by_name = [](auto const& x) {
  if (x > 3.0) return constants::pi * x * x + constants::e * x;
  if (x > 2.0) return constants::pi * x;
  return x;
};
static_assert(derivative(by_name)(1.0) == 1.0);
static_assert(derivative(by_name)(2.5) == 3.141592653589793);
static_assert(hessian(by_name)(4.0) == 2 * 3.141592653589793);

constexpr auto of_both_sides = [](auto const& x, auto const& y) {
  if (x > y) return normal_cdf(x) * y;
  return normal_pdf(y) * x;
};
static_assert(gradient(of_both_sides)(2.0, 1.0)[0] > 0.0);
static_assert(gradient(of_both_sides)(1.0, 2.0)[0] > 0.0);

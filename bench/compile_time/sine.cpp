// The smallest use of both front ends.
#include <chainrule/chainrule.hpp>

double of_a_formula(double value) {
  using namespace chainrule;
  constexpr auto x = variable<"x">;
  return derivative(sin(x * x), x)(x = value);
}
double of_a_function(double value) {
  return chainrule::derivative([](auto x) { return sin(x * x); })(value);
}

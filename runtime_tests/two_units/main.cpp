// Both units include everything and instantiate the same templates; what they work out must be the same.
#include <cstdio>

#include "shared.hpp"

namespace shared {

double value_at_home(double a, double b) { return f(x = a, y = b); }

}  // namespace shared

namespace {

int failures = 0;

void expect(bool holds, char const* sentence) {
  if (holds) return;
  std::fprintf(stderr, "two_units: it is not true that %s\n", sentence);
  ++failures;
}

}  // namespace

int main() {
  using namespace shared;
  double const a = 0.7, b = 1.3;
  expect(gradient_elsewhere(a, b) == gradient(f)(x = a, y = b), "both units work out the same gradient");
  expect(hessian_elsewhere(a, b) == hessian(f)(x = a, y = b), "both units work out the same Hessian");
  expect(slope_elsewhere(a, b) == slope(a, b), "both units work out the same derivative");
  expect(scaled_elsewhere(2.5, a) == derivative(2.5 * x * x, x)(x = a),
         "both units work out the same for a captured number");
  expect(same_objects(&f, &x), "an inline formula is one object in both units");
  expect(to_string(f).data() == to_string(f).data(), "the text of a formula is one array");
  return failures == 0 ? 0 : 1;
}

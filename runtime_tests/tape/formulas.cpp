// Formulas for values on the tape: what <cmath> does not have is recorded there, too, with its index if it has one.
#include <chainrule/chainrule.hpp>

#include "support/catch.hpp"

namespace {

using namespace chainrule;
using namespace chainrule::literals;

constexpr auto x = variable<"x">;
constexpr auto y = variable<"y">;

void check_on_tape(auto const& f) {
  tape::tape t;
  tape::real const a = t.variable(0.4), b = t.variable(0.7);
  tape::real const result = f(x = a, y = b);
  result.backward();
  auto const expected = value_and_gradient(f, x, y)(x = 0.4, y = 0.7);
  CHECK(result.value() == Approx(expected.value));
  CHECK(a.gradient() == Approx(expected.gradient[x]));
  CHECK(b.gradient() == Approx(expected.gradient[y]));
}

TEST_CASE("special functions in formulas on the tape") {
  check_on_tape(polygamma(2_c, x) * y);
  check_on_tape(digamma(x) + trigamma(y));
  check_on_tape(beta(x, y) + lbeta(y, x));
  check_on_tape(erf_inv(x) * normal_quantile(y));
  check_on_tape(expint(x) * erfcx(y));
  check_on_tape(derivative(sinc(x), x) * y);
  check_on_tape(derivative(polygamma(2_c, x) * erf_inv(x) * exprel(x), x) * y);
}

}  // namespace

// Derivatives through kinks at run time; with sanitizers, that the compiler can find them there too.
#include <chainrule/chainrule.hpp>
#include "support/catch.hpp"

using namespace chainrule;

TEST_CASE("second derivatives of what is smooth through a kink") {
  double const zero = 0;
  CHECK(derivative<2>([](auto x) { return sin(abs(x)) * abs(x); })(zero) == 2);
  CHECK(derivative<2>([](auto x) { return cos(abs(x)); })(zero) == -1);
  CHECK(hessian([](auto x, auto y) { return cosh(hypot(x, y)); })(zero, zero)[1][1] == 1);
  CHECK(hessian([](auto x, auto y) { return max(x, y) * min(x, y); })(zero, zero)[0][1] == 1);
  CHECK(derivative([](auto x) { return cbrt(cube(x)); })(zero) == 1);
}

TEST_CASE("exact constants are folded") {
  CHECK(derivative([](auto x) { return x * cube(decltype(x)(2.0)); })(1.5) == 8);
}

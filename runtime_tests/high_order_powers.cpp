#include "support/high_order.hpp"

TEST_CASE("derivatives up to the eighth: powers") {
  using namespace high_order;
  check("cube", [](auto x) { return cube(x); });
  check("sqrt", [](auto x) { return sqrt(x); });
  check("cbrt", [](auto x) { return cbrt(x); });
  check("rsqrt", [](auto x) { return rsqrt(x); });
  check("xlogy(x, x)", [](auto x) { return xlogy(x, x); });
  check("pow(x, 2.5)", [](auto x) { return pow(x, 2.5); });
  check("pow(2.5, x)", [](auto x) { return pow(2.5, x); });
  check("hypot(x, 2)", [](auto x) { return hypot(x, 2_c); });
}

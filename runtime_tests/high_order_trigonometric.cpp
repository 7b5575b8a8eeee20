#include "support/high_order.hpp"

TEST_CASE("derivatives up to the eighth: circular functions") {
  using namespace high_order;
  check("sin", [](auto x) { return sin(x); });
  check("cos", [](auto x) { return cos(x); });
  check("tan", [](auto x) { return tan(x); });
  check("sinpi", [](auto x) { return sinpi(x); });
  check("cospi", [](auto x) { return cospi(x); });
  check("sinc", [](auto x) { return sinc(x); });
  check("asin", [](auto x) { return asin(x); });
  check("acos", [](auto x) { return acos(x); });
  check("atan", [](auto x) { return atan(x); });
  check("atan2(x, 2)", [](auto x) { return atan2(x, 2_c); });
}

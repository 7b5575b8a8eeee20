#include "support/high_order.hpp"

TEST_CASE("derivatives up to the eighth: hyperbolic functions") {
  using namespace high_order;
  check("sinh", [](auto x) { return sinh(x); });
  check("cosh", [](auto x) { return cosh(x); });
  check("tanh", [](auto x) { return tanh(x); });
  check("asinh", [](auto x) { return asinh(x); });
  check("acosh", [](auto x) { return acosh(x); });
  check("atanh", [](auto x) { return atanh(x); });
  check("log_cosh", [](auto x) { return log_cosh(x); });
}

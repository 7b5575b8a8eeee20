#include "support/high_order.hpp"

TEST_CASE("derivatives up to the eighth: composed functions") {
  using namespace high_order;
  check("exp(sin(x)*x)/(1+x*x)", [](auto x) { return exp(sin(x) * x) / (1_c + x * x); });
  check("tanh(sin(x)*x)", [](auto x) { return tanh(sin(x) * x); });
  check("log1p(exp(-x*x))", [](auto x) { return log1p(exp(-x * x)); });
}

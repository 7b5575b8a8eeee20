#include "support/high_order.hpp"

TEST_CASE("derivatives up to the eighth: exponentials and logarithms") {
  using namespace high_order;
  check("exp", [](auto x) { return exp(x); });
  check("exp2", [](auto x) { return exp2(x); });
  check("exp10", [](auto x) { return exp10(x); });
  check("expm1", [](auto x) { return expm1(x); });
  check("log", [](auto x) { return log(x); });
  check("log2", [](auto x) { return log2(x); });
  check("log10", [](auto x) { return log10(x); });
  check("log1p", [](auto x) { return log1p(x); });
  check("exprel", [](auto x) { return exprel(x); });
  check("bernoulli_function", [](auto x) { return bernoulli_function(x); });
  check("expint", [](auto x) { return expint(x); });
}

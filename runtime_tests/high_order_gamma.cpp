#include "support/high_order.hpp"

TEST_CASE("derivatives up to the eighth: the gamma function") {
  using namespace high_order;
  check("lgamma", [](auto x) { return lgamma(x); });
  check("tgamma", [](auto x) { return tgamma(x); });
  check("digamma", [](auto x) { return digamma(x); });
  check("trigamma", [](auto x) { return trigamma(x); });
  check("beta(x, 2.5)", [](auto x) { return beta(x, 2.5); });
  check("lbeta(x, 2.5)", [](auto x) { return lbeta(x, 2.5); });
}

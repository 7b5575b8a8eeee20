#include "support/high_order.hpp"

TEST_CASE("derivatives up to the eighth: the error function and the normal distribution") {
  using namespace high_order;
  check("erf", [](auto x) { return erf(x); });
  check("erfc", [](auto x) { return erfc(x); });
  check("erfcx", [](auto x) { return erfcx(x); });
  check("normal_cdf", [](auto x) { return normal_cdf(x); });
  check("normal_pdf", [](auto x) { return normal_pdf(x); });
  check("gelu", [](auto x) { return gelu(x); });
  check("erf_inv", [](auto x) { return erf_inv(x); });
  check("normal_quantile", [](auto x) { return normal_quantile(x); });
}

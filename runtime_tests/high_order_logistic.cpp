#include "support/high_order.hpp"

TEST_CASE("derivatives up to the eighth: logistic functions") {
  using namespace high_order;
  check("sigmoid", [](auto x) { return sigmoid(x); });
  check("logit", [](auto x) { return logit(x); });
  check("softplus", [](auto x) { return softplus(x); });
  check("log_sigmoid", [](auto x) { return log_sigmoid(x); });
  check("silu", [](auto x) { return silu(x); });
  check("elu", [](auto x) { return elu(x); });
  check("log_add_exp(x, 1)", [](auto x) { return log_add_exp(x, 1_c); });
}

// The logistic function and its kin.
#include "entry.hpp"

namespace accuracy {

namespace {

using namespace spots;
auto const logits = over(times(1.02, log_of_smallest), times(1.02, minus(log_of_smallest)), log_of_smallest_normal,
                         log_of_smallest, minus(log_of_smallest), 0, 60, -60, 1, -1, -1.2784645);
auto const both_sides = over(-20, 20, 0);

// Any two, two that are near to each other, and two beside the curve where the result is zero.
auto const summands = [](auto& random) {
  using T = value_of<decltype(random)>;
  T const a = logits(random);
  switch (random.below(4)) {
    case 0:
      return std::array{a, logits(random)};
    case 1:
      return std::array{a, a + random.between(-80, 80)};
    case 2:
      return std::array{both_sides(random), both_sides(random)};
    default:
      break;
  }
  T const b =
      -random.spread(random.coin() ? std::numeric_limits<T>::min_exponent - std::numeric_limits<T>::digits : -60, 2);
  T const root = std::log(-std::expm1(b));
  T const beside = random.near(root);
  return random.coin() ? std::array{b, beside} : std::array{beside, b};
};

}  // namespace

std::vector<entry> logistic_functions() {
  truth const zero(0), one(1);
  auto const sigmoid = [=](truth const& x) { return one / (one + exp(-x)); };
  auto const sigmoid_slope = [=](truth const& x) { return sigmoid(x) * sigmoid(-x); };
  auto const logit = [](truth const& x) { return log(x) - log1p(-x); };
  auto const softplus = [=](truth const& x) { return x < zero ? log1p(exp(x)) : x + log1p(exp(-x)); };
  auto const log_sigmoid = [=](truth const& x) { return -softplus(-x); };
  auto const silu = [=](truth const& x) { return x * sigmoid(x); };
  auto const log_add_exp = [](truth const& a, truth const& b) {
    return a < b ? b + log1p(exp(a - b)) : a + log1p(exp(b - a));
  };
  return {
      function("sigmoid", CHAINRULE_KERNEL(sigmoid), CHAINRULE_RUN_TIME(sigmoid), sigmoid, logits),
      function("sigmoid_slope", CHAINRULE_KERNEL(sigmoid_slope), CHAINRULE_RUN_TIME(sigmoid_slope), sigmoid_slope,
               logits),
      function("logit", CHAINRULE_KERNEL(logit), CHAINRULE_RUN_TIME(logit), logit, over(0, 1, 0.5, 0.4375, 0.5625)),
      function("softplus", CHAINRULE_KERNEL(softplus), CHAINRULE_RUN_TIME(softplus), softplus, logits),
      function("log_sigmoid", CHAINRULE_KERNEL(log_sigmoid), CHAINRULE_RUN_TIME(log_sigmoid), log_sigmoid, logits),
      function("silu", CHAINRULE_KERNEL(silu), CHAINRULE_RUN_TIME(silu), silu, logits),
      function("log_add_exp", CHAINRULE_KERNEL(log_add_exp), CHAINRULE_RUN_TIME(log_add_exp), log_add_exp, summands),
  };
}

}  // namespace accuracy

// Loops after loops, of which one needs what another one has come to.
#include "loop/reference.hpp"

using namespace chainrule;
using namespace reference;

namespace {

constexpr auto variance = [](auto const& x) {
  auto const count = number(x.size());
  auto const mean = sum(indices(x), [&](auto i) { return x[i]; }) / count;
  return sum(indices(x), [&](auto i) { return square(x[i] - mean); }) / (count - 1.0);
};
// What comes after a loop, in a round, and what comes before the next one.
constexpr auto chain_of_loops = [](auto const& b, auto const& x) {
  auto const count = number(x.size());
  auto const a = sum(indices(x), [&](auto i) { return b[0] * x[i]; }) / count;
  auto const c = sum(indices(x), [&](auto i) { return exp(-square(x[i] - a * b[1])); }) / count;
  return sum(indices(x), [&](auto i) { return log(1.0 + square(c * x[i] - a)); }) + c;
};
// Inner loops one after the other, of which the second needs the first; and one that needs nothing of the round.
constexpr auto normalised = [](auto const& b, auto const& x) {
  return sum(indices(x), [&](auto i) {
    auto const total = sum(indices(x), [&](auto j) { return exp(b[0] * x[i] * x[j]); });
    auto const entropy = sum(indices(x), [&](auto j) {
      auto const p = exp(b[0] * x[i] * x[j]) / total;
      return -p * log(p);
    });
    return entropy * sum(indices(b), [&](auto k) { return b[k]; });
  });
};

}  // namespace

TEST_CASE("a loop that needs the sum of another one") {
  std::array const b{0.8, 0.05};
  for (std::size_t n = 2; n <= 70; n += n < 20 ? 1 : 7) {
    CAPTURE(n);
    check<double, 0>(variance, samples<double>(n));
    check<double, 0, 1>(chain_of_loops, b, samples<double>(n));
    check_hessian<double, 0>(chain_of_loops, b, samples<double>(n));
  }
}

TEST_CASE("a round's loops, one after the other") {
  std::array const b{0.8, 0.05};
  for (std::size_t n : {0u, 1u, 2u, 4u, 5u, 9u}) {
    CAPTURE(n);
    check<double, 0, 1>(normalised, b, samples<double>(n));
    check_hessian<double, 0>(normalised, b, samples<double>(n));
  }
}

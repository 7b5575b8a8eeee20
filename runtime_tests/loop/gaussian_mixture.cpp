// ADBench's Gaussian mixture with all sizes known at run time only: one function for any dimension, number of
// components and number of points, against references to 30 digits.
#include <chainrule/chainrule.hpp>
#include <fstream>
#include <vector>

#include "models/gaussian_mixture.hpp"
#include "support/reference.hpp"

namespace {

using namespace chainrule;

// Sequences of the numbers of all components, one after the other: alpha (K), mu (K x d), icf (K x (d + d (d - 1) /
// 2)), as models/gaussian_mixture.hpp says; and x (N x d). `sign` is that of the prior.
constexpr auto mixture = [](auto const& alpha, auto const& mu, auto const& icf, auto const& x, auto const& d,
                            auto const& gamma, auto const& m, auto const& log_normalization, auto const& sign) {
  constexpr double log_two_pi = 1.8378770664093454836;
  auto const each_component = indices(alpha), each_dimension = range(0, d);
  auto const triangle = d * (d + 1) / 2, points = x.size() / d;
  auto const log_diagonal = [&](auto k, auto r) { return icf[k * triangle + r]; };
  auto const below = [&](auto k, auto r, auto c) {
    return icf[k * triangle + d + c * d - c * (c + 1) / 2 + r - c - 1];
  };
  auto const diagonal = tabulate(range(0, alpha.size() * d), [&](auto i) { return exp(log_diagonal(i / d, i % d)); });
  auto const log_weight = tabulate(each_component, [&](auto k) {
    return alpha[k] + sum(each_dimension, [&](auto r) { return log_diagonal(k, r); });
  });
  auto const log_likelihood = sum(range(0, points), [&](auto i) {
    return log_sum_exp(each_component, [&](auto k) {
      auto const centred = [&](auto r) { return x[i * d + r] - mu[k * d + r]; };
      return log_weight[k] - 0.5 * sum(each_dimension, [&](auto r) {
                               return square(diagonal[k * d + r] * centred(r) +
                                             sum(range(0, r), [&](auto c) { return below(k, r, c) * centred(c); }));
                             });
    });
  });
  auto const prior = sum(each_component, [&](auto k) {
    auto const squares = sum(each_dimension, [&](auto r) {
      return square(diagonal[k * d + r]) + sum(range(0, r), [&](auto c) { return square(below(k, r, c)); });
    });
    return 0.5 * square(gamma) * squares - m * (log_weight[k] - alpha[k]) - log_normalization;
  });
  return log_likelihood - number(points) * log_sum_exp(each_component, [&](auto k) { return alpha[k]; }) -
         number(points * d) * 0.5 * log_two_pi + sign * prior;
};

struct problem {
  std::size_t d, components, points;
  std::vector<double> alpha, mu, icf, x;
  double gamma, m;

  explicit problem(std::string const& name) {
    std::ifstream file(CHAINRULE_TEST_DATA "/adbench/" + name);
    file >> d >> components >> points;
    auto const read = [&](std::size_t count) {
      std::vector<double> all(count);
      for (double& each : all) file >> each;
      return all;
    };
    alpha = read(components);
    mu = read(components * d);
    icf = read(components * d * (d + 1) / 2);
    x = read(points * d);
    file >> gamma >> m;
    CAPTURE(name);
    REQUIRE(file);
  }
};

void check(std::string const& file, std::string const& instance) {
  problem const p(file);
  double const normalization = models::wishart_log_normalization(p.d, p.gamma, p.m);
  for (auto const& [variant, sign] : {std::pair{"adbench", 1.0}, std::pair{"gradbench-corrected", -1.0}}) {
    CAPTURE(instance, variant);
    auto const here = reference::read_table("adbench/reference.csv")
                          .where("objective", "GMM")
                          .where("instance", instance)
                          .where("variant", variant);
    auto const [value, g] =
        value_and_gradient(mixture, wrt<0, 1, 2>)(p.alpha, p.mu, p.icf, p.x, p.d, p.gamma, p.m, normalization, sign);
    auto const expected = here.where("quantity", "F").numbers("value_30_digits"),
               slopes = here.where("quantity", "grad").numbers("value_30_digits");
    CHECK(value == Approx(expected.at(0)).epsilon(1e-13));
    CHECK(mixture(p.alpha, p.mu, p.icf, p.x, p.d, p.gamma, p.m, normalization, sign) ==
          Approx(expected[0]).epsilon(1e-13));
    auto const [by_alpha, by_mu, by_icf] = g;
    auto const found = reference::join({by_alpha, by_mu, by_icf});
    REQUIRE(found.size() == slopes.size());
    double largest = 0;
    for (double const slope : slopes) largest = std::max(largest, std::fabs(slope));
    for (std::size_t k = 0; k < found.size(); ++k) CHECK(std::fabs(found[k] - slopes[k]) <= 1e-13 * largest);
  }
}

}  // namespace

TEST_CASE("one function of data for mixtures of any size, three components and one point") {
  check("gmm_test.txt", "test");
}
TEST_CASE("one function of data for mixtures of any size, five components and a thousand points") {
  check("gmm_1k_d2_K5.txt", "1k/gmm_d2_K5");
}

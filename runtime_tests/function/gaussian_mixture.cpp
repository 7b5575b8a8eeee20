// The gradient of ADBench's Gaussian mixture by weights, means and covariances.
#include "models/gaussian_mixture.hpp"

#include "support/reference.hpp"

namespace {

void check(std::string const& variant, auto mixture) {
  using chainrule::wrt;
  auto const here = reference::read_table("adbench/reference.csv")
                        .where("objective", "GMM")
                        .where("instance", "test")
                        .where("variant", variant);
  constexpr reference::layout layout{.value = "value_30_digits"};

  // The file: D, K, N; alpha; mu; icf; x; gamma, m.
  reference::numbers_in_file file("adbench/gmm_test.txt");
  REQUIRE(file.take<std::array<double, 3>>() == std::array{2.0, 3.0, 1.0});
  auto const alpha = file.take<std::array<double, 3>>();
  auto const mu = file.take<std::array<std::array<double, 2>, 3>>();
  auto const icf = file.take<std::array<std::array<double, 3>, 3>>();
  auto const x = file.take<std::array<std::array<double, 2>, 1>>();
  auto const gamma = file.take<double>(), m = file.take<double>();
  REQUIRE(file.all_taken());
  double const normalization = models::wishart_log_normalization(2, gamma, m);

  auto const [value, gradient] =
      chainrule::value_and_gradient(mixture, wrt<0, 1, 2>)(alpha, mu, icf, x, gamma, m, normalization);
  reference::check(here.where("quantity", "F"), layout, mixture(alpha, mu, icf, x, gamma, m, normalization));
  reference::check(here.where("quantity", "F"), layout, value);
  reference::check(here.where("quantity", "grad"), layout, gradient);
}

TEST_CASE("the gradient of ADBench's mixture agrees with references to 30 digits") {
  check("adbench", models::adbench_mixture);
}
TEST_CASE("the gradient of GradBench's mixture agrees with references to 30 digits") {
  check("gradbench-corrected", models::gradbench_mixture);
}

}  // namespace

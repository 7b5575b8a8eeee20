// Ordinary functions on Eigen's arrays of a fixed size: each coefficient has the answer of its own numbers.
#include "support/catch.hpp"

#include <Eigen/Core>
#include <array>
#include <chainrule/chainrule.hpp>
#include <cmath>

namespace {

using namespace chainrule;
using std::exp, std::sin;
using numbers = Eigen::Array<double, 4, 1>;

constexpr auto f = [](auto const& x, auto const& y) { return sin(x * y) * exp(x / 3.0) + x / (1.0 + y * y); };

}  // namespace

TEST_CASE("gradient and Hessian of a function of Eigen arrays") {
  numbers const x(0.5, 1.0, -2.0, 3.0), y(1.0, 2.0, -1.0, 0.5);
  auto const [value, g] = value_and_gradient(f)(x, y);
  auto const h = hessian(f)(x, y);
  for (Eigen::Index i = 0; i < 4; ++i) {
    auto const expected = value_and_gradient(f)(x[i], y[i]);
    CHECK(value[i] == Approx(expected.value).epsilon(1e-14));
    for (std::size_t k = 0; k < 2; ++k) {
      CHECK(g[k][i] == Approx(expected.gradient[k]).epsilon(1e-14));
      CHECK(h[k][1][i] == Approx(hessian(f)(x[i], y[i])[k][1]).epsilon(1e-14));
    }
  }
}

TEST_CASE("parameters that are numbers beside data that are arrays") {
  constexpr auto model = [](auto const& p, auto const& t) { return p[0] * exp(-p[1] * t); };
  numbers const t(0.0, 0.5, 1.0, 2.0);
  auto const g = gradient(model, wrt<0>)(std::array{2.0, 0.75}, t);
  for (Eigen::Index i = 0; i < 4; ++i) {
    CHECK(g[0][i] == Approx(std::exp(-0.75 * t[i])));
    CHECK(g[1][i] == Approx(-2.0 * t[i] * std::exp(-0.75 * t[i])));
  }
}

// Loops over data of run-time length on plain numbers, and on the tape.
#include <chainrule/chainrule.hpp>
#include "support/catch.hpp"

#include <cmath>
#include <limits>
#include <utility>
#include <vector>

using namespace chainrule;

namespace {

constexpr auto misfit = [](auto const& b, auto const& t, auto const& y) {
  return sum(indices(t), [&](auto i) { return square(y[i] - b[0] * exp(-b[1] * t[i])); });
};

}  // namespace

TEST_CASE("a sum over a vector is the loop by hand") {
  for (std::size_t n : {0u, 1u, 2u, 7u, 64u}) {
    std::vector<double> t, y;
    for (std::size_t i = 0; i < n; ++i) {
      t.push_back(0.1 * static_cast<double>(i));
      y.push_back(1.0 + 0.01 * static_cast<double>(i));
    }
    std::array const b{1.5, 0.3};
    double by_hand = 0;
    for (std::size_t i = 0; i < n; ++i) by_hand += std::pow(y[i] - b[0] * std::exp(-b[1] * t[i]), 2);
    CHECK(misfit(b, t, y) == Approx(by_hand));
  }
}

TEST_CASE("a table of run-time length keeps its values when it is copied, moved and assigned") {
  std::vector<double> const x{1, 2, 3};
  auto const squares = tabulate(indices(x), [&](auto i) { return x[i] * x[i]; });
  auto copy = squares;
  REQUIRE(copy.size() == 3);
  CHECK(copy[2] == 9);
  auto moved = std::move(copy);
  CHECK(moved[1] == 4);
  moved = tabulate(range(0, 1), [](auto) { return 5.0; });
  REQUIRE(moved.size() == 1);
  CHECK(moved[0] == 5);
  CHECK(squares[0] == 1);
  CHECK(tabulate(range(3, 3), [](auto i) { return number(i); }).size() == 0);
}

TEST_CASE("the tape runs through the same loops") {
  std::vector<double> const t{0, 1, 2}, y{1.0, 0.5, 0.25};
  tape::tape record;
  std::vector<tape::real> b{record.variable(1.0), record.variable(0.5)};
  auto const value = misfit(b, t, y);
  value.backward();
  auto const expected =
      value_and_gradient(misfit, wrt<0>)(std::array{1.0, 0.5}, std::array{0.0, 1.0, 2.0}, std::array{1.0, 0.5, 0.25});
  CHECK(value.value() == Approx(expected.value));
  CHECK(b[0].gradient() == Approx(expected.gradient[0]));
  CHECK(b[1].gradient() == Approx(expected.gradient[1]));
}

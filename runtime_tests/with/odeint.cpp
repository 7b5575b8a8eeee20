// Differential equations for Boost.Odeint's Rosenbrock stepper, beside Jacobians by hand.
#include <chainrule/chainrule.hpp>
#include <chainrule/with/odeint.hpp>
#include <cmath>
#include <vector>

#include "support/catch.hpp"
#include "with/odeint_stepper/rosenbrock.hpp"

namespace {

using chainrule::odeint_system;
using state = std::vector<double>;
// As much of a matrix of uBLAS as the Rosenbrock stepper gives.
struct matrix {
  std::vector<double> numbers;
  std::size_t columns;
  matrix(std::size_t m, std::size_t n) : numbers(m * n, -7.0), columns(n) {}
  std::size_t size1() const { return numbers.size() / columns; }
  std::size_t size2() const { return columns; }
  double& operator()(std::size_t i, std::size_t j) { return numbers[i * columns + j]; }
};

constexpr auto driven = [](auto const& x, auto const& t, auto rate) {
  return std::array{-rate * (x[0] - cos(t)), x[0] - x[1] * t};
};
constexpr auto two_rates = [](auto const& x, auto const&) { return std::array{-101.0 * x[0] - 100.0 * x[1], x[0]}; };
constexpr auto growth = [](auto const& x, auto const& t) {
  return tabulate(indices(x), [&](auto i) { return t * x[i]; });
};

}  // namespace

TEST_CASE("rates and Jacobian, also by time") {
  auto [rates, jacobian] = odeint_system<2>(driven, 50.0);
  state x(2), dxdt(2), by_time(2);
  matrix j(2, 2);
  x[0] = 3.0, x[1] = 5.0;
  rates(x, dxdt, 2.0);
  CHECK(dxdt[0] == Approx(-50.0 * (3.0 - std::cos(2.0))));
  CHECK(dxdt[1] == -7.0);
  jacobian(x, j, 2.0, by_time);
  CHECK(j(0, 0) == -50.0);
  CHECK(j(0, 1) == 0.0);
  CHECK(j(1, 0) == 1.0);
  CHECK(j(1, 1) == -2.0);
  CHECK(by_time[0] == Approx(-50.0 * std::sin(2.0)));
  CHECK(by_time[1] == -5.0);
}

TEST_CASE("a stiff equation is solved by few steps of Rosenbrock's") {
  auto [rates, jacobian] = odeint_system<2>(two_rates);
  state x{2.0, 1.0};
  auto const write = [by_state = jacobian](state const& at, std::vector<double>& to, double t, state& by_time) mutable {
    matrix j(2, 2);
    by_state(at, j, t, by_time);
    to = j.numbers;
  };
  auto const steps = rosenbrock({rates, write}, x, 0.0, 1.0);
  CHECK(x[1] == Approx(102.0 / 99.0 * std::exp(-1.0)).epsilon(1e-6));
  CHECK(steps < 200);
}

TEST_CASE("states of any length have Jacobians, too") {
  auto [rates, jacobian] = odeint_system(growth);
  state x(3), dxdt(3), by_time(3);
  matrix j(3, 3);
  x[0] = 1.0, x[1] = 2.0, x[2] = 3.0;
  rates(x, dxdt, 2.0);
  CHECK(dxdt[2] == 6.0);
  jacobian(x, j, 2.0, by_time);
  CHECK(j(1, 1) == 2.0);
  CHECK(j(1, 0) == 0.0);
  CHECK(by_time[2] == 3.0);
}

TEST_CASE("a state of another length is refused, and nothing is written") {
  auto [rates, jacobian] = odeint_system<2>(driven, 50.0);
  state x(3, 1.0), dxdt(3, -7.0), by_time(3);
  CHECK_THROWS_AS(rates(x, dxdt, 2.0), chainrule::data_misuse);
  CHECK(dxdt[0] == -7.0);
  matrix j(3, 3);
  CHECK_THROWS_AS(jacobian(x, j, 2.0, by_time), chainrule::data_misuse);
  state const y(2, 1.0);
  CHECK_THROWS_AS(jacobian(y, j, 2.0, by_time), chainrule::data_misuse);
  state nothing;
  matrix none(0, 1);
  CHECK_THROWS_AS(rates(nothing, nothing, 2.0), chainrule::data_misuse);
  CHECK_THROWS_AS(jacobian(nothing, none, 2.0, nothing), chainrule::data_misuse);
}

// Objectives and constraints for NLopt, beside derivatives by hand.
#include <chainrule/chainrule.hpp>
#include <chainrule/with/nlopt.hpp>
#include <stdexcept>
#include <vector>

#include "support/catch.hpp"

namespace {

using chainrule::nlopt_at_most_zero, chainrule::nlopt_maximize, chainrule::nlopt_minimize, chainrule::nlopt_zero;

constexpr auto distance = [](auto const& x, auto const& to) { return square(x[0] - to[0]) + square(x[1] - to[1]); };
constexpr auto of_two = []<class T>(std::array<T, 2> const& x) { return -x[0] * x[0] - 3.0 * x[1] * x[1]; };
constexpr auto of_any = [](auto const& x, auto const& to) {
  return sum(indices(x), [&](auto i) { return square(x[i] - to[i]); });
};
constexpr auto circle = [](auto const& x, auto radius) { return square(x[0]) + square(x[1]) - square(radius); };
constexpr auto both = [](auto const& x) { return std::array{x[0] - x[1], x[0] + x[1] - 2.0}; };
constexpr auto each = [](auto const& x) { return tabulate(indices(x), [&](auto i) { return x[i] - number(i); }); };
template <class T>
struct weighted {
  T weight;
  constexpr auto operator()(auto const& x) const { return weight * square(x[0] - 1.0); }
};
double table(double u) {
  if (u > 1e3) throw std::invalid_argument("outside of the table");
  return u * u;
}
double table_slope(double u) { return 2.0 * u; }
constexpr auto measured = [](auto const& x) { return chainrule::opaque<table, table_slope>(x[0]); };

std::vector<double> optimum(nlopt::opt& solver, std::vector<double> x) {
  solver.set_xtol_rel(1e-10);
  solver.set_maxeval(500);
  double value = 0.0;
  solver.optimize(x, value);
  return x;
}

}  // namespace

TEST_CASE("the smallest distance to a circle is on the line to its centre") {
  nlopt::opt solver(nlopt::LD_SLSQP, 2);
  nlopt_minimize<2>(solver, distance, std::array{3.0, 4.0});
  nlopt_at_most_zero<2>(solver, 1e-10, circle, 1.0);
  auto const x = optimum(solver, {0.5, 0.5});
  CHECK(x[0] == Approx(0.6));
  CHECK(x[1] == Approx(0.8));
}

TEST_CASE("the number of parameters comes from the signature") {
  nlopt::opt solver(nlopt::LD_LBFGS, 2);
  nlopt_maximize(solver, of_two);
  CHECK(optimum(solver, {1.0, 2.0})[1] == Approx(0.0).margin(1e-8));
  nlopt::opt of_three(nlopt::LD_LBFGS, 3);
  CHECK_THROWS_AS(nlopt_maximize(of_three, of_two), chainrule::data_misuse);
}

TEST_CASE("parameters of any length, and several constraints in a table") {
  nlopt::opt solver(nlopt::LD_SLSQP, 4);
  nlopt_minimize(solver, of_any, std::vector<double>(4, 1.5));
  nlopt_at_most_zero(solver, std::vector<double>(4, 1e-12), each);
  auto const x = optimum(solver, {0.0, 0.0, 0.0, 0.0});
  std::vector<double> const expected{0.0, 1.0, 1.5, 1.5};
  for (std::size_t i = 0; i < 4; ++i) CHECK(x[i] == Approx(expected[i]).margin(1e-8));
}

TEST_CASE("two equations have one solution") {
  nlopt::opt solver(nlopt::LD_SLSQP, 2);
  nlopt_minimize<2>(solver, distance, std::array{3.0, 4.0});
  nlopt_zero<2>(solver, std::vector<double>(2, 1e-12), both);
  auto const x = optimum(solver, {0.0, 5.0});
  CHECK(x[0] == Approx(1.0));
  CHECK(x[1] == Approx(1.0));
}

TEST_CASE("one equation") {
  nlopt::opt solver(nlopt::LD_SLSQP, 2);
  nlopt_minimize<2>(solver, distance, std::array{3.0, 4.0});
  nlopt_zero<2>(solver, 1e-12, circle, 2.0);
  CHECK(optimum(solver, {1.0, 1.0})[0] == Approx(1.2));
}

TEST_CASE("a solver without gradients asks for none") {
  nlopt::opt solver(nlopt::LN_NELDERMEAD, 1);
  nlopt_minimize<1>(solver, weighted<double>{2.0});
  CHECK(optimum(solver, {3.0})[0] == Approx(1.0).epsilon(1e-6));
}

TEST_CASE("a copy of a solver has its functions") {
  nlopt::opt copy;
  {
    nlopt::opt solver(nlopt::LD_LBFGS, 1);
    nlopt_minimize<1>(solver, weighted<double>{2.0});
    copy = solver;
  }
  CHECK(optimum(copy, {3.0})[0] == Approx(1.0));
}

TEST_CASE("as many constraints are wanted as the function has") {
  nlopt::opt solver(nlopt::LD_SLSQP, 2);
  nlopt_minimize<2>(solver, distance, std::array{3.0, 4.0});
  CHECK_THROWS_AS(nlopt_at_most_zero<2>(solver, std::vector<double>(3, 1e-12), both), chainrule::data_misuse);
}

TEST_CASE("exceptions of a function pass through the solver") {
  nlopt::opt solver(nlopt::LD_LBFGS, 1);
  nlopt_minimize<1>(solver, measured);
  std::vector<double> x{1e6};
  double value = 0.0;
  CHECK_THROWS_AS(solver.optimize(x, value), std::invalid_argument);
}

// Nonlinear programs for Ipopt, beside derivatives by hand and known solutions.
#include <IpIpoptApplication.hpp>
#include <chainrule/chainrule.hpp>
#include <chainrule/with/ipopt.hpp>
#include <cmath>
#include <stdexcept>
#include <vector>

#include "support/catch.hpp"

namespace {

using chainrule::ipopt_problem;

// Problem 71 of Hock and Schittkowski.
constexpr auto objective = [](auto const& x) { return x[0] * x[3] * (x[0] + x[1] + x[2]) + x[2]; };
constexpr auto constraints = [](auto const& x) {
  return std::array{x[0] * x[1] * x[2] * x[3], square(x[0]) + square(x[1]) + square(x[2]) + square(x[3])};
};
constexpr auto distance = [](auto const& x) { return sum(indices(x), [&](auto i) { return square(x[i]); }); };
constexpr auto products = [](auto const& x) {
  return tabulate(range(0, x.size() - 1), [&](auto i) { return x[i] * x[i + 1]; });
};
constexpr auto weighted = [](auto const& x, auto const& t) {
  return x[0] * square(x[1]) + sum(indices(t), [&](auto i) { return square(x[0] - t[i]) * x[1]; });
};
constexpr auto curves = [](auto const& x, auto const& t) {
  return tabulate(indices(t), [&](auto i) { return square(x[0]) * t[i] + x[1] * x[1] * x[1]; });
};
constexpr auto valley = [](auto const& x) { return 100.0 * square(x[1] - square(x[0])) + square(1.0 - x[0]); };
double table(double u) {
  if (u > 10.0) throw std::invalid_argument("outside of the table");
  return u * u;
}
double slope(double u) { return 2.0 * u; }
double curvature(double) { return 2.0; }
constexpr auto measured = [](auto const& x) { return chainrule::opaque<table, slope, curvature>(x[0]); };
// u - log u, which a solver that starts at 3 asks for at -3.
int thrown = 0;
double barrier(double u) {
  if (u < 0.0) {
    ++thrown;
    throw std::invalid_argument("negative");
  }
  return u - std::log(u);
}
double barrier_slope(double u) { return 1.0 - 1.0 / u; }
double barrier_curvature(double u) { return 1.0 / (u * u); }
constexpr auto positive = [](auto const& x) {
  return chainrule::opaque<barrier, barrier_slope, barrier_curvature>(x[0]);
};

Ipopt::ApplicationReturnStatus solve(Ipopt::SmartPtr<chainrule::ipopt_program> const& program) {
  Ipopt::SmartPtr<Ipopt::IpoptApplication> const application = new Ipopt::IpoptApplication(false);
  application->Options()->SetIntegerValue("print_level", 0);
  application->Options()->SetStringValue("sb", "yes");
  application->Options()->SetNumericValue("tol", 1e-9);
  application->Initialize();
  return application->OptimizeTNLP(GetRawPtr(program));
}

}  // namespace

TEST_CASE("problem 71 has its solution") {
  auto const program = ipopt_problem<4>({1.0, 5.0, 5.0, 1.0}, objective, constraints);
  program->lower.assign(4, 1.0);
  program->upper.assign(4, 5.0);
  program->constraints_lower = {25.0, 40.0};
  program->constraints_upper = {chainrule::ipopt_program::infinity, 40.0};
  REQUIRE(solve(program) == Ipopt::Solve_Succeeded);
  CHECK(program->value == Approx(17.0140173));
  CHECK(program->x[1] == Approx(4.7429994));
  CHECK(program->multipliers[1] == Approx(0.1614686));
}

TEST_CASE("the lower triangle of the Hessian of the Lagrangian, and the Jacobian, have no zeros that are known") {
  auto const program = ipopt_problem<4>({1.0, 5.0, 5.0, 1.0}, objective, constraints);
  Ipopt::Index n = 0, m = 0, nonzeros = 0, of_hessian = 0;
  Ipopt::TNLP::IndexStyleEnum style{};
  program->get_nlp_info(n, m, nonzeros, of_hessian, style);
  CHECK(nonzeros == 8);
  REQUIRE(of_hessian == 10);
  std::vector<Ipopt::Index> rows(10), columns(10);
  std::vector<double> values(10);
  double const x[]{1.0, 5.0, 5.0, 1.0}, multipliers[]{0.5, 0.25};
  program->eval_h(4, nullptr, true, 1.0, 2, nullptr, true, 10, rows.data(), columns.data(), nullptr);
  program->eval_h(4, x, true, 2.0, 2, multipliers, true, 10, nullptr, nullptr, values.data());
  CHECK(rows == std::vector<Ipopt::Index>{0, 1, 1, 2, 2, 2, 3, 3, 3, 3});
  CHECK(columns == std::vector<Ipopt::Index>{0, 0, 1, 0, 1, 2, 0, 1, 2, 3});
  CHECK(values[0] == 2.0 * 2.0 + 0.25 * 2.0);
  CHECK(values[6] == 2.0 * (2.0 + 5.0 + 5.0) + 0.5 * 25.0);
}

TEST_CASE("parameters and constraints of any number") {
  auto const program = ipopt_problem({1.0, 1.5, 1.0, 1.5}, distance, products);
  Ipopt::Index n = 0, m = 0, nonzeros = 0, of_hessian = 0;
  Ipopt::TNLP::IndexStyleEnum style{};
  program->get_nlp_info(n, m, nonzeros, of_hessian, style);
  CHECK(m == 3);
  CHECK(nonzeros == 6);
  CHECK(of_hessian == 7);
  program->constraints_lower.assign(3, 1.0);
  program->constraints_upper.assign(3, 1.0);
  REQUIRE(solve(program) == Ipopt::Solve_Succeeded);
  CHECK(program->x[0] == Approx(1.0));
  CHECK(program->x[3] == Approx(1.0));
}

TEST_CASE("a fixed number of parameters among data of any length") {
  auto const program = ipopt_problem<2>({1.0, 1.0}, weighted, curves, std::vector{1.0, 2.0});
  Ipopt::Index n = 0, m = 0, nonzeros = 0, of_hessian = 0;
  Ipopt::TNLP::IndexStyleEnum style{};
  program->get_nlp_info(n, m, nonzeros, of_hessian, style);
  CHECK(m == 2);
  REQUIRE(nonzeros == 4);
  REQUIRE(of_hessian == 3);
  std::vector<Ipopt::Index> rows(4), columns(4);
  std::vector<double> slopes(4), values(3);
  double const x[]{2.0, 3.0}, multipliers[]{0.5, 1.0};
  program->eval_jac_g(2, nullptr, true, 2, 4, rows.data(), columns.data(), nullptr);
  program->eval_jac_g(2, x, true, 2, 4, nullptr, nullptr, slopes.data());
  CHECK(rows == std::vector<Ipopt::Index>{0, 0, 1, 1});
  CHECK(columns == std::vector<Ipopt::Index>{0, 1, 0, 1});
  CHECK(slopes == std::vector{4.0, 27.0, 8.0, 27.0});
  program->eval_h(2, nullptr, true, 1.0, 2, nullptr, true, 3, rows.data(), columns.data(), nullptr);
  program->eval_h(2, x, true, 2.0, 2, multipliers, true, 3, nullptr, nullptr, values.data());
  CHECK(std::vector(rows.begin(), rows.begin() + 3) == std::vector<Ipopt::Index>{0, 1, 1});
  CHECK(std::vector(columns.begin(), columns.begin() + 3) == std::vector<Ipopt::Index>{0, 0, 1});
  CHECK(values == std::vector{29.0, 16.0, 35.0});
}

TEST_CASE("a program with an integer has no zeros that are known") {
  constexpr auto powers = [](auto const& x, auto const& n) {
    return sum(range(0, n), [&](auto) { return square(x[0]) * x[1]; });
  };
  constexpr auto multiple = [](auto const& x, auto const& n) { return number(n) * x[1]; };
  auto const program = ipopt_problem<2>({1.0, 1.0}, powers, multiple, 3);
  Ipopt::Index n = 0, m = 0, nonzeros = 0, of_hessian = 0;
  Ipopt::TNLP::IndexStyleEnum style{};
  program->get_nlp_info(n, m, nonzeros, of_hessian, style);
  REQUIRE(nonzeros == 1);
  REQUIRE(of_hessian == 2);
  std::vector<double> slopes(1), values(2);
  double const x[]{2.0, 3.0}, multiplier = 1.0;
  program->eval_jac_g(2, x, true, 1, 1, nullptr, nullptr, slopes.data());
  program->eval_h(2, x, true, 1.0, 1, &multiplier, true, 2, nullptr, nullptr, values.data());
  CHECK(slopes == std::vector{3.0});
  CHECK(values == std::vector{18.0, 12.0});
}

TEST_CASE("a program without constraints") {
  auto const program = ipopt_problem<2>({-1.2, 1.0}, valley);
  REQUIRE(solve(program) == Ipopt::Solve_Succeeded);
  CHECK(program->x[0] == Approx(1.0));
}

TEST_CASE("lengths that do not fit are refused") {
  CHECK_THROWS_AS(ipopt_problem<4>({1.0, 5.0, 5.0}, objective, constraints), chainrule::data_misuse);
  auto const program = ipopt_problem<2>({-1.2, 1.0}, valley);
  program->lower.resize(1);
  CHECK(solve(program) != Ipopt::Solve_Succeeded);
  CHECK_THROWS_AS(program->rethrow(), chainrule::data_misuse);
}

TEST_CASE("what a function throws is thrown afterwards") {
  auto const program = ipopt_problem<1>({11.0}, measured);
  CHECK(solve(program) != Ipopt::Solve_Succeeded);
  CHECK_THROWS_AS(program->rethrow(), std::invalid_argument);
}

TEST_CASE("a solver may go on where a function throws, and then nothing is thrown afterwards") {
  auto const program = ipopt_problem<1>({3.0}, positive);
  thrown = 0;
  REQUIRE(solve(program) == Ipopt::Solve_Succeeded);
  CHECK(thrown > 0);
  CHECK_NOTHROW(program->rethrow());
  program->lower.resize(2);
  CHECK(solve(program) != Ipopt::Solve_Succeeded);
  CHECK_THROWS_AS(program->rethrow(), chainrule::data_misuse);
  program->lower.resize(1);
  CHECK(solve(program) == Ipopt::Solve_Succeeded);
  CHECK_NOTHROW(program->rethrow());
}

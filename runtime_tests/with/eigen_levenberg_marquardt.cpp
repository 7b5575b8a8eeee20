// Residuals for one of Eigen's two Levenberg-Marquardt solvers; an example uses the other one.
#include <chainrule/chainrule.hpp>
#include <chainrule/with/eigen_levenberg_marquardt.hpp>
#include <cmath>
#include <unsupported/Eigen/LevenbergMarquardt>
#include <vector>

#include "support/catch.hpp"

namespace {

using chainrule::eigen_residuals;

constexpr auto decay = [](auto const& b, auto const& t, auto const& y) {
  return tabulate(indices(t), [&](auto i) { return b[0] * exp(-b[1] * t[i]) - y[i]; });
};
constexpr auto of_two = [](auto const& x) { return std::array{10.0 * (x[1] - x[0] * x[0]), 1.0 - x[0], x[1] - 1.0}; };
constexpr auto of_any = [](auto const& x) { return tabulate(indices(x), [&](auto i) { return square(x[i]) - 4.0; }); };

}  // namespace

TEST_CASE("a curve through points of any number with Levenberg and Marquardt") {
  std::vector<double> t, y;
  for (int i = 0; i < 30; ++i) t.push_back(0.1 * i), y.push_back(2.5 * std::exp(-1.3 * t.back()));
  auto residuals = eigen_residuals<2>(t.size(), decay, t, y);
  Eigen::LevenbergMarquardt solver(residuals);
  Eigen::VectorXd x = Eigen::Vector2d(1.0, 1.0);
  solver.minimize(x);
  CHECK(x[0] == Approx(2.5));
  CHECK(x[1] == Approx(1.3));
}

TEST_CASE("residuals of fixed number, and parameters of any number") {
  auto fixed = eigen_residuals<2>(3, of_two);
  Eigen::LevenbergMarquardt solver(fixed);
  Eigen::VectorXd x = Eigen::Vector2d(-1.2, 1.0);
  solver.minimize(x);
  CHECK(x[0] == Approx(1.0));
  auto any = eigen_residuals(3, of_any);
  Eigen::LevenbergMarquardt of_many(any);
  Eigen::VectorXd z = Eigen::Vector3d(1.0, 3.0, -1.0);
  of_many.minimize(z);
  CHECK(z[2] == Approx(-2.0));
}

TEST_CASE("a Jacobian is written column by column, or row by row") {
  auto const residuals = eigen_residuals<2>(3, of_two);
  Eigen::Vector2d const x(2.0, 1.0);
  Eigen::MatrixXd columns(3, 2);
  Eigen::Matrix<double, 3, 2, Eigen::RowMajor> rows, expected;
  expected << -40.0, 10.0, -1.0, 0.0, 0.0, 1.0;
  residuals.df(x, columns);
  residuals.df(x, rows);
  CHECK(columns == expected);
  CHECK(rows == expected);
}

TEST_CASE("parameters and values may be rows of matrices") {
  auto const residuals = eigen_residuals<2>(3, of_two);
  Eigen::MatrixXd x(2, 2), values = Eigen::MatrixXd::Constant(2, 3, -7.0), jacobian(3, 2), expected(3, 2);
  x << 2.0, 1.0, 5.0, 6.0;
  auto row = values.row(1);
  residuals(x.row(0), row);
  CHECK(values.row(0) == Eigen::RowVector3d(-7.0, -7.0, -7.0));
  CHECK(values.row(1) == Eigen::RowVector3d(-30.0, -1.0, 0.0));
  expected << -40.0, 10.0, -1.0, 0.0, 0.0, 1.0;
  residuals.df(x.row(0), jacobian);
  CHECK(jacobian == expected);
}

TEST_CASE("vectors and matrices of other sizes are refused, and nothing is written") {
  CHECK_THROWS_AS(eigen_residuals<2>(4, of_two), chainrule::data_misuse);
  auto const residuals = eigen_residuals<2>(3, of_two);
  Eigen::Vector2d const x(2.0, 1.0);
  Eigen::VectorXd values = Eigen::VectorXd::Constant(2, -7.0);
  CHECK_THROWS_AS(residuals(x, values), chainrule::data_misuse);
  CHECK(values == Eigen::VectorXd::Constant(2, -7.0));
  Eigen::MatrixXd jacobian = Eigen::MatrixXd::Constant(3, 3, -7.0);
  CHECK_THROWS_AS(residuals.df(x, jacobian), chainrule::data_misuse);
  CHECK(jacobian == Eigen::MatrixXd::Constant(3, 3, -7.0));
}

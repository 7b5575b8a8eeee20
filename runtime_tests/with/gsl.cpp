// Residuals and objectives for the GNU Scientific Library, beside derivatives by hand.
#include <gsl/gsl_blas.h>

#include <chainrule/chainrule.hpp>
#include <chainrule/with/gsl.hpp>
#include <cmath>
#include <stdexcept>
#include <vector>

#include "support/catch.hpp"

namespace {

using chainrule::gsl_fit, chainrule::gsl_objective;

constexpr auto decay = [](auto const& b, auto const& t, auto const& y) {
  return tabulate(indices(t), [&](auto i) { return b[0] * exp(-b[1] * t[i]) - y[i]; });
};
constexpr auto of_two = [](auto const& x, auto scale) { return std::array{scale * (x[1] - x[0] * x[0]), 1.0 - x[0]}; };
constexpr auto of_any = [](auto const& x) {
  return tabulate(range(0, x.size() - 1), [&](auto i) { return x[i + 1] - 2.0 * x[i]; });
};
constexpr auto valley = [](auto const& x) { return 100.0 * square(x[1] - square(x[0])) + square(1.0 - x[0]); };
constexpr auto squares = [](auto const& x) {
  return sum(indices(x), [&](auto i) { return square(x[i] - number(i)); });
};
int number_outside = 0;
double table(double u) {
  if (u < -10.0 || u > 10.0) {
    ++number_outside;
    throw std::invalid_argument("outside of the table");
  }
  return u * u;
}
double table_slope(double u) { return 2.0 * u; }
constexpr auto measured = [](auto const& x) { return chainrule::opaque<table, table_slope>(x[0]); };

struct fitted {
  int status;
  std::vector<double> x;
};
fitted solve(gsl_multifit_nlinear_fdf* fdf, std::vector<double> start) {
  auto parameters = gsl_multifit_nlinear_default_parameters();
  auto* const work = gsl_multifit_nlinear_alloc(gsl_multifit_nlinear_trust, &parameters, fdf->n, fdf->p);
  auto const x = gsl_vector_view_array(start.data(), start.size());
  int status = gsl_multifit_nlinear_init(&x.vector, fdf, work), info = 0;
  if (status == GSL_SUCCESS)
    status = gsl_multifit_nlinear_driver(100, 1e-12, 1e-12, 0.0, nullptr, nullptr, &info, work);
  for (std::size_t i = 0; i < start.size(); ++i) start[i] = gsl_vector_get(gsl_multifit_nlinear_position(work), i);
  gsl_multifit_nlinear_free(work);
  return {status, start};
}

}  // namespace

TEST_CASE("a curve through points of any number") {
  std::vector<double> t, y;
  for (int i = 0; i < 30; ++i) t.push_back(0.1 * i), y.push_back(2.5 * std::exp(-1.3 * t.back()));
  auto fit = gsl_fit<2>(decay, t, y);
  auto const found = solve(fit.fdf(t.size()), {1.0, 1.0});
  CHECK(found.status == GSL_SUCCESS);
  CHECK(found.x[0] == Approx(2.5));
  CHECK(found.x[1] == Approx(1.3));
}

TEST_CASE("residuals and Jacobian are written into strided vectors and rows of larger matrices") {
  auto fit = gsl_fit<2>(of_two, 10.0);
  auto* const fdf = fit.fdf();
  double numbers[]{2.0, -1.0, 3.0}, values[]{-7.0, -7.0, -7.0}, slopes[6];
  for (double& slope : slopes) slope = -7.0;
  auto x = gsl_vector_view_array_with_stride(numbers, 2, 2), f = gsl_vector_view_array_with_stride(values, 2, 2);
  auto j = gsl_matrix_view_array_with_tda(slopes, 2, 2, 3);
  REQUIRE(fdf->f(&x.vector, fdf->params, &f.vector) == GSL_SUCCESS);
  CHECK(std::vector(values, values + 3) == std::vector{-10.0, -7.0, -1.0});
  REQUIRE(fdf->df(&x.vector, fdf->params, &j.matrix) == GSL_SUCCESS);
  CHECK(std::vector(slopes, slopes + 6) == std::vector{-40.0, 10.0, -7.0, -1.0, 0.0, -7.0});
}

TEST_CASE("a table's Jacobian is written into rows of a larger matrix") {
  std::vector<double> const t{0.0, 0.0}, y{1.0, 2.0};
  auto fit = gsl_fit<2>(decay, t, y);
  auto* const fdf = fit.fdf(2);
  double numbers[]{3.0, 4.0}, slopes[6];
  for (double& slope : slopes) slope = -7.0;
  auto x = gsl_vector_view_array(numbers, 2);
  auto j = gsl_matrix_view_array_with_tda(slopes, 2, 2, 3);
  REQUIRE(fdf->df(&x.vector, fdf->params, &j.matrix) == GSL_SUCCESS);
  CHECK(std::vector(slopes, slopes + 6) == std::vector{1.0, 0.0, -7.0, 1.0, 0.0, -7.0});
}

TEST_CASE("a Jacobian by parameters of any length has its zeros") {
  auto fit = gsl_fit(of_any);
  auto* const fdf = fit.fdf(2, 3);
  double numbers[]{1.0, 2.0, 5.0}, values[]{-7.0, -7.0}, slopes[]{-7.0, -7.0, -7.0, -7.0, -7.0, -7.0};
  auto x = gsl_vector_view_array(numbers, 3), f = gsl_vector_view_array(values, 2);
  auto j = gsl_matrix_view_array(slopes, 2, 3);
  REQUIRE(fdf->f(&x.vector, fdf->params, &f.vector) == GSL_SUCCESS);
  CHECK(std::vector(values, values + 2) == std::vector{0.0, 1.0});
  REQUIRE(fdf->df(&x.vector, fdf->params, &j.matrix) == GSL_SUCCESS);
  CHECK(std::vector(slopes, slopes + 6) == std::vector{-2.0, 1.0, 0.0, 0.0, -2.0, 1.0});
}

TEST_CASE("one residual is a number") {
  auto fit = gsl_fit<2>(valley);
  auto* const fdf = fit.fdf();
  REQUIRE(fdf->n == 1);
  double numbers[]{2.0, 3.0}, value = -7.0, slopes[]{-7.0, -7.0};
  auto x = gsl_vector_view_array(numbers, 2), f = gsl_vector_view_array(&value, 1);
  auto j = gsl_matrix_view_array(slopes, 1, 2);
  REQUIRE(fdf->f(&x.vector, fdf->params, &f.vector) == GSL_SUCCESS);
  CHECK(value == 101.0);
  REQUIRE(fdf->df(&x.vector, fdf->params, &j.matrix) == GSL_SUCCESS);
  CHECK(std::vector(slopes, slopes + 2) == std::vector{802.0, -200.0});
}

TEST_CASE("other numbers of residuals or parameters are refused before the solver begins") {
  auto fit = gsl_fit<2>(of_two, 10.0);
  CHECK_THROWS_AS(fit.fdf(3), chainrule::data_misuse);
  CHECK_THROWS_AS(fit.fdf(2, 3), chainrule::data_misuse);
}

TEST_CASE("a table of another length is a failure of the solver, and nothing is written") {
  std::vector<double> const t{0.0, 0.0}, y{1.0, 2.0};
  auto fit = gsl_fit<2>(decay, t, y);
  auto* const fdf = fit.fdf(3);
  double numbers[]{3.0, 4.0}, values[]{-7.0, -7.0, -7.0};
  auto x = gsl_vector_view_array(numbers, 2), f = gsl_vector_view_array(values, 3);
  CHECK(fdf->f(&x.vector, fdf->params, &f.vector) == GSL_EFAILED);
  CHECK(std::vector(values, values + 3) == std::vector(3, -7.0));
  CHECK_THROWS_AS(fit.rethrow(), chainrule::data_misuse);
}

TEST_CASE("a minimum of a function of two numbers, and of any number") {
  auto of_fixed = gsl_objective<2>(valley);
  auto of_many = gsl_objective(squares);
  for (auto* const fdf : {of_fixed.fdf(), of_many.fdf(5)}) {
    auto* const solver = gsl_multimin_fdfminimizer_alloc(gsl_multimin_fdfminimizer_vector_bfgs2, fdf->n);
    auto* const x = gsl_vector_alloc(fdf->n);
    gsl_vector_set_all(x, 0.5);
    gsl_multimin_fdfminimizer_set(solver, fdf, x, 0.1, 0.1);
    for (int k = 0; k < 100 && gsl_multimin_test_gradient(solver->gradient, 1e-9) == GSL_CONTINUE; ++k)
      if (gsl_multimin_fdfminimizer_iterate(solver) != GSL_SUCCESS) break;
    CHECK(gsl_vector_get(solver->x, 1) == Approx(1.0));
    gsl_vector_free(x);
    gsl_multimin_fdfminimizer_free(solver);
  }
}

TEST_CASE("a gradient is written into a vector with strides") {
  auto objective = gsl_objective<2>(valley);
  auto* const fdf = objective.fdf();
  double numbers[]{2.0, -1.0, 3.0}, slopes[]{-7.0, -7.0, -7.0}, value = 0.0;
  auto x = gsl_vector_view_array_with_stride(numbers, 2, 2), g = gsl_vector_view_array_with_stride(slopes, 2, 2);
  fdf->fdf(&x.vector, fdf->params, &value, &g.vector);
  CHECK(value == 101.0);
  CHECK(std::vector(slopes, slopes + 3) == std::vector{802.0, -7.0, -200.0});
  CHECK(fdf->f(&x.vector, fdf->params) == 101.0);
}

TEST_CASE("what a function throws is NaN to the solver, and thrown afterwards") {
  auto objective = gsl_objective<1>(measured);
  auto* const fdf = objective.fdf();
  double number = 11.0, slope = -7.0;
  auto x = gsl_vector_view_array(&number, 1), g = gsl_vector_view_array(&slope, 1);
  CHECK(std::isnan(fdf->f(&x.vector, fdf->params)));
  CHECK_THROWS_AS(objective.rethrow(), std::invalid_argument);
  number = 3.0;
  fdf->df(&x.vector, fdf->params, &g.vector);
  CHECK(slope == 6.0);
  CHECK_NOTHROW(objective.rethrow());
}

TEST_CASE("what a function throws is thrown afterwards where the solver went on") {
  auto objective = gsl_objective<1>(measured);
  auto* const solver = gsl_multimin_fdfminimizer_alloc(gsl_multimin_fdfminimizer_vector_bfgs, 1);
  double start = 9.0;
  auto const x = gsl_vector_view_array(&start, 1);
  gsl_multimin_fdfminimizer_set(solver, objective.fdf(), &x.vector, 100.0, 0.1);
  objective.rethrow();
  number_outside = 0;
  for (int k = 0; k < 3; ++k) gsl_multimin_fdfminimizer_iterate(solver);
  gsl_multimin_fdfminimizer_free(solver);
  REQUIRE(number_outside > 0);
  CHECK_THROWS_AS(objective.rethrow(), std::invalid_argument);
  CHECK_NOTHROW(objective.rethrow());
}

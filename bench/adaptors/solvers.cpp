// What solvers ask for, in one process: Jacobians and gradients by this library and by what each solver's users have
// otherwise, and the whole solutions.
#include <benchmark/benchmark.h>
#include <gsl/gsl_multifit_nlinear.h>

#include <chainrule/chainrule.hpp>
#include <chainrule/with/eigen_levenberg_marquardt.hpp>
#include <chainrule/with/gsl.hpp>
#include <chainrule/with/nlopt.hpp>
#include <chainrule/with/odeint.hpp>
#include <cmath>
#include <unsupported/Eigen/NonLinearOptimization>
#include <unsupported/Eigen/NumericalDiff>
#include <vector>

namespace {

constexpr std::size_t points = 200;

struct measurements {
  std::vector<double> t, y;
  measurements() {
    for (std::size_t i = 0; i < points; ++i) {
      t.push_back(3.0 * static_cast<double>(i) / (points - 1));
      y.push_back(5.0 * std::exp(-1.5 * t.back()) + 1.0 + 0.1 * std::sin(37.0 * t.back()));
    }
  }
};
measurements const measured;

constexpr auto decay = [](auto const& b, auto const& t, auto const& y) {
  return tabulate(indices(t), [&](auto i) { return b[0] * exp(-b[1] * t[i]) + b[2] - y[i]; });
};
constexpr auto valley = [](auto const& x) {
  return sum(chainrule::range(0, x.size() - 1),
             [&](auto i) { return 100.0 * square(x[i + 1] - square(x[i])) + square(1.0 - x[i]); });
};

// By hand, as a user of GSL writes it.
int decay_values(gsl_vector const* b, void*, gsl_vector* f) {
  for (std::size_t i = 0; i < points; ++i)
    gsl_vector_set(
        f, i,
        gsl_vector_get(b, 0) * std::exp(-gsl_vector_get(b, 1) * measured.t[i]) + gsl_vector_get(b, 2) - measured.y[i]);
  return GSL_SUCCESS;
}
int decay_slopes(gsl_vector const* b, void*, gsl_matrix* j) {
  for (std::size_t i = 0; i < points; ++i) {
    double const e = std::exp(-gsl_vector_get(b, 1) * measured.t[i]);
    gsl_matrix_set(j, i, 0, e);
    gsl_matrix_set(j, i, 1, -measured.t[i] * gsl_vector_get(b, 0) * e);
    gsl_matrix_set(j, i, 2, 1.0);
  }
  return GSL_SUCCESS;
}

enum class by { chainrule, hand, differences };

void gsl(benchmark::State& state, by how) {
  auto fit = chainrule::gsl_fit<3>(decay, measured.t, measured.y);
  gsl_multifit_nlinear_fdf* fdf = fit.fdf(points);
  gsl_multifit_nlinear_fdf other{};
  if (how != by::chainrule) {
    other.f = decay_values;
    if (how == by::hand) other.df = decay_slopes;
    other.n = points, other.p = 3;
    fdf = &other;
  }
  auto const parameters = gsl_multifit_nlinear_default_parameters();
  auto* const work = gsl_multifit_nlinear_alloc(gsl_multifit_nlinear_trust, &parameters, points, 3);
  for (auto _ : state) {
    double start[]{1.0, 1.0, 0.0};
    auto const x = gsl_vector_view_array(start, 3);
    int info = 0;
    gsl_multifit_nlinear_init(&x.vector, fdf, work);
    gsl_multifit_nlinear_driver(100, 1e-10, 1e-10, 0.0, nullptr, nullptr, &info, work);
    benchmark::DoNotOptimize(gsl_multifit_nlinear_position(work)->data[0]);
  }
  gsl_multifit_nlinear_free(work);
}
void gsl_jacobian(benchmark::State& state, by how) {
  auto fit = chainrule::gsl_fit<3>(decay, measured.t, measured.y);
  auto* const fdf = fit.fdf(points);
  double at[]{1.0, 1.0, 0.0};
  std::vector<double> slopes(3 * points);
  auto const x = gsl_vector_view_array(at, 3);
  auto j = gsl_matrix_view_array(slopes.data(), points, 3);
  for (auto _ : state) {
    benchmark::DoNotOptimize(at);
    if (how == by::chainrule)
      fdf->df(&x.vector, fdf->params, &j.matrix);
    else
      decay_slopes(&x.vector, nullptr, &j.matrix);
    benchmark::ClobberMemory();
  }
}

struct decay_of_eigen {
  using Scalar = double;
  using InputType = Eigen::VectorXd;
  using ValueType = Eigen::VectorXd;
  using JacobianType = Eigen::MatrixXd;
  enum { InputsAtCompileTime = Eigen::Dynamic, ValuesAtCompileTime = Eigen::Dynamic };
  int inputs() const { return 3; }
  int values() const { return static_cast<int>(points); }
  int operator()(Eigen::VectorXd const& b, Eigen::VectorXd& f) const {
    for (std::size_t i = 0; i < points; ++i)
      f[static_cast<Eigen::Index>(i)] = b[0] * std::exp(-b[1] * measured.t[i]) + b[2] - measured.y[i];
    return 0;
  }
};
template <class Residuals>
void solve_by_eigen(benchmark::State& state, Residuals residuals) {
  for (auto _ : state) {
    Eigen::LevenbergMarquardt<Residuals> solver(residuals);
    Eigen::VectorXd b = Eigen::Vector3d(1.0, 1.0, 0.0);
    solver.minimize(b);
    benchmark::DoNotOptimize(b.data()[0]);
  }
}
void eigen(benchmark::State& state, by how) {
  if (how == by::chainrule)
    solve_by_eigen(state, chainrule::eigen_residuals<3>(points, decay, measured.t, measured.y));
  else
    solve_by_eigen(state, Eigen::NumericalDiff<decay_of_eigen>());
}

double valley_by_hand(unsigned count, double const* x, double* gradient, void*) {
  double value = 0.0;
  if (gradient != nullptr)
    for (unsigned i = 0; i < count; ++i) gradient[i] = 0.0;
  for (unsigned i = 0; i + 1 < count; ++i) {
    double const a = x[i + 1] - x[i] * x[i], b = 1.0 - x[i];
    value += 100.0 * a * a + b * b;
    if (gradient != nullptr) {
      gradient[i] += -400.0 * a * x[i] - 2.0 * b;
      gradient[i + 1] += 200.0 * a;
    }
  }
  return value;
}
void nlopt(benchmark::State& state, by how) {
  nlopt::opt solver(nlopt::LD_LBFGS, 100);
  if (how == by::chainrule)
    chainrule::nlopt_minimize(solver, valley);
  else
    solver.set_min_objective(valley_by_hand, nullptr);
  solver.set_maxeval(50);
  for (auto _ : state) {
    std::vector<double> x(100, -1.0);
    double value = 0.0;
    try {
      solver.optimize(x, value);
    } catch (std::exception const&) {
    }
    benchmark::DoNotOptimize(value);
  }
}

constexpr auto robertson = [](auto const& x, auto const&, auto const& k) {
  auto const slow = k[0] * x[0], back = k[1] * x[1] * x[2], fast = k[2] * x[1] * x[1];
  return std::array{back - slow, slow - back - fast, fast};
};
struct matrix_of_three {
  double numbers[9];
  std::size_t size1() const { return 3; }
  std::size_t size2() const { return 3; }
  double& operator()(std::size_t i, std::size_t j) { return numbers[3 * i + j]; }
};
void odeint(benchmark::State& state, by how) {
  auto jacobian = chainrule::odeint_system<3>(robertson, std::array{0.04, 1e4, 3e7}).second;
  std::array<double, 3> x{0.7, 1e-5, 0.3}, by_time{};
  matrix_of_three j{};
  for (auto _ : state) {
    benchmark::DoNotOptimize(x);
    if (how == by::chainrule) {
      jacobian(x, j, 1.0, by_time);
    } else {
      j(0, 0) = -0.04, j(0, 1) = 1e4 * x[2], j(0, 2) = 1e4 * x[1];
      j(1, 0) = 0.04, j(1, 1) = -1e4 * x[2] - 6e7 * x[1], j(1, 2) = -1e4 * x[1];
      j(2, 0) = 0.0, j(2, 1) = 6e7 * x[1], j(2, 2) = 0.0;
      by_time = {};
    }
    benchmark::DoNotOptimize(j);
    benchmark::DoNotOptimize(by_time);
  }
}

BENCHMARK_CAPTURE(gsl_jacobian, chainrule, by::chainrule);
BENCHMARK_CAPTURE(gsl_jacobian, by hand, by::hand);
BENCHMARK_CAPTURE(gsl, fit by chainrule, by::chainrule);
BENCHMARK_CAPTURE(gsl, fit by hand, by::hand);
BENCHMARK_CAPTURE(gsl, fit by differences, by::differences);
BENCHMARK_CAPTURE(eigen, fit by chainrule, by::chainrule);
BENCHMARK_CAPTURE(eigen, fit by NumericalDiff, by::differences);
BENCHMARK_CAPTURE(nlopt, 50 calls by chainrule, by::chainrule);
BENCHMARK_CAPTURE(nlopt, 50 calls by hand, by::hand);
BENCHMARK_CAPTURE(odeint, Jacobian by chainrule, by::chainrule);
BENCHMARK_CAPTURE(odeint, Jacobian by hand, by::hand);

}  // namespace

// Curves through points with Ceres Solver: plain least squares, and with a loss for points that do not belong to the
// curve. Exits with 0 if the minima are those that automatic differentiation of Ceres leads to.
#include <ceres/ceres.h>

#include <chainrule/chainrule.hpp>
#include <chainrule/with/ceres.hpp>
#include <cmath>
#include <cstdio>
#include <vector>

// [functor]
// How far a point is from the curve y = exp(m x + c): a functor for AutoDiffCostFunction, whose numbers are of a type
// that is a template parameter, and whose call operator is constexpr.
template <class Number>
struct exponential_residual {
  Number x, y;

  template <class T>
  constexpr bool operator()(T const* m, T const* c, T* residual) const {
    using std::exp;
    residual[0] = y - exp(m[0] * x + c[0]);
    return true;
  }
};
// [/functor]

// [array]
// The same as a function of arrays, which tells its sizes: two parameters, then data.
constexpr auto exponential_misfit = []<class T>(std::array<T, 2> const& line, T const& x, T const& y) {
  return y - exp(line[0] * x + line[1]);
};
// [/array]

struct line {
  double m = 0.0, c = 0.0;
};

ceres::Solver::Options quiet() {
  ceres::Solver::Options options;
  options.max_num_iterations = 50;
  options.function_tolerance = 1e-14;
  options.parameter_tolerance = 1e-14;
  options.logging_type = ceres::SILENT;
  return options;
}

ceres::LossFunction* loss(bool is_robust) { return is_robust ? new ceres::CauchyLoss(0.5) : nullptr; }

struct data_point {
  double x, y;
};

// A curve with ripples, and two points that are far off.
std::vector<data_point> measured(bool has_outliers) {
  std::vector<data_point> points;
  for (int i = 0; i < 60; ++i) {
    double const x = 0.075 * i;
    points.push_back({x, std::exp(0.3 * x + 0.1) + 0.2 * std::sin(37.0 * x)});
  }
  if (has_outliers) points[20].y += 12.0, points[40].y -= 9.0;
  return points;
}

line by_jets(std::vector<data_point> const& points, bool is_robust) {
  line found;
  ceres::Problem problem;
  for (auto const& [x, y] : points)
    problem.AddResidualBlock(
        new ceres::AutoDiffCostFunction<exponential_residual<double>, 1, 1, 1>(new exponential_residual<double>{x, y}),
        loss(is_robust), &found.m, &found.c);
  ceres::Solver::Summary summary;
  ceres::Solve(quiet(), &problem, &summary);
  return found;
}

line by_chainrule(std::vector<data_point> const& points, bool is_robust) {
  line found;
  ceres::Problem problem;
  for (auto const& [x, y] : points)
    // [functor.used]
    problem.AddResidualBlock(chainrule::ceres_cost<exponential_residual, 1, 1, 1>(x, y), loss(is_robust), &found.m,
                             &found.c);
  // [/functor.used]
  ceres::Solver::Summary summary;
  ceres::Solve(quiet(), &problem, &summary);
  return found;
}

line of_arrays(std::vector<data_point> const& points, bool is_robust) {
  double parameters[2] = {0.0, 0.0};
  ceres::Problem problem;
  for (auto const& [x, y] : points)
    // [array.used]
    problem.AddResidualBlock(chainrule::ceres_cost<exponential_misfit>(x, y), loss(is_robust), parameters);
  // [/array.used]
  ceres::Solver::Summary summary;
  ceres::Solve(quiet(), &problem, &summary);
  return {parameters[0], parameters[1]};
}

int main() {
  bool all_right = true;
  for (bool const is_robust : {false, true}) {
    auto const points = measured(is_robust);
    line const reference = by_jets(points, is_robust);
    for (line const& found : {by_chainrule(points, is_robust), of_arrays(points, is_robust)}) {
      std::printf("%-8s m = %.12f, c = %.12f\n", is_robust ? "robust" : "plain", found.m, found.c);
      if (!(std::abs(found.m - reference.m) < 1e-9) || !(std::abs(found.c - reference.c) < 1e-9)) {
        std::printf("with Jets it is %.12f and %.12f\n", reference.m, reference.c);
        all_right = false;
      }
    }
    if (!(std::abs(reference.m - 0.3) < 0.02)) all_right = false;
  }
  // The banana of Rosenbrock.
  double x[2] = {-1.2, 1.0};
  // [objective]
  static constexpr auto rosenbrock = []<class T>(std::array<T, 2> const& p) {
    T const a = 1.0 - p[0], b = p[1] - p[0] * p[0];
    return a * a + 100.0 * b * b;
  };
  ceres::GradientProblem problem(chainrule::ceres_objective<rosenbrock>());
  // [/objective]
  ceres::GradientProblemSolver::Options options;
  options.logging_type = ceres::SILENT;
  ceres::GradientProblemSolver::Summary summary;
  ceres::Solve(options, problem, x, &summary);
  std::printf("banana   %.9f, %.9f\n", x[0], x[1]);
  all_right = all_right && std::abs(x[0] - 1.0) < 1e-6 && std::abs(x[1] - 1.0) < 1e-6;
  return all_right ? 0 : 1;
}

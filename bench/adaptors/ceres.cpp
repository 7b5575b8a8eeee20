// Residuals and Jacobians of one observation of a bundle adjuster, as Ceres Solver asks its cost functions for them: by
// its own Jets and by this library.
#include <benchmark/benchmark.h>
#include <ceres/autodiff_cost_function.h>

#include <chainrule/chainrule.hpp>
#include <chainrule/with/ceres.hpp>
#include <memory>

namespace {

template <class Number>
struct snavely {
  Number u, v;
  template <class T>
  constexpr bool operator()(T const* camera, T const* point, T* residuals) const {
    using std::cos, std::sin, std::sqrt;
    T const r0 = camera[0], r1 = camera[1], r2 = camera[2];
    T const x = point[0], y = point[1], z = point[2];
    T const squared = r0 * r0 + r1 * r1 + r2 * r2;
    T p[3] = {x + r1 * z - r2 * y, y + r2 * x - r0 * z, z + r0 * y - r1 * x};
    if (squared > T(1e-20)) {
      T const angle = sqrt(squared), c = cos(angle), s = sin(angle) / angle;
      T const along = (r0 * x + r1 * y + r2 * z) * (T(1.0) - c) / squared;
      p[0] = c * x + s * (r1 * z - r2 * y) + along * r0;
      p[1] = c * y + s * (r2 * x - r0 * z) + along * r1;
      p[2] = c * z + s * (r0 * y - r1 * x) + along * r2;
    }
    T const a = -(p[0] + camera[3]) / (p[2] + camera[5]), b = -(p[1] + camera[4]) / (p[2] + camera[5]);
    T const radius = a * a + b * b;
    T const scale = camera[6] * (T(1.0) + radius * (camera[7] + camera[8] * radius));
    residuals[0] = scale * a - u;
    residuals[1] = scale * b - v;
    return true;
  }
};

void run(benchmark::State& state, ceres::CostFunction const& cost, bool with_jacobians, bool with_camera) {
  double camera[9] = {0.015, -0.185, -0.292, -1.059, -0.036, -1.572, 1432.1, -7.3e-8, 3.2e-14};
  double point[3] = {-12.05, 12.83, -41.09};
  double residuals[2], by_camera[18], by_point[6];
  double const* parameters[2] = {camera, point};
  double* jacobians[2] = {with_camera ? by_camera : nullptr, by_point};
  for (auto _ : state) {
    benchmark::DoNotOptimize(parameters);
    cost.Evaluate(parameters, residuals, with_jacobians ? jacobians : nullptr);
    benchmark::ClobberMemory();
  }
}

std::unique_ptr<ceres::CostFunction> by_jets() {
  return std::make_unique<ceres::AutoDiffCostFunction<snavely<double>, 2, 9, 3>>(new snavely<double>{-38.4, 492.1});
}
std::unique_ptr<ceres::CostFunction> by_chainrule() {
  return std::unique_ptr<ceres::CostFunction>(chainrule::ceres_cost<snavely, 2, 9, 3>(-38.4, 492.1));
}

BENCHMARK_CAPTURE(run, residuals and Jacobians by Jets, *by_jets().release(), true, true);
BENCHMARK_CAPTURE(run, residuals and Jacobians by chainrule, *by_chainrule().release(), true, true);
BENCHMARK_CAPTURE(run, residuals and one Jacobian by Jets, *by_jets().release(), true, false);
BENCHMARK_CAPTURE(run, residuals and one Jacobian by chainrule, *by_chainrule().release(), true, false);
BENCHMARK_CAPTURE(run, residuals by Jets, *by_jets().release(), false, true);
BENCHMARK_CAPTURE(run, residuals by chainrule, *by_chainrule().release(), false, true);

}  // namespace

// A bundle adjuster with Ceres Solver, on a cut of Bundle Adjustment in the Large: three cameras that see seven points.
// Exits with 0 if the minimum is that which automatic differentiation of Ceres leads to.
#include <ceres/ceres.h>

#include <chainrule/chainrule.hpp>
#include <chainrule/with/ceres.hpp>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <vector>

// [functor]
// How far from its observation a camera (rotation, translation, focal length, distortion) shows a point.
template <class Number>
struct snavely {
  Number u, v;

  template <class T>
  constexpr bool operator()(T const* camera, T const* point, T* residuals) const {
    using std::cos, std::sin, std::sqrt;
    T const r0 = camera[0], r1 = camera[1], r2 = camera[2];
    T const x = point[0], y = point[1], z = point[2];
    T const squared = r0 * r0 + r1 * r1 + r2 * r2;
    T p[3] = {x + r1 * z - r2 * y, y + r2 * x - r0 * z, z + r0 * y - r1 * x};  // turned by next to nothing
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
// [/functor]

struct observation {
  int camera = 0, point = 0;
  double u = 0.0, v = 0.0;
};
struct scene {
  std::vector<observation> seen;
  std::vector<double> cameras, points;
};

// The format of https://grail.cs.washington.edu/projects/bal; no observations if the file is not as it should be.
scene read_scene(char const* name) {
  std::ifstream file(name);
  std::size_t cameras = 0, points = 0, count = 0;
  scene all;
  file >> cameras >> points >> count;
  if (!file || cameras > 1000 || points > 1000000 || count > 1000000) return {};
  all.seen.resize(count);
  for (auto& [camera, point, u, v] : all.seen) {
    file >> camera >> point >> u >> v;
    if (camera < 0 || camera >= static_cast<int>(cameras) || point < 0 || point >= static_cast<int>(points)) return {};
  }
  all.cameras.resize(9 * cameras);
  for (double& number : all.cameras) file >> number;
  all.points.resize(3 * points);
  for (double& number : all.points) file >> number;
  return file ? all : scene{};
}

// Half the sum of squares at the minimum.
template <class MakeCost>
double adjust(scene all, MakeCost make_cost) {
  ceres::Problem problem;
  for (auto const& [camera, point, u, v] : all.seen)
    problem.AddResidualBlock(make_cost(u, v), nullptr, &all.cameras[9 * static_cast<std::size_t>(camera)],
                             &all.points[3 * static_cast<std::size_t>(point)]);
  ceres::Solver::Options options;
  options.linear_solver_type = ceres::DENSE_SCHUR;
  options.max_num_iterations = 200;
  options.function_tolerance = 1e-12;
  options.logging_type = ceres::SILENT;
  ceres::Solver::Summary summary;
  ceres::Solve(options, &problem, &summary);
  std::printf("%zu iterations, from %.6e to %.6e\n", summary.iterations.size(), summary.initial_cost,
              summary.final_cost);
  return summary.final_cost;
}

int main() {
  scene const all = read_scene(CHAINRULE_EXAMPLE_DATA "/bal/dubrovnik-3-7-pre.txt");
  if (all.seen.empty()) {
    std::fprintf(stderr, "%s/bal/dubrovnik-3-7-pre.txt cannot be read\n", CHAINRULE_EXAMPLE_DATA);
    return 1;
  }
  double const by_jets = adjust(all, [](double u, double v) -> ceres::CostFunction* {
    return new ceres::AutoDiffCostFunction<snavely<double>, 2, 9, 3>(new snavely<double>{u, v});
  });
  double const by_chainrule = adjust(all, [](double u, double v) -> ceres::CostFunction* {
    // [used]
    return chainrule::ceres_cost<snavely, 2, 9, 3>(u, v);
    // [/used]
  });
  return std::abs(by_chainrule - by_jets) < 1e-6 * (1.0 + by_jets) ? 0 : 1;
}

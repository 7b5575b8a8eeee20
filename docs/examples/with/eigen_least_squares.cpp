// A curve through points with Eigen's Levenberg-Marquardt. Exits with 0 if the parameters are those of the data.
#include <chainrule/chainrule.hpp>
#include <chainrule/with/eigen_levenberg_marquardt.hpp>
#include <cmath>
#include <cstdio>
#include <unsupported/Eigen/NonLinearOptimization>
#include <vector>

constexpr auto decay = [](auto const& b, auto const& t, auto const& y) {
  return tabulate(indices(t), [&](auto i) { return b[0] * exp(-b[1] * t[i]) + b[2] - y[i]; });
};

int main() {
  std::vector<double> t, y;
  for (int i = 0; i < 100; ++i) {
    t.push_back(3.0 * i / 99.0);
    y.push_back(5.0 * std::exp(-1.5 * t.back()) + 1.0);
  }
  // [fit]
  auto residuals = chainrule::eigen_residuals<3>(t.size(), decay, t, y);
  Eigen::LevenbergMarquardt solver(residuals);
  Eigen::VectorXd b = Eigen::Vector3d(1.0, 1.0, 0.0);
  solver.minimize(b);
  // [/fit]
  std::printf("%.6f exp(-%.6f t) + %.6f after %ld steps\n", b[0], b[1], b[2], static_cast<long>(solver.iter));
  return (b - Eigen::Vector3d(5.0, 1.5, 1.0)).norm() < 1e-6 ? 0 : 1;
}

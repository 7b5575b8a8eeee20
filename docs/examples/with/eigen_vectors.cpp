// Eigen's vectors and matrices as arguments, answers and destinations. Exits with 0 if Newton's method arrives.
#include <Eigen/Dense>

#include <chainrule/chainrule.hpp>
#include <chainrule/with/eigen.hpp>
#include <cmath>
#include <cstdio>

using namespace chainrule;

// [vectors]
constexpr auto energy = [](auto const& x, auto const& stiffness) {
  return 0.5 * x.dot(stiffness * x) + exp(x[0]) - x.sum();
};
constexpr auto residuals = [](auto const& x) { return std::array{x[0] * x[1] - 1.0, x[1] - x[2], x[2] * x[2]}; };
// [/vectors]

int main() {
  // [newton]
  Eigen::Matrix3d stiffness;
  stiffness << 4, 1, 0, 1, 3, 1, 0, 1, 2;
  Eigen::Vector3d x(1.0, 1.0, 1.0);
  for (int step = 0; step < 8; ++step) {
    auto const [value, slope, curvature] = value_gradient_and_hessian(energy, wrt<0>)(x, stiffness);
    x -= curvature.ldlt().solve(slope);  // a Vector3d and a Matrix3d
  }
  // [/newton]
  std::printf("%.12f %.12f %.12f\n", x[0], x[1], x[2]);

  // [destinations]
  Eigen::MatrixXd large = Eigen::MatrixXd::Zero(6, 6);  // column by column, as Eigen's matrices are
  Eigen::Vector3d r;
  auto block = large.block<3, 3>(2, 1);
  value_and_jacobian(residuals)(into(r, block), x);
  // [/destinations]
  return gradient(energy, wrt<0>)(x, stiffness).norm() < 1e-14 && std::abs(large(2, 1) - x[1]) < 1e-15 ? 0 : 1;
}

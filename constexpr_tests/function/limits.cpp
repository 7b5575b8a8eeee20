// What must compile at the compilers' default limits of constant evaluation.
#include <chainrule/chainrule.hpp>

namespace {

using namespace chainrule;

constexpr auto rosenbrock = [](auto const& p) {
  auto sum = 0.0 * p[0];
  for (std::size_t i = 0; i + 1 < p.size(); ++i) sum += 100.0 * square(p[i + 1] - square(p[i])) + square(1.0 - p[i]);
  return sum;
};
using point = std::array<double, 100>;
static_assert(operation_count<point>(rosenbrock) == 791);
static_assert(operation_count<point>(value_and_gradient(rosenbrock)) < 2 * 791);

// The reprojection error of Bundle Adjustment in the Large, by camera and point: 2 x 12.
constexpr auto reprojection = []<class T>(std::array<T, 9> const& camera, std::array<T, 3> const& x) {
  auto const& [r0, r1, r2, t0, t1, t2, f, k1, k2] = camera;
  T const angle = sqrt(r0 * r0 + r1 * r1 + r2 * r2), c = cos(angle), s = sin(angle) / angle;
  T const along = (r0 * x[0] + r1 * x[1] + r2 * x[2]) * (1.0 - c) / square(angle);
  T const y0 = c * x[0] + s * (r1 * x[2] - r2 * x[1]) + along * r0 + t0;
  T const y1 = c * x[1] + s * (r2 * x[0] - r0 * x[2]) + along * r1 + t1;
  T const y2 = c * x[2] + s * (r0 * x[1] - r1 * x[0]) + along * r2 + t2;
  T const u = -y0 / y2, v = -y1 / y2, radius = square(u) + square(v);
  T const scale = f * (1.0 + k1 * radius + k2 * square(radius));
  return std::array<T, 2>{scale * u, scale * v};
};
static_assert(operation_count<std::array<double, 9>, std::array<double, 3>>(jacobian(reprojection)) <
              8 * operation_count<std::array<double, 9>, std::array<double, 3>>(reprojection));

}  // namespace

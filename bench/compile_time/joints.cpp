// A manipulator of 24 revolute joints: where its tool is, and the weighted Hessian of that, as an exact Hessian of
// nonlinear least squares needs it, or (-DJACOBIAN) the Jacobian alone. Frames in Craig's convention, with made-up
// links.
#include <chainrule/chainrule.hpp>

using namespace chainrule;

constexpr std::size_t joints = 24;

// From the tool to the base, one point is turned: [cos, -sin, 0, a; sin cos(alpha), cos cos(alpha), -sin(alpha),
// -sin(alpha) d; ...] with alpha a multiple of a right angle, in turn.
constexpr auto tool = [](auto const& q) {
  using number = std::remove_cvref_t<decltype(q[0])>;
  std::array<number, 3> p{number(0.1), number(0.05), number(0.2)};
  for (std::size_t k = joints; k-- > 0;) {
    auto const c = cos(q[k]), s = sin(q[k]);
    auto const x = c * p[0] - s * p[1] + (0.05 + 0.01 * static_cast<double>(k)), y = s * p[0] + c * p[1];
    auto const z = p[2] + (0.3 - 0.01 * static_cast<double>(k));
    if (k % 2 == 0)
      p = {x, -z, y};
    else
      p = {x, z, -y};
  }
  return p;
};
constexpr auto weighted = [](auto const& q, auto const& w) {
  auto const p = tool(q);
  return w[0] * p[0] + w[1] * p[1] + w[2] * p[2];
};

using angles = std::array<double, joints>;
#ifdef JACOBIAN
auto first(angles const& q) { return value_and_jacobian(tool)(q); }
#else
auto second(angles const& q, std::array<double, 3> const& w) {
  return value_gradient_and_hessian(weighted, wrt<0>)(q, w);
}
#endif

// An arm of seven joints: where its tool is, the Jacobian by the seven angles, and the Hessians.
//
// The links are those of the Franka Emika Panda, in the convention of Denavit and Hartenberg as modified by Craig
// (J. J. Craig, "Introduction to robotics", 1986), the figures from the maker's public documentation.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "small.hpp"

namespace arm {

inline constexpr std::size_t joints = 7;
inline constexpr std::size_t of_jacobian = 3 + 3 * joints;
inline constexpr std::size_t of_hessian = of_jacobian + 3 * joints * joints;

/// A link: the twist about x is a quarter turn times `quarter`, then comes `a` along x; after the joint's turn about z,
/// `d` along z. Metres.
struct link {
  int quarter;
  double a, d;
};
inline constexpr std::array<link, joints> links{
    {{0, 0, 0.333}, {-1, 0, 0}, {1, 0, 0.316}, {1, 0.0825, 0}, {-1, -0.0825, 0.384}, {1, 0, 0}, {1, 0.088, 0}}};
/// The tool in the frame of the last joint.
inline constexpr std::array<double, 3> tool{0.05, 0, 0.2104};

/// From the tool to the base: each joint turns two coordinates of one point.
template <class T>
constexpr std::array<T, 3> place(std::array<T, joints> const& q) {
  using std::cos, std::sin;
  std::array<T, 3> p{T(tool[0]), T(tool[1]), T(tool[2])};
  for (std::size_t i = joints; i-- > 0;) {
    T const c = cos(q[i]), s = sin(q[i]);
    T const x = c * p[0] - s * p[1] + T(links[i].a), y = s * p[0] + c * p[1], z = p[2] + T(links[i].d);
    if (links[i].quarter == 0)
      p = {x, y, z};
    else if (links[i].quarter > 0)
      p = {x, -z, y};
    else
      p = {x, z, -y};
  }
  return p;
}

/// Place, then the Jacobian row by row.
std::array<double, of_jacobian> jacobian_by_hand(std::array<double, joints> const& q);
std::array<double, of_jacobian> jacobian_by_chainrule(std::array<double, joints> const& q);
/// The same, and the three Hessians.
std::array<double, of_hessian> hessian_by_hand(std::array<double, joints> const& q);
std::array<double, of_hessian> hessian_by_chainrule(std::array<double, joints> const& q);
std::vector<std::pair<std::string, int>> operations();

}  // namespace arm

// The inverse of a pose applied to a point, and its Jacobian by the pose: SymForce's benchmark of "inverse compose"
// (H. Martiros et al., "SymForce: symbolic computation and code generation for robotics", RSS 2022).
//
// A pose is a unit quaternion (x, y, z, w) and a position t; the answer is R^T (p - t). Derivatives are by the tangent
// of the pose: by w, where the rotation is R exp(w), and by t.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "small.hpp"

namespace pose_point {

/// Quaternion 4, position 3, the point 3.
inline constexpr std::size_t inputs = 10;
/// The point as the pose sees it, and the Jacobian, 3 rows of 6.
inline constexpr std::size_t results = 3 + 18;

using small::vec3;

/// -R^T v by the matrix, which as a Jacobian is needed anyway: the sign is in the doubled elements, and costs nothing.
template <class T>
constexpr vec3<T> minus_rotated_back(std::array<T, 4> const& q, vec3<T> const& v) {
  T const x2 = T(-2) * q[0], y2 = T(-2) * q[1], z2 = T(-2) * q[2], minus_one = T(-1);
  T const xx = q[0] * x2, yy = q[1] * y2, zz = q[2] * z2, xy = q[0] * y2, xz = q[0] * z2, yz = q[1] * z2,
          wx = q[3] * x2, wy = q[3] * y2, wz = q[3] * z2;
  return {(minus_one - (yy + zz)) * v[0] + (xy + wz) * v[1] + (xz - wy) * v[2],
          (xy - wz) * v[0] + (minus_one - (xx + zz)) * v[1] + (yz + wx) * v[2],
          (xz + wy) * v[0] + (yz - wx) * v[1] + (minus_one - (xx + yy)) * v[2]};
}

/// exp(-w) v to first order in w, which is all that a derivative at 0 asks.
template <class T>
constexpr vec3<T> turned_a_little(vec3<T> const& w, vec3<T> const& v) {
  return small::plus(v, small::cross(v, w));
}

/// The point as the pose sees it, where the pose has moved along its tangent (w, u) from (q, t).
template <class T>
constexpr vec3<T> seen(std::array<T, 6> const& tangent, std::array<T, inputs> const& in) {
  using namespace small;
  auto const from = plus(minus(part<3>(in, 4), part<3>(in, 7)), part<3>(tangent, 3));
  return turned_a_little(part<3>(tangent, 0), minus_rotated_back(part<4>(in, 0), from));
}

template <class T>
constexpr vec3<T> value(std::array<T, inputs> const& in) {
  return minus_rotated_back(small::part<4>(in, 0), small::minus(small::part<3>(in, 4), small::part<3>(in, 7)));
}

std::array<double, results> by_hand(std::array<double, inputs> const& in);
std::array<double, results> by_chainrule(std::array<double, inputs> const& in);
std::vector<std::pair<std::string, int>> operations();

}  // namespace pose_point

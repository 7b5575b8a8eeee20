// The Jacobian by geometry: minus the cross product with the answer, and minus the inverse rotation.
#include "pose_point.hpp"

namespace pose_point {

std::array<double, results> by_hand(std::array<double, inputs> const& in) {
  double const x = in[0], y = in[1], z = in[2], w = in[3], x2 = -2 * x, y2 = -2 * y, z2 = -2 * z;
  double const xx = x * x2, yy = y * y2, zz = z * z2, xy = x * y2, xz = x * z2, yz = y * z2, wx = w * x2, wy = w * y2,
               wz = w * z2;
  double const m[3][3] = {
      {-1 - (yy + zz), xy + wz, xz - wy}, {xy - wz, -1 - (xx + zz), yz + wx}, {xz + wy, yz - wx, -1 - (xx + yy)}};
  double const v[3] = {in[4] - in[7], in[5] - in[8], in[6] - in[9]};
  double const a = m[0][0] * v[0] + m[0][1] * v[1] + m[0][2] * v[2],
               b = m[1][0] * v[0] + m[1][1] * v[1] + m[1][2] * v[2],
               c = m[2][0] * v[0] + m[2][1] * v[1] + m[2][2] * v[2];
  return {a,  b,  c,                              //
          0,  -c, b,  m[0][0], m[0][1], m[0][2],  //
          c,  0,  -a, m[1][0], m[1][1], m[1][2],  //
          -b, a,  0,  m[2][0], m[2][1], m[2][2]};
}

}  // namespace pose_point

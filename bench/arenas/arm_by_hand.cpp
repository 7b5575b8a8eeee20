// The geometric Jacobian: a turn about an axis moves the tool by the cross product of the axis with what lies between.
// Its derivative by an earlier joint's angle is the cross product with that joint's axis.
#include <cmath>

#include "arm.hpp"

namespace arm {
namespace {

struct three {
  double x, y, z;
};
inline three operator+(three a, three b) { return {a.x + b.x, a.y + b.y, a.z + b.z}; }
inline three operator-(three a, three b) { return {a.x - b.x, a.y - b.y, a.z - b.z}; }
inline three operator-(three a) { return {-a.x, -a.y, -a.z}; }
inline three operator*(double s, three a) { return {s * a.x, s * a.y, s * a.z}; }
inline three cross(three a, three b) { return {a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x}; }

struct motion {
  three place, axis[joints], column[joints];
};

// The frame of the first joint is known: its axis is the base's. `Joint` is a constant, so that twists are no code.
template <std::size_t Joint>
inline void go_on(double const* q, three x, three y, three z, three origin, motion& m, three* origins) {
  if constexpr (Joint == joints) {
    m.place = origin + tool[0] * x + tool[2] * z;
  } else {
    constexpr link l = links[Joint];
    if constexpr (l.a != 0) origin = origin + l.a * x;
    three const turned_y = l.quarter == 0  ? y
                           : l.quarter > 0 ? z
                                           : -z,
                turned_z = l.quarter == 0  ? z
                           : l.quarter > 0 ? -y
                                           : y;
    double s, c;
    ::sincos(q[Joint], &s, &c);
    m.axis[Joint] = turned_z;
    origins[Joint] = origin;
    if constexpr (l.d != 0) origin = origin + l.d * turned_z;
    go_on<Joint + 1>(q, c * x + s * turned_y, c * turned_y - s * x, turned_z, origin, m, origins);
  }
}

inline motion motion_of(double const* q) {
  motion m;
  three origins[joints];
  // The first frame written out: two of its axes are horizontal, the third is the base's.
  double s, c;
  ::sincos(q[0], &s, &c);
  m.axis[0] = {0, 0, 1};
  origins[0] = {0, 0, 0};
  go_on<1>(q, {c, s, 0}, {-s, c, 0}, {0, 0, 1}, {0, 0, links[0].d}, m, origins);
  m.column[0] = {-m.place.y, m.place.x, 0};
  for (std::size_t i = 1; i < joints; ++i) m.column[i] = cross(m.axis[i], m.place - origins[i]);
  return m;
}

inline void write(motion const& m, double* out) {
  out[0] = m.place.x, out[1] = m.place.y, out[2] = m.place.z;
  for (std::size_t i = 0; i < joints; ++i)
    out[3 + i] = m.column[i].x, out[3 + joints + i] = m.column[i].y, out[3 + 2 * joints + i] = m.column[i].z;
}

}  // namespace

std::array<double, of_jacobian> jacobian_by_hand(std::array<double, joints> const& q) {
  std::array<double, of_jacobian> out;
  write(motion_of(q.data()), out.data());
  return out;
}

std::array<double, of_hessian> hessian_by_hand(std::array<double, joints> const& q) {
  std::array<double, of_hessian> out;
  motion const m = motion_of(q.data());
  write(m, out.data());
  double* const h = out.data() + of_jacobian;
  constexpr std::size_t n = joints, row = n * n;
  for (std::size_t j = 0; j < n; ++j)
    for (std::size_t i = 0; i <= j; ++i) {
      three const d = i == 0 ? three{-m.column[j].y, m.column[j].x, 0} : cross(m.axis[i], m.column[j]);
      h[i * n + j] = h[j * n + i] = d.x;
      h[row + i * n + j] = h[row + j * n + i] = d.y;
      h[2 * row + i * n + j] = h[2 * row + j * n + i] = d.z;
    }
  return out;
}

}  // namespace arm

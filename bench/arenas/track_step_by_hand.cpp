// The step of a track by hand: scalars, line by line as in the published arrangement, and with the three columns as
// lanes of a vector.
#include <cmath>
#include <cstring>

#include "track_step.hpp"

namespace track_step {
namespace {

struct three {
  double x, y, z;
};
inline three load(double const* p) { return {p[0], p[1], p[2]}; }
inline void store(double* p, three v) { p[0] = v.x, p[1] = v.y, p[2] = v.z; }
inline three operator+(three a, three b) { return {a.x + b.x, a.y + b.y, a.z + b.z}; }
inline three operator-(three a, three b) { return {a.x - b.x, a.y - b.y, a.z - b.z}; }
inline three operator*(double s, three a) { return {s * a.x, s * a.y, s * a.z}; }
inline three cross(three a, three b) { return {a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x}; }

// What the columns need of the step.
struct shared {
  three bend1, bend2, bend3, kick1, turn3, turn4, kick4;
  double third, slope_of_time;
};

inline shared step_of(double const* in, double* out) {
  shared s;
  three const pos = load(in), dir = load(in + 3);
  double const qop = in[6], h = in[9], half = 0.5 * h * qop;
  s.bend1 = half * load(in + 10), s.bend2 = half * load(in + 13), s.bend3 = half * load(in + 16);
  s.kick1 = cross(dir, s.bend1);
  three const dir2 = dir + s.kick1, half_sum = dir + dir2;
  s.turn3 = cross(dir2, s.bend2);
  three const dir3 = dir + s.turn3;
  s.turn4 = cross(dir3, s.bend2);
  three const dir4 = dir + s.turn4, dir_end = dir4 + s.turn4;
  s.kick4 = cross(dir_end, s.bend3);
  s.third = h / 3;
  store(out, pos + 0.25 * h * half_sum);
  store(out + 3, pos + h * dir4);
  store(out + 6, pos + s.third * (dir2 + dir3 + dir4));
  three const kicks = s.kick1 + s.kick4, end = kicks + (2.0 * dir3 + dir_end);
  store(out + 9, (1 / std::sqrt(end.x * end.x + end.y * end.y + end.z * end.z)) * end);
  double const ratio = in[8] * qop, squared = ratio * ratio, rate = std::sqrt(1 + squared);
  out[12] = in[7] + h * rate;
  three const off = kicks - s.turn3 - s.turn4;
  out[13] = 2 * std::fabs(h) * (std::fabs(off.x) + std::fabs(off.y) + std::fabs(off.z));
  s.slope_of_time = h * squared / rate;
  return s;
}

inline void angle(shared const& s, double const* in, double* out) {
  three const d = load(in + 3), k1 = cross(d, s.bend1), d2 = d + k1, d3 = d + cross(d2, s.bend2),
              t4 = cross(d3, s.bend2), d4 = d + t4, end = d4 + t4, k4 = cross(end, s.bend3);
  store(out, load(in) + s.third * (d2 + d3 + d4));
  store(out + 3, (1.0 / 3) * ((k1 + k4) + (2.0 * d3 + end)));
}

inline void momentum(shared const& s, double const* in, double* out) {
  three const d = load(in + 3), k1 = cross(d, s.bend1) + s.kick1, d2 = d + k1, d3 = d + (cross(d2, s.bend2) + s.turn3),
              t4 = cross(d3, s.bend2) + s.turn4, d4 = d + t4, end = d4 + t4, k4 = cross(end, s.bend3) + s.kick4;
  store(out, load(in) + s.third * (d2 + d3 + d4));
  store(out + 3, (1.0 / 3) * ((k1 + k4) + (2.0 * d3 + end)));
  out[6] = in[6] + s.slope_of_time;
}

// A lane for each column, the fourth idle.
using lanes [[gnu::vector_size(32)]] = double;
struct three_lanes {
  lanes x, y, z;
};
inline three_lanes operator+(three_lanes a, three_lanes b) { return {a.x + b.x, a.y + b.y, a.z + b.z}; }
inline three_lanes operator*(double s, three_lanes a) { return {s * a.x, s * a.y, s * a.z}; }
inline three_lanes cross(three_lanes a, three b) {
  return {a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x};
}
// The part that only the column of q/p has.
inline three_lanes third_lane(three v) { return {lanes{0, 0, v.x, 0}, lanes{0, 0, v.y, 0}, lanes{0, 0, v.z, 0}}; }
inline three_lanes gather(double const* p) {
  return {lanes{p[0], p[6], p[12], 0}, lanes{p[1], p[7], p[13], 0}, lanes{p[2], p[8], p[14], 0}};
}
inline void scatter(double* p, three_lanes v) {
  for (int i = 0; i < 3; ++i) p[6 * i] = v.x[i], p[6 * i + 1] = v.y[i], p[6 * i + 2] = v.z[i];
}

}  // namespace

std::array<double, results> by_hand(std::array<double, inputs> const& in) {
  std::array<double, results> out;
  shared const s = step_of(in.data(), out.data());
  angle(s, in.data() + 19, out.data() + 14);
  angle(s, in.data() + 25, out.data() + 20);
  momentum(s, in.data() + 31, out.data() + 26);
  return out;
}

std::array<double, results> by_hand_in_lanes(std::array<double, inputs> const& in) {
  std::array<double, results> out;
  shared const s = step_of(in.data(), out.data());
  three_lanes const d = gather(in.data() + 22), k1 = cross(d, s.bend1) + third_lane(s.kick1), d2 = d + k1,
                    d3 = d + (cross(d2, s.bend2) + third_lane(s.turn3)), t4 = cross(d3, s.bend2) + third_lane(s.turn4),
                    d4 = d + t4, end = d4 + t4, k4 = cross(end, s.bend3) + third_lane(s.kick4);
  scatter(out.data() + 14, gather(in.data() + 19) + s.third * (d2 + d3 + d4));
  scatter(out.data() + 17, (1.0 / 3) * ((k1 + k4) + (2.0 * d3 + end)));
  out[32] = in[37] + s.slope_of_time;
  return out;
}

}  // namespace track_step

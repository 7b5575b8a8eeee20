// A step of a charged particle's track in a magnetic field: the Runge-Kutta-Nystroem step that the experiments at the
// LHC take, with the columns of derivatives that are transported beside it.
//
// Equations: dr/ds = T, dT/ds = (q/p) T x B, dt/ds = sqrt(1 + m^2 / p^2), with charge 1. L. Bugge, J. Myrheim,
// "Tracking and track fitting", Nucl. Instr. Meth. 179 (1981) 365; E. Lund et al., "Track parameter propagation through
// the application of a new adaptive Runge-Kutta-Nystroem method in the ATLAS experiment", JINST 4 (2009) P04001. The
// field is given at the three points. Stages are scaled by h / 2 as in the ATLAS experiment's code.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "small.hpp"

namespace track_step {

/// What the step starts from: position 3, direction 3, q/p, time, mass, h, the field at three points 9; then three
/// columns of derivatives: by two angles (position 3, direction 3 each), and by log(q/p) (position 3, direction 3,
/// time).
inline constexpr std::size_t inputs = 3 + 3 + 4 + 9 + 6 + 6 + 7;
/// The two later points of the field 6, position 3, direction 3, time, estimate of the error; then the columns.
inline constexpr std::size_t results = 6 + 3 + 3 + 2 + 6 + 6 + 7;
/// The results without columns.
inline constexpr std::size_t values = 6 + 3 + 3 + 2;

using small::vec3;

template <class T>
struct ends {
  vec3<T> kick1, turn3, turn4, kick4;  // cross products
  vec3<T> dir2, dir3, dir4, dir_end;
};

/// The four stages. `scale` is 1; its derivative is that by log(q/p), for each bend is proportional to q/p. It is
/// applied to cross products, so that this derivative is one of the numbers that are there.
template <class T, class Bends>
constexpr ends<T> stages(vec3<T> const& dir, T const& scale, Bends const& bend) {
  using namespace small;
  ends<T> e;
  e.kick1 = times(scale, cross(dir, bend[0]));
  e.dir2 = plus(dir, e.kick1);
  e.turn3 = times(scale, cross(e.dir2, bend[1]));
  e.dir3 = plus(dir, e.turn3);
  e.turn4 = times(scale, cross(e.dir3, bend[1]));
  e.dir4 = plus(dir, e.turn4);
  e.dir_end = plus(e.dir4, e.turn4);  // 2 dir4 - dir, in one addition
  e.kick4 = times(scale, cross(e.dir_end, bend[2]));
  return e;
}

/// What of the stages depends on direction and q/p: the way without its factor h / 3, and three times the direction.
template <class T>
constexpr std::array<T, 6> sums(ends<T> const& e) {
  std::array<T, 6> all{};
  for (std::size_t i = 0; i < 3; ++i) {
    all[i] = e.dir2[i] + e.dir3[i] + e.dir4[i];
    all[3 + i] = (e.kick1[i] + e.kick4[i]) + ((e.dir3[i] + e.dir3[i]) + e.dir_end[i]);
  }
  return all;
}

template <class T, std::size_t N>
constexpr std::array<vec3<T>, 3> bends(std::array<T, N> const& in) {
  T const half = in[6] * in[9] * T(0.5);
  return {small::times(half, small::part<3>(in, 10)), small::times(half, small::part<3>(in, 13)),
          small::times(half, small::part<3>(in, 16))};
}

/// The step without derivatives.
template <class T>
constexpr std::array<T, values> step(std::array<T, inputs> const& in) {
  using namespace small;
  using std::abs, std::sqrt;
  auto const pos = part<3>(in, 0), dir = part<3>(in, 3);
  T const qop = in[6], time = in[7], mass = in[8], h = in[9];
  auto const e = stages(dir, T(1), bends(in));
  auto const all = sums(e);
  T const third = h / T(3), quarter = h * T(0.25);
  writer<T, values> out;
  for (std::size_t i = 0; i < 3; ++i) out.put(pos[i] + quarter * (dir[i] + e.dir2[i]));
  for (std::size_t i = 0; i < 3; ++i) out.put(pos[i] + h * e.dir4[i]);
  for (std::size_t i = 0; i < 3; ++i) out.put(pos[i] + third * all[i]);
  T const inverse = T(1) / sqrt(all[3] * all[3] + all[4] * all[4] + all[5] * all[5]);
  for (std::size_t i = 0; i < 3; ++i) out.put(inverse * all[3 + i]);
  T const mass_by_momentum = mass * qop;
  out.put(time + h * sqrt(T(1) + mass_by_momentum * mass_by_momentum));
  T error = abs(e.kick1[0] + e.kick4[0] - e.turn3[0] - e.turn4[0]);
  for (std::size_t i = 1; i < 3; ++i) error = error + abs(e.kick1[i] + e.kick4[i] - e.turn3[i] - e.turn4[i]);
  out.put((abs(h) + abs(h)) * error);
  return out.all;
}

std::array<double, results> by_hand(std::array<double, inputs> const& in);
std::array<double, results> by_hand_in_lanes(std::array<double, inputs> const& in);
std::array<double, results> by_chainrule(std::array<double, inputs> const& in);
std::vector<std::pair<std::string, int>> operations();

}  // namespace track_step

// Loops over elements whose indices are data: lanes are filled from memory, and scattered to it, pair by pair.
#pragma once

#include "lanes.hpp"
#include "workloads.hpp"

namespace {

inline std::size_t at(int index) { return static_cast<std::size_t>(index); }

struct real2 {
  real x, y;
};

inline quad joined(pair a, pair b) { return __builtin_shufflevector(a, b, 0, 1, 2, 3); }
#ifdef __AVX512F__
inline real joined(quad a, quad b) { return __builtin_shufflevector(a, b, 0, 1, 2, 3, 4, 5, 6, 7); }
inline real2 zipped(real a, real b) {
  return {__builtin_shufflevector(a, b, 0, 8, 2, 10, 4, 12, 6, 14),
          __builtin_shufflevector(a, b, 1, 9, 3, 11, 5, 13, 7, 15)};
}
template <class Load>
inline real every_second(Load at) {
  return joined(joined(at(0), at(2)), joined(at(4), at(6)));
}
#else
inline real2 zipped(real a, real b) {
  return {__builtin_shufflevector(a, b, 0, 4, 2, 6), __builtin_shufflevector(a, b, 1, 5, 3, 7)};
}
template <class Load>
inline real every_second(Load at) {
  return joined(at(0), at(2));
}
#endif

/// The pairs that at(0), at(1)... are, as lanes of their first and second numbers.
template <class Load>
inline real2 transposed(Load at) {
  return zipped(every_second(at), every_second([&](std::size_t k) { return at(k + 1); }));
}
/// The other way: calls use(k, pair) for each lane.
template <class Use>
[[gnu::always_inline]] inline void each_pair(real x, real y, Use const& use) {
  real2 const by_parity = zipped(x, y);
  unrolled<lanes / 2>([&](auto i) {
    constexpr int k = 2 * decltype(i)::value;
    use(k, pair(__builtin_shufflevector(by_parity.x, by_parity.x, k, k + 1)));
    use(k + 1, pair(__builtin_shufflevector(by_parity.y, by_parity.y, k, k + 1)));
  });
}
inline void add(double* to, pair by) { store(to, load<pair>(to) + by); }

// With a and b the sides of a triangle, its energy is area s (1 + 1 / d^2) for s = |J|^2 = m_aa a.a + 2 m_ab a.b + m_bb
// b.b and d = det J = det R (a_x b_y - a_y b_x).
struct sides {
  real energy;
  real m_aa, m_ab, m_bb, det_r;
  real by_s, by_d, by_sd, by_dd;  // derivatives of the energy
  real s[4], d[4];                // derivatives of s and d by a and b
};
inline sides sides_of(mesh const& m, std::array<int, 3> const* triangles, std::array<double, 5> const* rest) {
  auto const corner = [&](std::size_t c) {
    return transposed([&](std::size_t k) { return load<pair>(m.uv[at(triangles[k][c])].data()); });
  };
  auto const [x, y] = corner(0);
  auto const [qx, qy] = corner(1);
  auto const [rx, ry] = corner(2);
  auto const [r00, r01] = transposed([&](std::size_t k) { return load<pair>(&rest[k][0]); });
  auto const [r10, r11] = transposed([&](std::size_t k) { return load<pair>(&rest[k][2]); });
  real area;
  for (std::size_t k = 0; k < lanes; ++k) area[k] = rest[k][4];
  real const ax = qx - x, ay = qy - y, bx = rx - x, by = ry - y;
  sides t;
  t.m_aa = r00 * r00 + r01 * r01, t.m_ab = r00 * r10 + r01 * r11, t.m_bb = r10 * r10 + r11 * r11;
  t.det_r = r00 * r11 - r01 * r10;
  real const sa_x = t.m_aa * ax + t.m_ab * bx, sa_y = t.m_aa * ay + t.m_ab * by;
  real const sb_x = t.m_ab * ax + t.m_bb * bx, sb_y = t.m_ab * ay + t.m_bb * by;
  real const s = (ax * sa_x + ay * sa_y) + (bx * sb_x + by * sb_y);
  real const inverse = 1 / (t.det_r * (ax * by - ay * bx)), squared = inverse * inverse;
  t.by_s = area + area * squared;
  t.energy = s * t.by_s;
  t.by_sd = -2 * area * (squared * inverse);
  t.by_d = t.by_sd * s;
  t.by_dd = -3 * t.by_d * inverse;
  t.s[0] = 2 * sa_x, t.s[1] = 2 * sa_y, t.s[2] = 2 * sb_x, t.s[3] = 2 * sb_y;
  t.d[0] = t.det_r * by, t.d[1] = -t.det_r * bx, t.d[2] = -t.det_r * ay, t.d[3] = t.det_r * ax;
  return t;
}
inline void add_gradient(sides const& t, std::array<int, 3> const* triangles, point2* gradient) {
  real by[4];
  for (std::size_t i = 0; i < 4; ++i) by[i] = t.by_s * t.s[i] + t.by_d * t.d[i];
  auto const corner = [&](std::size_t c, real x, real y) {
    each_pair(x, y, [&](std::size_t k, pair p) { add(gradient[at(triangles[k][c])].data(), p); });
  };
  corner(0, -by[0] - by[2], -by[1] - by[3]);
  corner(1, by[0], by[1]);
  corner(2, by[2], by[3]);
}
inline void add_hessian(sides const& t, std::array<int, 18> const* places, double* values) {
  // By a and b, then by the corners: the first is minus the sum of the others.
  real h[6][6];
  for (std::size_t i = 0; i < 4; ++i) {
    real const by_s = t.by_sd * t.d[i], by_d = t.by_sd * t.s[i] + t.by_dd * t.d[i];
    for (std::size_t j = i; j < 4; ++j) h[2 + i][2 + j] = by_s * t.s[j] + by_d * t.d[j];
  }
  real const twice = 2 * t.by_s, turn = t.by_d * t.det_r;
  for (std::size_t axis = 2; axis < 4; ++axis) {
    h[axis][axis] += twice * t.m_aa;
    h[axis][2 + axis] += twice * t.m_ab;
    h[2 + axis][2 + axis] += twice * t.m_bb;
  }
  h[2][5] += turn;
  h[3][4] -= turn;
  for (std::size_t i = 2; i < 6; ++i)
    for (std::size_t j = 2; j < i; ++j) h[i][j] = h[j][i];
  for (std::size_t i = 2; i < 6; ++i)
    for (std::size_t axis = 0; axis < 2; ++axis) h[axis][i] = h[i][axis] = -h[i][2 + axis] - h[i][4 + axis];
  for (std::size_t i = 0; i < 2; ++i)
    for (std::size_t j = 0; j < 2; ++j) h[i][j] = -h[2 + i][j] - h[4 + i][j];
  unrolled<6>([&](auto i) {
    unrolled<3>([&](auto c) {
      each_pair(h[i][2 * c], h[i][2 * c + 1], [&](std::size_t k, pair p) { add(values + places[k][3 * i + c], p); });
    });
  });
}

/// Calls use(triangles, rest, places) for as many triangles as there are lanes; where they are not there, they have no
/// area.
template <class Use>
inline void each_triangles(mesh const& m, Use const& use) {
  std::size_t const n = m.triangles.size();
  std::size_t e = 0;
  for (; e + lanes <= n; e += lanes) use(&m.triangles[e], &m.rest[e], &m.places[e]);
  if (e == n) return;
  std::array<int, 3> triangles[lanes];
  std::array<double, 5> rest[lanes];
  std::array<int, 18> places[lanes];
  for (std::size_t k = 0; k < lanes; ++k, e += e + 1 < n) {
    triangles[k] = m.triangles[e], rest[k] = m.rest[e], places[k] = m.places[e];
    if (k >= n % lanes) rest[k][4] = 0;
  }
  use(triangles, rest, places);
}

double gradient_of_mesh(mesh const& m, std::vector<point2>& gradient) {
  std::fill(gradient.begin(), gradient.end(), point2{});
  real value{};
  each_triangles(m, [&](auto const* triangles, auto const* rest, auto const*) {
    auto const t = sides_of(m, triangles, rest);
    value += t.energy;
    add_gradient(t, triangles, gradient.data());
  });
  return sum(value);
}

double hessian_of_mesh(mesh const& m, gradient_and_hessian& derivatives) {
  auto& gradient = derivatives.gradient;
  auto& values = derivatives.hessian;
  std::fill(gradient.begin(), gradient.end(), point2{});
  std::fill(values.begin(), values.end(), 0.0);
  real value{};
  each_triangles(m, [&](auto const* triangles, auto const* rest, auto const* places) {
    auto const t = sides_of(m, triangles, rest);
    value += t.energy;
    add_gradient(t, triangles, gradient.data());
    add_hessian(t, places, values.data());
  });
  return sum(value);
}

// Positions and slopes in rows of four, and two particles far away for the last pairs. As long as pairs have the same
// first particle, its slope stays in a register.
double pairs(lennard_jones const& data, std::vector<point3>& gradient) {
  std::size_t const particles = data.x.size(), n = data.pairs.size();
  static thread_local std::vector<std::array<double, 4>> positions, slopes;
  positions.resize(particles + 2);
  slopes.assign(particles + 2, {});
  for (std::size_t i = 0; i < particles; ++i) positions[i] = {data.x[i][0], data.x[i][1], data.x[i][2], 0};
  positions[particles] = {-1e10, 0, 0, 0}, positions[particles + 1] = {1e10, 0, 0, 0};
  real value{};
  quad here[2]{};
  std::size_t current = 0;
  auto const flush = [&] {
    store(slopes[current].data(), load<quad>(slopes[current].data()) + (here[0] + here[1]));
    here[0] = here[1] = quad{};
  };
  auto const add = [&](std::array<int, 2> const* some) {
    quad apart[lanes];
    unrolled<lanes>([&](auto k) {
      apart[k] = load<quad>(positions[at(some[k][0])].data()) - load<quad>(positions[at(some[k][1])].data());
    });
    auto const [x, y] = transposed([&](std::size_t k) { return __builtin_shufflevector(apart[k], apart[k], 0, 1); });
    auto const [z, zero] = transposed([&](std::size_t k) { return __builtin_shufflevector(apart[k], apart[k], 2, 3); });
    real const inverse = 1 / (x * x + y * y + z * z), sixth = inverse * inverse * inverse;
    value += sixth * sixth - sixth;
    alignas(64) double slope[lanes];
    store(slope, (24 * sixth - 48 * (sixth * sixth)) * inverse);
    unrolled<lanes>([&](auto k) {
      if (at(some[k][0]) != current) {
        flush();
        current = at(some[k][0]);
      }
      here[k % 2] += slope[k] * apart[k];
      double* const there = slopes[at(some[k][1])].data();
      store(there, load<quad>(there) - slope[k] * apart[k]);
    });
  };
  std::size_t p = 0;
  for (; p + lanes <= n; p += lanes) add(&data.pairs[p]);
  if (p < n) {
    std::array<int, 2> last[lanes];
    std::fill_n(last, lanes, std::array{int(particles), int(particles) + 1});
    std::copy(data.pairs.begin() + std::ptrdiff_t(p), data.pairs.end(), last);
    add(last);
  }
  flush();
  for (std::size_t i = 0; i < particles; ++i) std::copy_n(slopes[i].begin(), 3, gradient[i].begin());
  return 4 * sum(value);
}

}  // namespace

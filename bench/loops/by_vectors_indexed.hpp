// Loops over elements whose indices are data: lanes are filled from memory, and scattered to it, pair by pair.
#pragma once

#include "lanes.hpp"
#include "workloads.hpp"

namespace {

inline std::size_t at(int index) { return static_cast<std::size_t>(index); }

struct real2 {
  real x, y;
};
/// Rows of four numbers, one for each lane, in as few vectors.
struct quads {
  real in_order_of_place[4];
};

#ifdef __AVX512F__
inline quad joined(pair a, pair b) { return _mm256_insertf128_pd(_mm256_castpd128_pd256(a), b, 1); }
inline real joined(quad a, quad b) { return _mm512_maskz_insertf64x4(0xff, _mm512_castpd256_pd512(a), b, 1); }
inline real2 zipped(real a, real b) {
  return {__builtin_shufflevector(a, b, 0, 8, 2, 10, 4, 12, 6, 14),
          __builtin_shufflevector(a, b, 1, 9, 3, 11, 5, 13, 7, 15)};
}
inline quads quads_of(real x, real y, real z, real w) {
  real2 const xy = zipped(x, y), zw = zipped(z, w);
  return {{__builtin_shufflevector(xy.x, zw.x, 0, 1, 8, 9, 2, 3, 10, 11),
           __builtin_shufflevector(xy.y, zw.y, 0, 1, 8, 9, 2, 3, 10, 11),
           __builtin_shufflevector(xy.x, zw.x, 4, 5, 12, 13, 6, 7, 14, 15),
           __builtin_shufflevector(xy.y, zw.y, 4, 5, 12, 13, 6, 7, 14, 15)}};
}
constexpr std::size_t place_of_quad(std::size_t lane) { return lane / 4 * 4 + lane % 2 * 2 + lane / 2 % 2; }
template <std::size_t Lane>
inline quad quad_of(quads const& q) {
  real const v = q.in_order_of_place[place_of_quad(Lane) / 2];
  if constexpr (place_of_quad(Lane) % 2 == 0) return __builtin_shufflevector(v, v, 0, 1, 2, 3);
  return __builtin_shufflevector(v, v, 4, 5, 6, 7);
}
template <class Load>
inline real every_second(Load at) {
  return joined(joined(at(0), at(2)), joined(at(4), at(6)));
}
#else
inline quad joined(pair a, pair b) { return __builtin_shufflevector(a, b, 0, 1, 2, 3); }
inline real2 zipped(real a, real b) {
  return {__builtin_shufflevector(a, b, 0, 4, 2, 6), __builtin_shufflevector(a, b, 1, 5, 3, 7)};
}
inline quads quads_of(real x, real y, real z, real w) {
  real2 const xy = zipped(x, y), zw = zipped(z, w);
  return {{__builtin_shufflevector(xy.x, zw.x, 0, 1, 4, 5), __builtin_shufflevector(xy.y, zw.y, 0, 1, 4, 5),
           __builtin_shufflevector(xy.x, zw.x, 2, 3, 6, 7), __builtin_shufflevector(xy.y, zw.y, 2, 3, 6, 7)}};
}
constexpr std::size_t place_of_quad(std::size_t lane) { return lane; }
template <std::size_t Lane>
inline quad quad_of(quads const& q) {
  return q.in_order_of_place[Lane];
}
template <class Load>
inline real every_second(Load at) {
  return joined(at(0), at(2));
}
#endif

/// Four numbers that are in one line of the cache.
struct alignas(4 * sizeof(double)) padded : std::array<double, 4> {};

/// The pairs that at(0), at(1)... are, as lanes of their first and second numbers.
template <class Load>
inline real2 transposed(Load at) {
  return zipped(every_second(at), every_second([&](std::size_t k) { return at(k + 1); }));
}
/// The other way: the pairs of the even lanes, then those of the odd ones.
[[gnu::always_inline]] inline void store_pairs(double* to, real x, real y) {
  auto const [even, odd] = zipped(x, y);
  store(to, even);
  store(to + lanes, odd);
}
/// Where the one of lane k stands among those.
constexpr std::size_t stored_at(std::size_t k) { return k % 2 * (lanes / 2) + k / 2; }

template <class Vector>
inline void add(double* to, Vector by) {
  store(to, load<Vector>(to) + by);
}

// With a and b the sides of a triangle, its energy is area s (1 + 1 / d^2) for s = |J|^2 = m_aa a.a + 2 m_ab a.b + m_bb
// b.b and d = det J = det R (a_x b_y - a_y b_x).
struct sides {
  real energy;
  real m_aa, m_ab, m_bb, det_r;
  real by_s, by_d, by_sd, by_dd;  // derivatives of the energy
  real s[4], d[4];                // derivatives of s and d by a and b
};
[[gnu::always_inline]] inline sides sides_of(mesh const& m, std::array<int, 3> const* triangles,
                                             std::array<double, 5> const* rest) {
  auto const corner = [&](std::size_t c) {
    return transposed([&](std::size_t k) { return load<pair>(m.uv[at(triangles[k][c])].data()); });
  };
  auto const [x, y] = corner(0);
  auto const [qx, qy] = corner(1);
  auto const [rx, ry] = corner(2);
  auto const [r00, r01] = transposed([&](std::size_t k) { return load<pair>(&rest[k][0]); });
  auto const [r10, r11] = transposed([&](std::size_t k) { return load<pair>(&rest[k][2]); });
  real const area = transposed([&](std::size_t k) { return load<pair>(&rest[k][3]); }).y;
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
/// What some triangles add to the gradient: pairs for each corner.
struct alignas(64) parts_of_gradient {
  double corners[3][lanes * 2];
};
[[gnu::always_inline]] inline void store_gradient(sides const& t, parts_of_gradient& to) {
  auto const by = [&](std::size_t i) { return t.by_s * t.s[i] + t.by_d * t.d[i]; };
  real const by_ax = by(0), by_ay = by(1), by_bx = by(2), by_by = by(3);
  store_pairs(to.corners[0], -by_ax - by_bx, -by_ay - by_by);
  store_pairs(to.corners[1], by_ax, by_ay);
  store_pairs(to.corners[2], by_bx, by_by);
}
[[gnu::always_inline]] inline void add_blocks(std::array<int, 6> const* blocks, std::size_t which, real xx, real xy,
                                              real yx, real yy, padded* sums) {
  quads const rows = quads_of(xx, xy, yx, yy);
  unrolled<lanes>([&](auto k) { add(sums[at(blocks[k][which])].data(), quad_of<k>(rows)); });
}
[[gnu::always_inline]] inline void add_hessian(sides const& t, mesh const& m, std::size_t e, padded* sums) {
  auto const by = [&](std::size_t i, std::size_t j) {
    return t.by_sd * (t.d[i] * t.s[j] + t.s[i] * t.d[j]) + t.by_dd * (t.d[i] * t.d[j]);
  };
  auto const* const blocks = &m.blocks[e];
  auto const transposed = [&](std::size_t which) { return load(&m.transposed[which][e]) > 0; };
  real const twice = 2 * t.by_s, turn = t.by_d * t.det_r;
  real const aa = twice * t.m_aa, ab = twice * t.m_ab, bb = twice * t.m_bb;
  real const aa_xx = aa + by(0, 0), aa_xy = by(0, 1), aa_yy = aa + by(1, 1);
  real const bb_xx = bb + by(2, 2), bb_xy = by(2, 3), bb_yy = bb + by(3, 3);
  real const ab_xx = ab + by(0, 2), ab_xy = by(0, 3) + turn, ab_yx = by(1, 2) - turn, ab_yy = ab + by(1, 3);
  add_blocks(blocks, 3, aa_xx, aa_xy, aa_xy, aa_yy, sums);
  add_blocks(blocks, 5, bb_xx, bb_xy, bb_xy, bb_yy, sums);
  auto const turned = transposed(2);
  add_blocks(blocks, 4, ab_xx, turned ? ab_yx : ab_xy, turned ? ab_xy : ab_yx, ab_yy, sums);
  // The first corner is minus the sum of the others.
  real const oa_xx = -aa_xx - ab_xx, oa_xy = -aa_xy - ab_yx, oa_yx = -aa_xy - ab_xy, oa_yy = -aa_yy - ab_yy;
  real const ob_xx = -ab_xx - bb_xx, ob_xy = -ab_xy - bb_xy, ob_yx = -ab_yx - bb_xy, ob_yy = -ab_yy - bb_yy;
  auto const a_turned = transposed(0), b_turned = transposed(1);
  add_blocks(blocks, 1, oa_xx, a_turned ? oa_yx : oa_xy, a_turned ? oa_xy : oa_yx, oa_yy, sums);
  add_blocks(blocks, 2, ob_xx, b_turned ? ob_yx : ob_xy, b_turned ? ob_xy : ob_yx, ob_yy, sums);
  real const oo_xy = -oa_xy - ob_xy;
  add_blocks(blocks, 0, -oa_xx - ob_xx, oo_xy, oo_xy, -oa_yy - ob_yy, sums);
}

/// The energy of all triangles. Some at a time, for what is scattered must not wait for what is computed; those beyond
/// the end have no area. Calls compute(sides, e, b), then scatter(e, k, b) for each of its lanes.
template <std::size_t Batches, class Compute, class Scatter>
[[gnu::always_inline]] inline double energy_of(mesh const& m, Compute const& compute, Scatter const& scatter) {
  std::size_t const n = m.triangles.size(), whole = n - n % lanes;
  std::array<int, 3> last[lanes];
  std::array<double, 5> last_rest[lanes];
  for (std::size_t k = 0; k < lanes; ++k) {
    std::size_t const e = whole + k < n ? whole + k : 0;
    last[k] = m.triangles[e], last_rest[k] = m.rest[e];
    if (whole + k >= n) last_rest[k][4] = 0;
  }
  real value{};
  for (std::size_t e = 0; e < n; e += Batches * lanes) {
    std::size_t const end = std::min(n, e + Batches * lanes);
    for (std::size_t at = e; at < end; at += lanes) {
      auto const t = at < whole ? sides_of(m, &m.triangles[at], &m.rest[at]) : sides_of(m, last, last_rest);
      value += t.energy;
      compute(t, at, (at - e) / lanes);
    }
    for (std::size_t at = e; at < end; at += lanes)
      for (std::size_t k = 0; k < std::min(lanes, end - at); ++k) scatter(at + k, stored_at(k), (at - e) / lanes);
  }
  return sum(value);
}

inline void add_gradient(std::array<int, 3> const& triangle, parts_of_gradient const& parts, std::size_t k,
                         point2* gradient) {
  for (std::size_t c = 0; c < 3; ++c) add(gradient[at(triangle[c])].data(), load<pair>(&parts.corners[c][2 * k]));
}

double gradient_of_mesh(mesh const& m, std::vector<point2>& gradient) {
  std::fill(gradient.begin(), gradient.end(), point2{});
  constexpr std::size_t batches = 8;
  parts_of_gradient parts[batches];
  return energy_of<batches>(
      m, [&](sides const& t, std::size_t, std::size_t b) { store_gradient(t, parts[b]); },
      [&](std::size_t e, std::size_t k, std::size_t b) { add_gradient(m.triangles[e], parts[b], k, gradient.data()); });
}

// Blocks of two by two are added up, and then copied to their rows. Blocks in a buffer, as the gradient's parts,
// take 1.15 times as long; additions at all places of the rows 1.2 to 1.8 times.
double hessian_of_mesh(mesh const& m, gradient_and_hessian& derivatives) {
  auto& gradient = derivatives.gradient;
  std::fill(gradient.begin(), gradient.end(), point2{});
  constexpr std::size_t batches = 4;
  parts_of_gradient parts[batches];
  static thread_local std::vector<padded> blocks;  // zeros between the calls
  blocks.resize(m.places_of_block.size());
  auto* const sums = blocks.data();
  double const energy = energy_of<batches>(
      m,
      [&](sides const& t, std::size_t e, std::size_t b) {
        store_gradient(t, parts[b]);
        add_hessian(t, m, e, sums);
      },
      [&](std::size_t e, std::size_t k, std::size_t b) { add_gradient(m.triangles[e], parts[b], k, gradient.data()); });
  double* const values = derivatives.hessian.data();
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    quad const v = load<quad>(sums[i].data()), across = __builtin_shufflevector(v, v, 0, 2, 1, 3);
    store(sums[i].data(), quad{});
    auto const& places = m.places_of_block[i];
    store(values + places[0], __builtin_shufflevector(v, v, 0, 1));
    store(values + places[1], __builtin_shufflevector(v, v, 2, 3));
    store(values + places[2], __builtin_shufflevector(across, across, 0, 1));
    store(values + places[3], __builtin_shufflevector(across, across, 2, 3));
  }
  return energy;
}

/// Slopes of as many pairs as there are lanes, a row for each, in the order of places.
[[gnu::always_inline]] inline real slopes_of(std::array<int, 2> const* pairs, padded const* positions, padded* slopes) {
  quad apart[lanes];
  for (std::size_t k = 0; k < lanes; ++k)
    apart[k] = load<quad>(positions[at(pairs[k][0])].data()) - load<quad>(positions[at(pairs[k][1])].data());
  auto const [x, y] = transposed([&](std::size_t k) { return __builtin_shufflevector(apart[k], apart[k], 0, 1); });
  auto const [z, zero] = transposed([&](std::size_t k) { return __builtin_shufflevector(apart[k], apart[k], 2, 3); });
  real const inverse = 1 / (x * x + y * y + z * z), sixth = inverse * inverse * inverse;
  real const slope = (24 * sixth - 48 * (sixth * sixth)) * inverse;
  quads const rows = quads_of(slope * x, slope * y, slope * z, zero);
  for (std::size_t i = 0; i < 4; ++i) store(slopes[i * lanes / 4].data(), rows.in_order_of_place[i]);
  return sixth * sixth - sixth;
}

// Positions and slopes in rows of four. In blocks, for what is scattered must not wait for what is computed. As long as
// pairs have the same first particle, its slope stays in a register. Pairs that are missing are far apart. Without
// blocks, and in lanes of one first particle: 1.4 times as long.
double pairs(lennard_jones const& data, std::vector<point3>& gradient) {
  constexpr std::size_t block = 8 * lanes;
  std::size_t const particles = data.x.size(), n = data.pairs.size();
  static thread_local std::vector<padded> positions, sums;
  positions.resize(particles + 2);
  sums.assign(particles + 2, {});
  for (std::size_t i = 0; i < particles; ++i) positions[i] = {{data.x[i][0], data.x[i][1], data.x[i][2], 0}};
  positions[particles] = {{-1e10, 0, 0, 0}}, positions[particles + 1] = {{1e10, 0, 0, 0}};
  padded* const to = sums.data();
  real value{};
  quad here{};
  std::size_t current = 0;
  auto const flush = [&] { store(to[current].data(), load<quad>(to[current].data()) + here); };
  for (std::size_t p = 0; p < n; p += block) {
    std::array<int, 2> last[block];
    auto const* some = &data.pairs[p];
    if (n - p < block) {
      std::fill_n(last, block, std::array{int(particles), int(particles) + 1});
      std::copy_n(some, n - p, last);
      some = last;
    }
    alignas(64) padded slopes[block];
    for (std::size_t k = 0; k < block; k += lanes) value += slopes_of(some + k, positions.data(), slopes + k);
    for (std::size_t from = 0; from < block; from += lanes)
      unrolled<lanes>([&](auto k) {
        auto const first = at(some[from + k][0]);
        if (first != current) {
          flush();
          here = quad{};
          current = first;
        }
        double* const second = to[at(some[from + k][1])].data();
        quad const slope = load<quad>(slopes[from + place_of_quad(k)].data());
        here += slope;
        store(second, load<quad>(second) - slope);
      });
  }
  flush();
  for (std::size_t i = 0; i < particles; ++i) std::copy_n(sums[i].begin(), 3, gradient[i].begin());
  return 4 * sum(value);
}

}  // namespace

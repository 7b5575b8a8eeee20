// The loops as one writes them, for the compiler to make of them what it can. The sources that include this are
// compiled with different flags, hence nothing here may be shared between them.
#pragma once

#include <limits>

#include "workloads.hpp"

namespace {

inline std::size_t at(int index) { return static_cast<std::size_t>(index); }

double fit(exponential_fit const& data, point2& gradient) {
  auto const [b0, b1] = data.b;
  double value = 0, by_b0 = 0, by_b1 = 0;
  for (std::size_t i = 0; i < data.t.size(); ++i) {
    double const e = std::exp(-b1 * data.t[i]), residual = data.y[i] - b0 * e, product = residual * e;
    value += residual * residual;
    by_b0 += product;
    by_b1 += product * data.t[i];
  }
  gradient = {-2 * by_b0, 2 * b0 * by_b1};
  return value;
}

double logistic(logistic_regression const& data, std::array<double, 20>& gradient) {
  constexpr auto weights = logistic_regression::weights;
  double value = 0;
  gradient = {};
  for (std::size_t i = 0; i < data.y.size(); ++i) {
    double const* x = &data.x[weights * i];
    double z = 0;
    for (std::size_t j = 0; j < weights; ++j) z += data.w[j] * x[j];
    z *= -data.y[i];
    double const e = std::exp(-std::fabs(z));
    value += std::fmax(z, 0) + std::log1p(e);
    double const slope = -data.y[i] * (z > 0 ? 1 : e) / (1 + e);
    for (std::size_t j = 0; j < weights; ++j) gradient[j] += slope * x[j];
  }
  return value;
}

double chain(rosenbrock_chain const& data, std::vector<double>& gradient) {
  auto const& x = data.x;
  double value = 0;
  gradient[0] = 0;
  for (std::size_t i = 0; i + 1 < x.size(); ++i) {
    double const u = x[i + 1] - x[i] * x[i], v = 1 - x[i];
    value += 100 * (u * u) + v * v;
    gradient[i] += -400 * u * x[i] - 2 * v;
    gradient[i + 1] = 200 * u;
  }
  return value;
}

#ifdef __clang__
#define CHAINRULE_SCALAR
#else
#define CHAINRULE_SCALAR [[gnu::optimize("no-tree-vectorize")]]  // g++'s vectors take 1.4 times as long
#endif
CHAINRULE_SCALAR double mixture(gaussian_mixture const& data, gaussian_mixture::parameters& gradient) {
  constexpr auto d = gaussian_mixture::dimensions, components = gaussian_mixture::components;
  auto const& [alpha, mu, icf] = data.p;
  double exponents[components], rows[components][d], weights[components], diagonal[components][d];
  gradient = {};
  double largest = alpha[0], sum = 0;
  for (std::size_t k = 0; k < components; ++k) {
    weights[k] = alpha[k];
    for (std::size_t j = 0; j < d; ++j) {
      weights[k] += icf[k][j];
      diagonal[k][j] = std::exp(icf[k][j]);
    }
    largest = std::fmax(largest, alpha[k]);
  }
  auto const n = static_cast<double>(data.x.size());
  for (double const each : alpha) sum += std::exp(each - largest);
  double value = -n * (largest + std::log(sum)) - n * d / 2 * 1.8378770664093454836;
  for (std::size_t k = 0; k < components; ++k) gradient.alpha[k] = -n * std::exp(alpha[k] - largest) / sum;

  for (auto const& x : data.x) {
    largest = std::numeric_limits<double>::lowest();
    for (std::size_t k = 0; k < components; ++k) {
      double squares = 0;
      for (std::size_t i = 0; i < d; ++i) {
        double row = diagonal[k][i] * (x[i] - mu[k][i]);
        for (std::size_t j = 0; j < i; ++j) row += icf[k][below_diagonal(i, j)] * (x[j] - mu[k][j]);
        rows[k][i] = row;
        squares += row * row;
      }
      exponents[k] = weights[k] - squares / 2;
      largest = std::fmax(largest, exponents[k]);
    }
    sum = 0;
    for (double& each : exponents) sum += each = std::exp(each - largest);
    value += largest + std::log(sum);
    for (std::size_t k = 0; k < components; ++k) {
      double const share = exponents[k] / sum;
      gradient.alpha[k] += share;
      for (std::size_t i = 0; i < d; ++i) {
        double const by_row = -share * rows[k][i];
        gradient.icf[k][i] += share + by_row * diagonal[k][i] * (x[i] - mu[k][i]);
        gradient.mu[k][i] -= by_row * diagonal[k][i];
        for (std::size_t j = 0; j < i; ++j) {
          gradient.icf[k][below_diagonal(i, j)] += by_row * (x[j] - mu[k][j]);
          gradient.mu[k][j] -= by_row * icf[k][below_diagonal(i, j)];
        }
      }
    }
  }
  return value;
}

// With a and b the sides of a triangle, its energy is area s (1 + 1 / d^2) for s = |J|^2 = m_aa a.a + 2 m_ab a.b + m_bb
// b.b and d = det J = det R (a_x b_y - a_y b_x).
struct sides {
  double energy, area;
  double ax, ay, bx, by;
  double m_aa, m_ab, m_bb, det_r;
  double by_s, by_d, by_sd, by_dd;  // derivatives of the energy
  double s[4], d[4];                // derivatives of s and d by a and b
};
inline sides sides_of(mesh const& m, std::size_t e) {
  auto const [p, q, r] = m.triangles[e];
  auto const [r00, r01, r10, r11, area] = m.rest[e];
  auto const [x, y] = m.uv[at(p)];
  sides t;
  t.area = area;
  t.ax = m.uv[at(q)][0] - x, t.ay = m.uv[at(q)][1] - y;
  t.bx = m.uv[at(r)][0] - x, t.by = m.uv[at(r)][1] - y;
  t.m_aa = r00 * r00 + r01 * r01, t.m_ab = r00 * r10 + r01 * r11, t.m_bb = r10 * r10 + r11 * r11;
  t.det_r = r00 * r11 - r01 * r10;
  double const sa_x = t.m_aa * t.ax + t.m_ab * t.bx, sa_y = t.m_aa * t.ay + t.m_ab * t.by;
  double const sb_x = t.m_ab * t.ax + t.m_bb * t.bx, sb_y = t.m_ab * t.ay + t.m_bb * t.by;
  double const s = t.ax * sa_x + t.ay * sa_y + t.bx * sb_x + t.by * sb_y;
  double const inverse = 1 / (t.det_r * (t.ax * t.by - t.ay * t.bx)), squared = inverse * inverse;
  t.energy = area * s * (1 + squared);
  t.by_s = area * (1 + squared);
  t.by_sd = -2 * area * squared * inverse;
  t.by_d = t.by_sd * s;
  t.by_dd = 6 * area * s * squared * squared;
  t.s[0] = 2 * sa_x, t.s[1] = 2 * sa_y, t.s[2] = 2 * sb_x, t.s[3] = 2 * sb_y;
  t.d[0] = t.det_r * t.by, t.d[1] = -t.det_r * t.bx, t.d[2] = -t.det_r * t.ay, t.d[3] = t.det_r * t.ax;
  return t;
}
inline void add_gradient(mesh const& m, std::size_t e, sides const& t, std::vector<point2>& gradient) {
  auto const [p, q, r] = m.triangles[e];
  for (std::size_t axis = 0; axis < 2; ++axis) {
    double const by_a = t.by_s * t.s[axis] + t.by_d * t.d[axis];
    double const by_b = t.by_s * t.s[2 + axis] + t.by_d * t.d[2 + axis];
    gradient[at(p)][axis] -= by_a + by_b;
    gradient[at(q)][axis] += by_a;
    gradient[at(r)][axis] += by_b;
  }
}

double gradient_of_mesh(mesh const& m, std::vector<point2>& gradient) {
  std::fill(gradient.begin(), gradient.end(), point2{});
  double value = 0;
  for (std::size_t e = 0; e < m.triangles.size(); ++e) {
    auto const t = sides_of(m, e);
    value += t.energy;
    add_gradient(m, e, t, gradient);
  }
  return value;
}

double hessian_of_mesh(mesh const& m, gradient_and_hessian& derivatives) {
  auto& [gradient, values] = derivatives;
  std::fill(gradient.begin(), gradient.end(), point2{});
  std::fill(values.begin(), values.end(), 0.0);
  double value = 0;
  for (std::size_t e = 0; e < m.triangles.size(); ++e) {
    auto const t = sides_of(m, e);
    value += t.energy;
    add_gradient(m, e, t, gradient);
    // By the corners: the first two rows and columns are minus the sums of the others.
    double h[6][6];
    for (std::size_t i = 0; i < 4; ++i)
      for (std::size_t j = 0; j < 4; ++j)
        h[2 + i][2 + j] = t.by_sd * (t.s[i] * t.d[j] + t.d[i] * t.s[j]) + t.by_dd * t.d[i] * t.d[j];
    for (std::size_t axis = 2; axis < 4; ++axis) {
      h[axis][axis] += 2 * t.by_s * t.m_aa;
      h[axis][2 + axis] += 2 * t.by_s * t.m_ab;
      h[2 + axis][axis] += 2 * t.by_s * t.m_ab;
      h[2 + axis][2 + axis] += 2 * t.by_s * t.m_bb;
    }
    h[2][5] += t.by_d * t.det_r, h[5][2] += t.by_d * t.det_r;
    h[3][4] -= t.by_d * t.det_r, h[4][3] -= t.by_d * t.det_r;
    for (std::size_t i = 2; i < 6; ++i)
      for (std::size_t axis = 0; axis < 2; ++axis) h[i][axis] = -h[i][2 + axis] - h[i][4 + axis];
    for (std::size_t j = 0; j < 6; ++j)
      for (std::size_t axis = 0; axis < 2; ++axis) h[axis][j] = -h[2 + axis][j] - h[4 + axis][j];
    for (std::size_t i = 0; i < 6; ++i)
      for (std::size_t c = 0; c < 3; ++c) {
        auto const place = at(m.places[e][3 * i + c]);
        values[place] += h[i][2 * c];
        values[place + 1] += h[i][2 * c + 1];
      }
  }
  return value;
}

double pairs(lennard_jones const& data, std::vector<point3>& gradient) {
  std::fill(gradient.begin(), gradient.end(), point3{});
  double value = 0;
  for (auto const& [i, j] : data.pairs) {
    auto const &a = data.x[at(i)], &b = data.x[at(j)];
    double const x = a[0] - b[0], y = a[1] - b[1], z = a[2] - b[2];
    double const inverse = 1 / (x * x + y * y + z * z), sixth = inverse * inverse * inverse;
    value += 4 * sixth * (sixth - 1);
    double const slope = -24 * sixth * (2 * sixth - 1) * inverse;
    auto &ga = gradient[at(i)], &gb = gradient[at(j)];
    ga[0] += slope * x, ga[1] += slope * y, ga[2] += slope * z;
    gb[0] -= slope * x, gb[1] -= slope * y, gb[2] -= slope * z;
  }
  return value;
}

}  // namespace

// What the loops compute, as ordinary functions of data.
#pragma once

#include <chainrule/chainrule.hpp>

#include "workloads.hpp"

namespace formulas {

using namespace chainrule;

constexpr auto misfit = [](auto const& b, auto const& t, auto const& y) {
  return sum(indices(t), [&](auto i) { return square(y[i] - b[0] * exp(-b[1] * t[i])); });
};

constexpr auto loss = [](auto const& w, auto const& x, auto const& y) {
  return sum(indices(y),
             [&](auto i) { return softplus(-y[i] * sum(indices(w), [&](auto j) { return w[j] * x(i, j); })); });
};

constexpr auto rosenbrock = [](auto const& x) {
  return sum(range(0, x.size() - 1),
             [&](auto i) { return 100.0 * square(x[i + 1] - square(x[i])) + square(1.0 - x[i]); });
};

constexpr auto likelihood = [](auto const& alpha, auto const& mu, auto const& icf, auto const& x) {
  constexpr std::size_t d = gaussian_mixture::dimensions;
  auto const exponent = [&](auto i, auto k) {
    auto const point = x[i];
    auto const mean = mu[k];
    auto const q = icf[k];
    auto result = alpha[k];
    for (std::size_t r = 0; r < d; ++r) {
      auto row = exp(q[r]) * (point[r] - mean[r]);
      for (std::size_t c = 0; c < r; ++c) row += q[below_diagonal(r, c)] * (point[c] - mean[c]);
      result += q[r] - 0.5 * square(row);
    }
    return result;
  };
  auto const of_points = sum(indices(x), [&](auto i) {
    auto const exponents = tabulate(indices(alpha), [&](auto k) { return exponent(i, k); });
    return log_sum_exp(indices(exponents), [&](auto k) { return exponents[k]; });
  });
  return of_points - number(x.size()) * (log_sum_exp(indices(alpha), [&](auto k) { return alpha[k]; }) +
                                         0.5 * static_cast<double>(d) * 1.8378770664093454836);
};

// s (1 + 1 / det^2) times the area, of the triangle's Jacobian.
constexpr auto dirichlet = [](auto const& uv, auto const& triangles, auto const& rest) {
  return sum(indices(triangles), [&](auto e) {
    auto const t = triangles[e];
    auto const p = uv[t[0]], q = uv[t[1]], r = uv[t[2]];
    auto const m = rest[e];
    auto const ax = q[0] - p[0], ay = q[1] - p[1], bx = r[0] - p[0], by = r[1] - p[1];
    auto const j00 = ax * m[0] + bx * m[2], j01 = ax * m[1] + bx * m[3];
    auto const j10 = ay * m[0] + by * m[2], j11 = ay * m[1] + by * m[3];
    auto const determinant = j00 * j11 - j01 * j10;
    return m[4] * (square(j00) + square(j01) + square(j10) + square(j11)) * (1.0 + 1.0 / square(determinant));
  });
};

constexpr auto potential = [](auto const& x, auto const& pairs) {
  return sum(indices(pairs), [&](auto k) {
    auto const p = x[pairs[k][0]], q = x[pairs[k][1]];
    auto const inverse = 1.0 / (square(p[0] - q[0]) + square(p[1] - q[1]) + square(p[2] - q[2]));
    auto const sixth = inverse * inverse * inverse;
    return 4.0 * (square(sixth) - sixth);
  });
};

}  // namespace formulas

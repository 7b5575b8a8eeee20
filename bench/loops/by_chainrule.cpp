// By this library: functions of data, differentiated while compiling.
#include <chainrule/chainrule.hpp>

#include <memory>
#include <span>

#include "workloads.hpp"

namespace {

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

double fit(exponential_fit const& data, point2& gradient) {
  return value_and_gradient(misfit, wrt<0>)(into(gradient), data.b, data.t, data.y);
}
double logistic(logistic_regression const& data, std::array<double, 20>& gradient) {
  constexpr auto weights = logistic_regression::weights;
  std::span<double const, weights> const w(data.w);
  return value_and_gradient(loss, wrt<0>)(into(gradient), w, matrix_view(data.x.data(), data.y.size(), weights),
                                          data.y);
}
double chain(rosenbrock_chain const& data, std::vector<double>& gradient) {
  return value_and_gradient(rosenbrock)(into(gradient), data.x);
}
double mixture(gaussian_mixture const& data, gaussian_mixture::parameters& gradient) {
  return value_and_gradient(likelihood, wrt<0, 1, 2>)(into(gradient.alpha, gradient.mu, gradient.icf),
                                                      std::span(data.p.alpha), std::span(data.p.mu),
                                                      std::span(data.p.icf), data.x);
}
double gradient_of_mesh(mesh const& m, std::vector<point2>& gradient) {
  return value_and_gradient(dirichlet, wrt<0>)(into(gradient), m.uv, m.triangles, m.rest);
}
double hessian_of_mesh(mesh const& m, gradient_and_hessian& derivatives) {
  // Places are found once for a mesh.
  using newton = decltype(prepare(value_gradient_and_hessian(dirichlet, wrt<0>), m.uv, m.triangles, m.rest));
  static std::unique_ptr<newton> prepared;
  static mesh const* of = nullptr;
  if (of != &m || prepared->pattern().columns.size() != m.columns.size())
    prepared = std::make_unique<newton>(m.uv, m.triangles, m.rest);
  of = &m;
  return (*prepared)(into(derivatives.gradient, derivatives.hessian), m.uv, m.triangles, m.rest);
}
double pairs(lennard_jones const& data, std::vector<point3>& gradient) {
  return value_and_gradient(potential, wrt<0>)(into(gradient), data.x, data.pairs);
}

}  // namespace

contender const by_chainrule{"chainrule", fit, logistic, chain, mixture, gradient_of_mesh, hessian_of_mesh, pairs};

// The functions that are differentiated in the benchmarks: ordinary generic functions, for every way of differentiating.
#pragma once

#include <array>
#include <chainrule/chainrule.hpp>
#include <cmath>

#include "../../runtime_tests/models/bundle_adjustment.hpp"

namespace functions {

using std::cos, std::erfc, std::exp, std::log, std::sin, std::sqrt;

/// F1
inline constexpr auto wave = [](auto const& p) { return sin(p[0] * p[0]); };

/// F2
inline constexpr auto mixed = [](auto const& p) {
  auto const &x = p[0], &y = p[1];
  return sin(x * y) + exp(x / y) * (x - y) / (x * x + y * y + 1.0);
};

/// F3: the price of a call; spot, strike, time to expiry, interest rate, volatility.
inline constexpr auto black_scholes = [](auto const& p) {
  auto const& [spot, strike, time, rate, volatility] = p;
  auto const normal_cdf = [](auto const& d) { return 0.5 * erfc(-d / 1.41421356237309504880); };
  auto const spread = volatility * sqrt(time);
  auto const d1 = (log(spot / strike) + (rate + 0.5 * volatility * volatility) * time) / spread;
  return spot * normal_cdf(d1) - strike * exp(-rate * time) * normal_cdf(d1 - spread);
};

/// F4
inline constexpr auto rosenbrock = [](auto const& p) {
  auto sum = 0.0 * p[0];
  for (std::size_t i = 0; i + 1 < p.size(); ++i) {
    auto const u = p[i + 1] - p[i] * p[i], v = 1.0 - p[i];
    sum += 100.0 * (u * u) + v * v;
  }
  return sum;
};

/// F5
inline constexpr auto product = [](auto const& p) {
  auto result = p[0];
  for (std::size_t i = 1; i < p.size(); ++i) result *= p[i];
  return result;
};

/// F6
inline constexpr auto log_sum_exp = [](auto const& p) {
  auto sum = exp(p[0]);
  for (std::size_t i = 1; i < p.size(); ++i) sum += exp(p[i]);
  return log(sum);
};

/// F7: Snavely's camera, as in Bundle Adjustment in the Large: two residuals of camera, point and observation.
inline constexpr auto snavely = []<class T, class U>(std::array<T, 9> const& camera, std::array<T, 3> const& x,
                                                     std::array<U, 2> const& observed) {
  auto const& [r0, r1, r2, t0, t1, t2, f, k1, k2] = camera;
  std::array<T, 3> const r{r0, r1, r2};
  T const squared = models::dot(r, r);
  std::array<T, 3> p;
  if (squared > 0.0) {
    T const theta = sqrt(squared), c = cos(theta), s = sin(theta);
    std::array<T, 3> const axis{r0 / theta, r1 / theta, r2 / theta};
    auto const across = models::cross(axis, x);
    T const along = models::dot(axis, x) * (1.0 - c);
    p = {x[0] * c + across[0] * s + axis[0] * along, x[1] * c + across[1] * s + axis[1] * along,
         x[2] * c + across[2] * s + axis[2] * along};
  } else {
    auto const across = models::cross(r, x);
    p = {x[0] + across[0], x[1] + across[1], x[2] + across[2]};
  }
  T const depth = p[2] + t2;
  T const u = -(p[0] + t0) / depth, v = -(p[1] + t1) / depth;
  T const radius = u * u + v * v;
  T const scale = f * (1.0 + k1 * radius + k2 * radius * radius);
  return std::array<T, 2>{scale * u - observed[0], scale * v - observed[1]};
};

/// F8: a perceptron, 4 inputs, 8 hidden sigmoids, 1 output; the squared error. Weights: 8 rows of 4, 8 offsets, 8 of the output, its
/// offset.
inline constexpr auto perceptron = [](auto const& weights, auto const& inputs, auto const& target) {
  auto const sigmoid = [](auto const& z) { return 1.0 / (1.0 + exp(-z)); };
  auto output = weights[48];
  for (std::size_t j = 0; j < 8; ++j) {
    auto z = weights[32 + j];
    for (std::size_t k = 0; k < 4; ++k) z += weights[4 * j + k] * inputs[k];
    output += weights[40 + j] * sigmoid(z);
  }
  auto const error = sigmoid(output) - target;
  return error * error;
};

/// F9
inline constexpr auto nested = [](auto const& p) {
  auto y = p[0];
  for (int i = 0; i < 20; ++i) y = sin(exp(-y * y) * (y + 1.8));
  return y;
};

/// F10
inline constexpr auto ackley = [](auto const& p) {
  constexpr double pi = 3.14159265358979323846, e = 2.71828182845904523536;
  double const count = static_cast<double>(p.size());
  auto squares = p[0] * p[0], waves = cos(2.0 * pi * p[0]);
  for (std::size_t i = 1; i < p.size(); ++i) {
    squares += p[i] * p[i];
    waves += cos(2.0 * pi * p[i]);
  }
  return -20.0 * exp(-0.2 * sqrt(squares / count)) - exp(waves / count) + 20.0 + e;
};

}  // namespace functions

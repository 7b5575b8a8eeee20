// The likelihood's gradient and Hessian by hand: a yield's logarithm is a sum over nuisances, so that its derivatives
// are a vector, and its second ones the product of this vector with itself beside a diagonal.
#pragma once

#include <boost/math/special_functions/digamma.hpp>
#include <boost/math/special_functions/trigamma.hpp>

#include "histograms.hpp"

namespace histograms {

/// What both need. `weight` is the derivative of the likelihood by the logarithm of a yield.
template <class T>
struct by_parts {
  std::vector<T> yield, slope, bend, weight, expected;  // slopes and second derivatives of logarithms of factors
};

template <class T>
void follow(T const& x, std::array<double, 8> const& c, T& value, T& slope, T& bend) {
  using std::exp;
  if (x >= 1 || x <= -1) {
    slope = x > 0 ? T(c[6]) : T(-c[7]);
    value = exp(x * slope);
    bend = T(0);
    return;
  }
  value = T(c[5]);
  slope = bend = T(0);
  for (std::size_t k = 6; k-- > 0;) {
    bend = bend * x + slope;
    slope = slope * x + value;
    value = value * x + (k == 0 ? T(1) : T(c[k - 1]));
  }
  T const inverse = T(1) / value;
  slope = slope * inverse;
  bend = T(2) * bend * inverse - slope * slope;
}

/// Writes value and gradient, and returns what a Hessian begins with.
template <class T>
by_parts<T> gradient_of(std::array<T, parameters> const& p, model const& m, T* out) {
  using std::erfc, std::exp, std::lgamma, std::log, std::sqrt;
  auto const at = [](auto i) { return static_cast<std::size_t>(i); };
  for (std::size_t i = 0; i < of_gradient; ++i) out[i] = T(0);
  T* const by = out + 1;
  by_parts<T> all;
  auto const factors = m.factor.size(), samples = m.sample.size();
  all.slope.resize(factors), all.bend.resize(factors), all.yield.resize(samples), all.weight.assign(samples, T(0));
  for (std::size_t s = 0; s < samples; ++s) {
    T yield = p[luminosity];
    for (int k = m.sample[s][2]; k < m.sample[s][3]; ++k) yield = yield * p[at(m.norm[at(k)])];
    for (auto k = at(m.sample[s][0]); k < at(m.sample[s][1]); ++k) {
      T value;
      follow(p[at(m.nuisance[k])], m.factor[k], value, all.slope[k], all.bend[k]);
      yield = yield * value;
    }
    all.yield[s] = yield;
  }
  T sum = T(m.constant);
  for (std::size_t b = 0; b < m.bin.size(); ++b) {
    auto const [first, last, gamma] = m.bin[b];
    T expected = T(0), with_gamma = T(0);
    for (auto k = at(first); k < at(last); ++k) {
      T const& yield = all.yield[at(m.source[k])];
      expected = expected + T(m.shape[k][0]) * yield;
      with_gamma = with_gamma + T(m.shape[k][1]) * yield;
    }
    expected = expected + p[at(gamma)] * with_gamma;
    all.expected.push_back(expected);
    T const factor = T(1) - T(m.count[b]) / expected;
    sum = sum + (expected - T(m.count[b]) * log(expected));
    by[gamma] = by[gamma] + factor * with_gamma;
    for (auto k = at(first); k < at(last); ++k) {
      auto const s = at(m.source[k]);
      all.weight[s] = all.weight[s] + factor * (T(m.shape[k][0]) + T(m.shape[k][1]) * p[at(gamma)]) * all.yield[s];
    }
  }
  for (std::size_t s = 0; s < samples; ++s) {
    T const& weight = all.weight[s];
    for (auto k = at(m.sample[s][0]); k < at(m.sample[s][1]); ++k)
      by[m.nuisance[k]] = by[m.nuisance[k]] + weight * all.slope[k];
    for (int k = m.sample[s][2]; k < m.sample[s][3]; ++k) {
      auto const i = at(m.norm[at(k)]);
      by[i] = by[i] + weight / p[i];
    }
    by[luminosity] = by[luminosity] + weight / p[luminosity];
  }
  T const root_half = sqrt(T(0.5)), ten = T(10),
          density = T(2) * root_half / sqrt(T(3.14159265358979323846264338327950288L));
  for (std::size_t i = 0; i < nuisances; ++i) {
    T const off = p[i] - p[observed + i], high = ten - p[i], low = ten + p[i];
    T const inside = T(2) - erfc(low * root_half) - erfc(high * root_half);
    T const half = T(0.5);
    sum = sum + (half * off * off + log(inside));
    by[i] = by[i] + (off + density * (exp(-half * low * low) - exp(-half * high * high)) / inside);
    by[observed + i] = -off;
  }
  for (std::size_t i = 0; i < gammas; ++i) {
    T const mean = T(tau) * p[first_gamma + i], x = p[observed_gamma + i], l = log(mean);
    sum = sum + (mean - x * l + lgamma(x + T(1)));
    by[first_gamma + i] = by[first_gamma + i] + (T(tau) - x / p[first_gamma + i]);
    by[observed_gamma + i] = boost::math::digamma(T(x + T(1))) - l;
  }
  T const off = (p[luminosity] - p[observed_luminosity]) / T(spread_of_luminosity),
          pull = off / T(spread_of_luminosity);
  by[luminosity] = by[luminosity] + pull;
  by[observed_luminosity] = -pull;
  out[0] = sum + T(0.5) * off * off;
  return all;
}

}  // namespace histograms

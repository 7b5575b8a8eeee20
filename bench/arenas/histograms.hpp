// The likelihood of binned counts as particle physics has it: "HistFactory" (K. Cranmer et al., CERN-OPEN-2012-016), of
// the size of the proxy that clad measures itself with (vgvassilev/clad, pull requests 1993 and 2002): 91 parameters,
// four channels of 8, 10, 12 and 6 samples and 1, 2, 4 and 1 bins, 36 yields that 2 to 34 nuisances change.
//
// A yield is luminosity times norms times a factor for each nuisance, between two measured ones by a polynomial of
// degree six that fits exponentials outside (code 5 of RooFit's flexible interpolation). Its coefficients are data
// here: they do not depend on parameters. The likelihood is Poisson's in each bin, and each nuisance is constrained.
#pragma once

#include <span>
#include <string>
#include <utility>
#include <vector>

#include "small.hpp"

namespace histograms {

inline constexpr std::size_t nuisances = 36, gammas = 6, norms = 5;
/// Where parameters are. The last 43 are what was observed of the constrained ones.
inline constexpr std::size_t first_gamma = 36, luminosity = 42, first_norm = 43, observed = 48, observed_gamma = 84,
                             observed_luminosity = 90, parameters = 91;
inline constexpr double tau = 50, spread_of_luminosity = 1e-4;

/// What a nuisance does to a sample: coefficients of x to x^6, and the logarithms of the factors at 1 and -1.
struct model {
  std::vector<int> nuisance;                  // of a factor
  std::vector<std::array<double, 8>> factor;  // in the order of samples
  std::vector<std::array<int, 4>> sample;     // first and last factor, first and last norm
  std::vector<int> norm;                      // parameters
  std::vector<std::array<int, 3>> bin;        // first and last part, gamma's parameter
  std::vector<double> count;                  // of a bin
  std::vector<int> source;                    // of a part: its sample
  std::vector<std::array<double, 2>> shape;   // without gamma and with it
  std::vector<int> gaussian, poisson;         // constrained parameters
  double constant = 0;                        // what does not depend on parameters
};
model const& the_model();

/// A part of likelihood that is the same for everybody: constraints, generic in the number type.
template <class T>
T factor_at(T const& x, std::array<double, 8> const& c) {
  using std::exp;
  if (x >= 1) return exp(x * T(c[6]));
  if (x <= -1) return exp(-x * T(c[7]));
  T sum = T(c[5]);
  for (std::size_t k = 5; k-- > 0;) sum = sum * x + T(c[k]);
  return sum * x + T(1);
}

/// The negative logarithm of the likelihood, in plain loops.
template <class T>
T likelihood(std::array<T, parameters> const& p, model const& m) {
  using std::erfc, std::log, std::lgamma, std::sqrt;
  std::vector<T> yields;
  for (auto const& s : m.sample) {
    T yield = p[luminosity];
    for (int k = s[2]; k < s[3]; ++k) yield = yield * p[static_cast<std::size_t>(m.norm[static_cast<std::size_t>(k)])];
    for (int k = s[0]; k < s[1]; ++k)
      yield = yield * factor_at(p[static_cast<std::size_t>(m.nuisance[static_cast<std::size_t>(k)])],
                                m.factor[static_cast<std::size_t>(k)]);
    yields.push_back(yield);
  }
  T sum = T(m.constant);
  for (std::size_t b = 0; b < m.bin.size(); ++b) {
    T expected = T(0);
    T const gamma = p[static_cast<std::size_t>(m.bin[b][2])];
    for (auto k = static_cast<std::size_t>(m.bin[b][0]); k < static_cast<std::size_t>(m.bin[b][1]); ++k)
      expected =
          expected + (T(m.shape[k][0]) + T(m.shape[k][1]) * gamma) * yields[static_cast<std::size_t>(m.source[k])];
    sum = sum + (expected - T(m.count[b]) * log(expected));
  }
  T const root_half = sqrt(T(0.5)), ten = T(10), two = T(2), half = T(0.5);
  for (std::size_t i = 0; i < nuisances; ++i) {
    T const off = p[i] - p[observed + i];
    T const inside = two - erfc((ten + p[i]) * root_half) - erfc((ten - p[i]) * root_half);
    sum = sum + (half * off * off + log(inside));
  }
  for (std::size_t i = 0; i < gammas; ++i) {
    T const mean = T(tau) * p[first_gamma + i], x = p[observed_gamma + i];
    sum = sum + (mean - x * log(mean) + lgamma(x + T(1)));
  }
  T const off = (p[luminosity] - p[observed_luminosity]) / T(spread_of_luminosity);
  return sum + half * off * off;
}

/// Value, then gradient; and with Hessian, rows.
inline constexpr std::size_t of_gradient = 1 + parameters, of_hessian = of_gradient + parameters * parameters;
using point = std::array<double, parameters>;
std::array<double, of_gradient> gradient_by_hand(point const& p);
std::array<double, of_gradient> gradient_by_chainrule(point const& p);
std::array<double, of_hessian> hessian_by_hand(point const& p);
std::array<double, of_hessian> hessian_by_chainrule(point const& p);

}  // namespace histograms

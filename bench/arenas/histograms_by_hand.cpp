#include "histograms_by_hand.hpp"

namespace histograms {

std::array<double, of_gradient> gradient_by_hand(point const& p) {
  std::array<double, of_gradient> out;
  gradient_of(p, the_model(), out.data());
  return out;
}

std::array<double, of_hessian> hessian_by_hand(point const& p) {
  auto const& m = the_model();
  std::array<double, of_hessian> out{};
  auto const all = gradient_of(p, m, out.data());
  auto const at = [](auto i) { return static_cast<std::size_t>(i); };
  constexpr std::size_t n = observed;  // beyond are what was observed, of which only constraints know
  auto const h = [&](std::size_t i, std::size_t j) -> double& { return out[of_gradient + parameters * i + j]; };
  double rows[64][n] = {};  // the derivatives of the logarithm of a yield
  for (std::size_t s = 0; s < m.sample.size(); ++s) {
    auto& row = rows[s];
    double const weight = all.weight[s];
    auto const put = [&](std::size_t i, double slope, double bend) {
      row[i] += slope;
      h(i, i) += weight * bend;
    };
    for (auto k = at(m.sample[s][0]); k < at(m.sample[s][1]); ++k) put(at(m.nuisance[k]), all.slope[k], all.bend[k]);
    for (int k = m.sample[s][2]; k < m.sample[s][3]; ++k) {
      double const inverse = 1 / p[at(m.norm[at(k)])];
      put(at(m.norm[at(k)]), inverse, -inverse * inverse);
    }
    double const inverse = 1 / p[luminosity];
    put(luminosity, inverse, -inverse * inverse);
    for (std::size_t i = 0; i < n; ++i) {
      double const scaled = weight * row[i];
      if (scaled != 0)
        for (std::size_t j = 0; j < n; ++j) h(i, j) += scaled * row[j];
    }
  }
  for (std::size_t b = 0; b < m.bin.size(); ++b) {
    auto const [first, last, gamma] = m.bin[b];
    double slope[n] = {}, with_gamma[n] = {}, of_gamma = 0;
    for (auto k = at(first); k < at(last); ++k) {
      auto const s = at(m.source[k]);
      double const yield = all.yield[s], part = m.shape[k][1] * yield,
                   weight = m.shape[k][0] * yield + part * p[at(gamma)];
      of_gamma += part;
      for (std::size_t i = 0; i < n; ++i) slope[i] += weight * rows[s][i];
      if (part != 0)
        for (std::size_t i = 0; i < n; ++i) with_gamma[i] += part * rows[s][i];
    }
    slope[gamma] += of_gamma;
    double const inverse = 1 / all.expected[b], share = m.count[b] * inverse, factor = 1 - share;
    for (std::size_t i = 0; i < n; ++i) {
      double const scaled = share * inverse * slope[i];
      for (std::size_t j = 0; j < n; ++j) h(i, j) += scaled * slope[j];
      h(i, at(gamma)) += factor * with_gamma[i];
      h(at(gamma), i) += factor * with_gamma[i];
    }
  }
  for (std::size_t i = 0; i < nuisances; ++i) {
    double const root_half = 0.70710678118654752440, density = 0.79788456080286535588;
    double const high = 10 - p[i], low = 10 + p[i];
    double const inside = 2 - std::erfc(low * root_half) - std::erfc(high * root_half);
    double const at_low = density * std::exp(-0.5 * low * low), at_high = density * std::exp(-0.5 * high * high),
                 slope = (at_low - at_high) / inside;
    h(i, i) += 1 - (low * at_low + high * at_high) / inside - slope * slope;
    h(observed + i, observed + i) = 1;
    h(i, observed + i) = h(observed + i, i) = -1;
  }
  for (std::size_t i = 0; i < gammas; ++i) {
    double const gamma = p[first_gamma + i], x = p[observed_gamma + i];
    h(first_gamma + i, first_gamma + i) += x / (gamma * gamma);
    h(observed_gamma + i, observed_gamma + i) = boost::math::trigamma(x + 1);
    h(first_gamma + i, observed_gamma + i) = h(observed_gamma + i, first_gamma + i) = -1 / gamma;
  }
  double const stiff = 1 / (spread_of_luminosity * spread_of_luminosity);
  h(luminosity, luminosity) += stiff;
  h(observed_luminosity, observed_luminosity) = stiff;
  h(luminosity, observed_luminosity) = h(observed_luminosity, luminosity) = -stiff;
  return out;
}

}  // namespace histograms

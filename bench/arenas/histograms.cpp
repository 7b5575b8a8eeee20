#include "histograms.hpp"

#include <boost/math/special_functions/erf.hpp>
#include <boost/math/special_functions/gamma.hpp>

#include "arenas.hpp"
#include "histograms_by_hand.hpp"

namespace histograms {
namespace {

// Between two measured factors: with the same value, first and second derivative as the exponentials at 1 and -1.
std::array<double, 8> interpolation(double low, double high) {
  double const l = std::log(low), h = std::log(high);
  double const odd = (high - low) / 2, even = (high + low) / 2 - 1;
  double const odd_slope = (high * h - low * l) / 2, even_slope = (high * h + low * l) / 2;
  double const odd_bend = (high * h * h - low * l * l) / 2, even_bend = (high * h * h + low * l * l) / 2;
  double const fifth = (odd_bend - 3 * (odd_slope - odd)) / 8, third = (odd_slope - odd) / 2 - 2 * fifth;
  double const sixth = (even_bend - 5 * even_slope + 8 * even) / 8, fourth = (even_slope - 2 * even) / 2 - 2 * sixth;
  return {odd - third - fifth, even - fourth - sixth, third, fourth, fifth, sixth, h, l};
}

model make_model() {
  constexpr std::array samples{8, 10, 12, 6}, bins{1, 2, 4, 1};
  constexpr std::array sizes{24, 3,  28, 16, 8,  20, 32, 12, 26, 22, 2,  30, 18, 25, 6,  23, 27, 10,
                             21, 29, 4,  24, 19, 31, 14, 26, 22, 5,  33, 17, 28, 7,  25, 15, 34, 11};
  arenas::numbers next(6);
  // Some of the numbers from `first` on, none twice.
  auto const some = [&](int count, int first, std::size_t of) {
    std::vector<int> all(of), chosen;
    for (std::size_t i = 0; i < of; ++i) all[i] = first + static_cast<int>(i);
    for (int i = 0; i < count; ++i) {
      auto const k = static_cast<std::ptrdiff_t>((0.5 + 0.5 * next()) * static_cast<double>(all.size() - 1));
      chosen.push_back(all[static_cast<std::size_t>(k)]);
      all.erase(all.begin() + k);
    }
    return chosen;
  };
  auto const size_of = [](auto const& all) { return static_cast<int>(all.size()); };
  model m;
  std::size_t sample = 0;
  for (std::size_t channel = 0; channel < samples.size(); ++channel) {
    std::array<int, 2> first_of_norms{};
    for (int& first : first_of_norms) {
      first = size_of(m.norm);
      for (int const i : some(4, first_norm, norms)) m.norm.push_back(i);
    }
    auto const first_sample = sample;
    for (int s = 0; s < samples[channel]; ++s, ++sample) {
      auto const first = size_of(m.nuisance), norm = first_of_norms[static_cast<std::size_t>(s % 2)];
      for (int const i : some(sizes[sample], 0, nuisances)) {
        m.nuisance.push_back(i);
        m.factor.push_back(interpolation(0.945 + 0.015 * next(), 1.055 + 0.015 * next()));
      }
      m.sample.push_back({first, size_of(m.nuisance), norm, s % 4 == 3 ? norm : norm + 4});
    }
    for (int b = 0; b < bins[channel]; ++b) {
      auto const first = size_of(m.source);
      double nominal = 0;
      for (int s = 0; s < samples[channel]; ++s) {
        double const height = 11 + 9 * next();
        nominal += height;
        m.source.push_back(static_cast<int>(first_sample) + s);
        m.shape.push_back(s % 3 == 0 ? std::array{0.0, height} : std::array{height, 0.0});
      }
      m.bin.push_back({first, size_of(m.source), static_cast<int>(first_gamma + channel)});
      m.count.push_back(std::round(10 * nominal * (1 + 0.05 * next())) / 10);
      m.constant += std::lgamma(m.count.back() + 1) + m.count.back() * std::log(tau);
    }
  }
  for (std::size_t i = 0; i < nuisances; ++i) m.gaussian.push_back(static_cast<int>(i));
  for (std::size_t i = 0; i < gammas; ++i) m.poisson.push_back(static_cast<int>(first_gamma + i));
  m.constant += nuisances * std::log(0.5 * std::sqrt(2 * 3.14159265358979323846));
  return m;
}

}  // namespace

model const& the_model() {
  static model const m = make_model();
  return m;
}

}  // namespace histograms

namespace arenas {
namespace {

using namespace histograms;

std::vector<point> make_inputs() {
  numbers next(7);
  std::vector<point> all(points);
  for (std::size_t i = 0; i < points; ++i) {
    auto& p = all[i];
    for (std::size_t k = 0; k < nuisances; ++k) {
      // Within the polynomials as published; at the last point beyond them.
      p[k] = (i + 1 < points ? 0.35 : 2.0) * next();
      p[observed + k] = p[k] + 0.12 * next();
    }
    for (std::size_t k = 0; k < gammas; ++k) {
      p[first_gamma + k] = 1 + 0.06 * next();
      p[observed_gamma + k] = std::round(tau * p[first_gamma + k] + 3 * next());
    }
    p[luminosity] = 1 + 1e-4 * next();
    for (std::size_t k = 0; k < norms; ++k) p[first_norm + k] = 1 + 0.08 * next();
    p[observed_luminosity] = 1;
  }
  std::swap(all.front(), all.back());  // the first points are those that are compared with 50 digits
  return all;
}
std::vector<point> const inputs = make_inputs();

std::vector<double> reference_gradient(std::size_t i) {
  auto const p = exactly(inputs[i]);
  auto const f = [](std::array<digits50, parameters> const& at) { return std::array{likelihood(at, the_model())}; };
  std::vector<double> out{static_cast<double>(f(p)[0])};
  for (std::size_t k = 0; k < parameters; ++k) out.push_back(static_cast<double>(slope(f, p, k)[0]));
  return out;
}

// Differences of the gradient by hand in 50 digits, which the gradient's arena has compared with differences.
std::vector<double> reference_hessian(std::size_t i) {
  auto const p = exactly(inputs[i]);
  auto const f = [](std::array<digits50, parameters> const& at) {
    std::array<digits50, of_gradient> out;
    gradient_of(at, the_model(), out.data());
    return out;
  };
  std::vector<double> out;
  for (auto const& x : f(p)) out.push_back(static_cast<double>(x));
  for (std::size_t k = 0; k < parameters; ++k) {
    auto const row = slope(f, p, k);
    for (std::size_t j = 0; j < parameters; ++j) out.push_back(static_cast<double>(row[1 + j]));
  }
  return out;
}

[[gnu::noinline]] std::array<double, 1> value(point const& p) { return {likelihood(p, the_model())}; }

}  // namespace

arena histogram_gradient() {
  return {"HistFactory, gradient",
          {},
          entry("value", inputs, value),
          {entry("by hand", inputs, gradient_by_hand), entry("chainrule", inputs, gradient_by_chainrule)},
          reference_gradient,
          2,
          1e-12};
}

arena histogram_hessian() {
  return {"HistFactory, Hessian",
          {},
          entry("value", inputs, value),
          {entry("by hand", inputs, hessian_by_hand), entry("chainrule", inputs, hessian_by_chainrule)},
          reference_hessian,
          2,
          1e-12};
}

}  // namespace arenas

#include <chainrule/chainrule.hpp>
#include <chainrule/with/boost_math.hpp>
#include <memory>

#include "histograms.hpp"

namespace histograms {
namespace {

using namespace chainrule;

// The same model in loops over data.
constexpr auto of_data = [](auto const& p, auto const& nuisance, auto const& factor, auto const& sample,
                            auto const& norm, auto const& bin, auto const& count, auto const& source, auto const& shape,
                            auto const& gaussian, auto const& poisson) {
  auto const yields = tabulate(indices(sample), [&](auto s) {
    auto const [first, last, first_of_norms, last_of_norms] = sample[s];
    auto const changed = sum(range(first, last), [&](auto k) {
      auto const x = p[nuisance[k]];
      auto const& c = factor[k];
      auto const inside = 1.0 + x * (c[0] + x * (c[1] + x * (c[2] + x * (c[3] + x * (c[4] + x * c[5])))));
      return where(abs(x) < 1.0, log(inside), abs(x) * where(x > 0.0, c[6], c[7]));
    });
    auto const scaled = sum(range(first_of_norms, last_of_norms), [&](auto k) { return log(p[norm[k]]); });
    return exp(changed + scaled) * p[luminosity];
  });
  auto const bins = sum(indices(bin), [&](auto b) {
    auto const part = bin[b];  // clang cannot capture a binding in constant evaluation
    auto const gamma = p[part[2]];
    auto const expected =
        sum(range(part[0], part[1]), [&](auto k) { return (shape[k][0] + shape[k][1] * gamma) * yields[source[k]]; });
    return expected - count[b] * log(expected);
  });
  auto const gaussians = sum(indices(gaussian), [&](auto k) {
    auto const x = p[gaussian[k]];
    double const root_half = 0.70710678118654752440;
    return 0.5 * square(x - p[gaussian[k] + int(observed)]) +
           log(2.0 - erfc((10.0 + x) * root_half) - erfc((10.0 - x) * root_half));
  });
  auto const poissons = sum(indices(poisson), [&](auto k) {
    auto const mean = tau * p[poisson[k]], x = p[poisson[k] + int(observed_gamma - first_gamma)];
    return mean - x * log(mean) + lgamma(x + 1.0);
  });
  return bins + gaussians + poissons + 0.5 * square((p[luminosity] - p[observed_luminosity]) / spread_of_luminosity);
};

}  // namespace

std::array<double, of_gradient> gradient_by_chainrule(point const& p) {
  auto const& m = the_model();
  std::array<double, of_gradient> out;
  out[0] = m.constant + value_and_gradient(of_data, wrt<0>)(
                            into(std::span(out).subspan<1>()), std::span(p.data(), p.size()), m.nuisance, m.factor,
                            m.sample, m.norm, m.bin, m.count, m.source, m.shape, m.gaussian, m.poisson);
  return out;
}

std::array<double, of_hessian> hessian_by_chainrule(point const& p) {
  auto const& m = the_model();
  std::span<double const> const at(p.data(), p.size());
  static auto newton = prepare(value_gradient_and_hessian(of_data, wrt<0>), at, m.nuisance, m.factor, m.sample, m.norm,
                               m.bin, m.count, m.source, m.shape, m.gaussian, m.poisson);
  static std::vector<double> entries(newton.pattern().columns.size());
  std::array<double, of_hessian> out{};
  out[0] = m.constant + newton(into(std::span(out).subspan<1, parameters>(), entries), at, m.nuisance, m.factor,
                               m.sample, m.norm, m.bin, m.count, m.source, m.shape, m.gaussian, m.poisson);
  auto const& pattern = newton.pattern();
  for (std::size_t row = 0; row < parameters; ++row)
    for (auto k = static_cast<std::size_t>(pattern.rows[row]); k < static_cast<std::size_t>(pattern.rows[row + 1]); ++k)
      out[of_gradient + parameters * row + static_cast<std::size_t>(pattern.columns[k])] = entries[k];
  return out;
}

}  // namespace histograms

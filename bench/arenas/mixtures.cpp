#include "mixtures.hpp"

#include "arenas.hpp"

namespace arenas {
namespace {

template <std::size_t N>
std::vector<std::array<double, N>> make_inputs() {
  numbers next(5);
  std::vector<std::array<double, N>> all(points);
  for (auto& in : all)
    for (auto& x : in) x = 0.6 + 0.5 * next();
  return all;
}
template <std::size_t N>
std::vector<std::array<double, N>> const inputs = make_inputs<N>();

template <mixtures::model M, std::size_t N>
std::vector<double> reference(std::size_t point) {
  auto const n = exactly(inputs<N>[point]);
  using exact = std::array<digits50, N>;
  auto const energy = [](exact const& at) { return std::array{mixtures::energy<M>(at)}; };
  std::vector<double> out{static_cast<double>(energy(n)[0])};
  for (std::size_t i = 0; i < N; ++i) out.push_back(static_cast<double>(slope(energy, n, i)[0]));
  return out;
}

template <mixtures::model M, std::size_t N>
[[gnu::noinline]] std::array<double, 1> value(std::array<double, N> const& n) {
  return {mixtures::energy<M>(n)};
}

template <mixtures::model M, std::size_t N>
arena mixture(std::string const& name) {
  using namespace mixtures;
  auto const& in = ::arenas::inputs<N>;
  return {name + ", n = " + std::to_string(N),
          operations<M, N>(),
          entry("value", in, value<M, N>),
          {entry("by hand", in, by_hand<M, N>), entry("chainrule", in, by_chainrule<M, N>)},
          reference<M, N>,
          1};
}

}  // namespace

std::vector<arena> all_mixtures() {
  using mixtures::model;
  return {mixture<model::ideal, 16>("ideal mixture"),
          mixture<model::ideal, 32>("ideal mixture"),
          mixture<model::flory_huggins, 16>("Flory, Huggins"),
          mixture<model::flory_huggins, 32>("Flory, Huggins"),
          mixture<model::regular, 16>("regular solution"),
          mixture<model::regular, 32>("regular solution"),
          mixture<model::wilson, 16>("Wilson"),
          mixture<model::wilson, 32>("Wilson"),
          mixture<model::helmholtz, 16>("Peng, Robinson"),
          mixture<model::helmholtz, 32>("Peng, Robinson")};
}

}  // namespace arenas

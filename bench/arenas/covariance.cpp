#include "covariance.hpp"

#include "arenas.hpp"

namespace arenas {
namespace {

template <std::size_t States>
using input = std::array<double, covariance::inputs<States>>;

template <std::size_t States>
std::vector<input<States>> make_inputs() {
  numbers next(4);
  std::vector<input<States>> all(points);
  for (auto& in : all) {
    for (auto& x : in) x = next();
    for (std::size_t i = 0; i < States; ++i)
      for (std::size_t j = 0; j < i; ++j) in[States * i + j] = in[States * j + i];
    double* const rest = in.data() + States * States;
    double const length = std::sqrt(rest[0] * rest[0] + rest[1] * rest[1] + rest[2] * rest[2] + rest[3] * rest[3]);
    for (std::size_t i = 0; i < 4; ++i) rest[i] /= length;
    rest[20] = 0.3 + 0.1 * rest[20];  // much for a step, so that all terms show
  }
  return all;
}
template <std::size_t States>
std::vector<input<States>> const inputs = make_inputs<States>();

// The Jacobians by differences of the new state, of which the products are made.
template <std::size_t States>
std::vector<double> reference(std::size_t point) {
  using namespace covariance;
  auto const in = exactly(::arenas::inputs<States>[point]);
  auto const r = read<States>(in);
  auto const state = whole(r.state);
  std::array<std::array<digits50, known>, moving> a;
  std::array<std::array<digits50, 6>, moving> g;
  for (std::size_t k = 0; k < known; ++k) {
    auto const d = slope([&](auto const& s) { return moved(s, r.measured, r.dt); }, state, k);
    for (std::size_t i = 0; i < moving; ++i) a[i][k] = d[i];
  }
  for (std::size_t k = 0; k < 6; ++k) {
    auto const d = slope([&](auto const& m) { return moved(state, m, r.dt); }, r.measured, k);
    for (std::size_t i = 0; i < moving; ++i) g[i][k] = d[i];
  }
  std::vector<double> out;
  for (auto const& x : propagated<States>(in, a, g, r.variances)) out.push_back(static_cast<double>(x));
  return out;
}

// The new state without its covariance.
template <std::size_t States>
[[gnu::noinline]] std::array<double, covariance::moving> state_of(input<States> const& in) {
  auto const r = covariance::read<States>(in);
  return covariance::moved(covariance::whole(r.state), r.measured, r.dt);
}

}  // namespace

arena covariance_24() {
  using namespace ::covariance;
  auto const& in = ::arenas::inputs<24>;
  return {"covariance, 24 states",
          operations_24(),
          entry("state alone", in, state_of<24>),
          {entry("by hand", in, by_hand_24), entry("chainrule", in, by_chainrule_24),
           entry("chainrule, loops", in, in_loops_24)},
          reference<24>};
}

arena covariance_16() {
  using namespace ::covariance;
  auto const& in = ::arenas::inputs<16>;
  return {"covariance, 16 states",
          operations_16(),
          entry("state alone", in, state_of<16>),
          {entry("by hand", in, by_hand_16), entry("chainrule", in, by_chainrule_16),
           entry("chainrule, loops", in, in_loops_16)},
          reference<16>};
}

}  // namespace arenas

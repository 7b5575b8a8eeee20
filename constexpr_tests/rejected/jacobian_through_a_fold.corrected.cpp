#include <chainrule/chainrule.hpp>
#include <vector>

using namespace chainrule;

constexpr auto f = [](auto const& x) {
  auto const last = fold(indices(x), 1.0, [&](auto s, auto i) { return 0.5 * s + x[i]; });
  return tabulate(indices(x), [&](auto i) { return x[i] * last; });
};
auto j(std::vector<double> const& x, std::vector<double> const& weights) { return vjp(f)(x, weights); }

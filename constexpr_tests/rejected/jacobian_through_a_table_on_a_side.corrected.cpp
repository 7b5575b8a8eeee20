#include <chainrule/chainrule.hpp>
#include <vector>

using namespace chainrule;

constexpr auto f = [](auto const& x) {
  auto const t = tabulate(indices(x), [&](auto i) { return exp(x[i]); });
  return tabulate(indices(x), [&](auto i) {
    auto s = x[i];
    s += where(x[i] > 0.0, t[i / 2], 0.0);
    return s;
  });
};
auto j(std::vector<double> const& x) { return jacobian(f)(x); }

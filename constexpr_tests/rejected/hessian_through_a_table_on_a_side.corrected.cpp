#include <chainrule/chainrule.hpp>
#include <vector>

using namespace chainrule;

constexpr auto f = [](auto const& x) {
  auto const t = tabulate(indices(x), [&](auto i) { return exp(x[i]); });
  return x[0] * x[0] + where(x[0] > 0.0, t[1] * t[1], 0.0);
};
auto h(std::vector<double> const& x) { return hessian(f)(x); }

// expect: chainrule: Jacobians and Hessians by data of run-time length are not there for a function that reads a table behind an if
#include <chainrule/chainrule.hpp>
#include <vector>

using namespace chainrule;

constexpr auto f = [](auto const& x) {
  auto const t = tabulate(indices(x), [&](auto i) { return exp(x[i]); });
  return tabulate(indices(x), [&](auto i) {
    auto s = x[i];
    if (x[i] > 0.0) s += t[i / 2];
    return s;
  });
};
auto j(std::vector<double> const& x) { return jacobian(f)(x); }

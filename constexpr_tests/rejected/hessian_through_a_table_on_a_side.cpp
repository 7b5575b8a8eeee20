// expect: chainrule: Jacobians and Hessians by data of run-time length are not there for a function that reads a table behind an if
#include <chainrule/chainrule.hpp>
#include <vector>

using namespace chainrule;

constexpr auto f = [](auto const& x) {
  auto const t = tabulate(indices(x), [&](auto i) { return exp(x[i]); });
  auto s = x[0] * x[0];
  if (x[0] > 0.0) s += t[1] * t[1];
  return s;
};
auto h(std::vector<double> const& x) { return hessian(f)(x); }

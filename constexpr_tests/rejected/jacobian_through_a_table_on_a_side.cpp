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
double j(std::vector<double> const& x) {
  auto prepared = prepare(jacobian(f), x);
  auto const matrix = jacobian(f)(x);
  return prepared(x).values[0] + matrix(0, 1) + matrix.pattern.rows[1] + prepared.pattern().rows[1];
}

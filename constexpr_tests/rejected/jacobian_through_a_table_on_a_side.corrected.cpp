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
double j(std::vector<double> const& x) {
  auto prepared = prepare(jacobian(f), x);
  auto const matrix = jacobian(f)(x);
  return prepared(x).values[0] + matrix(0, 1) + matrix.pattern.rows[1] + prepared.pattern().rows[1];
}

#include <chainrule/chainrule.hpp>

#include <vector>

using namespace chainrule;

inline auto slope(std::vector<double> const& x, std::vector<double> const& w) {
  auto const f = [](auto const& p, auto const& q) { return sum(indices(p), [&](auto i) { return q[i] * p[i]; }); };
  return gradient(f, wrt<0>)(x, w);
}

// expect: chainrule: the function carries data (a lambda with captures, an object with members), but a derivative is made of its type alone
#include <chainrule/chainrule.hpp>

#include <vector>

using namespace chainrule;

inline auto slope(std::vector<double> const& x, std::vector<double> const& w) {
  auto const f = [&](auto const& p) { return sum(indices(p), [&](auto i) { return w[i] * p[i]; }); };
  return gradient(f)(x);
}

#include <chainrule/chainrule.hpp>

#include <vector>

using namespace chainrule;

inline constexpr auto f = [](auto const& a, auto const& x) {
  auto const table = tabulate(indices(x), [&](auto i) { return a * x[i]; });
  return fold(indices(table), 0.0, [&](auto s, auto i) { return sin(s) + table[i]; });
};
inline double slope(double a, std::vector<double> const& x) { return gradient(f, wrt<0>)(a, x); }

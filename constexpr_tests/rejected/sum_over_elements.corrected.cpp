#include <chainrule/chainrule.hpp>

#include <vector>

using namespace chainrule;

inline constexpr auto f = [](auto const& a, auto const& x) {
  return sum(indices(x), [&](auto i) { return exp(a * x[i]); });
};
inline double slope(double a, std::vector<double> const& x) { return gradient(f, wrt<0>)(a, x); }

#include <chainrule/chainrule.hpp>

#include <vector>

using namespace chainrule;

inline constexpr auto f = [](auto const& b, auto const& x) {
  auto const slopes =
      tabulate(indices(x), [&](auto i) { return derivative([&](auto const& c) { return square(x[i] - c); })(b); });
  return slopes[0];
};
inline double slope(std::vector<double> const& x) { return derivative(f, wrt<0>)(1.0, x); }

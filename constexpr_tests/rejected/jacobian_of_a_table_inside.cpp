// expect: chainrule: inside of a function that is differentiated, the result of a derivative has a size that is known
#include <chainrule/chainrule.hpp>

#include <vector>

using namespace chainrule;

inline constexpr auto residuals = [](auto const& b, auto const& x) {
  return tabulate(indices(x), [&](auto i) { return square(x[i] - b); });
};
inline constexpr auto f = [](auto const& b, auto const& x) {
  auto const slopes = jvp(residuals, wrt<0>)(b, x, 1.0);
  return slopes[0];
};
inline double slope(std::vector<double> const& x) { return derivative(f, wrt<0>)(1.0, x); }

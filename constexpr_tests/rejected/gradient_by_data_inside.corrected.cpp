#include <chainrule/chainrule.hpp>

#include <vector>

using namespace chainrule;

inline constexpr auto misfit = [](auto const& b, auto const& x) {
  return sum(indices(x), [&](auto i) { return square(x[i] - b); });
};
inline constexpr auto f = [](auto const& b, auto const& x) { return value_and_gradient(misfit, wrt<0>)(b, x).value; };
inline double slope(std::vector<double> const& x) { return derivative(f, wrt<0>)(1.0, x); }

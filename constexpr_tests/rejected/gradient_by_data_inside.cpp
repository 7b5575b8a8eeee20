// expect: chainrule: inside of a function that is differentiated, data of run-time length are no arguments of a derivative
#include <chainrule/chainrule.hpp>

#include <vector>

using namespace chainrule;

inline constexpr auto misfit = [](auto const& b, auto const& x) {
  return sum(indices(x), [&](auto i) { return square(x[i] - b); });
};
inline constexpr auto f = [](auto const& b, auto const& x) { return derivative(misfit, wrt<0>)(b, x); };
inline double slope(std::vector<double> const& x) { return derivative(f, wrt<0>)(1.0, x); }

// expect: chainrule: into and add_to take one destination for each part of the answer that is not a single number
#include <chainrule/chainrule.hpp>

#include <vector>

using namespace chainrule;

inline constexpr auto f = [](auto const& x) { return sum(indices(x), [&](auto i) { return x[i]; }); };
inline double value(std::vector<double> const& x, std::vector<double>& g, double& v) {
  return value_and_gradient(f)(into(v, g), x);
}

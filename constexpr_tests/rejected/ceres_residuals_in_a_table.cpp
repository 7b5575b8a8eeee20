// expect: chainrule: how many residuals a cost function has is known while compiling: return them in a std::array
#include <chainrule/chainrule.hpp>
#include <chainrule/with/ceres.hpp>
#include <vector>

inline constexpr auto line = [](auto const& p, auto const& t) {
  return tabulate(indices(t), [&](auto i) { return p[0] + p[1] * t[i]; });
};
inline ceres::CostFunction* cost(std::vector<double> const& t) { return chainrule::ceres_cost<line, 3, 2>(t); }

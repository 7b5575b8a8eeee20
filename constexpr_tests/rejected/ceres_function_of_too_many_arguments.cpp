// expect: chainrule: the function cannot be called with these arguments
#include <chainrule/chainrule.hpp>
#include <chainrule/with/ceres.hpp>

inline constexpr auto line = [](auto const& p, auto t, auto y) { return p[0] + p[1] * t - y; };
inline ceres::CostFunction* cost(double t) { return chainrule::ceres_cost<line, 1, 2>(t); }

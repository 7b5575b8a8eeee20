#include <chainrule/chainrule.hpp>
#include <chainrule/with/ceres.hpp>
#include <vector>

inline constexpr auto line = [](auto const& p, auto const& t) { return std::array{p[0] + p[1] * t}; };
inline ceres::CostFunction* cost(double t) { return chainrule::ceres_cost<line, 1, 2>(t); }

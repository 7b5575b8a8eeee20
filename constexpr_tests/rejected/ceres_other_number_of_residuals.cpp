// expect: chainrule: the function returns another number of residuals than the first template argument says
#include <chainrule/chainrule.hpp>
#include <chainrule/with/ceres.hpp>

inline constexpr auto residual = [](auto const& a, auto const& b) { return std::array{a[0] - b[0], a[1]}; };
inline ceres::CostFunction* cost() { return chainrule::ceres_cost<residual, 1, 2, 2>(); }

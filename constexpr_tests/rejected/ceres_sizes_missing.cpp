// expect: chainrule: the numbers of residuals and of parameters are not in this function's signature
#include <chainrule/chainrule.hpp>
#include <chainrule/with/ceres.hpp>

inline constexpr auto residual = [](auto const& a, auto const& b, auto w) { return w * (a[0] - b[0]); };
inline ceres::CostFunction* cost() { return chainrule::ceres_cost<residual>(2.0); }

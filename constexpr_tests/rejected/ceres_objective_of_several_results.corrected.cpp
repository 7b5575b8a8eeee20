#include <chainrule/chainrule.hpp>
#include <chainrule/with/ceres.hpp>

inline constexpr auto products = []<class T>(std::array<T, 2> const& x) { return x[0] * x[1] + x[0]; };
inline ceres::FirstOrderFunction* objective() { return chainrule::ceres_objective<products>(); }

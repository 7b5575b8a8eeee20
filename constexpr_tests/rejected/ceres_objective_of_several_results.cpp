// expect: chainrule: this needs a function whose result is one number
#include <chainrule/chainrule.hpp>
#include <chainrule/with/ceres.hpp>

inline constexpr auto products = []<class T>(std::array<T, 2> const& x) { return std::array{x[0] * x[1], x[0]}; };
inline ceres::FirstOrderFunction* objective() { return chainrule::ceres_objective<products>(); }

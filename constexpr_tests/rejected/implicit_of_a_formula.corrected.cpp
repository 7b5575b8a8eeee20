#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline constexpr auto residual = [](auto const& y, auto const& p) { return y * y - p; };
double root(double p);
inline double const value = implicit(residual, [](double q) { return root(q); })(2.0);

#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline constexpr auto residual = [](auto const& y, auto const& p) { return y * y - p; };
double root(double p);
inline constexpr auto y = [](auto p) { return implicit(residual, [](double q) { return root(q); })(p); };
inline double const value = derivative<2>(y)(2.0);

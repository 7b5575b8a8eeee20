#include <chainrule/chainrule.hpp>

using namespace chainrule;

double table(double a);
double slope(double a);
double second(double a);
inline constexpr auto x = variable<"x">;
inline double const value = hessian(opaque<&table, &slope, &second>(x), x)(x = 2.0)(x, x);

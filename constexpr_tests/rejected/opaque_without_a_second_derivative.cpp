// expect: chainrule: a derivative of an opaque function is needed that is not given: give it, as in opaque<value, derivative, second>(x)
#include <chainrule/chainrule.hpp>

using namespace chainrule;

double table(double a);
double slope(double a);
inline constexpr auto x = variable<"x">;
inline double const value = hessian(opaque<&table, &slope>(x), x)(x = 2.0)(x, x);

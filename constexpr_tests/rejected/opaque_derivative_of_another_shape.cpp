// expect: chainrule: a derivative of an opaque function has another shape than jacobian(value) has
// note: opaque_derivative_of_another_shape<double, double, 2> || [with Derivative = double; Result = double; int Numbers = 2]
#include <array>

#include <chainrule/chainrule.hpp>

using namespace chainrule;

double table(double a, double b);
double slope(double a, double b);
inline auto const value = gradient([](auto a, auto b) { return opaque<&table, &slope>(a, b); })(2.0, 1.0);

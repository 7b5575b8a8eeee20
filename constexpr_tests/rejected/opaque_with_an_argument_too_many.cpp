// expect: chainrule: an opaque function, or its derivative, cannot be called with plain numbers in the shapes of these arguments
#include <chainrule/chainrule.hpp>

using namespace chainrule;

double table(double a);
double slope(double a);
inline auto const value = gradient([](auto a) { return opaque<&table, &slope>(a, 2.0 * a); })(2.0);

// expect: chainrule: an opaque function does not take this type of number
#include <chainrule/chainrule.hpp>

using namespace chainrule;

double table(double a);
double slope(double a);
inline auto const value = gradient([](auto a) { return opaque<&table, &slope>(a); })(2.0L);

#include <chainrule/chainrule.hpp>

using namespace chainrule;

double table(double a);
double slope(double a);
inline double const value = gradient([](auto a) { return a * opaque<&table, &slope>(a); })(2.0);

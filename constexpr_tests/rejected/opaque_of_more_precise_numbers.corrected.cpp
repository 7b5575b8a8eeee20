#include <chainrule/chainrule.hpp>

using namespace chainrule;

long double table(long double a);
long double slope(long double a);
inline auto const value = gradient([](auto a) { return opaque<&table, &slope>(a); })(2.0L);

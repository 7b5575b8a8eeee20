#include <chainrule/chainrule.hpp>

#include <cmath>

using namespace chainrule;

inline double const slope = derivative([](auto x) { return x * chainrule::lgamma(2.5); })(2.0);

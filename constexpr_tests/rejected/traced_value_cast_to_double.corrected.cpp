#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline double const slope = derivative([](auto x) { return x * stop_gradient(x); })(1.5);

#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline double const slope = derivative([](auto x) { return x - where(x < 1.0, 0.0, 1.0); })(1.5);

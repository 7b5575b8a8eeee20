#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline double const slope = derivative([](auto x) { return where(x > 0.0, 1.0, 2.0) * x; })(2.0);

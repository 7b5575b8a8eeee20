#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline double const slope = derivative([](auto x) { return where(isfinite(x), x, 0.0 * x); })(1.5);

#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline double const slope = derivative([](auto x) { return x * x; })(3.0);

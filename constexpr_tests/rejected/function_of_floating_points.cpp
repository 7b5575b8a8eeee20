// expect: too, and without std::floating_point or std::is_arithmetic, which no class can satisfy
#include <chainrule/chainrule.hpp>

#include <concepts>

using namespace chainrule;

inline double const slope = derivative([](std::floating_point auto x) { return x * x; })(3.0);

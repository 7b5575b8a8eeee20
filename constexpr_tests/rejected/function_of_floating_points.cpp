// expect: chainrule: the function takes plain numbers only, so it cannot be called with symbols: write its parameters as auto or as
// template parameters, without std::floating_point
#include <chainrule/chainrule.hpp>

#include <concepts>

using namespace chainrule;

inline double const slope = derivative([](std::floating_point auto x) { return x * x; })(3.0);

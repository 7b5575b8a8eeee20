// expect: chainrule: the function takes plain numbers only, so it cannot be called with symbols: write its parameters as auto or as
// template parameters
#include <chainrule/chainrule.hpp>

using namespace chainrule;

constexpr double third_power(double x) { return x * x * x; }

inline double const slope = derivative(third_power)(3.0);

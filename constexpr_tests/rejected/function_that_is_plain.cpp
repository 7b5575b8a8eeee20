// expect: chainrule: the function takes plain numbers only, so it cannot be called with symbols: write its parameters as auto or as
// template parameters
#include <chainrule/chainrule.hpp>

using namespace chainrule;

constexpr double cube(double x) { return x * x * x; }

inline double const slope = derivative(cube)(3.0);

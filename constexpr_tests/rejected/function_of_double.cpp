// expect: chainrule: the function takes plain numbers only, so it cannot be called with symbols: write its parameters as auto or as
// template parameters
#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline double const slope = derivative([](double x) { return x * x; })(3.0);

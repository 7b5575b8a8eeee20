// expect: for std:: functions of plain numbers: clang does not fold std::log(6.28), write chainrule::log(6.28)
#include <chainrule/chainrule.hpp>

#include <cmath>

using namespace chainrule;

inline double const slope = derivative([](auto x) { return x * std::lgamma(2.5); })(2.0);

// expect: no matching function for call to 'sin
// expect: chainrule: the function cannot be called with these arguments
// errors gcc: 3
// errors clang: 2
#include <chainrule/chainrule.hpp>

#include <cmath>

using namespace chainrule;

inline constexpr auto f = [](auto x) { return std::sin(x); };
inline double const slope = derivative(f)(1.0);

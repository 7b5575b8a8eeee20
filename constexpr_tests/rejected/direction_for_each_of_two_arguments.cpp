// expect: chainrule: after the function's arguments, jvp and hvp take a direction for each argument to differentiate by, and vjp takes one
// weight
#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline constexpr auto f = [](auto x, auto y) { return x * y; };

inline double const slope = jvp(f)(1.0, 2.0, 1.0);

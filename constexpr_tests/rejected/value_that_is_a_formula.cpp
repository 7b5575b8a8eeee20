// expect: chainrule: the call gives a variable a formula as its value: write substitute(f, x, formula) instead
// note: "rate" || 'r', 'a', 't', 'e'
#include <chainrule/chainrule.hpp>

using namespace chainrule;
using namespace chainrule::literals;

inline constexpr auto x = variable<"x">;
inline constexpr auto y = variable<"rate">;

inline double const value = (x * y)(x = 2.0, y = x * x);

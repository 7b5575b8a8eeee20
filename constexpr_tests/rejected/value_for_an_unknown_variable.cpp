// expect: chainrule: the call gives a value to a variable that the formula does not have: remove it, or correct its name
// note: "rate" || 'r', 'a', 't', 'e'
#include <chainrule/chainrule.hpp>

using namespace chainrule;
using namespace chainrule::literals;

inline constexpr auto x = variable<"x">;
inline constexpr auto y = variable<"rate">;

inline double const value = (x * x)(x = 2.0, y = 1.0);

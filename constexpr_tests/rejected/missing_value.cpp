// expect: chainrule: the formula uses a variable, but the call does not give it a value: add it to the call, as y in f(x = 2.0, y = 1.0)
// note: "rate" || 'r', 'a', 't', 'e'
#include <chainrule/chainrule.hpp>

using namespace chainrule;
using namespace chainrule::literals;

inline constexpr auto x = variable<"x">;
inline constexpr auto y = variable<"rate">;

inline double const value = (x * y)(x = 2.0);

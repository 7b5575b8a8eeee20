// expect: chainrule: this result has no slot for that variable: name the variable when you ask, as y in gradient(f, x, y)
// note: "rate" || 'r', 'a', 't', 'e'
#include <chainrule/chainrule.hpp>

using namespace chainrule;
using namespace chainrule::literals;

inline constexpr auto x = variable<"x">;
inline constexpr auto y = variable<"rate">;

inline double const slope = gradient(x * y, x)(x = 2.0, y = 3.0)[y];

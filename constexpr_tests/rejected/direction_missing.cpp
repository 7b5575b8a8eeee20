// expect: chainrule: the direction is missing: add along(...) with one component for each variable of the jvp or hvp
#include <chainrule/chainrule.hpp>

using namespace chainrule;
using namespace chainrule::literals;

inline constexpr auto x = variable<"x">;
inline constexpr auto y = variable<"rate">;

inline double const slope = jvp(x * y, x, y)(x = 2.0, y = 1.0);

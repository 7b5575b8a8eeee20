// expect: chainrule: a comparison of formulas is not a bool
// expect: write identical(a, b)
// expect: write where(condition, a, b)
#include <chainrule/chainrule.hpp>

using namespace chainrule;
using namespace chainrule::literals;

inline constexpr auto x = variable<"x">;
inline constexpr auto y = variable<"rate">;

inline double const value = x == y ? 1.0 : 0.0;

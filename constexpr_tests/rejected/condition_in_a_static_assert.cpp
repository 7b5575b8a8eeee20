// expect: chainrule: a comparison of formulas is not a bool
#include <chainrule/chainrule.hpp>

using namespace chainrule;
using namespace chainrule::literals;

inline constexpr auto x = variable<"x">;
inline constexpr auto y = variable<"rate">;

static_assert(x * 2_c == 2_c * x);

// expect: chainrule: a comparison of formulas is not a number: to choose between two formulas write where(condition, a, b)
#include <chainrule/chainrule.hpp>

using namespace chainrule;
using namespace chainrule::literals;

inline constexpr auto x = variable<"x">;
inline constexpr auto y = variable<"rate">;

inline constexpr auto f = sin(x < y);

// expect: chainrule: a comparison is not a formula: it has no value or derivative of its own, write where(condition, a, b)
#include <chainrule/chainrule.hpp>

using namespace chainrule;
using namespace chainrule::literals;

inline constexpr auto x = variable<"x">;
inline constexpr auto y = variable<"rate">;

inline constexpr auto f = derivative(x < y, x);

// expect: chainrule: the same variable is named twice: name each variable once
// note: "rate" || 'r', 'a', 't', 'e'
#include <chainrule/chainrule.hpp>

using namespace chainrule;
using namespace chainrule::literals;

inline constexpr auto x = variable<"x">;
inline constexpr auto y = variable<"rate">;

inline auto const g = gradient(x * y, y, x, y)(x = 2.0, y = 3.0);

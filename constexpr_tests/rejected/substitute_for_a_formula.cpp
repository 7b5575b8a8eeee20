// expect: chainrule: substitute replaces a variable: write substitute(f, x, replacement) with a variable x of f
#include <chainrule/chainrule.hpp>

using namespace chainrule;
using namespace chainrule::literals;

inline constexpr auto x = variable<"x">;
inline constexpr auto y = variable<"rate">;

inline constexpr auto f = substitute(x * y, x* y, x);

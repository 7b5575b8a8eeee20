#include <chainrule/chainrule.hpp>

using namespace chainrule;
using namespace chainrule::literals;

inline constexpr auto x = variable<"x">;
inline constexpr auto y = variable<"rate">;

inline double const value = substitute(x * y, y, x* x)(x = 2.0);

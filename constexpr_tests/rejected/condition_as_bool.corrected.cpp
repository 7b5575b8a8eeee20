#include <chainrule/chainrule.hpp>

using namespace chainrule;
using namespace chainrule::literals;

inline constexpr auto x = variable<"x">;
inline constexpr auto y = variable<"rate">;

inline double const value = identical(x, y) ? 1.0 : where(x == y, 1_c, 0_c)(x = 1.0, y = 2.0);

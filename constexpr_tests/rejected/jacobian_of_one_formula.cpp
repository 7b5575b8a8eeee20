// expect: chainrule: jacobian takes a tuple of formulas, as in jacobian(std::tuple{f1, f2}, x, y); for one formula write gradient(f, x, y)
#include <chainrule/chainrule.hpp>

using namespace chainrule;
using namespace chainrule::literals;

inline constexpr auto x = variable<"x">;
inline constexpr auto y = variable<"rate">;

inline constexpr auto j = jacobian(x * y, x, y);

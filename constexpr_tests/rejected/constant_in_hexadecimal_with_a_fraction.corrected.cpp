#include <chainrule/chainrule.hpp>

using namespace chainrule;
using namespace chainrule::literals;

inline constexpr auto x = variable<"x">;
inline constexpr auto y = variable<"rate">;

inline constexpr auto f = 12_c * x;

// expect: chainrule: differentiate by variables
#include <chainrule/chainrule.hpp>

using namespace chainrule;
using namespace chainrule::literals;

inline constexpr auto x = variable<"x">;
inline constexpr auto y = variable<"rate">;

inline constexpr auto f = derivative(x * x * y, x* y);

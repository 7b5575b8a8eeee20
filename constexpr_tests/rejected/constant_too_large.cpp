// expect: chainrule: this exact constant needs integers of more than 63 bits: write it as a plain number
#include <chainrule/chainrule.hpp>

using namespace chainrule;
using namespace chainrule::literals;

inline constexpr auto x = variable<"x">;
inline constexpr auto y = variable<"rate">;

inline constexpr auto f = 100000000000000000000_c * x;

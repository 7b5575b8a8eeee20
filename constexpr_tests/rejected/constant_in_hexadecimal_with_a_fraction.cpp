// expect: chainrule: this exact constant is not a fraction of two integers of at most 63 bits: write it as a plain number
#include <chainrule/chainrule.hpp>

using namespace chainrule;
using namespace chainrule::literals;

inline constexpr auto x = variable<"x">;
inline constexpr auto y = variable<"rate">;

inline constexpr auto f = 0x1.8p3_c * x;

// expect: chainrule: an ordinary function is differentiated at numbers
#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline constexpr auto x = variable<"x">;
inline constexpr auto f = [](auto t) { return t * t; };
inline constexpr auto slope = gradient(f)(x);

#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline constexpr auto x = variable<"x">;
inline constexpr auto f = [](auto t) { return t * t; };
inline constexpr auto slope = derivative(f(x), x);

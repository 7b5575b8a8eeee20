#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline constexpr auto x = variable<"x">;
inline double const slope = derivative([](auto t) { return t * t; }(x), x)(x = 2.0);

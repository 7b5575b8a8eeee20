#include <chainrule/functions.hpp>

inline constexpr auto slope = chainrule::gradient([](auto x) { return x * x; })(2.0);

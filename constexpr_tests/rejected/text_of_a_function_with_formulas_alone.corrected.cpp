#include <chainrule/functions.hpp>

inline constexpr auto text = chainrule::to_string<double>([](auto x) { return x * x; });

// expect: chainrule: to write a function, include <chainrule/functions.hpp>
#include <chainrule/formulas.hpp>

inline constexpr auto text = chainrule::to_string<double>([](auto x) { return x * x; });

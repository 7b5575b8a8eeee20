// expect: chainrule: the function cannot be called with these arguments: check their number and their shapes
#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline constexpr auto f = [](auto x, auto y) { return x * y; };

inline auto const slope = gradient(f)(1.0);

// expect: chainrule: after the function's arguments, jvp and hvp take a direction for each argument to differentiate by, and vjp takes one
// weight
#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline constexpr auto f = [](auto x) { return x * x; };

inline auto const slopes = vjp(f)(2.0);

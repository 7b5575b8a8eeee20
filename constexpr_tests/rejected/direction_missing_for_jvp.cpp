// expect: chainrule: after the function's arguments, jvp and hvp take a direction for each argument to differentiate by, and vjp takes one
// weight
#include <chainrule/chainrule.hpp>

#include <array>

using namespace chainrule;

inline constexpr auto f = [](auto const& p) { return p[0] * p[1]; };

inline double const slope = jvp(f)(std::array{1.0, 2.0});

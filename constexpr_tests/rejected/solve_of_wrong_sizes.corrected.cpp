#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline constexpr mat<double, 2, 2> a{1.0, 2.0, 3.0, 4.0};

inline constexpr auto x = solve(a, vec{1.0, 2.0});

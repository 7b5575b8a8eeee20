#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline constexpr mat<double, 3, 2> a{1.0, 2.0, 3.0, 4.0, 5.0, 7.0};

inline constexpr vec b{1.0, 2.0, 3.0};

inline constexpr auto x = solve(transpose(a) * a, transpose(a) * b);

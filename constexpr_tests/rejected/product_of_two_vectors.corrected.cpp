#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline constexpr vec a{1.0, 2.0}, b{3.0, 4.0};

inline constexpr auto product = dot(a, b);

#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline constexpr vec<double, 1> v{};

inline constexpr auto twice = 2.0 * v;

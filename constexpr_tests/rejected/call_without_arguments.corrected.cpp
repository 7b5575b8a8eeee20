#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline constexpr auto f = [](auto x, auto y) { return x * y; };

inline auto const slope = gradient(f)(1.0, 2.0);

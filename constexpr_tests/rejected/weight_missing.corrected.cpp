#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline constexpr auto f = [](auto x) { return x * x; };

inline auto const slopes = vjp(f)(2.0, 1.0);

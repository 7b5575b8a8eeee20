#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline constexpr auto f = [](auto x) { return x * x; };

inline auto const coefficients = taylor<1>(f)(2.0);

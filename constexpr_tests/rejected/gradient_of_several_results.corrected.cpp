#include <chainrule/chainrule.hpp>

#include <array>

using namespace chainrule;

inline constexpr auto f = [](auto x, auto y) { return std::array{x * y, x + y}; };

inline auto const slopes = jacobian(f)(1.0, 2.0);

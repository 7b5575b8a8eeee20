#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline constexpr auto f = [](auto const& a, auto const& b) { return dot(a, b); };

inline auto const slope = gradient(f)(vec{1.0, 2.0, 3.0}, vec{1.0, 2.0, 3.0});

#include <chainrule/chainrule.hpp>

#include <array>

using namespace chainrule;

inline constexpr auto f = [](auto const& p) { return p[0] * p[1]; };

inline double const slope = jvp(f)(std::array{1.0, 2.0}, std::array{1.0, 0.0});

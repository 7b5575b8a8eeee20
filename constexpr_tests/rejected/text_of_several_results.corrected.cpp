#include <chainrule/chainrule.hpp>

using namespace chainrule;
using namespace chainrule::literals;

inline constexpr auto x = variable<"x">;
inline constexpr auto y = variable<"y">;

inline constexpr auto text = to_string<std::array<double, 2>>([](auto const& p) { return p[0] * p[1]; });

// expect: chainrule: this needs a function whose result is one number
#include <chainrule/chainrule.hpp>

using namespace chainrule;
using namespace chainrule::literals;

inline constexpr auto x = variable<"x">;
inline constexpr auto y = variable<"y">;

inline constexpr auto text = to_c<"f", double>([](auto t) { return std::array{t, 2.0 * t}; });

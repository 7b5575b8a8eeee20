#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline constexpr auto x = variable<"x">;
inline constexpr auto f = derivative<3>(exp(sin(exp(x))) * x, x);

inline constexpr auto length = to_string(f).size();

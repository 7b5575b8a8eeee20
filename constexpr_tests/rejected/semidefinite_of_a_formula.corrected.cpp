#include <chainrule/chainrule.hpp>

using namespace chainrule;

constexpr auto x = variable<"x">;
inline constexpr auto h = hessian(sin(x), x)(x = 1.0);

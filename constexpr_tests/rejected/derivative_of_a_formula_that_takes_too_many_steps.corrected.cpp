#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline constexpr auto x = variable<"x">;
inline constexpr auto f = derivative<3>(exp(sin(exp(x))) * x, x);

inline double const slope = f(x = 1.0) + 2.0 * f(x = 2.0);

#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline constexpr auto x = variable<"x">;
inline double const slope = derivative(x * x, x)(x = 2.0);

// expect: chainrule: this result has no slot for that variable
// note: "rate" || 'r', 'a', 't', 'e'
#include <chainrule/chainrule.hpp>

using namespace chainrule;
using namespace chainrule::literals;

inline constexpr auto x = variable<"x">;
inline constexpr auto y = variable<"rate">;

inline double const curvature = hessian(x * x * y, x)(x = 2.0, y = 3.0)(x, y);

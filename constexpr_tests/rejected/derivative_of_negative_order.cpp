// expect: chainrule: the order of a derivative is 0 or more, as in derivative<2>(f, x)
#include <chainrule/chainrule.hpp>

using namespace chainrule;
using namespace chainrule::literals;

inline constexpr auto x = variable<"x">;
inline constexpr auto y = variable<"rate">;

inline constexpr auto f = derivative<-1>(x * x, x);

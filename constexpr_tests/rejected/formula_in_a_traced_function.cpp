// expect: chainrule: a formula with variables or captured numbers cannot be used in an ordinary function that is differentiated
#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline constexpr auto rate = variable<"rate">;
inline double const slope = derivative([](auto x) { return x * rate; })(2.0);

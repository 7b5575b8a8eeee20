// expect: chainrule: an ordinary function is differentiated by its arguments, which one wrt names by their positions
#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline constexpr auto x = variable<"x">;
inline double const slope = derivative([](auto t) { return t * t; }, x)(2.0);

// expect: chainrule: <=>, fpclassify, isnormal, frexp, ilogb, lround and lrint have no symbolic answer
#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline constexpr auto x = variable<"x">;
inline constexpr auto y = variable<"y">;

inline constexpr auto f = where((x <=> y) < 0, x, y);

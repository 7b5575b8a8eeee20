// expect: chainrule: projected is about the rounds of sums over data, which formulas do not have
#include <chainrule/chainrule.hpp>

using namespace chainrule;

constexpr auto x = variable<"x">;
inline constexpr auto h = hessian(sin(x), x, projected)(x = 1.0);

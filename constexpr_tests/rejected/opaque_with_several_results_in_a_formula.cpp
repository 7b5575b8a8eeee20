// expect: chainrule: among formulas an opaque function gives one number
#include <array>

#include <chainrule/chainrule.hpp>

using namespace chainrule;

std::array<double, 2> table(double a);
inline constexpr auto x = variable<"x">;
inline double const value = opaque<&table>(x)(x = 2.0);

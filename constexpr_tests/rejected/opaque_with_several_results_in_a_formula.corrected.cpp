#include <array>

#include <chainrule/chainrule.hpp>

using namespace chainrule;

std::array<double, 2> table(double a);
double first(double a);
inline constexpr auto x = variable<"x">;
inline double const value = opaque<&first>(x)(x = 2.0);

#include <array>

#include <chainrule/chainrule.hpp>

using namespace chainrule;

double table(double a, double b);
std::array<double, 2> slope(double a, double b);
inline auto const value = gradient([](auto a, auto b) { return opaque<&table, &slope>(a, b); })(2.0, 1.0);

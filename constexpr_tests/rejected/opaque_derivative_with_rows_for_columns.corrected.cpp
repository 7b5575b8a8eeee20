#include <array>

#include <chainrule/chainrule.hpp>

using namespace chainrule;

std::array<double, 2> table(std::array<double, 3> const& a);
std::array<std::array<double, 3>, 2> slope(std::array<double, 3> const& a);
inline auto const value = jacobian([](auto const& a) { return opaque<&table, &slope>(a); })(std::array{2.0, 1.0, 0.5});

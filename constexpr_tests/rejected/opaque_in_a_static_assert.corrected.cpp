#include <chainrule/chainrule.hpp>

using namespace chainrule;

constexpr double table(double a) { return a * a; }
constexpr double slope(double a) { return 2 * a; }
static_assert(derivative([](auto a) { return a * opaque<&table, &slope>(a); })(2.0) == 12.0);

// Formulas of constants inside of ordinary functions.
#include <chainrule/chainrule.hpp>

using namespace chainrule;
using namespace chainrule::literals;

constexpr double root_of_two = 1.4142135623730951;

static_assert(derivative([](auto x) { return x * sqrt(2_c); })(2.0) == root_of_two);
static_assert(derivative([](auto x) { return x * (decltype(x)(1) / sqrt(2_c)); })(2.0) == 1 / root_of_two);
static_assert(derivative([](auto x) { return where(decltype(x)(1) < sqrt(2_c), x, x * x); })(2.0) == 1.0);
static_assert(derivative([](auto x) { return x * constants::pi + sqrt(constants::pi); })(2.0) == 3.141592653589793);

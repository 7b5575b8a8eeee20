// expect: chainrule: the derivative is finite at fewer than three of the points at which it is compared
#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline constexpr auto f = [](auto x) { return sqrt(-10.0 - x); };

static_assert(expect_derivative<double>(f, [](auto x) { return -0.6 / sqrt(-10.0 - x); }));

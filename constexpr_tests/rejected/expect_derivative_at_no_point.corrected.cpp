#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline constexpr auto f = [](auto x) { return sqrt(10.0 - x); };

static_assert(expect_derivative<double>(f, [](auto x) { return -0.5 / sqrt(10.0 - x); }));

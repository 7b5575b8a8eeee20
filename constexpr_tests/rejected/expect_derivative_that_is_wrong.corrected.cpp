#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline constexpr auto f = [](auto x) { return 3.0 * x; };

static_assert(expect_derivative<double>(f, [](double) { return 3.0; }));

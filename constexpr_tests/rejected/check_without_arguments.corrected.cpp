#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline constexpr auto f = [](auto x) { return x * x; };

static_assert(check_gradient<double>(f, [](auto x) { return 2.0 * x; }));

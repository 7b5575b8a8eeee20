// expect: chainrule: a derivative is compared for arguments of given types or at given arguments
#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline constexpr auto f = [](auto x) { return x * x; };

static_assert(check_gradient(f, [](auto x) { return 2.0 * x; }));

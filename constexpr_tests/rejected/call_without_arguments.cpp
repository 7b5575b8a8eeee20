// expect: chainrule: the call has no argument to differentiate by
#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline constexpr auto f = [](auto x, auto y) { return x * y; };

inline auto const slope = gradient(f)();

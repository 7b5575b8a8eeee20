// expect: chainrule: the call has no argument to differentiate by: pass a floating-point number
#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline auto const slope = gradient([](auto x) { return x * 2.0; })(std::integral_constant<int, 3>{});

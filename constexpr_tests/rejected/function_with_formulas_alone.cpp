// expect: chainrule: nobody here answers questions about this
#include <chainrule/formulas.hpp>

inline constexpr auto slope = chainrule::gradient([](auto x) { return x * x; })(2.0);

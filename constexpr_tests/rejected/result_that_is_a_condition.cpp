// expect: chainrule: the function's result is a comparison
#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline auto const answer = derivative([](auto x) { return x > 0.0; })(2.0);

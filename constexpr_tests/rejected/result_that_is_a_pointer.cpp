// expect: chainrule: the function's result must be made of numbers of one type, all computed from its arguments: write T(1) for a constant
// part
#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline auto const answer = derivative([](auto x) { return x > 0.0 ? "up" : "down"; })(2.0);

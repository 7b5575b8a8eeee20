// expect: chainrule: the function's result must be made of numbers of one type, all computed from its arguments: write T(1) for a constant
// part
#include <chainrule/chainrule.hpp>

#include <array>
#include <vector>

using namespace chainrule;

inline auto const answer = jacobian([](auto x) { return std::vector{x, x * x}; })(2.0);

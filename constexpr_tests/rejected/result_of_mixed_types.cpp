// expect: chainrule: the function's result must be made of numbers of one type, all computed from its arguments: write T(1) for a constant
// part
#include <chainrule/chainrule.hpp>

#include <tuple>

using namespace chainrule;

inline auto const answer = jacobian([](auto x) { return std::tuple{x, 1}; })(2.0);

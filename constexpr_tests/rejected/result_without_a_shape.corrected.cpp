#include <chainrule/chainrule.hpp>

#include <array>
#include <vector>

using namespace chainrule;

inline auto const answer = jacobian([](auto x) { return std::array{x, x * x}; })(2.0);

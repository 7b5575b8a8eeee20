// expect: chainrule: the function's result is a comparison, or holds one
#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline auto const answer =
    jacobian([](auto x) { return std::tuple{std::array{x > 0.0, x < 1.0}, std::array{x, x * x}}; })(2.0);

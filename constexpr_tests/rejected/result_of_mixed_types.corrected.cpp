#include <chainrule/chainrule.hpp>

#include <tuple>

using namespace chainrule;

inline auto const answer = jacobian([](auto x) { return std::tuple{x, decltype(x)(1)}; })(2.0);

#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline auto const answer = jacobian([](auto x) {
  return std::tuple{std::array{where(x > 0.0, 1.0, 0.0), where(x < 1.0, 1.0, 0.0)}, std::array{x, x * x}};
})(2.0);

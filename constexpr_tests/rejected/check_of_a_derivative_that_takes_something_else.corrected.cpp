#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline constexpr auto f = [](auto const& p) { return p[0] * p[1]; };

static_assert(check_gradient<std::array<double, 2>>(f, [](std::array<double, 2> const& p) {
  return std::array{p[1], p[0]};
}));

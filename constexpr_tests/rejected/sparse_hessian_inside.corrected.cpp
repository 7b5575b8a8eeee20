#include <chainrule/chainrule.hpp>

constexpr auto inner = [](auto const& p) { return p[0] * p[0] * p[1]; };
constexpr auto outer = [](auto const& p) { return chainrule::hessian(inner)(p)[0][1]; };

static_assert(chainrule::gradient(outer)(std::array{1.0, 2.0}) == std::array{2.0, 0.0});

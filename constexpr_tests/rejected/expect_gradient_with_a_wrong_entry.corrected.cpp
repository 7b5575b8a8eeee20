#include <chainrule/chainrule.hpp>

#include <array>

using namespace chainrule;

inline constexpr auto f = [](auto x, auto y) { return 3.0 * x - y; };

static_assert(expect_gradient<double, double>(f, [](double, double) { return std::array{3.0, -1.0}; }));

// expect: chainrule: the hand-written derivative cannot be called with the function's arguments
#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline constexpr auto f = [](auto const& p) { return p[0] * p[1]; };

static_assert(check_gradient<std::array<double, 2>>(f, [](double x, double y) { return std::array{y, x}; }));

#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline constexpr auto f = [](auto x, auto y) { return x * y * y; };
inline constexpr auto by_hand = [](auto x, auto y) { return std::array{y * y, 2.0 * x * y}; };
static_assert(check_gradient<double, double>(f, by_hand));

// expect: chainrule: the hand-written derivative has more or fewer components than the derivative of the function: return as many
#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline constexpr auto f = [](auto x, auto y) { return x * y * y; };
inline constexpr auto by_hand = [](auto x, auto y) { return 2.0 * x * y; };
static_assert(check_gradient<double, double>(f, by_hand));

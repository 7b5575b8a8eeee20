// expect: chainrule: the hand-written derivative cannot be computed while compiling
#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline constexpr auto f = [](auto x) { return 3.0 * x; };
inline double slope(double) { return 3; }

static_assert(expect_derivative<double>(f, [](double x) { return slope(x); }));

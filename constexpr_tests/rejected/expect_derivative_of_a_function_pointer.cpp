// expect: chainrule: expect_gradient and the like know functions by their types: pass lambdas without captures
#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline constexpr auto f = [](auto x) { return 3.0 * x; };
constexpr double slope(double) { return 3; }

static_assert(expect_derivative<double>(f, &slope));

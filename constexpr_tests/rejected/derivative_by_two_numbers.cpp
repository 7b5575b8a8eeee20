// expect: chainrule: derivative and taylor need one number to differentiate by: for several write gradient(f) or jacobian(f)
#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline constexpr auto f = [](auto x, auto y) { return x * y; };

inline auto const slope = derivative(f)(1.0, 2.0);

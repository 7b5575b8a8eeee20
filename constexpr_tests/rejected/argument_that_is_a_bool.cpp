// expect: chainrule: an int or bool cannot be an argument of a function that is differentiated: if it steers loops or branches, pass it as
#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline constexpr auto f = [](auto x, auto rising) { return rising ? x * x : -x; };
inline double const slope = derivative(f, wrt<0>)(2.0, true);

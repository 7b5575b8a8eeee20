// expect: chainrule: wrt names an argument that the call does not have: arguments count from 0, wrt<0> is the first
#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline constexpr auto f = [](auto x, auto y) { return x * y; };

inline double const slope = gradient(f, wrt<-1>)(1.0, 2.0);

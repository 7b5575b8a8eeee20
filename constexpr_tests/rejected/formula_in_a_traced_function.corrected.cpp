#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline double const slope = derivative([](auto x, auto rate) { return x * rate; }, wrt<0>)(2.0, 0.5);

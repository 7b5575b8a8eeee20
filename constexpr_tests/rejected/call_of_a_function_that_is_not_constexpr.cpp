// expect: chainrule: the compiler could not run this function on symbols to its end
#include <chainrule/chainrule.hpp>

using namespace chainrule;

double rate();
inline double const slope = derivative([](auto x) { return x * rate(); })(2.0);

// expect: chainrule: the compiler could not run this function on symbols to its end
#include <chainrule/chainrule.hpp>

using namespace chainrule;

template <class T>
T cube(T x);
inline double const slope = derivative([](auto x) { return cube(x); })(2.0);

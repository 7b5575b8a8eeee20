// expect: chainrule: the value of a traced number is not known while compiling, it cannot become a plain number or an index
#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline double const slope = derivative([](auto x) { return x * static_cast<double>(x); })(1.5);

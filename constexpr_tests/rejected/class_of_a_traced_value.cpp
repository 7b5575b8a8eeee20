// expect: chainrule: <=>, fpclassify, isnormal, frexp, ilogb, lround and lrint have no symbolic answer
#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline double const slope = derivative([](auto x) { return where(fpclassify(x) == 0, x, 0.0 * x); })(1.5);

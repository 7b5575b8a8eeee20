// expect: chainrule: a derivative of an opaque function is needed that is not given: give it, as in opaque<value, derivative, second>(x)
#include <chainrule/chainrule.hpp>

using namespace chainrule;

double table(double a);
double slope(double a);
inline auto of(tape::real a) { return opaque<&table>(a); }

// expect: chainrule: a derivative of an opaque function is needed that is not given: give it, as in opaque<value, derivative, second>(x)
// note: derivative_not_given<&chainrule::detail::called || called<table, double>
#include <chainrule/chainrule.hpp>

using namespace chainrule;

double table(double a);
double slope(double a);
inline double const value = gradient([](auto a) { return a * opaque<&table>(a); })(2.0);

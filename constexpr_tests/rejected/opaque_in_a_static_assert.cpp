// expect gcc: non-constant condition for static assertion
// expect clang: expression is not an integral constant expression
// note: the_value_of_an_opaque_function_is_not_known_while_compiling_unless_it_is_constexpr
// errors gcc: 3
#include <chainrule/chainrule.hpp>

using namespace chainrule;

double table(double a);
double slope(double a);
static_assert(derivative([](auto a) { return a * opaque<&table, &slope>(a); })(2.0) == 1.0);

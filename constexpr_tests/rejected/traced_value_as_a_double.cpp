// expect gcc: cannot convert 'chainrule::traced' to 'double'
// expect clang: no viable conversion from 'chainrule::traced' to 'double'
// note: chainrule: the compiler could not run this function on symbols to its end || chainrule: the function cannot be called
// errors: 2
#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline constexpr auto f = [](auto x) {
  double y = x;
  return y * y;
};
inline double const slope = derivative(f)(1.0);

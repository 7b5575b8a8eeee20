// expect: chainrule: a formula's type is its value, it cannot change: write auto t = s + x
// expect: for sums in loops write an ordinary function and differentiate that
#include <chainrule/chainrule.hpp>

using namespace chainrule;
using namespace chainrule::literals;

inline constexpr auto x = variable<"x">;
inline constexpr auto y = variable<"rate">;

inline double total() {
  auto s = x * x;
  s += y;
  return s(x = 2.0);
}

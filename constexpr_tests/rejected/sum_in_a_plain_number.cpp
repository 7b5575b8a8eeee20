// expect: chainrule: a plain number cannot take in a symbolic value: start the sum as one, as in auto s = 0.0 * x or T s = 0.0
#include <chainrule/chainrule.hpp>

using namespace chainrule;
using namespace chainrule::literals;

inline constexpr auto x = variable<"x">;
inline constexpr auto y = variable<"rate">;

template <class T>
double total(T const* values, int count) {
  double s = 0.0;
  for (int i = 0; i < count; ++i) s += values[i];
  return s;
}

inline double value(tape::real const* values) { return total(values, 2); }

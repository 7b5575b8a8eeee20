// The tape alone: values are computed and recorded.
#include <chainrule/tape.hpp>

inline double slope_of_square(double at) {
  chainrule::tape::tape record;
  auto const x = record.variable(at);
  auto y = x * x + sin(x);
  y.backward();
  return x.gradient();
}

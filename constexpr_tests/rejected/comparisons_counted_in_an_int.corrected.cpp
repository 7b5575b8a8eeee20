#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline double const slope = derivative([](auto x) {
  auto sign = (x > 0.0) - (x < 0.0);
  return sign * x;
})(1.5);

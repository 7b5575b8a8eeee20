#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline double slope(double x, double rate) {
  auto const f = [](auto t, auto r) { return exp(-r * t); };
  return derivative(f, wrt<0>)(x, rate);
}

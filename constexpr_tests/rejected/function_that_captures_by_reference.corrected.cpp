#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline double slope(double x, double rate) {
  return derivative([](auto t, auto r) { return exp(-r * t); }, wrt<0>)(x, rate);
}

// expect: chainrule: the function carries data (a lambda with captures, an object with members), but a derivative is made of its type alone
#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline double slope(double x, double rate) {
  return derivative([&](auto t) { return exp(-rate * t); })(x);
}

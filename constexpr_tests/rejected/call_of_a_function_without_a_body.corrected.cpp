#include <chainrule/chainrule.hpp>

using namespace chainrule;

template <class T>
constexpr T cube(T x) {
  return x * x * x;
}
inline double const slope = derivative([](auto x) { return cube(x); })(2.0);

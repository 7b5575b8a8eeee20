#include <chainrule/chainrule.hpp>

using namespace chainrule;

template <class T>
constexpr T third_power(T x) {
  return x * x * x;
}

inline double const slope = derivative([](auto x) { return third_power(x); })(3.0);

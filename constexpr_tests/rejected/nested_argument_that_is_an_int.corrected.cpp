#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline constexpr auto f = [](auto x) {
  auto sum = 0.0 * x;
  sum += x * derivative([](auto y) { return y * y; })(2.0);
  return sum;
};
inline double const slope = derivative(f)(2.0);

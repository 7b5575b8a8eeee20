// expect: chainrule: an int or bool cannot be an argument of a function that is differentiated: if it steers loops or branches, pass it as
#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline constexpr auto f = [](auto x, auto y) { return sin(x * y); };
inline double slope() {
  auto const [by_x, by_y] = gradient(f)(1, 2);
  return by_x + by_y;
}

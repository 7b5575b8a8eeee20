// expect: chainrule: an int or bool cannot be an argument of a function that is differentiated: if it steers loops or branches, pass it as
#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline constexpr auto power = [](auto x, auto count) {
  auto product = x;
  for (int i = 1; i < count; ++i) product *= x;
  return product;
};
inline double const slope = derivative(power, wrt<0>)(2.0, 3);

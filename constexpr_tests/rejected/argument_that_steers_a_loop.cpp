// expect: chainrule: a loop of this function goes on for as long as a traced value says, which is not known while compiling
#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline constexpr auto power = [](auto x, auto count) {
  auto product = x;
  for (int i = 1; i < count; ++i) product *= x;
  return product;
};
inline double const slope = derivative(power, wrt<0>)(2.0, 3);

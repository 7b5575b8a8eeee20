// expect: chainrule: a loop of this function goes on for as long as a traced value says, which is not known while compiling
#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline constexpr auto f = [](auto x) {
  while (x > 1.0) x = x / 2.0;
  return x;
};
inline double const slope = derivative(f)(5.0);

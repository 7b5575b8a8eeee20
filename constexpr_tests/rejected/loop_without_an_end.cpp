// expect: chainrule: the compiler could not run this function on symbols to its end
#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline constexpr auto f = [](auto x) {
  for (int i = 0; i < 8; i += 0) x = x / 2.0;
  return x;
};
inline double const slope = derivative(f)(5.0);

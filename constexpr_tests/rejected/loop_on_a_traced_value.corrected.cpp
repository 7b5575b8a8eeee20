#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline constexpr auto f = [](auto x) {
  for (int i = 0; i < 8; ++i) x = where(x > 1.0, x / 2.0, x);
  return x;
};
inline double const slope = derivative(f)(5.0);

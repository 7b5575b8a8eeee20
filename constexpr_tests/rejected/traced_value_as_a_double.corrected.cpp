#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline constexpr auto f = [](auto x) {
  auto y = x;
  return y * y;
};
inline double const slope = derivative(f)(1.0);

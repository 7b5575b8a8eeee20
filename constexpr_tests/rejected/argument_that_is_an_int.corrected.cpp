#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline constexpr auto f = [](auto x, auto y) { return sin(x * y); };
inline double slope() {
  auto const [by_x, by_y] = gradient(f)(1.0, 2.0);
  return by_x + by_y;
}

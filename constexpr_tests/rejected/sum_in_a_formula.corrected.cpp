#include <chainrule/chainrule.hpp>

using namespace chainrule;
using namespace chainrule::literals;

inline constexpr auto x = variable<"x">;
inline constexpr auto y = variable<"rate">;

inline double total() {
  auto s = x * x;
  auto t = s + y;
  return t(x = 2.0, y = 3.0);
}

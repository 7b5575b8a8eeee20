#include <chainrule/chainrule.hpp>

#include <array>

using namespace chainrule;

inline constexpr auto f = [](auto x, auto y) { return std::array{x * y, x + y}; };

inline double first() {
  auto const [value, slopes] = value_and_jacobian(f)(1.0, 2.0);
  return value[0] + slopes[1][0];
}

#include <chainrule/chainrule.hpp>

#include <array>

using namespace chainrule;

inline constexpr auto f = [](auto x) {
  constexpr auto inner = [](auto const& p) { return p[0] * p[1]; };
  return jvp(inner)(std::array{x, x}, std::array{x, x});
};
inline double const slope = derivative(f)(2.0);

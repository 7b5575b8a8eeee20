// expect: chainrule: a direction has the shape of the argument that it belongs to (jvp, hvp), a weight the shape of the function
#include <chainrule/chainrule.hpp>

#include <array>

using namespace chainrule;

inline constexpr auto f = [](auto x) {
  constexpr auto inner = [](auto const& p) { return p[0] * p[1]; };
  return jvp(inner)(std::array{x, x}, std::array{x});
};
inline double const slope = derivative(f)(2.0);

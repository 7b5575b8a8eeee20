#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline constexpr auto loss = [](auto const& w, auto const& x) { return squared_norm(w * x); };

inline auto step(mat<double, 2, 3> w, vec<double, 3> const& x) {
  auto const slope = gradient(loss, wrt<0>)(w, x);
  w -= 0.1 * slope;
  return w;
}

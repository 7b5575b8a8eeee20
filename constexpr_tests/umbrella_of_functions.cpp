// Ordinary functions alone.
#include <chainrule/functions.hpp>

using namespace chainrule;

inline constexpr auto product = [](auto const& p) { return p[0] * p[1] * p[2]; };
static_assert(gradient(product)(std::array{2.0, 3.0, 4.0}) == std::array{12.0, 8.0, 6.0});
static_assert(hessian(product)(std::array{2.0, 3.0, 4.0})[0][1] == 4.0);
static_assert(derivative<2>([](auto x) { return x * x * x; })(2.0) == 12.0);
static_assert(check_gradient<std::array<double, 3>>(product, [](auto const& p) {
  return std::array{p[1] * p[2], p[0] * p[2], p[0] * p[1]};
}));
static_assert(to_string<std::array<double, 3>>(product) == "x[0]*x[1]*x[2]");
static_assert(!to_latex<std::array<double, 3>>(product).empty() &&
              !to_dot<std::array<double, 3>>(gradient(product)).empty());

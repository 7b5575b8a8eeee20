// hessian(f, x, y): second derivatives, symmetric.
#include <chainrule/chainrule.hpp>

#include "near.hpp"

namespace {

using namespace chainrule;
using namespace chainrule::literals;
using testing::near;

constexpr auto x = variable<"x">;
constexpr auto y = variable<"y">;
constexpr auto z = variable<"z">;

constexpr auto f = x * x * x * y + sin(y) * z;
constexpr auto h = hessian(f, x, y, z)(x = 2.0, y = 3.0, z = 5.0);
static_assert(h(x, x) == 36);
static_assert(h(x, y) == 12);
static_assert(h(y, x) == 12);
static_assert(h(x, z) == 0);
static_assert(near(h(y, y), -0.70560004029933610));
static_assert(near(h(y, z), -0.98999249660044546));
static_assert(h(y, z) == h(z, y));
static_assert(h(z, z) == 0);
static_assert(h(0, y) == 12);
static_assert(h[1][x] == 12);
static_assert(h[0].values == std::array{36.0, 12.0, 0.0});
static_assert(hessian(f)(x = 2.0, y = 3.0, z = 5.0) == h);
static_assert(hessian(f, z, x)(x = 2.0, y = 3.0, z = 5.0)(x, x) == 36);
static_assert(hessian(f, y)(x = 2.0, y = 3.0, z = 5.0).size() == 1);
static_assert([] {
  auto const [first, second, third] = h;
  return first[y] == second[x] && third[z] == 0;
}());
static_assert([] {
  auto [first, second, third] = h;
  return first[y] == second[x] && third[z] == 0;
}());

static_assert(near(h(x, y), derivative(f, x, y)(x = 2.0, y = 3.0, z = 5.0)));
static_assert(near(h(y, y), derivative<2>(f, y)(x = 2.0, y = 3.0, z = 5.0)));
static_assert(hessian(x + y)(x = 1.0, y = 1.0)(x, y) == 0);
static_assert(hessian(x * x, x, y)(x = 1.0)(x, x) == 2);
static_assert(hessian(x * x, x, y)(x = 1.0)(y, y) == 0);
static_assert(hessian(x * x, x, y)(x = 1.0)(x, y) == 0);
static_assert(hessian(2.5 * x * x)(x = 1.0)(x, x) == 5);
static_assert(hessian(exp(x * y))(x = 0.0, y = 2.0)(x, y) == 1);
static_assert(hessian(2_c, x)()(x, x) == 0);
static_assert(hessian(x / y)(x = 3.0, y = 2.0)(y, y) == 0.75);
static_assert(hessian(x * y)(x = 1.0f, y = 2.0f)(x, y) == 1.0f);

}  // namespace

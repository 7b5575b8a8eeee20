// jvp and hvp: derivatives along a direction are products with the gradient and the Hessian.
#include <chainrule/chainrule.hpp>
#include <concepts>

#include "near.hpp"

namespace {

using namespace chainrule;
using namespace chainrule::literals;
using testing::near;

constexpr auto x = variable<"x">;
constexpr auto y = variable<"y">;

constexpr auto f = sin(x * y) * x + exp(y / x);
constexpr auto g = gradient(f, x, y)(x = 2.0, y = 1.0);
constexpr auto h = hessian(f, x, y)(x = 2.0, y = 1.0);

static_assert(near(jvp(f, x, y)(x = 2.0, y = 1.0, along(3.0, -2.0)), 3 * g[x] - 2 * g[y]));
static_assert(near(jvp(f)(x = 2.0, y = 1.0, along(3.0, -2.0)), 3 * g[x] - 2 * g[y]));
static_assert(near(jvp(f, y, x)(x = 2.0, y = 1.0, along(3.0, -2.0)), 3 * g[y] - 2 * g[x]));
static_assert(near(jvp(f, y)(x = 2.0, y = 1.0, along(1.0)), g[y]));
static_assert(near(jvp(f, x, y)(along(3.0, -2.0), y = 1.0, x = 2.0), 3 * g[x] - 2 * g[y]));
static_assert(jvp(x * y, x, y)(x = 2.0, y = 5.0, along(1.0, 0.0)) == 5);
static_assert(jvp(x * y, x, y)(x = 2.0, y = 5.0, along(0.0, 0.0)) == 0);
static_assert(jvp(x * x, x, y)(x = 2.0, along(1.0, 7.0)) == 4);
static_assert(jvp(2_c, x)(along(1.0)) == 0);
static_assert(jvp(2.5 * x, x)(x = 1.0, along(2.0)) == 5);
static_assert(jvp(2_c * x + y)(along(1, 2)) == 4);
static_assert(std::same_as<decltype(jvp(x * x, x)(x = 1.0f, along(1.0f))), float>);
static_assert(std::same_as<decltype(jvp(x * x, x)(x = 1.0f, along(1.0))), double>);
static_assert(jvp(where(x > 0_c, log(x), 0_c), x)(x = 0.0, along(1.0)) == 0);

constexpr auto product = hvp(f, x, y)(x = 2.0, y = 1.0, along(3.0, -2.0));
static_assert(near(product[x], 3 * h(x, x) - 2 * h(x, y)));
static_assert(near(product[y], 3 * h(y, x) - 2 * h(y, y)));
static_assert(product.size() == 2);
static_assert(hvp(f)(x = 2.0, y = 1.0, along(3.0, -2.0)) == product);
static_assert(near(hvp(f, y, x)(x = 2.0, y = 1.0, along(-2.0, 3.0))[x], product[x]));
static_assert(near(hvp(f, y)(x = 2.0, y = 1.0, along(2.0))[y], 2 * h(y, y)));
static_assert(hvp(x * y, x, y)(x = 1.0, y = 1.0, along(3.0, 4.0)).values == std::array{4.0, 3.0});
static_assert(hvp(x + y, x, y)(along(3.0, 4.0)).values == std::array{0.0, 0.0});
static_assert(hvp(x * x, x, y)(along(3.0, 4.0)).values == std::array{6.0, 0.0});
static_assert(hvp(2.5 * x * x, x)(along(2.0))[x] == 10);

}  // namespace

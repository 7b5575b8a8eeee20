// gradient(f) and value_and_gradient(f): order, slots, and the shape of the answer.
#include <boost/hana.hpp>
#include <chainrule/chainrule.hpp>
#include <concepts>

#include "near.hpp"

namespace {

using namespace chainrule;
using namespace chainrule::literals;
using testing::near;

constexpr auto x = variable<"x">;
constexpr auto y = variable<"y">;
constexpr auto z = variable<"z">;

constexpr auto f = sin(x * x) * y + 3_c;
constexpr auto g = gradient(f, x, y)(x = 2.0, y = 1.0);
static_assert(near(g[x], -2.6145744834544476));
static_assert(near(g[y], -0.7568024953079283));
static_assert(g[0] == g[x]);
static_assert(g[1] == g[y]);
static_assert(g.size() == 2);
static_assert(g.values == std::array{g[x], g[y]});
static_assert(std::same_as<std::remove_cvref_t<decltype(g.values)>, std::array<double, 2>>);
static_assert(std::tuple_size_v<std::remove_cv_t<decltype(g)>> == 2);
static_assert([] {
  auto const [gx, gy] = g;
  return gx == g[x] && gy == g[y];
}());
static_assert([] {
  double sum = 0;
  for (double slot : g) sum += slot;
  return sum == g[x] + g[y];
}());
static_assert([] {
  std::array<double, 2> const slots = g;
  return slots == g.values;
}());
static_assert(gradient(f)(x = 2.0, y = 1.0) == g);

// The order: of first appearance, or as asked for.
static_assert(gradient(y * 2_c + x * 3_c)(x = 1.0, y = 1.0).values == std::array{2.0, 3.0});
static_assert(gradient(x * 3_c + y * 2_c)(x = 1.0, y = 1.0).values == std::array{3.0, 2.0});
static_assert(gradient(where(y < 0_c, x, z))(x = 1.0, y = 1.0, z = 1.0).values == std::array{0.0, 0.0, 1.0});
static_assert(gradient(y * 2_c + x * 3_c, x, y)(x = 1.0, y = 1.0).values == std::array{3.0, 2.0});
static_assert(gradient(x + 2_c * y + 3_c * z, z, x)(x = 1.0, y = 1.0, z = 1.0).values == std::array{3.0, 1.0});
static_assert(gradient(x + 2_c * y + 3_c * z, z)().size() == 1);
static_assert(gradient(x * y, x)(x = 2.0, y = 3.0).values == std::array{3.0});

// A variable that the formula lacks has slot 0.
static_assert(gradient(x * x, x, y)(x = 3.0)[x] == 6);
static_assert(gradient(x * x, x, y)(x = 3.0)[y] == 0);
static_assert(gradient(x * x, x, y)(x = 3.0, y = 1.0)[y] == 0);
static_assert(gradient(x * x, y)(x = 3.0)[y] == 0);
static_assert(gradient(2_c, x)()[x] == 0);
static_assert(gradient(0_c * x + y)(y = 1.0)[x] == 0);

// The same with a variable used many times, captured numbers, other number types.
static_assert(gradient(x * x * x * x)(x = 2.0)[x] == 32);
static_assert(gradient(x)(x = 2.0)[x] == 1);
static_assert(gradient(2.5 * x * y)(x = 2.0, y = 4.0).values == std::array{10.0, 5.0});
static_assert(gradient(x * y)(x = 2.0f, y = 4.0f).values == std::array{4.0f, 2.0f});
static_assert(gradient(x * y)(x = 2, y = 4).values == std::array{4.0, 2.0});
static_assert(gradient(x / y)(x = 1.0L, y = 3.0L)[x] == 1.0L / 3.0L);
static_assert(gradient(derivative(x * x * y, x))(x = 2.0, y = 3.0).values == std::array{6.0, 4.0});

// value_and_gradient shares the work.
constexpr auto both = value_and_gradient(f)(x = 2.0, y = 1.0);
static_assert(both.value == f(x = 2.0, y = 1.0));
static_assert(both.gradient == g);
static_assert(value_and_gradient(f, y)(x = 2.0, y = 1.0).gradient[y] == g[y]);
static_assert([] {
  auto const [value, slopes] = both;
  return value == both.value && slopes == both.gradient;
}());
static_assert(value_and_gradient(2.5 * x)(x = 2.0).value == 5);
static_assert(value_and_gradient(2.5 * x)(x = 2.0).gradient[x] == 2.5);
static_assert(operation_count(value_and_gradient(exp(x))) == 1);
static_assert(operation_count(value_and_gradient(f)) <= operation_count(f) + operation_count(gradient(f)));

// Foldable by Boost.Hana.
namespace hana = boost::hana;
static_assert(hana::unpack(g, [](double a, double b) { return a - b; }) == g[x] - g[y]);
static_assert(hana::Foldable<std::remove_cv_t<decltype(g)>>::value);
static_assert(hana::fold_left(g, 1.0, [](double sum, double slot) { return sum + slot; }) == 1.0 + g[x] + g[y]);
static_assert(hana::value(hana::length(g)) == 2);

}  // namespace

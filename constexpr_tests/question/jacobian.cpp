// jacobian(std::tuple{f1, f2}, x, y): a row for each formula, a column for each variable.
#include <boost/hana.hpp>
#include <chainrule/chainrule.hpp>
#include <concepts>

namespace {

using namespace chainrule;
using namespace chainrule::literals;

constexpr auto x = variable<"x">;
constexpr auto y = variable<"y">;
constexpr auto z = variable<"z">;

namespace hana = boost::hana;

constexpr auto j = jacobian(std::tuple{x * y, x + 3_c * y}, x, y)(x = 2.0, y = 5.0);
static_assert(j(0, x) == 5);
static_assert(j(0, y) == 2);
static_assert(j(1, x) == 1);
static_assert(j(1, y) == 3);
static_assert(j[1][y] == 3);
static_assert(j[0].values == std::array{5.0, 2.0});
static_assert(j.size() == 2);
static_assert([] {
  auto const [first, second] = j;
  return first[x] == 5 && second[y] == 3;
}());
static_assert([] {
  auto [first, second] = j;
  return first[x] == 5 && second[y] == 3;
}());

static_assert(jacobian(hana::make_tuple(x * y, x + 3_c * y), x, y)(x = 2.0, y = 5.0) == j);
static_assert(jacobian(std::tuple{x * y, x + 3_c * y})(x = 2.0, y = 5.0) == j);
static_assert(jacobian(hana::make_tuple(x * y, x + 3_c * y))(x = 2.0, y = 5.0) == j);
static_assert(jacobian(std::tuple{x * y, x + 3_c * y}, y, x)(x = 2.0, y = 5.0)[0].values == std::array{2.0, 5.0});

// Wide: fewer formulas than variables. Tall: more. Both give the entries of the gradients.
constexpr auto wide = jacobian(std::tuple{x * y * z, sin(x) + z}, x, y, z)(x = 2.0, y = 3.0, z = 5.0);
static_assert(wide(0, x) == 15);
static_assert(wide(0, y) == 10);
static_assert(wide(0, z) == 6);
static_assert(wide(1, x) == gradient(sin(x))(x = 2.0)[x]);
static_assert(wide(1, y) == 0);
static_assert(wide(1, z) == 1);
constexpr auto tall = jacobian(std::tuple{x * y, x / y, 2_c, y}, x, y)(x = 3.0, y = 2.0);
static_assert(tall.size() == 4);
static_assert(tall(0, x) == 2);
static_assert(tall(0, y) == 3);
static_assert(tall(1, x) == 0.5);
static_assert(tall(1, y) == -0.75);
static_assert(tall(2, x) == 0);
static_assert(tall(2, y) == 0);
static_assert(tall(3, x) == 0);
static_assert(tall(3, y) == 1);
constexpr auto column = jacobian(std::tuple{x * x, x, 1_c}, x)(x = 3.0);
static_assert(column(0, x) == 6);
static_assert(column(1, x) == 1);
static_assert(column(2, x) == 0);
constexpr auto row = jacobian(std::tuple{x * y}, x, y, z)(x = 3.0, y = 2.0);
static_assert(row(0, z) == 0);
static_assert(row(0, x) == 2);

// Numbers, Hana constants and captured numbers among the formulas; the same formula twice.
static_assert(jacobian(std::tuple{2.5 * x, 3.5 * x* y}, x, y)(x = 2.0, y = 4.0)(1, x) == 14);
static_assert(jacobian(std::tuple{2.5 * x, 3.5 * x* y}, x, y)(x = 2.0, y = 4.0)(0, x) == 2.5);
static_assert(jacobian(std::tuple{hana::int_c<2>, x}, x)()(0, x) == 0);
static_assert(jacobian(std::tuple{hana::int_c<2>, x}, x)()(1, x) == 1);
static_assert(jacobian(std::tuple{7.5, x}, x)()(0, x) == 0);
static_assert(jacobian(std::tuple{x * x, x* x}, x)(x = 2.0)(1, x) == 4);
static_assert(jacobian(std::tuple{y, x})(x = 2.0, y = 1.0)[0].values == std::array{1.0, 0.0});
static_assert(
    std::same_as<decltype(jacobian(std::tuple{x * y}, x)(x = 1.0f, y = 2.0f)[0].values), std::array<float, 1>>);

// Where a choice is involved, rows in reverse and columns forward agree.
static_assert(jacobian(std::tuple{where(x > 0_c, log(x), y), where(x > 0_c, sqrt(x), 1_c)}, x, y)(x = 0.0,
                                                                                                  y = 1.0)(0, x) == 0);
static_assert(jacobian(std::tuple{where(x > 0_c, log(x), 1_c), where(x > 0_c, sqrt(x), 1_c)}, x)(x = 0.0)(1, x) == 0);

}  // namespace

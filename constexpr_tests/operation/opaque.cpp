// Opaque calls of functions that are constant expressions are constant expressions.
#include <array>
#include <chainrule/chainrule.hpp>

using namespace chainrule;
using namespace chainrule::literals;

namespace {

constexpr auto x = variable<"x">;
constexpr auto y = variable<"y">;

constexpr auto cubed = [](auto a) { return a * a * a; };
constexpr auto slope = [](auto a) { return 3 * a * a; };
constexpr auto cube_of = opaque<cubed, slope>;

static_assert(cube_of(2.0) == 8.0);
static_assert(cube_of(2.0f) == 8.0f);
static_assert(cube_of(2) == 8.0);
static_assert(cube_of(x * 2_c)(x = 1.0) == 8.0);
static_assert(gradient(cube_of(x * 2_c))(x = 1.0)[x] == 24.0);
static_assert(gradient([](auto a) { return cube_of(a) * a; })(2.0) == 32.0);
static_assert(gradient([](auto a) { return cube_of(a) * a; })(2.0f) == 32.0f);
static_assert(gradient([](auto a) { return a + cube_of(2.0); })(1.0) == 1.0);

// Several results and operands, behind an if, and one call in another one.
constexpr auto polar = [](double r, std::array<double, 2> const& direction) {
  return std::array{r * direction[0], r * direction[1], r * r};
};
constexpr auto polar_slopes = [](double r, std::array<double, 2> const& direction) {
  return std::array<std::array<double, 3>, 3>{{{direction[0], r, 0}, {direction[1], 0, r}, {2 * r, 0, 0}}};
};
constexpr auto far = [](auto const& p) {
  auto const at = opaque<polar, polar_slopes>(p[0], std::array{p[1], p[0] * p[2]});
  if (at[0] > 1) return cube_of(at[1]) + at[2];
  return at[0];
};
static_assert(gradient(far)(std::array{2.0, 3.0, 0.5}) == std::array{2 * 3 * 4.0 * 0.5 * 2 + 4, 0.0, 3 * 4.0 * 4});
static_assert(gradient(far)(std::array{2.0, 0.25, 0.5}) == std::array{0.25, 2.0, 0.0});

// Of the functions themselves nothing is known.
static_assert(identical(cube_of(x), cube_of(x)));
static_assert(equivalent(derivative(cube_of(x) * x, x), opaque<slope>(x) * x + cube_of(x)));
static_assert(!equivalent(cube_of(x), cube_of(y)));
static_assert(!equivalent(cube_of(x), opaque<slope>(x)));

static_assert(operation_count(cube_of(x)) == 1);
static_assert(operation_count(gradient(cube_of(x * y))) == 4);

}  // namespace

// A derivative by hand is proven through calls whose values nobody knows while compiling.
namespace {

double measured(double u) { return u; }
double measured_slope(double) { return 1.0; }
constexpr auto twice_measured = [](auto u, auto v) { return v * opaque<measured, measured_slope>(u) * v; };

}  // namespace
static_assert(check_gradient<double, double>(twice_measured, [](auto u, auto v) {
  return std::array{v * v * opaque<measured_slope>(u), 2.0 * v * opaque<measured, measured_slope>(u)};
}));

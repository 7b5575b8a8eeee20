// What a call computes, and in which type: values by name in any order, numbers of every built-in type, captured
// numbers.
#include <boost/hana.hpp>
#include <chainrule/chainrule.hpp>
#include <concepts>

#include "near.hpp"

namespace {

using namespace chainrule;
using namespace chainrule::literals;
using testing::infinity;
using testing::is_nan;
using testing::near;

constexpr auto x = variable<"x">;
constexpr auto y = variable<"y">;
constexpr auto z = variable<"z">;

constexpr auto f = sin(x * x) * y + 3_c;
static_assert(f(x = 2.0, y = 1.0) == f(y = 1.0, x = 2.0));
static_assert(near(f(x = 2.0, y = 1.0), 2.2431975046920718));
static_assert(x(x = 2.0) == 2);
static_assert((x + y * z)(z = 5.0, x = 2.0, y = 3.0) == 17);
static_assert((x + y * z)(y = 3.0, z = 5.0, x = 2.0) == 17);
static_assert((x - y)(y = 1.0, x = 5.0) == 4);
static_assert((2_c)() == 2);
static_assert(variable<"a longer name">(variable<"a longer name"> = 2.0) == 2);

// The value is computed as written: the same operations in the same order.
static_assert((x + y + z)(x = 0.1, y = 0.2, z = 0.3) == 0.1 + 0.2 + 0.3);
static_assert((x + (y + z))(x = 0.1, y = 0.2, z = 0.3) == 0.1 + (0.2 + 0.3));
static_assert((x + y - x)(x = 1e20, y = 1.0) == 0);
static_assert((x * y / y)(x = 1e-300, y = 1e-300) == 0);
static_assert(testing::is_nan((x / x)(x = 0.0)));
static_assert(testing::is_nan((x - x)(x = infinity)));
static_assert(sqrt(x * x)(x = -3.0) == 3);

// An integer is the exact number.
static_assert((x / 2)(x = 3) == 1.5);
static_assert((x / y)(x = 1, y = 2) == 0.5);
static_assert((1 / x)(x = 2) == 0.5);
static_assert(std::same_as<decltype((x / 2)(x = 3)), double>);
static_assert(std::same_as<decltype(x(x = 3u)), double>);
static_assert((x - 5)(x = 3u) == -2);
static_assert((x * x)(x = 3000000000LL) == 9e18);
static_assert((x * x)(x = -2) == 4);

// The arguments decide the type.
static_assert(std::same_as<decltype((x * x)(x = 1.0f)), float>);
static_assert((x * x)(x = 0.1f) == 0.1f * 0.1f);
static_assert(std::same_as<decltype((x * x)(x = 1.0L)), long double>);
static_assert((x * x)(x = 0.1L) == 0.1L * 0.1L);
static_assert(std::same_as<decltype((x * y)(x = 1.0f, y = 2)), float>);
static_assert(std::same_as<decltype((x * y)(x = 1.0f, y = 2.0)), double>);
static_assert(std::same_as<decltype((x * y)(x = 1.0L, y = 2.0f)), long double>);
static_assert((x / 3_c)(x = 1.0f) == 1.0f / 3.0f);
static_assert((x / 3_c)(x = 1.0L) == 1.0L / 3.0L);
static_assert((x * (1_c / 3_c))(x = 1.0L) == 1.0L / 3.0L);
static_assert(std::same_as<decltype(sin(x)(x = 1.0f)), float>);
static_assert(std::same_as<decltype(gradient(sin(x))(x = 1.0f)[x]), float const&>);
static_assert(near(sin(x)(x = 1.0f), 0.8414709848f));
static_assert(near(sin(x)(x = 1.0L), 0.84147098480789650665250232163L));
static_assert(near(exp(x)(x = 1.0L), 2.71828182845904523536028747135L));
static_assert(near(pow(x, y)(x = 2.0L, y = 0.5L), 1.41421356237309504880168872421L));
static_assert((x * x)(x = 1e30f) == std::numeric_limits<float>::infinity());

// A captured number takes the precision of the arguments; without floating-point arguments it decides.
static_assert((2.5 * x)(x = 2.0) == 5);
static_assert(std::same_as<decltype((2.5 * x)(x = 2.0f)), float>);
static_assert((0.1 * x)(x = 1.0f) == 0.1f);
static_assert(std::same_as<decltype((2.5f * x)(x = 2.0)), double>);
static_assert((0.1f * x)(x = 1.0) == double{0.1f});
static_assert(std::same_as<decltype((2.5f * x)(x = 2)), float>);
static_assert(std::same_as<decltype((2.5L * x)(x = 2)), long double>);
static_assert(std::same_as<decltype((2 * x)(x = 2)), double>);
static_assert((x / 2)(x = 3.0f) == 1.5f);
static_assert(captured(2.5)() == 2.5);
static_assert((2.5 * x - 1.5 * y + 0.5)(x = 2.0, y = 2.0) == 2.5);
static_assert(pow(x, 0.5)(x = 4.0) == 2);
static_assert(pow(2.0, x)(x = 3.0) == 8);

// Integral constants and exact constants as values.
static_assert((x / 2_c)(x = boost::hana::int_c<3>) == 1.5);
static_assert((x / 2_c)(x = std::integral_constant<int, 3>{}) == 1.5);
static_assert((x * 3_c)(x = 1_c / 3_c) == 1);
static_assert((x * y)(x = 1_c / 3_c, y = 3.0f) == 1.0f / 3.0f * 3.0f);
static_assert(std::same_as<decltype(x(x = boost::hana::int_c<3>)), double>);

// A variable that simplification or differentiation loses may still be given a value.
static_assert((0_c * x + y)(x = 1.0, y = 2.0) == 2);
static_assert((0_c * x + y)(y = 2.0) == 2);
static_assert(derivative(x + y, x)(x = 1.0, y = 2.0) == 1);
static_assert(derivative(x + y, x)() == 1);
static_assert((x - x * 0_c)(x = 5.0) == 5);

// Shared parts are shared: written out, this formula and its type's name have 3^20 parts.
template <int Depth>
constexpr auto nested(auto const& inner) {
  if constexpr (Depth == 0)
    return inner;
  else
    return nested<Depth - 1>(sin(exp(-inner * inner) * (inner + 1.8_c)));
}
constexpr auto deep = nested<20>(x);
static_assert(deep(x = 0.5) == nested<19>(x)(x = nested<1>(x)(x = 0.5)));
static_assert(value_and_gradient(deep, x)(x = 0.5).value == deep(x = 0.5));
static_assert((2.5 * deep + 1.0)(x = 0.5) == 2.5 * deep(x = 0.5) + 1.0);
static_assert(operation_count(deep) == 120 && operation_count(gradient(deep, x)) <= 340);

}  // namespace

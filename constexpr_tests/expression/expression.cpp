// Formulas are empty types that say how they were written; what is not a formula is not taken for one.
#include <chainrule/chainrule.hpp>
#include <cmath>
#include <concepts>

namespace {

using namespace chainrule;
using namespace chainrule::literals;

constexpr auto x = variable<"x">;
constexpr auto y = variable<"y">;

static_assert(std::is_empty_v<decltype(sin(x * x) * y + 3_c)>);
static_assert(std::is_empty_v<decltype(derivative(sin(x * x) * y, x))>);
static_assert(std::is_empty_v<decltype(where(x < y, x, 2_c))>);
static_assert(sizeof(2.5 * x) == sizeof(double));
static_assert(sizeof(2.5 * x + y * 1.5) == 2 * sizeof(double));
static_assert(sizeof(2.5f * x) == sizeof(float));
static_assert(std::is_trivially_copyable_v<decltype(2.5 * x)>);

static_assert(std::same_as<decltype(x), symbol<"x"> const>);
static_assert(std::same_as<decltype(variable<"x">), decltype(x)>);
static_assert(std::same_as<decltype(sin(x)), apply<operation::sin_, symbol<"x">>>);
static_assert(std::same_as<decltype(x + 2_c), apply<operation::add_, symbol<"x">, constant<2>>>);
static_assert(std::same_as<decltype(+x), symbol<"x">>);
static_assert(symbol<"x">::name == "x");
static_assert(variable<"a longer name">.name == "a longer name");

static_assert(formula<symbol<"x">>);
static_assert(formula<constant<1, 2>>);
static_assert(formula<captured<float>>);
static_assert(formula<decltype(x * y)>);
static_assert(formula<decltype(derivative(x, x))>);
static_assert(!formula<decltype(x < y)>);
static_assert(!formula<double>);
static_assert(!formula<std::integral_constant<int, 2>>);
static_assert(variable_symbol<symbol<"x">>);
static_assert(!variable_symbol<decltype(x * y)>);
static_assert(formula_like<int>);
static_assert(formula_like<double>);
static_assert(formula_like<std::integral_constant<int, 2>>);
static_assert(!formula_like<bool>);
static_assert(!formula_like<char const*>);
static_assert(!formula_like<decltype(x < y)>);

// The vocabulary takes symbolic arguments and plain numbers; unqualified calls of these stay those of <cmath>.
template <class T>
concept has_chainrule_sin = requires(T a) { chainrule::sin(a); };
template <class A, class B>
concept has_chainrule_pow = requires(A a, B b) { chainrule::pow(a, b); };
static_assert(has_chainrule_sin<symbol<"x">>);
static_assert(has_chainrule_sin<double>);
static_assert(has_chainrule_sin<int>);
static_assert(!has_chainrule_sin<char const*>);
static_assert(has_chainrule_pow<symbol<"x">, double>);
static_assert(has_chainrule_pow<double, symbol<"x">>);
static_assert(has_chainrule_pow<double, double>);
static_assert(!has_chainrule_pow<double, char const*>);
static_assert(std::same_as<decltype(sqrt(1.0)), double>);
static_assert(std::same_as<decltype(sin(1.0f)), float> || std::same_as<decltype(sin(1.0f)), double>);

// One generic function for formulas and numbers.
constexpr auto polynomial = [](auto const& a) { return square(a) * 2_c - a / 4_c; };
static_assert(polynomial(3.0) == 17.25);
static_assert(polynomial(3.0f) == 17.25f);
static_assert(polynomial(x)(x = 3.0) == 17.25);
static_assert(std::same_as<decltype(polynomial(3.0)), double>);
static_assert(std::same_as<decltype(polynomial(3.0f)), float>);
static_assert(max(1.0, 2.0) == 2);
static_assert(min(1.0, 2) == 1);
static_assert(where(true, 1.0, 2.0) == 1);
static_assert(sign(-3.0) == -1);

// Numbers that a formula carries stay with it through every construction.
constexpr auto carried = [](double a) { return a * x + sin(a * y); };
static_assert(carried(2.0)(x = 3.0, y = 0.0) == 6);
static_assert(carried(5.0)(x = 3.0, y = 0.0) == 15);
static_assert(derivative(carried(5.0), x)(x = 3.0, y = 0.0) == 5);
static_assert(gradient(carried(5.0))(x = 3.0, y = 0.0)[y] == 5);
static_assert((carried(2.0) - carried(5.0))(x = 1.0, y = 0.0) == -3);
static_assert((1.0 * x + 2.0 * y - (3.0 * x + 4.0 * y))(x = 10.0, y = 1.0) == -22);
static_assert(where(x < 1.5, 10.0 * x, 20.0 * x)(x = 1.0) == 10);
static_assert(where(x < 1.5, 10.0 * x, 20.0 * x)(x = 2.0) == 40);

}  // namespace

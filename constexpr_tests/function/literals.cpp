// Literals, constants of the library and formulas of constants inside of ordinary functions.
#include <array>
#include <chainrule/chainrule.hpp>
#include <numbers>
#include <type_traits>

using namespace chainrule;
using namespace chainrule::literals;

namespace {

constexpr double at = 0.7;

// The derivative of x times a literal is the literal, as each number type rounds it.
static_assert(derivative([](auto x) { return 3 * x; })(at) == 3.0);
static_assert(derivative([](auto x) { return 3U * x + 2L * x; })(at) == 5.0);
static_assert(derivative([](auto x) { return 0.1 * x; })(at) == 0.1);
static_assert(derivative([](auto x) { return 0.1F * x; })(at) == static_cast<double>(0.1F));
static_assert(derivative([](auto x) { return 0.1L * x; })(static_cast<long double>(at)) == 0.1L);
static_assert(derivative([](auto x) { return 0.1L * x; })(at) == 0.1);
static_assert(derivative([](auto x) { return 0.1 * x; })(0.7F) == 0.1F);
static_assert(derivative([](auto x) { return 0.1 * x; })(static_cast<long double>(at)) ==
              static_cast<long double>(0.1));
static_assert(derivative([](auto x) { return 1e-5 * x; })(at) == 1e-5);
static_assert(derivative([](auto x) { return 1e300 * x; })(at) == 1e300);
static_assert(derivative([](auto x) { return 1e-300 * x; })(at) == 1e-300);
static_assert(derivative([](auto x) { return 5e-324 * x; })(at) == 5e-324);
static_assert(derivative([](auto x) { return 0x1.fffffffffffffp+1023 * x; })(at) == 0x1.fffffffffffffp+1023);
static_assert(derivative([](auto x) { return 1e15 * x; })(at) == 1e15);
static_assert(derivative([](auto x) { return 9007199254740993LL * x; })(1.0L) == 9007199254740993.0L);
static_assert(derivative([](auto x) { return 123456789.123456789 * x; })(at) == 123456789.123456789);
static_assert(derivative([](auto x) { return std::numbers::e * x; })(at) == std::numbers::e);
static_assert(derivative([](auto x) { return x / 0.1; })(at) == 1 / 0.1);
static_assert(derivative([](auto x) { return -0.3 * x; })(at) == -0.3);
static_assert(derivative([](auto x) { return 'a' * x; })(at) == 97.0);

// The sums and products of literals are those of the compiler.
static_assert(derivative([](auto x) { return (0.1 + 0.2) * x; })(at) == 0.1 + 0.2);
static_assert(derivative([]<class T>(T x) { return (T(0.1) + T(0.2)) * x; })(at) == 0.1 + 0.2);
static_assert(derivative([]<class T>(T x) { return T(1) / T(3) * x; })(at) == 1.0 / 3.0);
static_assert(derivative([]<class T>(T x) { return T(1) / T(3) * x; })(0.7F) == 1.0F / 3.0F);
static_assert(derivative([]<class T>(T x) { return T(1) / T(3) * x; })(0.7L) == 1.0L / 3.0L);

// What depends on no argument is a constant.
static_assert(derivative([](auto) { return 2.5; })(at) == 0.0);
static_assert(derivative([]<class T>(T) { return T(2.5); })(at) == 0.0);
static_assert(value_and_gradient([]<class T>(T, T) { return T(2.5); })(1.0, 2.0).value == 2.5);
static_assert(gradient([](auto const& p) { return p[0] * 0.0; })(std::array{1.0, 2.0}) == std::array{0.0, 0.0});

// Constants of the library.
static_assert(derivative([](auto x) { return constants::pi * x; })(at) == std::numbers::pi);
static_assert(derivative([](auto x) { return constants::pi * x; })(0.7F) == std::numbers::pi_v<float>);
static_assert(derivative([](auto x) { return constants::pi * x; })(0.7L) ==
              3.14159265358979323846264338327950288419716940L);
static_assert(derivative([](auto x) { return sqrt(2_c) * x; })(at) == std::numbers::sqrt2);
static_assert(derivative([](auto x) { return sqrt(2_c) * x; })(0.7L) ==
              1.41421356237309504880168872420969807856967188L);
static_assert(derivative([](auto x) { return x / 3_c; })(at) == 1.0 / 3.0);
static_assert(derivative([](auto x) { return 2_c / 3_c * x; })(0.7L) == 2.0L / 3.0L);
static_assert(derivative([](auto x) { return 2 * constants::pi * x; })(at) == 2 * std::numbers::pi);
static_assert(derivative([](auto x) { return pow(x, 3_c); })(2.0) == 12.0);
static_assert(derivative([](auto x) { return pow(x, 3); })(2.0) == 12.0);

}  // namespace

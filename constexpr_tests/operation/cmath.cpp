// The names of <cmath> that are made of the vocabulary, as code written for numbers calls them.
#include <chainrule/chainrule.hpp>

#include <array>
#include <cmath>
#include <limits>

using namespace chainrule;

namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN(), infinity = std::numeric_limits<double>::infinity();

template <class T>
constexpr T as_in_a_program(T const& x, T const& y) {
  using std::fabs, std::fmax, std::fmin, std::ldexp, std::nearbyint, std::rint, std::scalbn;
  return fabs(x) + 2.0 * fmax(x, y) + 4.0 * fmin(x, y) + ldexp(x, 3) + scalbn(y, -1) + rint(x) + nearbyint(y);
}
static_assert(gradient([](auto x, auto y) { return as_in_a_program(x, y); })(-1.25, 3.0) ==
              std::array{-1.0 + 4.0 + 8.0, 2.0 + 0.5});
static_assert(value_and_gradient([](auto x, auto y) { return as_in_a_program(x, y); })(-1.25, 3.5).value ==
              1.25 + 7.0 - 5.0 - 10.0 + 1.75 - 1.0 + 4.0);

// A number before NaN, in the value and in the slopes.
constexpr auto larger = value_and_gradient([](auto x, auto y) { return fmax(x, y); });
constexpr auto smaller = value_and_gradient([](auto x, auto y) { return fmin(x, y); });
static_assert(larger(nan, 2.0).value == 2 && larger(nan, 2.0).gradient == std::array{0.0, 1.0});
static_assert(larger(2.0, nan).value == 2 && larger(2.0, nan).gradient == std::array{1.0, 0.0});
static_assert(smaller(nan, 2.0).value == 2 && smaller(2.0, nan).gradient == std::array{1.0, 0.0});
static_assert(larger(2.0, 2.0).gradient == std::array{0.5, 0.5});
static_assert(chainrule::fmax(nan, 1.0) == 1 && chainrule::fmin(1, 2) == 1 && chainrule::fabs(-3) == 3.0);
static_assert(std::same_as<decltype(chainrule::fabs(-3)), double> &&
              std::same_as<decltype(chainrule::fmax(1, 2)), double> &&
              std::same_as<decltype(chainrule::fmax(1.0f, 2.0f)), float>);

static_assert(chainrule::nearbyint(0.5) == 0 && chainrule::nearbyint(1.5) == 2 && chainrule::nearbyint(-2.5) == -2 &&
              chainrule::nearbyint(2.5000001) == 3 && chainrule::rint(0x1p60) == 0x1p60);
static_assert(chainrule::copysign(1.0, chainrule::nearbyint(-0.25)) == -1 &&
              chainrule::copysign(1.0, chainrule::nearbyint(-0.5)) == -1);
static_assert(derivative([](auto x) { return x * nearbyint(x); })(2.5) == 2);

// Powers of two, in parts that all number types have.
static_assert(derivative([](auto x) { return ldexp(x, 200); })(1.0) == 0x1p200);
static_assert(derivative([](auto x) { return ldexp(x, -1000); })(1.0) == 0x1p-1000);
static_assert(derivative([](auto x) { return scalbln(x, 3L) * scalbn(x, 0); })(1.0) == 16);
static_assert(value_and_gradient([](auto x) { return ldexp(x, 130); })(0x1p-20f).value == 0x1p110f);

constexpr auto fraction = [](auto x) {
  decltype(x + x) whole = 0.0;
  auto const part = modf(x, &whole);
  return part * part + 3.0 * whole;
};
static_assert(value_and_gradient(fraction)(2.25).value == 6.0625 && derivative(fraction)(2.25) == 0.5);
static_assert(value_and_gradient(fraction)(-2.25).value == -5.9375 && derivative(fraction)(-2.25) == -0.5);
static_assert(value_and_gradient([](auto x) {
                decltype(x + x) whole = 0.0;
                return modf(x, &whole);
              })(infinity)
                  .value == 0);

static_assert(gradient([](auto x, auto y) {
                return isless(x, y) * x + isgreaterequal(x, y) * y + isunordered(x, y) * 7.0;
              })(1.0, 2.0) == std::array{1.0, 0.0});

}  // namespace

// A formula comes to the same program whether it is written as a type or as an ordinary function.
#include "function/same_program.hpp"

namespace {

using namespace chainrule;
using namespace chainrule::literals;

constexpr auto x = variable<"x">;
constexpr auto y = variable<"y">;
constexpr auto z = variable<"z">;
using of_x = testing::compared<decltype(x)>;
using of_xy = testing::compared<decltype(x), decltype(y)>;
using of_xyz = testing::compared<decltype(x), decltype(y), decltype(z)>;

// One source for both.
static_assert(of_x::are_the_same([](auto a) { return a * a * a; }));
static_assert(of_x::are_the_same([](auto a) { return exp(sin(a)) / (1_c + a * a); }));
static_assert(of_x::are_the_same([](auto a) { return 1_c / a + sqrt(a) - log(a); }));
static_assert(of_x::are_the_same([](auto a) { return pow(a, 5_c) * constants::pi - tanh(a); }));
static_assert(of_xy::are_the_same([](auto a, auto b) { return sin(a * b) * b + 3_c; }));
static_assert(of_xy::are_the_same([](auto a, auto b) { return pow(a, b) + atan2(a, b) * hypot(a, b); }));
static_assert(of_xy::are_the_same([](auto a, auto b) { return where(a < b, a * a, b / a) + max(a, b) * abs(a); }));
static_assert(of_xy::are_the_same([](auto a, auto b) { return (a - b) / (a + b) * ((a - b) / (a + b)); }));
static_assert(of_xyz::are_the_same([](auto a, auto b, auto c) { return a * b * c * exp(a + b + c); }));
static_assert(of_xyz::are_the_same([](auto a, auto b, auto c) { return log(exp(a) + exp(b) + exp(c)); }));
static_assert(of_xyz::are_the_same([](auto a, auto b, auto c) { return stop_gradient(a * b) * c + clamp(a, b, c); }));

// Two sources: what the language of functions has beyond that of formulas leaves nothing behind.
constexpr auto rosenbrock = [](auto a, auto b) {
  auto s = 0.0 * a;
  s += 100.0 * square(b - square(a));
  s += square(1 - a);
  return s;
};
static_assert(of_xy::are_the_same(rosenbrock, 100_c * square(y - square(x)) + square(1_c - x)));
constexpr auto norm_of_three = []<class T>(T a, T b, T c) {
  T const p[]{a, b, c};
  T s = 0;
  for (T const& v : p) s += v * v;
  return sqrt(s);
};
static_assert(of_xyz::are_the_same(norm_of_three, sqrt(x* x + y * y + z * z)));
constexpr auto exponential_series = []<class T>(T a) {
  T s = 1, term = 1;
  for (int n = 1; n <= 4; ++n) {
    term *= a / n;
    s += term;
  }
  return s;
};
static_assert(of_x::are_the_same(exponential_series, 1_c + x + x * (x / 2_c) + x * (x / 2_c) * (x / 3_c) +
                                                         x * (x / 2_c) * (x / 3_c) * (x / 4_c)));
constexpr auto helped = [](auto a, auto b) {
  auto const mean = [](auto p, auto q) { return (p + q) * 0.5; };
  auto const m = mean(a, b);
  return m * exp(-m);
};
static_assert(of_xy::are_the_same(helped, (x + y) * (1_c / 2_c) * exp(-((x + y) * (1_c / 2_c)))));
// A nested derivative.
static_assert(of_xy::are_the_same([](auto a, auto b) { return derivative([&](auto t) { return sin(t * b); })(a); },
                                  derivative(sin(x* y), x)));

}  // namespace

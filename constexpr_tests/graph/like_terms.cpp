// Terms of derivatives that are multiples of each other, and powers of two that cost nothing.
#include <chainrule/chainrule.hpp>

#include "near.hpp"

namespace {

using namespace chainrule;
using testing::near;

constexpr int count(auto f) { return operation_count<double, double>(f); }

// (x / 2) x has the slope x, and (27 y) y has 54 y.
constexpr auto half_square = [](auto x, auto y) { return 0.5 * x * x * y; };
static_assert(gradient(half_square)(3.0, 0.1)[0] == 3.0 * 0.1);
static_assert(count(gradient(half_square, wrt<0>)) == 1);
constexpr auto scaled_square = [](auto x, auto y) { return 27.0 * y * y + x; };
static_assert(count(gradient(scaled_square, wrt<1>)) == 1);
static_assert(gradient(scaled_square)(1.0, 0.5)[1] == 27);

// A term that was there before others came: f + t + g + t.
constexpr auto between = [](auto x, auto y) { return x * y * y - sin(x) + 3.0 * (x * y) * y; };
static_assert(near(gradient(between)(0.3, 0.7)[1], 8 * 0.3 * 0.7));
static_assert(count(gradient(between, wrt<1>)) == 2);

// What is taken away as often as it is added has no slope, also where a factor is infinite.
constexpr auto nothing = [](auto x, auto y) { return 2.0 * (sqrt(x) * y) - (2.0 * y) * sqrt(x) + y; };
static_assert(gradient(nothing)(4.0, 3.0)[1] == 1);

// The third power of a reciprocal: f u^2 and (f u) u are alike.
constexpr auto inverse_cube = [](auto r, auto s) {
  auto const u = 1.0 / r;
  return u * u * u * s;
};
static_assert(near(gradient(inverse_cube)(2.0, 5.0)[0], -3 * 5.0 / 16));
static_assert(near(hessian(inverse_cube)(2.0, 5.0)[0][0], 12 * 5.0 / 32));

// log(u / v): one division for u, none more for v.
constexpr auto log_of_quotient = [](auto u, auto v) { return log(u / v); };
static_assert(gradient(log_of_quotient)(4.0, 8.0)[0] == 0.25 && gradient(log_of_quotient)(4.0, 8.0)[1] == -0.125);
static_assert(count(gradient(log_of_quotient)) == 4);
static_assert(gradient([](auto v) { return log(3.0 / v); })(4.0) == -0.25);

// A choice between terms that are alike.
constexpr auto chosen = [](auto x, auto y) {
  auto z = x * y;
  if (x > 0.0) z = z * z + 3.0 * y;
  return z * z;
};
static_assert(near(gradient(chosen)(1.0, 2.0)[1], 2 * (4 + 6.0) * (2 * 2 + 3.0)));
static_assert(near(gradient(chosen)(-1.0, 2.0)[1], 2 * 2.0));

// The slope of a root of squares: nothing is doubled to be halved, x / r and not 2 x / (2 r).
constexpr auto root_of_squares = [](auto x, auto y) { return sqrt(x * x + y * y); };
static_assert(count(value_and_gradient(root_of_squares)) == 4 + 3);
constexpr auto at = value_and_gradient(root_of_squares)(0.3, 0.7);
static_assert(near(at.gradient[0], 0.3 / at.value) && near(at.gradient[1], 0.7 / at.value));

// One doubling for several results stays; doublings that are shared with what is not doubled stay, too.
constexpr auto shared = [](auto x, auto y) { return sqrt(x * x + y); };
static_assert(near(gradient(shared)(1.5, 1.75)[0], 0.75) && near(gradient(shared)(1.5, 1.75)[1], 0.25));

// The slope of cos(r) by x is -x sinc(r), which is a quotient of the sine that is there, and 1 at 0.
constexpr auto waves = [](auto x, auto y) {
  auto const r = sqrt(x * x + y * y);
  return cos(r) + square(sin(r)) * x;
};
static_assert(gradient(waves)(0.0, 0.0)[0] == 0 && gradient(waves)(0.0, 0.0)[1] == 0);
static_assert(near(gradient(waves)(0.3, 0.4)[1], (-0.479425538604203 + 0.3 * 0.8414709848078965) * 0.8, 1e-14));

// An unknown slope stays unknown: nothing is computed with it while compiling.
static_assert(testing::is_nan(hessian([](auto x, auto y) { return exp(abs(x)) * y + 2.0 * abs(x) * y; })(0.0,
                                                                                                         1.0)[0][0]));

}  // namespace

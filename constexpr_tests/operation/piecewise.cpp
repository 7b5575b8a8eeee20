// abs, sign, min, max, clamp, where: the pieces, where they meet, and that what is not chosen does not matter.
#include <algorithm>
#include <chainrule/chainrule.hpp>

#include "near.hpp"

namespace {

using namespace chainrule;
using namespace chainrule::literals;
using testing::infinity, testing::is_nan, testing::near;

constexpr auto x = variable<"x">;
constexpr auto y = variable<"y">;
constexpr auto z = variable<"z">;

static_assert(abs(x)(x = -2.0) == 2);
static_assert(abs(x)(x = 2.0) == 2);
static_assert(derivative(abs(x), x)(x = -2.0) == -1);
static_assert(derivative(abs(x), x)(x = 2.0) == 1);
static_assert(derivative<2>(abs(x), x)(x = 2.0) == 0);
static_assert(is_nan(abs(x)(x = testing::nan)));
static_assert(sign(x)(x = -2.0) == -1);
static_assert(sign(x)(x = 0.0) == 0);
static_assert(sign(x)(x = 2.0) == 1);
static_assert(is_nan(sign(x)(x = testing::nan)));
static_assert(min(x, y)(x = 1.0, y = 2.0) == 1);
static_assert(max(x, y)(x = 1.0, y = 2.0) == 2);
static_assert(min(x, 0_c)(x = -1.0) == -1);
static_assert(max(0, x)(x = -1.0) == 0);
static_assert(min(1.5, x)(x = 2.0) == 1.5);
static_assert(gradient(min(x, y))(x = 1.0, y = 2.0)[x] == 1);
static_assert(gradient(min(x, y))(x = 1.0, y = 2.0)[y] == 0);
static_assert(gradient(max(x, y))(x = 1.0, y = 2.0)[x] == 0);
static_assert(gradient(max(x, y))(x = 1.0, y = 2.0)[y] == 1);

// The conventions where pieces meet.
static_assert(derivative(abs(x), x)(x = 0.0) == 0);
static_assert(gradient(abs(x))(x = 0.0)[x] == 0);
static_assert(derivative(sign(x), x)(x = 0.0) == 0);
static_assert(identical(derivative(sign(x), x), 0_c));
static_assert(gradient(min(x, y))(x = 2.0, y = 2.0)[x] == 0.5);
static_assert(gradient(min(x, y))(x = 2.0, y = 2.0)[y] == 0.5);
static_assert(gradient(max(x, y))(x = 2.0, y = 2.0)[x] == 0.5);
static_assert(gradient(max(x, y))(x = 2.0, y = 2.0)[y] == 0.5);
static_assert(derivative(min(x, y), x)(x = 2.0, y = 2.0) == 0.5);
static_assert(derivative(max(x, y), y)(x = 2.0, y = 2.0) == 0.5);
static_assert(derivative(max(x, 0_c), x)(x = 0.0) == 0.5);
static_assert(derivative(min(x, x), x)(x = 3.0) == 1);
static_assert(gradient(max(x, x))(x = 3.0)[x] == 1);
static_assert(derivative(max(x, -x), x)(x = 0.0) == 0);

// clamp: inside, bounds included, the derivative is by x; outside it is by the bound.
constexpr auto clamped = clamp(x, y, z);
static_assert(clamped(x = 1.0, y = 2.0, z = 3.0) == 2);
static_assert(clamped(x = 2.5, y = 2.0, z = 3.0) == 2.5);
static_assert(clamped(x = 4.0, y = 2.0, z = 3.0) == 3);
static_assert(is_nan(clamped(x = testing::nan, y = 2.0, z = 3.0)));
static_assert(clamp(x, 0, 1.5)(x = 2.0) == 1.5);
static_assert(clamp(x, -1_c, 1_c)(x = -infinity) == -1);
static_assert(clamp(0.5, x, 1)(x = 0.75) == 0.75);
static_assert(clamp(3, 0.5, 1.0) == 1.0);
static_assert(clamp(2_c, 0_c, 1_c)() == 1);
constexpr bool slopes(double at, double by_x, double by_low, double by_high) {
  auto const g = gradient(clamped, x, y, z)(x = at, y = 2.0, z = 3.0);
  return g[x] == by_x && g[y] == by_low && g[z] == by_high;
}
static_assert(slopes(1.0, 0, 1, 0));
static_assert(slopes(2.0, 1, 0, 0));
static_assert(slopes(2.5, 1, 0, 0));
static_assert(slopes(3.0, 1, 0, 0));
static_assert(slopes(4.0, 0, 0, 1));
static_assert(slopes(infinity, 0, 0, 1));
static_assert(slopes(testing::nan, 1, 0, 0));
static_assert(derivative(clamped, x)(x = 3.0, y = 2.0, z = 3.0) == 1);
static_assert(derivative<2>(clamp(x * x, 0_c, 4_c), x)(x = 1.0) == 2);
static_assert(derivative<2>(clamp(x * x, 0_c, 4_c), x)(x = 3.0) == 0);
static_assert(derivative(clamp(log(x), 0_c, 1_c), x)(x = 0.0) == 0);
static_assert(gradient(sqrt(clamp(x, 0_c, 1_c)))(x = -1.0)[x] == 0);
static_assert(hessian(sqrt(clamp(x, 0_c, 1_c)))(x = -1.0)(x, x) == 0);
static_assert(equivalent(clamped, where(x < y, y, where(z < x, z, x))));
static_assert(!equivalent(clamped, clamp(x, z, y)));
static_assert(to_string(clamped) == "clamp(x, y, z)");

// On plain numbers the functions of std are not ambiguous beside these.
constexpr bool beside_std() {
  using namespace std;
  return min(1.0, 2.0) == 1 && clamp(3.0, 1.0, 2.0) == 2 && clamp(3, 1, 2) == 2 && clamp(3, 1, 2.5) == 2.5;
}
static_assert(beside_std());

// where: a guarded term is not looked at.
constexpr auto guarded_log = where(x > 0_c, log(x), 0_c);
static_assert(guarded_log(x = 2.0) == 0.69314718055994530942);
static_assert(guarded_log(x = 0.0) == 0);
static_assert(guarded_log(x = -1.0) == 0);
static_assert(derivative(guarded_log, x)(x = 0.5) == 2);
static_assert(derivative(guarded_log, x)(x = 0.0) == 0);
static_assert(derivative(guarded_log, x)(x = -1.0) == 0);
static_assert(gradient(guarded_log)(x = 0.5)[x] == 2);
static_assert(gradient(guarded_log)(x = 0.0)[x] == 0);
static_assert(gradient(guarded_log)(x = -1.0)[x] == 0);
static_assert(derivative<2>(guarded_log, x)(x = 0.5) == -4);
static_assert(derivative<2>(guarded_log, x)(x = 0.0) == 0);
static_assert(hessian(guarded_log)(x = 0.0)(x, x) == 0);
static_assert(hessian(guarded_log)(x = -1.0)(x, x) == 0);

constexpr auto guarded_root = where(x > 0_c, sqrt(x), 0_c);
static_assert(derivative(guarded_root, x)(x = 0.25) == 1);
static_assert(derivative(guarded_root, x)(x = 0.0) == 0);
static_assert(gradient(guarded_root)(x = 0.0)[x] == 0);
static_assert(gradient(guarded_root)(x = -1.0)[x] == 0);
static_assert(hessian(guarded_root)(x = 0.0)(x, x) == 0);
static_assert(hessian(guarded_root)(x = -1.0)(x, x) == 0);

// sin(x) / x with its value at 0.
constexpr auto sinc = where(x == 0_c, 1_c, sin(x) / x);
static_assert(sinc(x = 0.0) == 1);
static_assert(derivative(sinc, x)(x = 0.0) == 0);
static_assert(gradient(sinc)(x = 0.0)[x] == 0);
static_assert(derivative<2>(sinc, x)(x = 0.0) == 0);
static_assert(near(derivative(sinc, x)(x = 1.0), -0.30116867893975678925));

// A branch that is infinite or NaN in value, on either side.
static_assert(derivative(where(x < 0_c, x* x, log(x) / x), x)(x = -3.0) == -6);
static_assert(gradient(where(x < 0_c, x* x, log(x) / x))(x = -3.0)[x] == -6);
static_assert(gradient(where(x >= 0_c, exp(1000_c * x), x))(x = -3.0)[x] == 1);
static_assert(gradient(where(x > 0_c, 1_c / x, y))(x = 0.0, y = 2.0)[x] == 0);
static_assert(gradient(where(x > 0_c, 1_c / x, y))(x = 0.0, y = 2.0)[y] == 1);
static_assert(gradient(where(x > 0_c, y / x, x))(x = 0.0, y = 2.0)[y] == 0);

// Nested choices.
constexpr auto nested = where(x > 0_c, where(y > 0_c, log(x) * log(y), sqrt(x)), where(y > 0_c, sqrt(y), 0_c));
static_assert(gradient(nested)(x = 1.0, y = 2.0)[x] == 0.69314718055994530942);
static_assert(gradient(nested)(x = 1.0, y = 0.0)[x] == 0.5);
static_assert(gradient(nested)(x = 1.0, y = 0.0)[y] == 0);
static_assert(gradient(nested)(x = 0.0, y = 4.0)[x] == 0);
static_assert(gradient(nested)(x = 0.0, y = 4.0)[y] == 0.25);
static_assert(gradient(nested)(x = -1.0, y = -1.0)[x] == 0);
static_assert(gradient(nested)(x = -1.0, y = -1.0)[y] == 0);
static_assert(derivative(nested, x)(x = 0.0, y = 0.0) == 0);
static_assert(derivative(nested, y)(x = 0.0, y = 0.0) == 0);
static_assert(hessian(nested)(x = 1.0, y = 0.0)(x, x) == -0.25);
static_assert(hessian(nested)(x = 1.0, y = 0.0)(x, y) == 0);
static_assert(hessian(nested)(x = 0.0, y = 0.0)(x, y) == 0);

// Two choices that share a guarded term.
constexpr auto shared = where(x > 0_c, sqrt(x), 1_c) + where(x > 0_c, sqrt(x) * y, 2_c);
static_assert(derivative(shared, x)(x = 0.0, y = 2.0) == 0);
static_assert(gradient(shared)(x = 0.0, y = 2.0)[x] == 0);
static_assert(gradient(shared)(x = 0.0, y = 2.0)[y] == 0);
static_assert(gradient(shared)(x = -1.0, y = 2.0)[x] == 0);
static_assert(gradient(shared)(x = 0.25, y = 2.0)[x] == 3);
static_assert(hessian(shared)(x = 0.0, y = 2.0)(x, x) == 0);
static_assert(hessian(shared)(x = 0.0, y = 2.0)(x, y) == 0);
constexpr auto opposed = where(x > 0_c, log(x), 0_c) - where(y > 0_c, log(x), 0_c);
static_assert(gradient(opposed)(x = 0.0, y = -1.0)[x] == 0);
static_assert(derivative(opposed, x)(x = 0.0, y = -1.0) == 0);
static_assert(gradient(opposed)(x = 2.0, y = 1.0)[x] == 0);
constexpr auto twice = where(x > 0_c, sqrt(x), 0_c) + where(x > 0_c, sqrt(x), 1_c);
static_assert(derivative(twice, x)(x = 0.0) == 0);
static_assert(gradient(twice)(x = 0.25)[x] == 2);

// An infinite factor outside of a choice.
static_assert(derivative(sqrt(max(0_c, x)), x)(x = -1.0) == 0);
static_assert(gradient(sqrt(max(0_c, x)))(x = -1.0)[x] == 0);
static_assert(hessian(sqrt(max(0_c, x)))(x = -1.0)(x, x) == 0);
static_assert(gradient(log(max(x, 0_c)))(x = -1.0)[x] == 0);
static_assert(derivative(log(max(x, 0_c)), x)(x = -1.0) == 0);
static_assert(gradient(cbrt(where(x > 0_c, x, 0_c)))(x = -1.0)[x] == 0);
static_assert(derivative(cbrt(where(x > 0_c, x, 0_c)), x)(x = -1.0) == 0);
static_assert(gradient(sqrt(where(x > 0_c, x, 0_c)))(x = 0.25)[x] == 1);
static_assert(gradient(sqrt(where(x > 0_c, log(x), 0_c)))(x = 0.0)[x] == 0);
static_assert(derivative(sqrt(where(x > 0_c, log(x), 0_c)), x)(x = 0.0) == 0);
static_assert(gradient(sqrt(where(x > 0_c, log(x), 0_c) + where(y > 0_c, y, 0_c)))(x = 0.0, y = 0.0)[x] == 0);
static_assert(gradient(sqrt(where(x > 0_c, log(x), 0_c) + where(y > 0_c, y, 0_c)))(x = 0.0, y = 0.0)[y] == 0);
static_assert(gradient(exp(1000_c) * max(0_c, x))(x = -1.0)[x] == 0);
static_assert(gradient(1_c / where(x > 0_c, x, 0_c))(x = -1.0)[x] == 0);
static_assert(derivative(1_c / where(x > 0_c, x, 0_c), x)(x = -1.0) == 0);

// A choice inside a choice costs one more choice, not twice as much.
template <int Depth>
constexpr auto largest() {
  if constexpr (Depth == 0)
    return x;
  else
    return max(largest<Depth - 1>(), sin(x + constant<Depth>{}));
}
static_assert(operation_count(gradient(largest<20>())) < 4 * operation_count(gradient(largest<10>())));
static_assert(gradient(largest<20>())(x = 1.0)[x] == derivative(largest<20>(), x)(x = 1.0));

// Two choices of one condition that share what they guard.
constexpr auto guarded_twice = where(x > 0_c, sqrt(x), 0_c) + where(x > 0_c, sqrt(x), 1_c);
static_assert(gradient(guarded_twice)(x = 0.0)[x] == 0.0);
static_assert(gradient(guarded_twice)(x = -1.0)[x] == 0.0);
static_assert(gradient(guarded_twice)(x = 4.0)[x] == 0.5);

}  // namespace

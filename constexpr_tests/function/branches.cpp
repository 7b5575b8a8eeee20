// `if` on traced values: both sides are followed, and value and derivatives are those of the side that the values take.
#include <array>
#include <chainrule/chainrule.hpp>
#include <limits>

#include "near.hpp"

using namespace chainrule;
using namespace chainrule::literals;
using testing::near;

namespace {

constexpr auto two_sides = [](auto x) {
  if (x > 0.0) return x * x;
  return -3.0 * x;
};
static_assert(value_and_gradient(two_sides)(4.0) == value_with_gradient<double, double>{16.0, 8.0});
static_assert(value_and_gradient(two_sides)(-4.0) == value_with_gradient<double, double>{12.0, -3.0});
static_assert(value_and_gradient(two_sides)(0.0) == value_with_gradient<double, double>{-0.0, -3.0});
static_assert(derivative<2>(two_sides)(4.0) == 2.0 && derivative<2>(two_sides)(-4.0) == 0.0);
static_assert(hessian(two_sides)(4.0) == 2.0 && hvp(two_sides)(4.0, 3.0) == 6.0 && jvp(two_sides)(-4.0, 2.0) == -6.0);
static_assert(taylor<2>(two_sides)(4.0) == std::array{16.0, 8.0, 1.0} &&
              taylor<2>(two_sides)(-4.0) == std::array{12.0, -3.0, 0.0});
static_assert(vjp(two_sides)(-4.0, 10.0) == -30.0);

// Nested, with values that are changed on the way.
constexpr auto nested = [](auto x, auto y) {
  auto r = x * y;
  if (x > 0.0) {
    r += x;
    if (y > 1.0)
      r *= y;
    else if (y < -1.0)
      return r - y;
  } else if (x < -1.0) {
    r = x / y;
  }
  return r * r;
};
constexpr auto plain_nested = nested;
static_assert(gradient(nested)(1.0, 2.0) == std::array{72.0, 60.0});      // ((xy + x) y)^2
static_assert(gradient(nested)(2.0, 0.5) == std::array{9.0, 12.0});       // (xy + x)^2
static_assert(gradient(nested)(2.0, -3.0) == std::array{-2.0, 1.0});      // xy + x - y
static_assert(gradient(nested)(-0.5, 2.0) == std::array{-4.0, 1.0});      // (xy)^2
static_assert(gradient(nested)(-2.0, 4.0) == std::array{-0.25, -0.125});  // (x/y)^2
static_assert(hessian(nested)(2.0, -3.0) == std::array{std::array{0.0, 1.0}, std::array{1.0, 0.0}});
static_assert(hessian(nested)(2.0, 0.5) == std::array{std::array{4.5, 12.0}, std::array{12.0, 8.0}});
static_assert(value_and_gradient(nested)(-2.0, 4.0).value == plain_nested(-2.0, 4.0));

// Conditions of conditions.
constexpr auto inside = [](auto x, auto y) {
  bool const left = x < y;
  auto const far = x < -10.0 || y > 10.0;
  if (left && !far && x * y != 0.0) return x * y;
  if (!left || x == -20.0) return x - y;
  return x + y;
};
static_assert(gradient(inside)(1.0, 2.0) == std::array{2.0, 1.0});
static_assert(gradient(inside)(3.0, 2.0) == std::array{1.0, -1.0});
static_assert(gradient(inside)(-20.0, 2.0) == std::array{1.0, -1.0});
static_assert(gradient(inside)(0.0, 2.0) == std::array{1.0, 1.0});
static_assert(gradient(inside)(1.0, 12.0) == std::array{1.0, 1.0});
static_assert(derivative([](auto x) { return x ? x * x : x; })(0.0) == 1.0);  // a number in a condition

// Integers that branches come to.
constexpr auto tabulated = [](auto x) {
  constexpr double slopes[]{-2.0, 5.0, 7.0};
  int const k = x < 0.0 ? 0 : x < 1.0 ? 1 : 2;
  return slopes[k] * x;
};
static_assert(derivative(tabulated)(-1.0) == -2.0 && derivative(tabulated)(0.5) == 5.0 &&
              derivative(tabulated)(2.0) == 7.0);
constexpr auto spline = [](auto const& knots, auto x) {
  std::size_t i = 0;
  while (i + 2 < knots.size() && x >= static_cast<double>(i + 1)) ++i;
  auto const t = x - static_cast<double>(i);
  return knots[i] * (1.0 - t) + knots[i + 1] * t;
};
constexpr std::array<double, 4> knots{1.0, 3.0, 2.0, 8.0};
static_assert(derivative(spline, wrt<1>)(knots, 0.5) == 2.0 && derivative(spline, wrt<1>)(knots, 1.0) == -1.0);
static_assert(derivative(spline, wrt<1>)(knots, 2.25) == 6.0 && derivative(spline, wrt<1>)(knots, 9.0) == 6.0);
static_assert(gradient(spline, wrt<0>)(knots, 1.25) == std::array{0.0, 0.75, 0.25, 0.0});
static_assert(jacobian([](auto x) {
                auto sign = 1;
                if (x < 0.0) sign = -1;
                return std::array{sign * x, x / sign};
              })(-3.0) == std::array{-1.0, -1.0});

// Loops of a known length with an `if` inside.
constexpr auto bisected = [](auto x) {
  auto low = x * 0.0, high = x;
  for (int i = 0; i < 3; ++i) {
    auto const middle = 0.5 * (low + high);
    if (middle * middle < 2.0)
      low = middle;
    else
      high = middle;
  }
  return low;
};
static_assert(value_and_gradient(bisected)(4.0) == value_with_gradient<double, double>{1.0, 0.25});
static_assert(value_and_gradient(bisected)(3.0) == value_with_gradient<double, double>{1.125, 0.375});
static_assert(value_and_gradient(bisected)(1.0) == value_with_gradient<double, double>{0.875, 0.875});

// A loop that ends by its values, and must not run more often than the compiler follows.
constexpr auto halved = [](auto x) {
  for (int i = 0; i < 4 && x > 1.0; ++i) x *= 0.5;
  return x;
};
static_assert(derivative(halved)(0.5) == 1.0 && derivative(halved)(3.0) == 0.25 && derivative(halved)(100.0) == 0.0625);

// What is decided by literals costs no path.
constexpr auto known = [](auto x) {
  using T = decltype(x);
  T weight = 0.5;
  T sum = 0.0;
  for (int i = 0; i < 40; ++i)
    if (weight < 1.0) sum += weight * x;
  return sum;
};
static_assert(derivative(known)(1.0) == 20.0);

// The same question is asked once on a path: four paths in all.
constexpr auto repeated = [](auto x, auto y) {
  auto s = x;
  for (int i = 0; i < 20; ++i) {
    if (x < y) s += x;
    if (!(x < y)) s += y;
    if (y < 0.0) s += 1.0;
  }
  return s;
};
static_assert(gradient(repeated)(1.0, 2.0) == std::array{21.0, 0.0} &&
              gradient(repeated)(2.0, -1.0) == std::array{1.0, 20.0});

}  // namespace

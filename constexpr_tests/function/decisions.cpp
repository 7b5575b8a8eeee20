// What earlier decisions of a path imply is not decided again: impossible paths are not followed, and NaN is not
// forgotten.
#include <algorithm>
#include <chainrule/chainrule.hpp>

namespace {

using namespace chainrule;

constexpr auto cases = [](auto x, auto y) {
  auto r = x;
  if (x < y) r = x * y;
  if (y > x)
    r += 1.0;
  else
    r -= 1.0;
  if (x >= y) r *= 2.0;
  if (x < y && y > 0.0) r *= 3.0;
  return r;
};
static_assert(gradient(cases)(1.0, 2.0) == std::array{6.0, 3.0});
static_assert(gradient(cases)(2.0, 1.0) == std::array{2.0, 0.0});
static_assert(cases(2.0, 1.0) == value_and_gradient(cases)(2.0, 1.0).value);

// A chain of comparisons with one number has as many paths as cases: seven, and not 64.
constexpr auto steps = [](auto x, auto y) {
  auto r = x;
  if (x < y) r *= 2.0;
  if (x <= y) r *= 3.0;
  if (x == y) r *= 5.0;
  if (x != y) r *= 7.0;
  if (x >= y) r *= 11.0;
  if (x > y) r *= 13.0;
  if (!(x < y) && !(x > y)) r *= 17.0;
  return r;
};
static_assert(gradient(steps)(1.0, 2.0)[0] == 2.0 * 3.0 * 7.0);
static_assert(gradient(steps)(2.0, 2.0)[0] == 3.0 * 5.0 * 11.0 * 17.0);
static_assert(gradient(steps)(3.0, 2.0)[0] == 7.0 * 11.0 * 13.0);
static_assert(gradient(steps)(2.0, std::numeric_limits<double>::quiet_NaN())[0] == 7.0 * 17.0);

// The precondition of std::clamp holds on every path where its bounds are numbers.
constexpr auto clamped = [](auto x) { return std::clamp(x, decltype(x)(0.0), decltype(x)(1.0)) * x; };
static_assert(gradient(clamped)(0.5) == 1.0);
static_assert(gradient(clamped)(2.0) == 1.0);
static_assert(gradient(clamped)(-2.0) == 0.0);

}  // namespace

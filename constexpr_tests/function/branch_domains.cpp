// The side that is not taken leaves nothing behind, not even where it is infinite or no number: in first and in second
// derivatives.
#include <array>
#include <chainrule/chainrule.hpp>

#include "near.hpp"

using namespace chainrule;
using testing::near;

namespace {

constexpr auto safe_log = [](auto x) {
  if (x > 0.0) return log(x);
  return x;
};
constexpr auto safe_root = [](auto x) {
  if (x <= 0.0) return 2.0 * x;
  return sqrt(x);
};
constexpr auto safe_quotient = [](auto x, auto y) {
  if (y == 0.0) return x * 3.0;
  return x / y;
};
constexpr auto sinc = [](auto x) { return x == 0.0 ? 1.0 - x * x / 6.0 : sin(x) / x; };
static_assert(derivative(safe_log)(-2.0) == 1.0 && derivative(safe_log)(0.0) == 1.0 &&
              derivative(safe_log)(4.0) == 0.25);
static_assert(derivative<2>(safe_log)(-2.0) == 0.0 && derivative<2>(safe_log)(0.0) == 0.0 &&
              derivative<2>(safe_log)(4.0) == -0.0625);
static_assert(derivative(safe_root)(-2.0) == 2.0 && derivative(safe_root)(0.0) == 2.0 &&
              derivative(safe_root)(4.0) == 0.25);
static_assert(derivative<2>(safe_root)(0.0) == 0.0 && derivative<2>(safe_root)(4.0) == -0.03125);
static_assert(derivative<4>(safe_root)(0.0) == 0.0);
static_assert(gradient(safe_quotient)(2.0, 0.0) == std::array{3.0, 0.0} &&
              gradient(safe_quotient)(2.0, 4.0) == std::array{0.25, -0.125});
static_assert(hessian(safe_quotient)(2.0, 0.0) == std::array{std::array{0.0, 0.0}, std::array{0.0, 0.0}});
static_assert(hessian(safe_quotient)(2.0, 4.0) == std::array{std::array{0.0, -0.0625}, std::array{-0.0625, 0.0625}});
static_assert(derivative(sinc)(0.0) == 0.0 && near(derivative<2>(sinc)(0.0), -1.0 / 3.0));

// The domain error stands before the branch, and is used on one side alone.
constexpr auto used_on_one_side = [](auto x) {
  auto const root = sqrt(x), reciprocal = 1.0 / x;
  if (x > 0.0) return root * reciprocal;
  return x * x;
};
static_assert(value_and_gradient(used_on_one_side)(0.0) == value_with_gradient<double, double>{0.0, 0.0});
static_assert(value_and_gradient(used_on_one_side)(-3.0) == value_with_gradient<double, double>{9.0, -6.0});
static_assert(derivative<2>(used_on_one_side)(0.0) == 2.0 && near(derivative(used_on_one_side)(4.0), -0.0625));

// In each other.
constexpr auto nested = [](auto x, auto y) {
  auto r = x + y;
  if (x > 0.0) {
    r += log(x);
    if (y > x) r *= sqrt(y - x);
  } else if (y != 0.0) {
    if (y > 0.0)
      r -= x / y;
    else
      r -= log(-y) / (x - 1.0);
  }
  return r * r;
};
static_assert(gradient(nested)(0.0, 0.0) == std::array{0.0, 0.0});
static_assert(hessian(nested)(0.0, 0.0) == std::array{std::array{2.0, 2.0}, std::array{2.0, 2.0}});
static_assert(gradient(nested)(1.0, 1.0) == std::array{8.0, 4.0});
static_assert(hessian(nested)(1.0, 1.0) == std::array{std::array{4.0, 4.0}, std::array{4.0, 2.0}});
static_assert(gradient(nested)(0.0, 4.0) == std::array{6.0, 8.0});
static_assert(gradient(nested)(0.0, -1.0) == std::array{-2.0, 0.0});

// With where(...), which computes both sides and chooses.
constexpr auto mixed = [](auto x, auto y) {
  auto const r = where(x > 0.0, log(x), x * y);
  if (y > 0.0) return r + where(y > 1.0, sqrt(y - 1.0), 1.0 / y);
  return where(x < 0.0, sqrt(-x), r) - y;
};
static_assert(gradient(mixed)(-1.0, 0.5) == std::array{0.5, -5.0});
static_assert(gradient(mixed)(-4.0, -1.0) == std::array{-0.25, -1.0});
static_assert(gradient(mixed)(0.0, -2.0) == std::array{-2.0, -1.0});
static_assert(gradient(mixed)(2.0, 5.0) == std::array{0.5, 0.25});
static_assert(hessian(mixed)(-1.0, 0.5) == std::array{std::array{0.0, 1.0}, std::array{1.0, 16.0}});
static_assert(hessian(mixed)(0.0, -2.0) == std::array{std::array{0.0, 1.0}, std::array{1.0, 0.0}});
static_assert(hessian(mixed)(2.0, 5.0) == std::array{std::array{-0.25, 0.0}, std::array{0.0, -0.03125}});

// With infinite factors: the side that is not taken is multiplied by nothing.
constexpr auto powers = [](auto x, auto y) {
  if (x > 0.0) return pow(x, y) * log(x);
  return exp(y) * x;
};
static_assert(gradient(powers)(0.0, 0.0) == std::array{1.0, 0.0} &&
              hessian(powers)(0.0, 0.0)[0] == std::array{0.0, 1.0});
static_assert(hessian(powers)(-1.0, 0.0)[1] == std::array{1.0, -1.0});

// Over a vector: one domain error in a sum does not reach the others.
constexpr auto entropy = [](auto const& p) {
  auto s = 0.0 * p[0];
  for (auto const& x : p)
    if (x > 0.0) s -= x * log(x);
  return s;
};
static_assert(gradient(entropy)(std::array{1.0, 0.0, 1.0}) == std::array{-1.0, 0.0, -1.0});
static_assert(hessian(entropy)(std::array{1.0, 0.0, 0.5})[2] == std::array{0.0, 0.0, -2.0});
static_assert(hessian(entropy)(std::array{1.0, 0.0, 0.5})[1] == std::array{0.0, 0.0, 0.0});

}  // namespace

// What the language and its library do with plain numbers they do with traced values: increments, classification,
// orderings, exchanges.
#include <algorithm>
#include <chainrule/chainrule.hpp>
#include <limits>
#include <utility>

using namespace chainrule;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity(), nan = std::numeric_limits<double>::quiet_NaN();

template <class F>
constexpr bool is(F const& f, double at, double value, double gradient) {
  auto const found = value_and_gradient(f)(at);
  return found.value == value && found.gradient == gradient;
}

static_assert(is(
    [](auto x) {
      auto n = x;
      auto const before = n++;
      return before * ++n;
    },
    3.0, 15.0, 8.0));
static_assert(is(
    [](auto x) {
      auto n = x;
      auto const before = n--;
      return before * --n;
    },
    3.0, 3.0, 4.0));
static_assert(is(
    [](auto x) {
      auto n = (x > 0.0) + (x > 1.0);
      ++n;
      return n * x;
    },
    3.0, 9.0, 3.0));
static_assert(is(
    [](auto x) {
      auto n = x;
      n += short{1};
      n *= 2u;
      n -= 1.0f;
      n /= 2l;
      n += true;
      return n;
    },
    3.0, 4.5, 1.0));

constexpr auto finite_or_zero = [](auto x) { return where(isfinite(x), x * x, 0.0); };
static_assert(is(finite_or_zero, 3.0, 9.0, 6.0));
static_assert(is(finite_or_zero, infinity, 0.0, 0.0));
static_assert(is(finite_or_zero, nan, 0.0, 0.0));
constexpr auto infinite_or_not = [](auto x) { return where(isinf(x), 1.0, where(isnan(x), 2.0 * (x != x), 3.0)); };
static_assert(is(infinite_or_not, -infinity, 1.0, 0.0));
static_assert(is(infinite_or_not, nan, 2.0, 0.0));
static_assert(is(infinite_or_not, 1e308, 3.0, 0.0));
constexpr auto without_sign = [](auto x) {
  if (signbit(x)) return -x;
  return x;
};
static_assert(is(without_sign, -3.0, 3.0, -1.0));
static_assert(is(without_sign, -0.0, 0.0, -1.0));
static_assert(is(without_sign, 0.0, 0.0, 1.0));

constexpr auto ordered = [](auto x) {
  auto const order = x <=> 1.0;
  if (order < 0) return -x;
  return order == 0 ? 5.0 * x : x * x;
};
static_assert(is(ordered, -3.0, 3.0, -1.0));
static_assert(is(ordered, 1.0, 5.0, 5.0));
static_assert(is(ordered, 3.0, 9.0, 6.0));

static_assert(is(
    [](auto x) {
      auto y = 2.0 * x;
      std::swap(x, y);
      return x - std::exchange(y, 1.0) * y;
    },
    3.0, 3.0, 1.0));
static_assert(is(
    [](auto x) {
      using T = decltype(x);
      return std::min(x, x * x) + std::max(x, T(2)) + std::clamp(x, T(0), T(1));
    },
    3.0, 7.0, 2.0));
static_assert(is([](auto x) { return !x + (x && x > 1.0) * x; }, 3.0, 3.0, 1.0));

constexpr auto x = variable<"x">;
static_assert(where(isfinite(x), x, 0)(x = infinity) == 0);
static_assert(where(isfinite(x), x, 0)(x = 2.0) == 2);
static_assert(where(isinf(x), 1, 0)(x = -infinity) == 1);
static_assert(where(isinf(x), 1, 0)(x = nan) == 0);
static_assert(where(isnan(x), 1, 0)(x = nan) == 1);
static_assert(where(signbit(x), 1, 0)(x = -0.0) == 1);
static_assert(derivative(isfinite(x) * x, x)(x = 2.0) == 1);
static_assert((!x + x)(x = 0.0) == 1);

}  // namespace

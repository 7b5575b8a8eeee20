// Comparisons and bools are 0 or 1 beside recorded values, and a recorded value is true where it is not 0, as plain
// numbers are.
#include "support/catch.hpp"

#include <chainrule/chainrule.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

// What is tested here of plain numbers.
#pragma GCC diagnostic ignored "-Wfloat-conversion"

namespace {

using namespace chainrule;

// value and derivative on a tape against the compile-time answer and the plain function.
template <class F>
void agree(F const& f, double at) {
  tape::tape t;
  auto const x = t.variable(at);
  auto const y = f(x);
  y.backward();
  auto const expected = value_and_gradient(f)(at);
  CHECK(y.value() == f(at));
  CHECK(y.value() == expected.value);
  CHECK(x.gradient() == expected.gradient);
}

TEST_CASE("a comparison is 0 or 1 beside a recorded value, and a bool is, too") {
  for (double const at : {-3.0, 0.5, 1.0, 2.5}) {
    agree([](auto x) { return (x > 0.0) * x; }, at);
    agree([](auto x) { return x - (x > 1.0); }, at);
    agree([](auto x) { return ((x > 0.0) - (x < 0.0)) * x; }, at);
    agree([](auto x) { return x / (1 + (x > 0.0)) + true; }, at);
    agree([](auto x) { return x + ((x > 0.0) == true) * x + (x == true); }, at);
    agree([](auto x) { return copysign(x, true) + hypot(x, x > 0.0); }, at);
    agree(
        [](auto x) {
          auto n = 0.0 * x;
          n += x > 1.0;
          n += true;
          return n * x;
        },
        at);
    agree([](auto x) { return where(x, x * x, x); }, at);
    agree([](auto x) { return !x + ((x && x > 0.0) || x < -1.0) * x; }, at);
  }
}

TEST_CASE("what the language does with plain numbers it does with recorded values") {
  using std::isfinite, std::isinf, std::isnan, std::signbit;
  for (double const at : {-3.0, -0.0, 0.5, 1.0, 2.5}) {
    agree(
        [](auto x) {
          auto n = x;
          auto const before = n++;
          ++n;
          --n;
          return before * n-- + x;
        },
        at);
    agree([](auto x) { return isfinite(x) * x + (isinf(x) || isnan(x)) + signbit(x) * x * x; }, at);
    agree([](auto x) { return ((x <=> 1.0) < 0 ? -x : x * x) + 0.0; }, at);
    agree(
        [](auto x) {
          auto y = 2.0 * x;
          std::swap(x, y);
          return x - std::exchange(y, 1.0) * y;
        },
        at);
    agree(
        [](auto x) {
          using T = decltype(x);
          return std::min(x, x * x) + std::max(x, T(2)) + std::clamp(x, T(-9), T(9));
        },
        at);
  }
}

TEST_CASE("recorded values are classified as their numbers are") {
  constexpr double infinity = std::numeric_limits<double>::infinity(), nan = std::numeric_limits<double>::quiet_NaN();
  tape::tape t;
  for (double const at : {-infinity, -1.0, -0.0, 1e-310, 2.0, infinity, nan}) {
    auto const x = t.variable(at);
    CHECK(isfinite(x) == std::isfinite(at));
    CHECK(isinf(x) == std::isinf(at));
    CHECK(isnan(x) == std::isnan(at));
    CHECK(isnormal(x) == std::isnormal(at));
    CHECK(signbit(x) == std::signbit(at));
    CHECK(fpclassify(x) == std::fpclassify(at));
    CHECK(((x <=> 1.0) == (at <=> 1.0)));
    CHECK(!x == !at);
  }
}

}  // namespace

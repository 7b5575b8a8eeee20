// Comparisons and bools are 0 or 1 beside recorded values, and a recorded value is true where it is not 0, as plain numbers are.
#include "../catch.hpp"

#include <chainrule/chainrule.hpp>

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
    agree([](auto x) { auto n = 0.0 * x; n += x > 1.0; n += true; return n * x; }, at);
    agree([](auto x) { return where(x, x * x, x); }, at);
    agree([](auto x) { return !x + ((x && x > 0.0) || x < -1.0) * x; }, at);
  }
}

}  // namespace

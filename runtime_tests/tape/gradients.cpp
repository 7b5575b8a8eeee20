// Gradients on the tape: they accumulate, over paths and over calls, and only for what is active.
#include "support/catch.hpp"

#include <array>
#include <chainrule/chainrule.hpp>
#include <cmath>
#include <limits>
#include <tuple>

namespace {

using namespace chainrule;

constexpr double infinity = std::numeric_limits<double>::infinity();

TEST_CASE("gradients of a leaf that is used along several paths are summed") {
  tape::tape t;
  auto const x = t.variable(2.0), y = t.variable(3.0);
  auto const z = x * y + x * x;
  z.backward();
  CHECK(z.value() == 10);
  CHECK(x.gradient() == 7);
  CHECK(y.gradient() == 2);
}

TEST_CASE("gradients accumulate until they are zeroed") {
  tape::tape t;
  auto const x = t.variable(3.0);
  square(x).backward();
  CHECK(x.gradient() == 6);
  square(x).backward();
  CHECK(x.gradient() == 12);
  t.zero_gradients();
  CHECK(x.gradient() == 0);
  square(x).backward();
  CHECK(x.gradient() == 6);
}

TEST_CASE("a result that kept its graph can go back again") {
  tape::tape t;
  auto const x = t.variable(2.0), y = t.variable(5.0);
  auto const merged = sin(x * x);
  auto const z = x * y;
  for (int pass = 1; pass <= 3; ++pass) {
    z.backward(tape::keep_graph);
    CHECK(x.gradient() == 5.0 * pass);
    CHECK(y.gradient() == 2.0 * pass);
  }
  t.zero_gradients();
  merged.backward(tape::keep_graph);
  merged.backward();
  CHECK(x.gradient() == Approx(2 * 4 * std::cos(4.0)).epsilon(1e-15));
}

TEST_CASE("two results of one record have gradients of their own") {
  tape::tape t;
  auto const x = t.variable(2.0), y = t.variable(5.0);
  auto const shared = x * y;
  auto const a = shared * shared, b = shared + x;
  a.backward(tape::keep_graph);
  CHECK(x.gradient() == 2 * 10 * 5);
  t.zero_gradients();
  b.backward();
  CHECK(x.gradient() == 5 + 1);
  CHECK(y.gradient() == 2);
}

TEST_CASE("results that share nothing go back one after the other") {
  tape::tape t;
  auto const x = t.variable(2.0), y = t.variable(5.0);
  auto const a = x * y, b = x / y;
  b.backward();
  a.backward();
  CHECK(x.gradient() == Approx(1 / 5.0 + 5).epsilon(1e-15));
  CHECK(y.gradient() == Approx(-2 / 25.0 + 2).epsilon(1e-15));
}

TEST_CASE("a seed multiplies what goes back") {
  tape::tape t;
  auto const x = t.variable(2.0), y = t.variable(5.0);
  (x * y).backward(-2);
  CHECK(x.gradient() == -10);
  CHECK(y.gradient() == -4);
  exp(x).backward(0);
  CHECK(x.gradient() == -10);
}

TEST_CASE("a leaf is a result like others") {
  tape::tape t;
  auto const x = t.variable(2.0), y = t.variable(1.0);
  auto const z = x * y, late = t.variable(4.0);
  for (auto const& leaf : {x, late}) {
    leaf.backward(3);
    leaf.backward();
    CHECK(leaf.gradient() == 4);
  }
  (z * late).backward();
  CHECK(late.gradient() == 4 + 2);
}

TEST_CASE("contributions that cancel leave what was there") {
  tape::tape t;
  auto const x = t.variable(2.0), y = t.variable(1.0);
  auto const z = x * y, late = t.variable(4.0);
  late.backward(3);
  (late * z - 3.0 * (late * 2.0)).backward(0.5);
  CHECK(late.gradient() == 3 + 0.5 * (2 - 6));
  t.zero_gradients();
  auto const u = t.variable(5.0);
  u.backward(3);
  (x * y - 3.0 * u).backward();
  CHECK(u.gradient() == 0);
  x.backward(7);
  CHECK(y.gradient() == 2);
  CHECK(x.gradient() == 1 + 7);
}

TEST_CASE("constants are not active, and nothing is recorded for them") {
  tape::tape t;
  auto const x = t.variable(2.0);
  tape::real const constant = 3.0;
  CHECK_FALSE(constant.is_active());
  auto const before = t.size();
  auto const still = sin(constant) * constant + 1.0;
  CHECK_FALSE(still.is_active());
  CHECK(still.value() == std::sin(3.0) * 3.0 + 1.0);
  CHECK(still.gradient() == 0);
  CHECK(t.size() == before);
  auto const z = x * constant;
  CHECK(z.is_active());
  z.backward();
  CHECK(x.gradient() == 3);
}

TEST_CASE("nothing is recorded in the scope of no_grad") {
  tape::tape t;
  auto const x = t.variable(2.0), y = t.variable(3.0);
  auto const before = t.size();
  {
    auto const pause = t.no_grad();
    CHECK_FALSE((x * y).is_active());
    {
      auto const inner = t.no_grad();
      CHECK_FALSE(exp(x).is_active());
    }
    CHECK_FALSE((x + y).is_active());
    CHECK((x * y).value() == 6);
  }
  CHECK(t.size() == before);
  CHECK((x * y).is_active());
}

TEST_CASE("a detached value is a constant") {
  tape::tape t;
  auto const x = t.variable(2.0);
  auto const y = detach(x * x);
  CHECK(y.value() == 4);
  CHECK_FALSE(y.is_active());
  (x * y).backward();
  CHECK(x.gradient() == 4);
}

TEST_CASE("only the chosen side of a where has a gradient") {
  tape::tape t;
  auto const x = t.variable(0.0), y = t.variable(5.0);
  where(x > 0.0, log(x), y * y).backward();
  CHECK(x.gradient() == 0);
  CHECK(y.gradient() == 10);
}

TEST_CASE("a derivative of zero passes nothing, not even an infinite one") {
  tape::tape t;
  auto const x = t.variable(0.0), y = t.variable(1.0);
  auto const root = sqrt(x);
  (0.0 * root + y).backward();
  CHECK(x.gradient() == 0);
  t.zero_gradients();
  (sqrt(x * y) * 0.0).backward();
  CHECK(x.gradient() == 0);
  t.zero_gradients();
  sqrt(x).backward();
  CHECK(x.gradient() == infinity);
}

TEST_CASE("operations with three active operands have three derivatives") {
  tape::tape t;
  auto const x = t.variable(2.0), y = t.variable(3.0), z = t.variable(5.0);
  fma(x, y, z).backward();
  CHECK(x.gradient() == 3);
  CHECK(y.gradient() == 2);
  CHECK(z.gradient() == 1);
  t.zero_gradients();
  clamp(y, x, z).backward();
  clamp(x, y, z).backward();
  clamp(z, x, y).backward();
  CHECK(x.gradient() == 0);
  CHECK(y.gradient() == 1 + 1 + 1);
  CHECK(z.gradient() == 0);
  t.zero_gradients();
  fma(x, x, y).backward();
  CHECK(x.gradient() == 4);
  CHECK(y.gradient() == 1);
}

TEST_CASE("variables come in the shape of their numbers") {
  tape::tape t;
  auto const [a, b] = t.variables(std::tuple(2.0, std::array{3.0, 5.0}));
  (a * b[0] * b[1]).backward();
  CHECK(a.gradient() == 15);
  CHECK(b[0].gradient() == 10);
  CHECK(b[1].gradient() == 6);
}

TEST_CASE("both ways of an if can be recorded, for the tape runs the function itself") {
  constexpr auto f = [](auto const& x) {
    if (x > 0.0) return x * x;
    return sin(x);
  };
  tape::tape t;
  auto const x = t.variable(3.0), y = t.variable(-1.0);
  f(x).backward();
  f(y).backward();
  CHECK(x.gradient() == 6);
  CHECK(y.gradient() == std::cos(-1.0));
}

}  // namespace

// What a tape holds: values of several recorded ones, and memory that it keeps.
#include "support/catch.hpp"

#include <chainrule/chainrule.hpp>
#include <cmath>
#include <utility>
#include <vector>

namespace {

using namespace chainrule;

TEST_CASE("a value that depends on one recorded value takes no statement") {
  tape::tape t;
  auto const x = t.variable(0.5), y = t.variable(2.0);
  auto const before = t.size();
  auto const u = sin(exp(-x * x) * (x + 1.8)) / 3.0;
  CHECK(t.size() == before);
  auto const z = u * y + y;
  CHECK(t.size() == before + 2);
  z.backward();
  double const e = std::exp(-0.25);
  CHECK(x.gradient() == Approx(2 * std::cos(e * 2.3) / 3 * (e - 2 * 0.5 * e * 2.3)).epsilon(1e-14));
}

TEST_CASE("clear keeps the memory") {
  tape::tape t;
  auto const pass = [&] {
    t.clear();
    auto const x = t.variable(1.5), y = t.variable(0.5);
    tape::real sum = 0;
    for (int i = 0; i < 1000; ++i) sum += x * y * static_cast<double>(i);
    sum.backward();
    return x.gradient();
  };
  auto const first = pass();
  auto const size = t.size();
  auto const bytes = t.bytes();
  CHECK(bytes > 0);
  for (int i = 0; i < 10; ++i) CHECK(pass() == first);
  CHECK(t.size() == size);
  CHECK(t.bytes() == bytes);
}

TEST_CASE("a loop whose beginning is constant rewinds to a mark") {
  tape::tape t;
  auto const w = t.variable(2.0), b = t.variable(1.0);
  auto const scale = w * b;  // recorded once
  auto const here = t.position();
  auto const size = t.size();
  double expected = 0;
  for (int i = 1; i <= 5; ++i) {
    auto const data = t.variable(1.0 * i);
    auto const error = scale * data - b;
    (error * error).backward(tape::keep_graph);
    expected += 2 * (2.0 * i - 1) * i;  // b = 1
    CHECK(w.gradient() == Approx(expected).epsilon(1e-15));
    t.rewind(here);
    CHECK(t.size() == size);
  }
}

TEST_CASE("marks nest") {
  tape::tape t;
  auto const x = t.variable(2.0), y = t.variable(3.0);
  auto const outer = t.position();
  auto const a = x * y;
  auto const inner = t.position();
  auto const b = a * x;
  t.rewind(inner);
  CHECK_THROWS_AS(b.backward(), tape::misuse);
  auto const c = a * y;
  c.backward();
  CHECK(x.gradient() == 9);
  t.rewind(inner);
  t.rewind(outer);
  CHECK_THROWS_AS(a.gradient(), tape::misuse);
  CHECK_THROWS_AS(c.gradient(), tape::misuse);
  CHECK_THROWS_AS(t.rewind(inner), tape::misuse);
  t.zero_gradients();
  (x / y).backward();
  CHECK(x.gradient() == Approx(1 / 3.0).epsilon(1e-15));
}

TEST_CASE("a mark that was rewound past stays forgotten when as much is recorded again") {
  tape::tape t;
  auto const x = t.variable(2.0), y = t.variable(3.0);
  auto const outer = t.position();
  auto const a = x * y;
  auto const inner = t.position();
  t.rewind(outer);
  auto const b = y / x;
  CHECK_THROWS_AS(t.rewind(inner), tape::misuse);
  CHECK_THROWS_AS(a + b, tape::misuse);
  b.backward();
  CHECK(y.gradient() == 0.5);
}

TEST_CASE("merged values that are older than a mark stay spent, and younger ones are forgotten") {
  tape::tape t;
  auto const x = t.variable(3.0);
  auto const older = x * x, untouched = sin(x);
  auto const here = t.position();
  older.backward();
  auto const younger = exp(x);
  t.rewind(here);
  CHECK_THROWS_AS(older.backward(), tape::misuse);
  CHECK_THROWS_AS(younger.backward(), tape::misuse);
  CHECK(x.gradient() == 6);
  untouched.backward();
  CHECK(x.gradient() == 6 + std::cos(3.0));
}

TEST_CASE("many results of one leaf go back without growing memory by each") {
  tape::tape t;
  auto const x = t.variable(3.0);
  auto const here = t.position();
  for (int i = 0; i < 1000; ++i) {
    (x * x).backward();
    t.rewind(here);
  }
  CHECK(x.gradient() == 6000);
  CHECK(t.size() == 1);
}

TEST_CASE("a tape that moves takes its values along") {
  tape::tape t;
  auto const x = t.variable(2.0), y = t.variable(3.0);
  tape::tape moved(std::move(t));
  auto const z = x * y;
  z.backward();
  CHECK(x.gradient() == 3);
  CHECK(moved.size() == 3);
}

TEST_CASE("gradients of a first half stay when a second half is recorded") {
  tape::tape t;
  std::vector<tape::real> x;
  for (int i = 0; i < 300; ++i) x.push_back(t.variable(i));
  tape::real product = 1;
  for (int i = 0; i < 300; ++i) product = x[static_cast<std::size_t>(i)] * 2.0 + product;
  product.backward();
  for (int i = 0; i < 300; ++i) product = x[static_cast<std::size_t>(i)] * 3.0 + static_cast<double>(i);
  tape::real other = x[7] * x[8];
  other.backward();
  CHECK(x[7].gradient() == 2 + 8);
  CHECK(x[299].gradient() == 2);
}

}  // namespace

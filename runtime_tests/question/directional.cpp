// Derivatives along directions that are given with the call.
#include "support/catch.hpp"

#include <chainrule/chainrule.hpp>
#include <cmath>

namespace {

using namespace chainrule;
using namespace chainrule::literals;

constexpr auto x = variable<"x">;
constexpr auto y = variable<"y">;
constexpr auto z = variable<"z">;
constexpr auto f = sin(x * y) + x * x / z;

double run_time(double value) {
  double volatile hidden = value;
  return hidden;
}
double const a = run_time(0.7), b = run_time(1.9), c = run_time(-1.3), u = run_time(3), v = run_time(-2),
             w = run_time(0.5);

}  // namespace

TEST_CASE("jvp is the gradient times the direction") {
  auto const g = gradient(f, x, y, z)(x = a, y = b, z = c);
  double const along_it = jvp(f, x, y, z)(x = a, y = b, z = c, along(u, v, w));
  CHECK(along_it == Approx(g[x] * u + g[y] * v + g[z] * w).epsilon(1e-14));
}

TEST_CASE("jvp along a unit vector is a derivative") {
  CHECK(jvp(f, x, y, z)(x = a, y = b, z = c, along(0.0, 1.0, 0.0)) ==
        Approx(derivative(f, y)(x = a, y = b, z = c)).epsilon(1e-15));
}

TEST_CASE("the components of a direction are in the order of the variables that were named") {
  double const once = jvp(f, x, y)(x = a, y = b, z = c, along(u, v));
  CHECK(jvp(f, y, x)(x = a, y = b, z = c, along(v, u)) == Approx(once).epsilon(1e-15));
}

TEST_CASE("the direction may stand anywhere in the call") {
  double const last = jvp(f, x, y)(x = a, y = b, z = c, along(u, v));
  CHECK(jvp(f, x, y)(along(u, v), x = a, y = b, z = c) == last);
  CHECK(jvp(f, x, y)(x = a, along(u, v), z = c, y = b) == last);
}

TEST_CASE("hvp is the Hessian times the direction") {
  auto const h = hessian(f, x, y, z)(x = a, y = b, z = c);
  auto const product = hvp(f, x, y, z)(x = a, y = b, z = c, along(u, v, w));
  CHECK(product[x] == Approx(h(x, x) * u + h(x, y) * v + h(x, z) * w).epsilon(1e-14));
  CHECK(product[y] == Approx(h(y, x) * u + h(y, y) * v + h(y, z) * w).epsilon(1e-14));
  CHECK(product[z] == Approx(h(z, x) * u + h(z, y) * v + h(z, z) * w).epsilon(1e-14));
}

TEST_CASE("hvp by some variables holds the others constant") {
  auto const h = hessian(f, x, y)(x = a, y = b, z = c);
  auto const [by_y] = hvp(f, y)(x = a, y = b, z = c, along(v));
  CHECK(by_y == Approx(h(y, y) * v).epsilon(1e-14));
}

TEST_CASE("jvp is linear in the direction") {
  auto const question = jvp(f, x, y);
  double const sum = question(x = a, y = b, z = c, along(u, 0.0)) + question(x = a, y = b, z = c, along(0.0, v));
  CHECK(question(x = a, y = b, z = c, along(u, v)) == Approx(sum).epsilon(1e-14));
}

TEST_CASE("a direction may be of integers") { CHECK(jvp(x * y, x, y)(x = a, y = b, along(1, 0)) == b); }

TEST_CASE("derivatives along directions use the numbers that the formula carries") {
  double const weight = run_time(2.5);
  CHECK(jvp(weight * x * x, x)(x = a, along(u)) == Approx(2 * weight * a * u).epsilon(1e-15));
  CHECK(hvp(weight * x * x, x)(x = a, along(u))[x] == Approx(2 * weight * u).epsilon(1e-15));
}

TEST_CASE("a formula that lacks the variables has derivative zero along any direction") {
  CHECK(jvp(x * x, y)(x = a, along(u)) == 0);
  CHECK(hvp(x * y, x)(x = a, y = b, along(u))[x] == 0);
}

TEST_CASE("a formula may have variables named like parts of a direction") {
  constexpr auto along_0 = variable<"0">;
  CHECK(jvp(along_0 * x, x)(along_0 = a, x = b, along(u)) == a * u);
}

// Hessians and higher derivatives at run time.
#include "support/catch.hpp"

#include <chainrule/chainrule.hpp>
#include <cmath>

namespace {

using namespace chainrule;
using namespace chainrule::literals;

constexpr auto x = variable<"x">;
constexpr auto y = variable<"y">;
constexpr auto z = variable<"z">;
constexpr auto f = sin(x * y) + x * x / z + y * exp(z);

double run_time(double value) {
  double volatile hidden = value;
  return hidden;
}
double const a = run_time(0.7), b = run_time(1.9), c = run_time(-1.3);

}  // namespace

TEST_CASE("a Hessian holds the second derivatives that are written out by hand") {
  auto const h = hessian(f, x, y, z)(x = a, y = b, z = c);
  CHECK(h(x, x) == Approx(-b * b * std::sin(a * b) + 2 / c).epsilon(1e-14));
  CHECK(h(x, y) == Approx(std::cos(a * b) - a * b * std::sin(a * b)).epsilon(1e-14));
  CHECK(h(x, z) == Approx(-2 * a / (c * c)).epsilon(1e-14));
  CHECK(h(y, y) == Approx(-a * a * std::sin(a * b)).epsilon(1e-14));
  CHECK(h(y, z) == Approx(std::exp(c)).epsilon(1e-14));
  CHECK(h(z, z) == Approx(2 * a * a / (c * c * c) + b * std::exp(c)).epsilon(1e-14));
}

TEST_CASE("a Hessian is symmetric, bit for bit") {
  auto const h = hessian(f, x, y, z)(x = a, y = b, z = c);
  for (std::size_t i = 0; i < 3; ++i)
    for (std::size_t j = 0; j < i; ++j) CHECK(h[i][j] == h[j][i]);
}

TEST_CASE("the rows of a Hessian are counted or named") {
  auto const h = hessian(f, x, y, z)(x = a, y = b, z = c);
  CHECK(h(x, z) == h[0][2]);
  CHECK(h(0, z) == h[0][2]);
  CHECK(h[0][z] == h[0][2]);
}

TEST_CASE("a Hessian in another order of variables has the same bits") {
  auto const h = hessian(f, x, y, z)(x = a, y = b, z = c);
  auto const other = hessian(f, z, x, y)(x = a, y = b, z = c);
  CHECK(other(x, x) == h(x, x));
  CHECK(other(z, z) == h(z, z));
  CHECK(other(x, y) == Approx(h(x, y)).epsilon(1e-14));
}

TEST_CASE("the Hessian has zeros for a variable that the formula lacks") {
  auto const h = hessian(x * x * x, x, y)(x = a);
  CHECK(h(x, x) == Approx(6 * a).epsilon(1e-15));
  CHECK(h(x, y) == 0);
  CHECK(h(y, y) == 0);
}

TEST_CASE("a Hessian has structured bindings") {
  auto const [by_x, by_y] = hessian(x * x * y)(x = a, y = b);
  CHECK(by_x[x] == 2 * b);
  CHECK(by_y[x] == 2 * a);
  CHECK(by_y[y] == 0);
}

TEST_CASE("mixed partial derivatives do not depend on the order") {
  CHECK(derivative(f, x, y)(x = a, y = b, z = c) == Approx(derivative(f, y, x)(x = a, y = b, z = c)).epsilon(1e-14));
}

TEST_CASE("a Hessian agrees with derivatives of derivatives") {
  auto const h = hessian(f, x, y, z)(x = a, y = b, z = c);
  CHECK(h(x, x) == Approx(derivative<2>(f, x)(x = a, y = b, z = c)).epsilon(1e-14));
  CHECK(h(x, y) == Approx(derivative(f, x, y)(x = a, y = b, z = c)).epsilon(1e-14));
  CHECK(h(z, y) == Approx(derivative(derivative(f, y), z)(x = a, y = b, z = c)).epsilon(1e-14));
}

TEST_CASE("a Hessian uses the numbers that its formula carries") {
  double const weight = run_time(2.5);
  CHECK(hessian(weight * x * x * x)(x = a)(x, x) == Approx(6 * weight * a).epsilon(1e-15));
}

TEST_CASE("higher derivatives of exp are exp") {
  CHECK(derivative<5>(exp(x), x)(x = a) == std::exp(a));
  CHECK(derivative<0>(exp(x), x)(x = a) == std::exp(a));
}

TEST_CASE("the fourth derivative of sin is sin") { CHECK(derivative<4>(sin(x), x)(x = a) == std::sin(a)); }

TEST_CASE("the seventh derivative of a quotient with a shared denominator is the known one") {
  // 1/(1 + x) has the n-th derivative (-1)^n n! / (1 + x)^(n + 1)
  CHECK(derivative<7>(1_c / (1_c + x), x)(x = a) == Approx(-5040 / std::pow(1 + a, 8)).epsilon(1e-13));
}

TEST_CASE("Newton's method with a Hessian finds the minimum of Rosenbrock's function") {
  auto const rosenbrock = 100.0 * square(y - square(x)) + square(1.0 - x);
  auto const g = gradient(rosenbrock, x, y);
  auto const h = hessian(rosenbrock, x, y);
  double px = -1.2, py = 1;
  for (int i = 0; i < 10; ++i) {
    auto const [gx, gy] = g(x = px, y = py);
    auto const second = h(x = px, y = py);
    double const determinant = second(x, x) * second(y, y) - second(x, y) * second(x, y);
    px -= (gx * second(y, y) - gy * second(x, y)) / determinant;
    py -= (gy * second(x, x) - gx * second(x, y)) / determinant;
  }
  CHECK(px == Approx(1).epsilon(1e-12));
  CHECK(py == Approx(1).epsilon(1e-12));
}

// Gradients at run time: numbers that belong to variables.
#include "support/catch.hpp"

#include <array>
#include <boost/hana.hpp>
#include <chainrule/chainrule.hpp>
#include <cmath>
#include <numeric>
#include <vector>

namespace {

using namespace chainrule;
using namespace chainrule::literals;

constexpr auto x = variable<"x">;
constexpr auto y = variable<"y">;
constexpr auto z = variable<"z">;
constexpr auto f = sin(x * y) + x / z - y * y * exp(z);

double run_time(double value) {
  double volatile hidden = value;
  return hidden;
}
double const a = run_time(0.7), b = run_time(1.9), c = run_time(-1.3);

auto const expected_x = Approx(b * std::cos(a * b) + 1 / c).epsilon(1e-14);
auto const expected_y = Approx(a * std::cos(a * b) - 2 * b * std::exp(c)).epsilon(1e-14);
auto const expected_z = Approx(-a / (c * c) - b * b * std::exp(c)).epsilon(1e-14);

}  // namespace

TEST_CASE("a gradient holds the derivatives that are written out by hand") {
  auto const g = gradient(f)(x = a, y = b, z = c);
  CHECK(g[x] == expected_x);
  CHECK(g[y] == expected_y);
  CHECK(g[z] == expected_z);
}

TEST_CASE("a gradient without names is in the order of first appearance") {
  auto const g = gradient(z * x + y)(x = a, y = b, z = c);
  CHECK(g[0] == a);
  CHECK(g[1] == c);
  CHECK(g[2] == 1);
}

TEST_CASE("a gradient by named variables is in the order of the names") {
  auto const g = gradient(f, z, x)(x = a, y = b, z = c);
  CHECK(g.size() == 2);
  CHECK(g[0] == expected_z);
  CHECK(g[1] == expected_x);
}

TEST_CASE("a gradient has structured bindings") {
  auto const [gx, gy, gz] = gradient(f)(x = a, y = b, z = c);
  CHECK(gx == expected_x);
  CHECK(gy == expected_y);
  CHECK(gz == expected_z);
}

TEST_CASE("a gradient is a range of numbers") {
  std::vector<double> entries;
  for (double const entry : gradient(f)(x = a, y = b, z = c)) entries.push_back(entry);
  REQUIRE(entries.size() == 3);
  CHECK(entries[1] == expected_y);
}

TEST_CASE("a gradient holds a standard array") {
  std::array<double, 3> const numbers = gradient(f)(x = a, y = b, z = c);
  CHECK(numbers[2] == expected_z);
  CHECK(gradient(f)(x = a, y = b, z = c).values == numbers);
}

TEST_CASE("a gradient is unpacked by Boost.Hana") {
  auto const g = gradient(f)(x = a, y = b, z = c);
  auto const sum = boost::hana::unpack(g, [](double gx, double gy, double gz) { return gx + gy + gz; });
  CHECK(sum == g[x] + g[y] + g[z]);
}

TEST_CASE("a gradient is folded by Boost.Hana") {
  auto const g = gradient(f)(x = a, y = b, z = c);
  CHECK(boost::hana::fold_left(g, 0.0, std::plus<>{}) == std::accumulate(g.begin(), g.end(), 0.0));
}

TEST_CASE("gradients of equal numbers compare equal") {
  auto const once = gradient(f)(x = a, y = b, z = c), again = gradient(f)(z = c, x = a, y = b),
             other = gradient(f)(x = b, y = b, z = c);
  CHECK(once == again);
  CHECK_FALSE(once == other);
}

TEST_CASE("the slot of a variable that the formula lacks is zero") {
  auto const g = gradient(x * x, x, y)(x = a);
  CHECK(g[x] == 2 * a);
  CHECK(g[y] == 0);
}

TEST_CASE("a variable that the formula lacks may have a value") { CHECK(gradient(x * x, x, y)(x = a, y = b)[y] == 0); }

TEST_CASE("the gradient of a formula without variables is zero") {
  CHECK(gradient(3_c, x)(x = a)[x] == 0);
  CHECK(gradient(exp(as_formula(a)), x)(x = a)[x] == 0);
}

TEST_CASE("a variable without a slot is held constant") {
  auto const g = gradient(f, y)(x = a, y = b, z = c);
  CHECK(g[y] == expected_y);
}

TEST_CASE("value and gradient are those of separate calls") {
  auto const [value, g] = value_and_gradient(f)(x = a, y = b, z = c);
  CHECK(value == f(x = a, y = b, z = c));
  CHECK(g == gradient(f)(x = a, y = b, z = c));
}

TEST_CASE("a gradient in another order has the bits of the first") {
  auto const g = gradient(f)(x = a, y = b, z = c);
  auto const reversed = gradient(f, z, y, x)(x = a, y = b, z = c);
  CHECK(reversed[x] == g[x]);
  CHECK(reversed[y] == g[y]);
  CHECK(reversed[z] == g[z]);
}

TEST_CASE("a gradient uses the numbers that its formula carries") {
  for (double const weight : {0.5, -2.0, 1e10}) {
    auto const g = gradient(run_time(weight) * x * x + y / run_time(4.0))(x = a, y = b);
    CHECK(g[x] == Approx(2 * weight * a).epsilon(1e-15));
    CHECK(g[y] == 0.25);
  }
}

TEST_CASE("a gradient may be asked once and called often") {
  auto const question = gradient(x * x * y, x, y);
  for (int i = 0; i < 10; ++i) CHECK(question(x = i, y = 3)[x] == 6.0 * i);
}

TEST_CASE("the gradient of a derivative is a row of the Hessian") {
  auto const g = gradient(derivative(f, y), x, y, z)(x = a, y = b, z = c);
  auto const h = hessian(f, x, y, z)(x = a, y = b, z = c);
  CHECK(g[x] == Approx(h(y, x)).epsilon(1e-14));
  CHECK(g[y] == Approx(h(y, y)).epsilon(1e-14));
  CHECK(g[z] == Approx(h(y, z)).epsilon(1e-14));
}

TEST_CASE("the derivative of a shared term is added up over its uses") {
  auto const shared = exp(x * y);
  auto const g = gradient(shared * shared + shared / (1_c + shared), x)(x = a, y = b);
  double const s = std::exp(a * b), ds = b * s;
  CHECK(g[x] == Approx(2 * s * ds + ds / ((1 + s) * (1 + s))).epsilon(1e-14));
}

TEST_CASE("gradient descent finds the minimum of a quadratic function") {
  auto const g = gradient(square(x - 3_c) + 2_c * square(y + 1_c));
  double px = 0, py = 0;
  for (int i = 0; i < 200; ++i) {
    auto const [dx, dy] = g(x = px, y = py);
    px -= 0.1 * dx;
    py -= 0.1 * dy;
  }
  CHECK(px == Approx(3));
  CHECK(py == Approx(-1));
}

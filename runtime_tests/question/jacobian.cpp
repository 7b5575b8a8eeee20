// Jacobians at run time: rows of formulas, columns of variables.
#include "support/catch.hpp"

#include <boost/hana/tuple.hpp>
#include <chainrule/chainrule.hpp>
#include <cmath>
#include <tuple>

namespace {

using namespace chainrule;
using namespace chainrule::literals;

constexpr auto x = variable<"x">;
constexpr auto y = variable<"y">;
constexpr auto z = variable<"z">;
constexpr auto polar = std::tuple{x * cos(y), x* sin(y)};

double run_time(double value) {
  double volatile hidden = value;
  return hidden;
}
double const a = run_time(0.7), b = run_time(1.9), c = run_time(-1.3);

}  // namespace

TEST_CASE("a Jacobian holds the derivatives that are written out by hand") {
  auto const j = jacobian(polar, x, y)(x = a, y = b);
  CHECK(j(0, x) == std::cos(b));
  CHECK(j(0, y) == Approx(-a * std::sin(b)).epsilon(1e-15));
  CHECK(j(1, x) == std::sin(b));
  CHECK(j(1, y) == Approx(a * std::cos(b)).epsilon(1e-15));
}

TEST_CASE("the determinant of polar coordinates is the radius") {
  auto const j = jacobian(polar, x, y)(x = a, y = b);
  CHECK(j(0, x) * j(1, y) - j(0, y) * j(1, x) == Approx(a).epsilon(1e-14));
}

TEST_CASE("the rows of a wide Jacobian are gradients") {
  constexpr auto f = x * y * z + exp(x);
  constexpr auto g = sin(z) / y;
  auto const j = jacobian(std::tuple{f, g}, x, y, z)(x = a, y = b, z = c);
  CHECK(j[0] == gradient(f, x, y, z)(x = a, y = b, z = c));
  CHECK(j[1] == gradient(g, x, y, z)(x = a, y = b, z = c));
}

TEST_CASE("the entries of a tall Jacobian are derivatives") {
  constexpr auto f = x * exp(y);
  constexpr auto g = sin(x * y);
  constexpr auto h = y / x;
  auto const j = jacobian(std::tuple{f, g, h, x}, x, y)(x = a, y = b);
  CHECK(j(0, y) == Approx(a * std::exp(b)).epsilon(1e-15));
  CHECK(j(1, x) == Approx(b * std::cos(a * b)).epsilon(1e-15));
  CHECK(j(2, x) == Approx(-b / a / a).epsilon(1e-15));
  CHECK(j(2, y) == 1 / a);
  CHECK(j(3, x) == 1);
  CHECK(j(3, y) == 0);
}

TEST_CASE("a Jacobian without names has the variables of all formulas in order of first appearance") {
  auto const j = jacobian(std::tuple{y * y, z * x})(x = a, y = b, z = c);
  CHECK(j[0].size() == 3);
  CHECK(j[0][0] == 2 * b);
  CHECK(j[1][1] == a);
  CHECK(j[1][2] == c);
}

TEST_CASE("a Jacobian has structured bindings for rows and entries") {
  auto const [first, second] = jacobian(polar, x, y)(x = a, y = b);
  auto const [first_by_x, first_by_y] = first;
  CHECK(first_by_x == std::cos(b));
  CHECK(first_by_y == first[y]);
  CHECK(second[x] == std::sin(b));
}

TEST_CASE("a Jacobian is a range of ranges") {
  int rows = 0, entries = 0;
  for (auto const& row : jacobian(polar, x, y)(x = a, y = b)) {
    ++rows;
    for (double const entry : row) entries += std::isfinite(entry) ? 1 : 0;
  }
  CHECK(rows == 2);
  CHECK(entries == 4);
}

TEST_CASE("the formulas of a Jacobian may be a tuple of Boost.Hana") {
  auto const from_hana = jacobian(boost::hana::make_tuple(x * cos(y), x * sin(y)), x, y)(x = a, y = b);
  CHECK(from_hana == jacobian(polar, x, y)(x = a, y = b));
}

TEST_CASE("each formula of a Jacobian keeps its captured numbers") {
  double const p = run_time(2.0), q = run_time(3.0), r = run_time(5.0);
  auto const j = jacobian(std::tuple{p * x + q * y, x, r * x * y}, x, y)(x = a, y = b);
  CHECK(j(0, x) == p);
  CHECK(j(0, y) == q);
  CHECK(j(2, x) == r * b);
}

TEST_CASE("numbers are rows of zeros") {
  auto const j = jacobian(std::tuple{x * y, 2.5, 3_c}, x, y)(x = a, y = b);
  CHECK(j(0, x) == b);
  CHECK(j(1, x) == 0);
  CHECK(j(2, y) == 0);
}

TEST_CASE("the Jacobian of a gradient is the Hessian") {
  constexpr auto f = exp(x * y) + x * x / y;
  auto const j = jacobian(std::tuple{derivative(f, x), derivative(f, y)}, x, y)(x = a, y = b);
  auto const h = hessian(f, x, y)(x = a, y = b);
  CHECK(j(0, x) == Approx(h(x, x)).epsilon(1e-14));
  CHECK(j(0, y) == Approx(h(x, y)).epsilon(1e-14));
  CHECK(j(1, x) == Approx(h(x, y)).epsilon(1e-14));
  CHECK(j(1, y) == Approx(h(y, y)).epsilon(1e-14));
}

TEST_CASE("Newton's method solves two equations") {
  constexpr auto f = x * x + y * y - 4_c;
  constexpr auto g = x * y - 1_c;
  auto const question = jacobian(std::tuple{f, g}, x, y);
  double px = 2, py = 0.3;
  for (int i = 0; i < 8; ++i) {
    auto const j = question(x = px, y = py);
    double const rf = f(x = px, y = py), rg = g(x = px, y = py);
    double const determinant = j(0, x) * j(1, y) - j(0, y) * j(1, x);
    px -= (rf * j(1, y) - rg * j(0, y)) / determinant;
    py -= (rg * j(0, x) - rf * j(1, x)) / determinant;
  }
  CHECK(px * px + py * py == Approx(4).epsilon(1e-14));
  CHECK(px * py == Approx(1).epsilon(1e-14));
}

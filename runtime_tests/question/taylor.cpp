// The Taylor sweep at run time: known expansions, and derivatives taken one after the other.
#include "support/catch.hpp"

#include <array>
#include <chainrule/chainrule.hpp>
#include <chainrule/graph/series.hpp>
#include <cmath>
#include <limits>
#include <utility>
#include <vector>

namespace {

using namespace chainrule;
using namespace chainrule::literals;

constexpr auto x = variable<"x">;
constexpr auto y = variable<"y">;
constexpr double infinity = std::numeric_limits<double>::infinity();

double run_time(double value) {
  double volatile hidden = value;
  return hidden;
}

// The coefficients of f in x, a formula in x and perhaps y after it, at x = a and y = b.
template <class F, int Order>
struct expansion {
  static constexpr detail::graph::graph build() {
    auto g = detail::graph::simplified_graph<F>();
    g.roots = detail::graph::series(g, g.roots, g.append_variable("x"), Order);
    return g;
  }
  static auto at(double a, double b) {
    using program = detail::code::program<&expansion::build>;
    static_assert(program::inputs <= 2);
    std::array<double, static_cast<std::size_t>(program::inputs)> inputs{};
    for (double& input : inputs) input = run_time(&input == inputs.data() ? a : b);
    return detail::code::straight_line<program, double>::template run<std::array<double, program::results>>(inputs);
  }
};
template <int Order, class F>
auto series(F const&, double a, double b = 0) {
  return expansion<F, Order>::at(a, b);
}

void check_near(double coefficient, double expected) {
  CHECK(coefficient == Approx(expected).epsilon(1e-12).margin(1e-12));
}

// Coefficients 0..Order against repeated differentiation.
template <int Order, class F>
void check_against_derivatives(F const& f, std::vector<double> const& points) {
  for (double const a : points) {
    CAPTURE(a);
    auto const coefficients = series<Order>(f, a);
    [&]<int... K>(std::integer_sequence<int, K...>) {
      double factorial = 1;
      ((factorial *= K > 0 ? K : 1, check_near(coefficients[K], derivative<K>(f, x)(x = run_time(a)) / factorial)),
       ...);
    }(std::make_integer_sequence<int, Order + 1>{});
  }
}

}  // namespace

TEST_CASE("known expansions at 0") {
  auto const e = series<8>(exp(x), 0.0), s = series<8>(sin(x), 0.0), l = series<8>(log1p(x), 0.0),
             t = series<8>(atan(x), 0.0), g = series<8>(1_c / (1_c - x), 0.0), r = series<8>(sqrt(1_c + x), 0.0);
  double factorial = 1, binomial = 1;
  for (int k = 0; k <= 8; ++k) {
    CAPTURE(k);
    auto const i = static_cast<std::size_t>(k);
    factorial *= k > 0 ? k : 1;
    double const alternating = k % 2 == 0 ? 0 : k % 4 == 1 ? 1 : -1;
    check_near(e[i], 1 / factorial);
    check_near(s[i], alternating / factorial);
    check_near(l[i], k == 0 ? 0 : (k % 2 == 0 ? -1.0 : 1.0) / k);
    check_near(t[i], k == 0 ? 0 : alternating / k);
    CHECK(g[i] == 1);
    check_near(r[i], binomial);
    binomial *= (0.5 - k) / (k + 1);
  }
}

TEST_CASE("tan, tanh and asin have their known coefficients at 0") {
  auto const t = series<7>(tan(x), 0.0), h = series<7>(tanh(x), 0.0), a = series<7>(asin(x), 0.0);
  std::array<double, 8> const tangent{0, 1, 0, 1.0 / 3, 0, 2.0 / 15, 0, 17.0 / 315},
      arcsine{0, 1, 0, 1.0 / 6, 0, 3.0 / 40, 0, 15.0 / 336};
  for (std::size_t k = 0; k < 8; ++k) {
    CAPTURE(k);
    check_near(t[k], tangent[k]);
    check_near(h[k], k % 4 == 3 ? -tangent[k] : tangent[k]);
    check_near(a[k], arcsine[k]);
  }
}

TEST_CASE("coefficients are derivatives: a quotient of functions") {
  check_against_derivatives<7>(exp(sin(x) * x) / (1_c + x * x), {-1.3, 0.0, 0.7, 2.1});
}
TEST_CASE("coefficients are derivatives: exponentials and logarithms") {
  check_against_derivatives<5>(exp(x * x - x), {-0.4, 0.9});
  check_against_derivatives<5>(log(1_c + x * x), {-0.4, 0.9});
  check_against_derivatives<4>(expm1(x) * log1p(x), {0.3, 2.5});
}
TEST_CASE("coefficients are derivatives: powers and roots") {
  check_against_derivatives<5>(sqrt(1_c + x * x), {-0.4, 0.9});
  check_against_derivatives<5>(cbrt(x * x + x), {-0.4, 0.9});
  check_against_derivatives<5>(pow(x, 1_c / 2_c), {0.3, 4.2});
  check_against_derivatives<5>(pow(1_c + sin(x), 5_c / 2_c), {0.3, 4.2});
  check_against_derivatives<5>(pow(x * x + x, -3_c), {0.3, 4.2});
  check_against_derivatives<6>(pow(x - x * x, 5_c), {-1.1, 0.0, 1.0});
  check_against_derivatives<4>(pow(x, 1_c + x), {0.3, 2.2});
  check_against_derivatives<4>(pow(2_c, x), {0.3, 2.2});
}
TEST_CASE("coefficients are derivatives: circular and hyperbolic functions") {
  check_against_derivatives<5>(atan(x * x), {-0.4, 0.9});
  check_against_derivatives<5>(tanh(2_c * x), {-0.4, 0.9});
  check_against_derivatives<5>(asin(x), {-0.4, 0.8});
  check_against_derivatives<4>(acos(x / 2_c) + tan(x), {-0.4, 0.8});
  check_against_derivatives<4>(sinh(x) * cosh(x) - cos(x), {-0.4, 0.8});
}
TEST_CASE("coefficients are derivatives: two operands") {
  check_against_derivatives<4>(hypot(x, 1_c + x * x), {-0.4, 0.9});
  check_against_derivatives<4>(atan2(x, 1_c + x * x), {-0.4, 0.9});
}
TEST_CASE("coefficients are derivatives: pieces") {
  check_against_derivatives<4>(min(sin(x), x * x) * x, {-0.4, 0.9});
  check_against_derivatives<4>(max(exp(x), 2_c - x) / (3_c + x), {-0.4, 0.9});
  check_against_derivatives<4>(abs(x * x * x) + sign(x) * x, {-0.4, 0.9});
  check_against_derivatives<4>(where(x > 0_c, x * log(x), x * x) * exp(x), {-0.4, 0.9});
}

TEST_CASE("what a where does not choose is not in the series, even if it is NaN") {
  auto const f = where(x > 0_c, x * log(x), x * x);
  auto const check_square = [](auto const& c) { CHECK((c[0] == 4 && c[1] == -4 && c[2] == 1 && c[3] == 0)); };
  check_square(series<3>(f, -2.0));
  auto const cube = series<3>(f * x, -2.0);
  CHECK((cube[0] == -8 && cube[1] == 12 && cube[2] == -6 && cube[3] == 1));
  for (double const c : series<4>(sqrt(where(x > 0_c, x, 0_c)), -1.0)) CHECK(c == 0);
  for (double const c : series<4>(pow(where(x > 0_c, x, 0_c), 3_c / 2_c), -1.0)) CHECK(c == 0);
  auto const logarithm = series<4>(log(where(x > 0_c, x, 0_c)), -1.0);
  for (std::size_t k = 1; k <= 4; ++k) CHECK(logarithm[k] == 0);
  auto const product = series<3>(where(x > 0_c, sqrt(x), 0_c) * where(x < 1_c, x, log(x)), -1.0);
  for (double const c : product) CHECK(c == 0);
}

TEST_CASE("powers at 0") {
  auto const fifth = series<6>(pow(x, 5_c), 0.0);
  for (std::size_t k = 0; k <= 6; ++k) CHECK(fifth[k] == (k == 5 ? 1 : 0));
  auto const composed = series<3>(pow(sin(x), 2_c) + pow(x * x, 0_c), 0.0);
  CHECK((composed[0] == 1 && composed[1] == 0 && composed[2] == 1 && composed[3] == 0));
  auto const square = series<3>(pow(x, y), 0.0, 2.0);
  CHECK((square[0] == 0 && square[1] == 0 && square[2] == 1 && square[3] == 0));
  auto const root = series<2>(sqrt(x), 0.0);
  auto const power = series<3>(pow(x, 3_c / 2_c), 0.0);
  CHECK((root[0] == 0 && root[1] == infinity && root[2] == -infinity));
  CHECK((power[0] == 0 && power[1] == 0 && power[2] == infinity && power[3] == -infinity));
}

// What a call computes at run time: the formula as it is written.
#include "support/catch.hpp"

#include <boost/hana/integral_constant.hpp>
#include <chainrule/chainrule.hpp>
#include <cmath>
#include <complex>
#include <type_traits>

#include "support/difference.hpp"

namespace {

using namespace chainrule;
using namespace chainrule::literals;

constexpr auto x = variable<"x">;
constexpr auto y = variable<"y">;
constexpr auto z = variable<"z">;

// A number that the compiler does not know.
double run_time(double value) {
  double volatile hidden = value;
  return hidden;
}

double const a = run_time(0.7), b = run_time(1.9), c = run_time(-2.3);

// A formula with a number that is known when the function is called.
auto damped(double rate) { return exp(-rate * x) * cos(x); }

}  // namespace

// Where a multiplication and an addition become one instruction, the last bit of a result depends on where the compiler
// used it.
#ifndef __FP_FAST_FMA
TEST_CASE("a polynomial has the bits of the plain expression") {
  CHECK((x * y + z * z - 2_c * x / 3_c)(x = a, y = b, z = c) == a * b + c * c - 2 * a / 3);
}

TEST_CASE("a formula with functions has the bits of the plain expression") {
  CHECK((sin(x * x) * y + 3_c)(x = a, y = b) == std::sin(a * a) * b + 3);
  CHECK((exp(x) / sqrt(y) - log(y) * atan(z))(x = a, y = b, z = c) ==
        std::exp(a) / std::sqrt(b) - std::log(b) * std::atan(c));
}

TEST_CASE("a sum is added from left to right, as written") {
  double const small = run_time(1.0), large = run_time(1e16);
  CHECK((x + y + y)(x = large, y = small) == (large + small) + small);
  CHECK((x + (y + y))(x = large, y = small) == large + (small + small));
  CHECK((x + y - x)(x = large, y = small) == (large + small) - large);
}

TEST_CASE("a product and its quotient are not cancelled") {
  double const huge = run_time(1e200);
  CHECK(std::isinf((x * y / y)(x = huge, y = huge)));
  CHECK((x / 3_c * 3_c)(x = a) == a / 3 * 3);
}

TEST_CASE("small integer powers have the bits of repeated multiplication") {
  CHECK(pow(x, 2_c)(x = a) == a * a);
  CHECK(pow(x, 3_c)(x = a) == a * a * a);
  CHECK(pow(x, 4_c)(x = a) == (a * a) * (a * a));
  CHECK(pow(x, -1_c)(x = a) == 1 / a);
}

TEST_CASE("the value beside a gradient has the bits of the plain expression") {
  auto const both = value_and_gradient(sin(x * y) / (1_c + x * x) - y * exp(x))(x = a, y = b);
  CHECK(both.value == std::sin(a * b) / (1 + a * a) - b * std::exp(a));
}
#endif

TEST_CASE("functions of two operands are those of the standard library") {
  CHECK(pow(x, y)(x = a, y = b) == std::pow(a, b));
  CHECK(atan2(y, x)(x = a, y = c) == std::atan2(c, a));
  CHECK(hypot(x, z)(x = a, z = c) == std::hypot(a, c));
}

TEST_CASE("min, max, abs and sign are those of plain numbers") {
  CHECK(min(x, y)(x = a, y = b) == a);
  CHECK(max(x, y)(x = a, y = b) == b);
  CHECK(abs(z)(z = c) == -c);
  CHECK(sign(z)(z = c) == -1);
}

TEST_CASE("where chooses by comparisons and their combinations") {
  auto const f = where(x < y && !(z >= 0_c), x, where(x == y || z > 1_c, y, z));
  CHECK(f(x = 1.0, y = 2.0, z = -1.0) == 1.0);
  CHECK(f(x = 2.0, y = 2.0, z = -1.0) == 2.0);
  CHECK(f(x = 3.0, y = 2.0, z = 5.0) == 2.0);
  CHECK(f(x = 3.0, y = 2.0, z = 0.5) == 0.5);
}

TEST_CASE("arguments in another order give the same bits") {
  auto const f = atan2(x, y) * exp(z) - x / y;
  double const value = f(x = a, y = b, z = c);
  CHECK(f(x = a, z = c, y = b) == value);
  CHECK(f(y = b, x = a, z = c) == value);
  CHECK(f(y = b, z = c, x = a) == value);
  CHECK(f(z = c, x = a, y = b) == value);
  CHECK(f(z = c, y = b, x = a) == value);
}

TEST_CASE("a formula may be made by a function from a number of run time") {
  CHECK(damped(run_time(0.5))(x = 2.0) == std::exp(-0.5 * 2) * std::cos(2.0));
  CHECK(damped(run_time(1.5))(x = 2.0) == std::exp(-1.5 * 2) * std::cos(2.0));
}

TEST_CASE("the derivative of a formula uses the number that the formula carries") {
  for (double rate = 0; rate < 2; rate += 0.25) {
    double const expected = std::exp(-rate * a) * (-rate * std::cos(a) - std::sin(a));
    CHECK(derivative(damped(rate), x)(x = a) == Approx(expected).epsilon(1e-14));
  }
}

TEST_CASE("an assigned formula carries the new number") {
  auto f = damped(0.5);
  f = damped(run_time(2.0));
  CHECK(f(x = 1.0) == damped(2.0)(x = 1.0));
}

TEST_CASE("equal formulas with different numbers keep them apart") {
  auto const f = run_time(2.0) * x + run_time(3.0) * x + (run_time(5.0) * x) * (run_time(7.0) * x);
  CHECK(f(x = 1.0) == 2.0 + 3.0 + 35.0);
  CHECK(derivative(f, x)(x = 1.0) == 2.0 + 3.0 + 70.0);
}

TEST_CASE("the number in a condition counts before those in the branches") {
  auto const f = where(x < run_time(1.0), run_time(2.0) * x, run_time(3.0) * x);
  CHECK(f(x = 0.5) == 1.0);
  CHECK(f(x = 1.5) == 4.5);
}

TEST_CASE("substitution keeps the numbers of both formulas") {
  auto const f = substitute(run_time(2.0) * x + y, x, run_time(3.0) * y + run_time(0.5));
  CHECK(f(y = 1.0) == 2.0 * 3.5 + 1.0);
  CHECK(substitute(x * x, x, run_time(4.0))() == 16.0);
}

TEST_CASE("formulas are local variables like any others") {
  auto const t = variable<"t">;
  auto const position = run_time(4.9) * t * t;
  auto const speed = derivative(position, t);
  auto const acceleration = derivative(speed, t);
  CHECK(speed(t = 2.0) == 2 * 4.9 * 2.0);
  CHECK(acceleration(t = 2.0) == 9.8);
}

TEST_CASE("variables of the same name are the same variable") {
  CHECK((x * variable<"x">)(variable<"x"> = 3.0) == 9.0);
}

TEST_CASE("a simplified formula has the bits of the formula") {
  auto const f = 0_c * y + 1_c * sin(x) - (-x) * (x * 1_c);
  CHECK(simplify(f)(x = a, y = b) == f(x = a, y = b));
}

TEST_CASE("a formula of constants alone needs no values") {
  CHECK((sqrt(2_c * 8_c))() == 4.0);
  CHECK((constants::pi / 2_c)() == std::acos(0.0));
}

TEST_CASE("integral constants of Boost.Hana are exact numbers in formulas and calls") {
  CHECK((x * boost::hana::int_c<3>)(x = 0.5) == 1.5);
  CHECK((x * y)(x = boost::hana::int_c<3>, y = 0.5) == 1.5);
}

namespace {

// The same formula in constant evaluation and at run time, given exact constants for its variables.
template <class F, class... Variables, class... Constants>
void check_both(F, binding<Variables, Constants>...) {
  constexpr double while_compiling = F{}((Variables{} = Constants{})...);
  double const later = F{}((Variables{} = run_time(constant_as<double>(Constants{})))...);
  INFO(to_string(F{}));
  CHECK(test::ulps_between(later, while_compiling) <= 1);
}

}  // namespace

TEST_CASE("constant evaluation and run time differ by at most one unit in the last place") {
  check_both(sin(x), x = 1.25_c);
  check_both(cos(x), x = -2.5_c);
  check_both(tan(x), x = 0.9_c);
  check_both(exp(x), x = -3.75_c);
  check_both(log(x), x = 12.5_c);
  check_both(sqrt(x), x = 2.0_c);
  check_both(cbrt(x), x = -5.0_c);
  check_both(asin(x), x = 0.3_c);
  check_both(atan(x), x = 7.0_c);
  check_both(sinh(x), x = 1.5_c);
  check_both(tanh(x), x = 0.4_c);
  check_both(expm1(x), x = 0.00001_c);
  check_both(log1p(x), x = -0.00001_c);
  check_both(pow(x, y), x = 1.7_c, y = -2.3_c);
  check_both(hypot(x, y), x = 3.1_c, y = -0.2_c);
  check_both(atan2(y, x), x = -3.1_c, y = 0.2_c);
  check_both(pow(x, 5_c) / y + 2_c, x = 1.1_c, y = 0.3_c);
  check_both(derivative(sin(x) * y, x), x = 1.1_c, y = 0.3_c);
  check_both(derivative(x / y, y), x = 1.1_c, y = 0.3_c);
  check_both(derivative(sqrt(x), x), x = 5.0_c);
  check_both(where(x < y, x * x, sin(y)), x = 1.1_c, y = 0.3_c);
}

TEST_CASE("the magnitude of a complex square is not the square") {
  std::complex<double> const at(1, 2);
  CHECK(std::abs(abs(square(z))(z = at) - 5.0) < 1e-14);
  CHECK(std::abs(abs(z * z)(z = at) - 5.0) < 1e-14);
  CHECK(std::abs(abs(exp(z))(z = at) - std::exp(1.0)) < 1e-14);
  CHECK(std::abs(abs(abs(z))(z = at) - std::sqrt(5.0)) < 1e-14);
}

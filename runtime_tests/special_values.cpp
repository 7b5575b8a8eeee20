// Infinities, NaN, zeros and the edges of domains at run time.
#include "support/catch.hpp"

#include <chainrule/chainrule.hpp>
#include <cmath>
#include <limits>

namespace {

using namespace chainrule;
using namespace chainrule::literals;

constexpr auto x = variable<"x">;
constexpr auto y = variable<"y">;
constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

// A number that the compiler does not know.
double run_time(double value) {
  double volatile hidden = value;
  return hidden;
}
double value(auto const& f, double a) { return f(x = run_time(a)); }
double value(auto const& f, double a, double b) { return f(x = run_time(a), y = run_time(b)); }
double slope(auto const& f, double a) { return gradient(f, x)(x = run_time(a))[x]; }
double slope_x(auto const& f, double a, double b) { return gradient(f, x, y)(x = run_time(a), y = run_time(b))[x]; }
double slope_y(auto const& f, double a, double b) { return gradient(f, x, y)(x = run_time(a), y = run_time(b))[y]; }
double curvature(auto const& f, double a) { return hessian(f, x)(x = run_time(a))(x, x); }

}  // namespace

TEST_CASE("a structural zero is zero past infinity and NaN") {
  CHECK(value(0_c * exp(x), infinity) == 0);
  CHECK(value(0_c * log(x), -1.0) == 0);
  CHECK(slope(0_c * exp(x) + x, infinity) == 1);
  CHECK(slope_y(exp(x), infinity, 1.0) == 0);
}

TEST_CASE("a number that is zero is not a structural zero") {
  CHECK(std::isnan(value(x * y, 0.0, infinity)));
  CHECK(std::isnan(value(run_time(0.0) * x, infinity)));
}

TEST_CASE("the branch that where does not choose may be NaN") {
  auto const f = where(x > 0_c, log(x), x);
  CHECK(value(f, -1.0) == -1);
  CHECK(slope(f, -1.0) == 1);
  CHECK(curvature(f, -1.0) == 0);
}

TEST_CASE("the branch that where does not choose may have an infinite slope") {
  auto const f = where(x > 0_c, sqrt(x), 0_c);
  CHECK(slope(f, 0.0) == 0);
  CHECK(slope(f * f + f, 0.0) == 0);
  CHECK(slope(y + f, 0.0) == 0);
}

TEST_CASE("an infinite factor outside of a where does not reach the branch that is not chosen") {
  auto const f = sqrt(where(x > 0_c, x, 0_c));
  CHECK(slope(f, -1.0) == 0);
  CHECK(derivative(f, x)(x = run_time(-1.0)) == 0);
  CHECK(slope(log(where(x > 0_c, x, 0_c)), -1.0) == 0);
}

TEST_CASE("a NaN factor behind a where does not reach the branch that is not chosen") {
  auto const f = where(x > 0_c, x * log(x), x * x) * y;
  CHECK(slope_x(f, -2.0, 3.0) == -12);
  CHECK(slope_y(f, -2.0, 3.0) == 4);
  CHECK(curvature(where(x > 0_c, x * log(x), x * x), -2.0) == 2);
}

TEST_CASE("nested choices stay out of each other's way") {
  auto const f = where(x > 0_c, where(x > 1_c, sqrt(x - 1_c), 1_c / x), exp(x));
  CHECK(slope(f, 0.5) == -4);
  CHECK(slope(f, 0.0) == 1);
  CHECK(slope(f, 5.0) == 0.25);
  CHECK(curvature(f, 0.5) == 16);
}

TEST_CASE("a comparison with NaN is false") {
  CHECK(value(where(x < 0_c, 1_c, where(x >= 0_c, 2_c, 3_c)), not_a_number) == 3);
  CHECK(value(where(x != x, 1_c, 2_c), not_a_number) == 1);
  CHECK(value(where(!(x < 0_c), 1_c, 2_c), not_a_number) == 1);
}

TEST_CASE("outside of its domain a function is NaN") {
  CHECK(std::isnan(value(log(x), -1.0)));
  CHECK(std::isnan(value(sqrt(x), -1.0)));
  CHECK(std::isnan(value(asin(x), 1.5)));
  CHECK(std::isnan(value(pow(x, y), -2.0, 0.5)));
}

TEST_CASE("outside of its domain a derivative is not a plausible number") {
  CHECK_FALSE(std::isfinite(slope(sqrt(x), -1.0)));
  CHECK_FALSE(std::isfinite(slope(asin(x), 1.5)));
  CHECK_FALSE(std::isfinite(slope(acos(x), -1.5)));
}

TEST_CASE("division by zero is infinite") {
  CHECK(value(1_c / x, 0.0) == infinity);
  CHECK(value(1_c / x, -0.0) == -infinity);
  CHECK(slope(1_c / x, 0.0) == -infinity);
  CHECK(std::isnan(value(x / x, 0.0)));
}

TEST_CASE("roots have an infinite slope at zero") {
  CHECK(slope(sqrt(x), 0.0) == infinity);
  CHECK(slope(cbrt(x), 0.0) == infinity);
}

TEST_CASE("at their kinks functions have the derivatives that are agreed on") {
  CHECK(slope(abs(x), 0.0) == 0);
  CHECK(slope(sign(x), 0.0) == 0);
  CHECK(slope_x(min(x, y), 2.0, 2.0) == 0.5);
  CHECK(slope_y(min(x, y), 2.0, 2.0) == 0.5);
  CHECK(slope_x(max(x, y), 2.0, 2.0) == 0.5);
  CHECK(slope_y(max(x, y), 2.0, 2.0) == 0.5);
  CHECK(slope_x(hypot(x, y), 0.0, 0.0) == 0);
  CHECK(slope_y(hypot(x, y), 0.0, 0.0) == 0);
}

TEST_CASE("abs and sign keep NaN") {
  CHECK(std::isnan(value(abs(x), not_a_number)));
  CHECK(std::isnan(value(sign(x), not_a_number)));
}

TEST_CASE("sign and abs know the signs of zeros") {
  CHECK(std::signbit(value(sign(x), -0.0)));
  CHECK_FALSE(std::signbit(value(abs(x), -0.0)));
}

TEST_CASE("x to the power 0 is 1 with slope 0 everywhere") {
  for (double const a : {-2.0, 0.0, 3.0, infinity}) {
    CHECK(value(pow(x, y), a, 0.0) == 1);
    CHECK(slope_x(pow(x, y), a, 0.0) == 0);
    CHECK(slope(pow(x, 0_c), a) == 0);
  }
}

TEST_CASE("x to the power 1 has slope 1 at 0") {
  CHECK(slope_x(pow(x, y), 0.0, 1.0) == 1);
  CHECK(slope(pow(x, 1_c), 0.0) == 1);
  CHECK(slope(pow(x, 1.0), 0.0) == 1);
}

TEST_CASE("x to the power 2 has slope 0 and curvature 2 at 0") {
  CHECK(slope_x(pow(x, y), 0.0, 2.0) == 0);
  CHECK(curvature(pow(x, 2_c), 0.0) == 2);
  CHECK(curvature(pow(x, run_time(2.0)), 0.0) == 2);
  CHECK(hessian(pow(x, y), x, y)(x = run_time(0.0), y = run_time(2.0))(x, x) == 2);
}

TEST_CASE("at base 0 the slope by the exponent is 0") {
  CHECK(slope_y(pow(x, y), 0.0, 2.0) == 0);
  CHECK(slope_y(pow(x, y), 0.0, 0.0) == 0);
}

TEST_CASE("a negative base with an integral exponent has a finite slope by the base") {
  CHECK(slope_x(pow(x, y), -2.0, 3.0) == 12);
  CHECK(slope(pow(x, 3_c), -2.0) == 12);
  CHECK(slope(pow(x, run_time(-1.0)), -2.0) == -0.25);
}

TEST_CASE("the slope of a quotient stays in range where a square would not") {
  CHECK(slope_y(x / y, 1e300, 1e200) == Approx(-1e-100).epsilon(1e-14));
  CHECK(slope_y(x / y, 1e-200, 1e-200) == Approx(-1e200).epsilon(1e-14));
}

TEST_CASE("the slopes of hypot and atan2 stay in range where a square would not") {
  CHECK(slope_x(hypot(x, y), 3e300, 4e300) == Approx(0.6).epsilon(1e-14));
  CHECK(slope_x(hypot(x, y), 3e-300, 4e-300) == Approx(0.6).epsilon(1e-14));
  CHECK(slope_x(atan2(x, y), 3e200, 4e200) == Approx(4.0 / 25 * 1e-200).epsilon(1e-14));
  CHECK(slope_x(atan2(x, y), 3e-200, 4e-200) == Approx(4.0 / 25 * 1e200).epsilon(1e-14));
}

TEST_CASE(
    "next to the origin second derivatives of atan2 are 0 on axes and diagonals, and else infinite, but not NaN") {
  for (double const r : {1e-160, 1e-200, 1e-300}) {
    CHECK(value(derivative(atan2(x, y), x, y), r, r) == 0);
    CHECK(value(derivative(atan2(x, y), y, x), r, -r) == 0);
    CHECK(value(derivative(atan2(x, y), x, x), 0.0, r) == 0);
    CHECK(value(derivative(atan2(x, y), x, y), 0.0, r) == -infinity);
    CHECK(value(derivative(atan2(x, y), x, y), r, r / 2) == infinity);
    CHECK(value(derivative(atan2(x, y), x, x), r, r / 2) == -infinity);
    CHECK(value(derivative(atan2(x, y), y, y), r, r / 2) == infinity);
  }
  CHECK(value(derivative(atan2(x, y), x, y), 1e-140, 3e-140) == Approx(-0.08 * 1e280).epsilon(1e-14));
  CHECK(value(derivative(atan2(x, y), x, y), 1e200, 3e200) == 0);
}

TEST_CASE("what is taken away from itself has slope 0 by one variable and by several, past infinite factors") {
  auto const none = sin(x) - sin(x);
  auto const shifted = x + 1_c - x - 1_c;
  CHECK(slope_x(sqrt(none * none) + y, 3.0, 4.0) == 0);
  for (auto const& g :
       {gradient(sqrt(none * none) + y, x, y)(x = 3.0, y = 4.0), gradient(sqrt(shifted) + y, x, y)(x = 3.0, y = 4.0)}) {
    CHECK(g[x] == 0);
    CHECK(g[y] == 1);
  }
}

TEST_CASE("flat ends of functions have slope 0, not NaN") {
  CHECK(slope(tanh(x), 1000.0) == 0);
  CHECK(slope(tanh(x), -1000.0) == 0);
  CHECK(slope(exp(x), -infinity) == 0);
  CHECK(slope(atan(x), infinity) == 0);
}

TEST_CASE("the slope of expm1 does not cancel far below 0") { CHECK(slope(expm1(x), -50.0) == std::exp(-50.0)); }

TEST_CASE("overflow is infinite") {
  CHECK(value(exp(x), 1000.0) == infinity);
  CHECK(slope(exp(x), 1000.0) == infinity);
  CHECK(value(x * y, 1e200, 1e200) == infinity);
}

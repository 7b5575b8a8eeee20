// Comparing formulas whose numbers are known only at run time.
#include "support/catch.hpp"

#include <chainrule/chainrule.hpp>
#include <cmath>

namespace {

using namespace chainrule;
using namespace chainrule::literals;

constexpr auto x = variable<"x">;
constexpr auto y = variable<"y">;

double run_time(double value) {
  double volatile hidden = value;
  return hidden;
}

}  // namespace

TEST_CASE("formulas with the same numbers are identical") {
  double const a = run_time(2.5);
  CHECK(identical(a * x + y, a * x + y));
}

TEST_CASE("formulas with different numbers are not identical") {
  double const a = run_time(2.5);
  CHECK_FALSE(identical(a * x, std::nextafter(a, 3.0) * x));
}

TEST_CASE("formulas whose numbers are in different places are not identical") {
  double const a = run_time(2.5), b = run_time(1.5);
  CHECK_FALSE(identical(a * x + b * y, b * x + a * y));
}

TEST_CASE("formulas with zeros of different signs are not identical") {
  CHECK_FALSE(identical(x / run_time(0.0), x / run_time(-0.0)));
}

TEST_CASE("formulas with large integers that no double tells apart are not identical") {
  CHECK_FALSE(identical(x + 9007199254740992LL, x + 9007199254740993LL));
}

TEST_CASE("the laws of arithmetic hold for numbers of run time") {
  double const a = run_time(2.5), b = run_time(-1.5);
  CHECK(equivalent(a * (x + y), y * a + x * a));
  CHECK(equivalent((x + a) * (x - a), x * x - a * a));
  CHECK(equivalent(a * x + b * x, x * b + x * a));
}

TEST_CASE("formulas that differ in the last bit of a number are not equivalent") {
  double const a = run_time(2.5);
  CHECK_FALSE(equivalent(a * x, std::nextafter(a, 3.0) * x));
}

TEST_CASE("a derivative by hand with numbers of run time is equivalent to the derivative") {
  double const rate = run_time(0.3);
  CHECK(equivalent(derivative(exp(-rate * x) * sin(x), x), exp(-rate * x) * (cos(x) - rate * sin(x))));
}

TEST_CASE("a wrong derivative by hand is not equivalent") {
  double const rate = run_time(0.3);
  CHECK_FALSE(equivalent(derivative(exp(-rate * x), x), exp(-rate * x)));
}

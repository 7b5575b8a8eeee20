// Formulas as text at run time.
#include "support/catch.hpp"

#include <chainrule/chainrule.hpp>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <sstream>
#include <string>

#include "support/difference.hpp"

namespace {

using namespace chainrule;
using namespace chainrule::literals;

constexpr auto x = variable<"x">;
constexpr auto y = variable<"y">;

double run_time(double value) {
  double volatile hidden = value;
  return hidden;
}

// The text of anything as a std::string.
std::string text_of(auto const& f) { return std::string(std::string_view(to_string(f))); }

// The number that stands in the text of a formula of one number.
double read_back(double number) { return std::strtod(text_of(as_formula(number)).c_str(), nullptr); }

}  // namespace

TEST_CASE("a formula is written to a stream as text") {
  std::ostringstream stream;
  stream << to_string(sin(x * x) / y);
  CHECK(stream.str() == "sin(x*x)/y");
}

TEST_CASE("a formula with a captured number is written to a stream as text") {
  std::ostringstream stream;
  stream << to_string(run_time(2.5) * x + y);
  CHECK(stream.str() == "2.5*x + y");
}

TEST_CASE("a captured number is printed as it is at run time") {
  for (int i = 1; i < 4; ++i) CHECK(text_of(run_time(i + 0.5) * x) == std::to_string(i) + ".5*x");
}

TEST_CASE("several captured numbers are printed in their places") {
  CHECK(text_of(run_time(1.5) * x + run_time(0.25) / (y - run_time(8.0))) == "1.5*x + 0.25/(y - 8)");
}

TEST_CASE("a negative number has parentheses after an operator") {
  CHECK(text_of(x * run_time(-2.0)) == "x*(-2)");
  CHECK(text_of(run_time(-2.0) * x) == "(-2)*x");
  CHECK(text_of(x * run_time(2.0)) == "x*2");
  CHECK(text_of(x - run_time(-2.0)) == "x - (-2)");
}

TEST_CASE("a negative number to a power has parentheses") {
  CHECK(text_of(pow(as_formula(run_time(-2.0)), x)) == "(-2)^x");
}

TEST_CASE("the derivative of a formula prints the numbers of the formula") {
  CHECK(text_of(derivative(sin(run_time(2.5) * x), x)) == "2.5*cos(2.5*x)");
}

TEST_CASE("infinity and NaN have names") {
  CHECK(text_of(as_formula(run_time(INFINITY))) == "inf");
  CHECK(text_of(as_formula(run_time(-INFINITY))) == "-inf");
  CHECK(text_of(as_formula(run_time(NAN))) == "nan");
}

TEST_CASE("short numbers are short") {
  CHECK(text_of(as_formula(run_time(0.1))) == "0.1");
  CHECK(text_of(as_formula(run_time(100.0))) == "100");
  CHECK(text_of(as_formula(run_time(1e100))) == "1e100");
  CHECK(text_of(as_formula(0.1F)) == "0.1");
  CHECK(text_of(as_formula(-7)) == "-7");
}

TEST_CASE("the text of a number near 1 gives the number back") {
  test::random_points random;
  for (int i = 0; i < 1000; ++i) {
    double const number = random.spread(-40, 60);
    CAPTURE(number);
    CHECK(read_back(number) == number);
  }
}

TEST_CASE("the text of a number of any size gives the number back") {
  test::random_points random;
  for (int i = 0; i < 1000; ++i) {
    double const number = random.spread(-1074, 1023);
    CAPTURE(number);
    CHECK(read_back(number) == number);
  }
}

TEST_CASE("the text of a long double gives the number back") {
  test::random_points random;
  for (int i = 0; i < 100; ++i) {
    long double const number = random.between(1, 10000) + static_cast<long double>(random.between(0, 1e-12));
    CHECK(std::strtold(text_of(as_formula(number)).c_str(), nullptr) == number);
  }
}

TEST_CASE("the text of the largest and smallest numbers gives the numbers back") {
  using limits = std::numeric_limits<double>;
  for (double const number : {limits::max(), limits::min(), limits::denorm_min(), limits::lowest(), limits::epsilon()})
    CHECK(read_back(number) == number);
}

TEST_CASE("the text of an integer gives the integer back") {
  CHECK(text_of(as_formula(std::numeric_limits<long long>::min())) ==
        std::to_string(std::numeric_limits<long long>::min()));
  CHECK(text_of(as_formula(std::numeric_limits<unsigned long long>::max())) ==
        std::to_string(std::numeric_limits<unsigned long long>::max()));
}

TEST_CASE("a zero keeps its sign") {
  CHECK(text_of(as_formula(run_time(0.0))) == "0");
  CHECK(text_of(as_formula(run_time(-0.0))) == "-0");
}

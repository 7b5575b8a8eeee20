// The names of <cmath> on a tape give what they give of numbers; those that answer with integers know the value.
#include <chainrule/chainrule.hpp>
#include "support/catch.hpp"

#include <cmath>
#include <limits>

using namespace chainrule;

namespace {

double bits_apart(double a, double b) { return a == b || (a != a && b != b) ? std::signbit(a) != std::signbit(b) : 1; }

TEST_CASE("names of <cmath> on a tape give what they give of numbers") {
  constexpr double infinity = std::numeric_limits<double>::infinity(), nan = std::numeric_limits<double>::quiet_NaN();
  tape::tape t;
  for (double const at : {-infinity, -2.5, -1.0, -0.0, 0.0, 1e-310, 0.5, 1.5, 3.7, 1e300, infinity, nan}) {
    auto const x = t.variable(at);
    CAPTURE(at);
    CHECK(bits_apart(fabs(x).value(), std::fabs(at)) == 0);
    CHECK(bits_apart(nearbyint(x).value(), std::nearbyint(at)) == 0);
    CHECK(bits_apart(rint(x).value(), std::rint(at)) == 0);
    CHECK(fmax(x, 1.25).value() == std::fmax(at, 1.25));
    CHECK(fmin(1.25, x).value() == std::fmin(1.25, at));
    for (int const n : {-2000, -130, -1, 0, 5, 1100}) CHECK(bits_apart(ldexp(x, n).value(), std::ldexp(at, n)) == 0);
    double expected_whole = 0;
    tape::real whole = 0.0;
    double const expected = std::modf(at, &expected_whole);
    CHECK(bits_apart(modf(x, &whole).value(), expected) == 0);
    CHECK(bits_apart(whole.value(), expected_whole) == 0);
    if (!std::isfinite(at)) continue;
    int expected_exponent = 0, exponent = 0;
    CHECK(bits_apart(std::frexp(at, &expected_exponent), frexp(x, &exponent).value()) == 0);
    CHECK(exponent == expected_exponent);
    CHECK(ilogb(x) == std::ilogb(at));
    if (std::fabs(at) < 100) CHECK((lround(x) == std::lround(at) && llrint(x) == std::llrint(at)));
  }
}

}  // namespace

// What the functions for constant evaluation answer at run time is what the compiler was told: also where registers
// hold more digits than double has (x87), and where products are fused with sums.
#include <chainrule/math/math.hpp>

#include "support/catch.hpp"

namespace {

namespace math = chainrule::detail::math;

constexpr double points[] = {0.3, 1.4616321449683622, 2.7, -2.4570247382208006, 7.7, 30.3, -0.51, 1e-5, 1.0001};
constexpr int count = 9;

template <class F>
int differences(F) {
  struct table {
    double values[count]{};
    constexpr table() {
      for (int i = 0; i < count; ++i) values[i] = F{}(points[i]);
    }
  };
  constexpr table folded;
  int different = 0;
  for (int i = 0; i < count; ++i) {
    double volatile point = points[i];
    double volatile const value = F{}(point);
    double const expected = folded.values[i];
    if (!(math::fabs(value - expected) <= 0x1p-52 * math::fabs(expected)) && !math::is_nan(expected)) ++different;
  }
  return different;
}

TEST_CASE("functions for constant evaluation have the same answers at run time") {
  CHECK(differences([](double x) { return math::exp(x); }) == 0);
  CHECK(differences([](double x) { return math::log(x); }) == 0);
  CHECK(differences([](double x) { return math::sin(x); }) == 0);
  CHECK(differences([](double x) { return math::atan(x); }) == 0);
  CHECK(differences([](double x) { return math::tanh(x); }) == 0);
  CHECK(differences([](double x) { return math::cbrt(x); }) == 0);
  CHECK(differences([](double x) { return math::pow(x, 2.3); }) == 0);
  CHECK(differences([](double x) { return math::fma(x, x, -x); }) == 0);
  CHECK(differences([](double x) { return math::erfcx(x); }) == 0);
  CHECK(differences([](double x) { return math::sinc(x); }) == 0);
  CHECK(differences([](double x) { return math::lgamma(x); }) == 0);
  CHECK(differences([](double x) { return math::digamma(x); }) == 0);
  CHECK(differences([](double x) { return math::trigamma(x); }) == 0);
  CHECK(differences([](double x) { return math::polygamma(3, x); }) == 0);
  CHECK(differences([](double x) { return math::lbeta(x, 1.7); }) == 0);
}

}  // namespace

// Objects that exist at run time only, such as splines of other libraries, as data of functions.
#include <math.h>  // for Boost 1.74, which says isnan

#include <boost/math/interpolators/pchip.hpp>
#include <chainrule/chainrule.hpp>
#include <vector>

#include "support/catch.hpp"

namespace {

using chainrule::square, chainrule::gradient, chainrule::hessian, chainrule::opaque_object,
    chainrule::value_and_gradient, chainrule::wrt;

using spline = boost::math::interpolators::pchip<std::vector<double>>;
using reference = chainrule::opaque_reference<spline>;
double at(reference const& s, double x) { return (*s)(x); }
std::array<double, 2> slope(reference const& s, double x) { return {0.0, s->prime(x)}; }
spline made(double scale) {
  std::vector<double> x{0.0, 1.0, 2.5, 4.0}, y{0.0, scale, 3.0 * scale, 3.5 * scale};
  return spline(std::move(x), std::move(y));
}

constexpr auto curve = [](auto const& s, auto const& x) { return square(chainrule::opaque<at, slope>(s, x)) * x; };
constexpr auto along_data = [](auto const& s, auto const& b, auto const& t) {
  return sum(indices(t), [&](auto i) { return b * chainrule::opaque<at, slope>(s, b * t[i]); });
};

struct parabola {
  double factor;
};
using of_parabola = chainrule::opaque_reference<parabola>;
double bent(of_parabola const& p, double x) { return p->factor * x * x; }
std::array<double, 2> bent_slope(of_parabola const& p, double x) { return {0.0, 2.0 * p->factor * x}; }
std::array<double, 4> bent_curvature(of_parabola const& p, double) { return {0.0, 0.0, 0.0, 2.0 * p->factor}; }

}  // namespace

TEST_CASE("a spline that is made when the program runs has its derivatives") {
  for (double const scale : {1.0, -2.0}) {
    spline const s = made(scale);
    double const x = 1.7, y = s(x), expected = y * y + 2.0 * y * s.prime(x) * x;
    CHECK(gradient(curve)(opaque_object(s), x) == Approx(expected));
    auto const both = value_and_gradient(curve, wrt<1>)(opaque_object(s), x);
    CHECK(both.value == Approx(y * y * x));
    CHECK(both.gradient == Approx(expected));
    CHECK(curve(opaque_object(s), x) == Approx(y * y * x));
  }
}

TEST_CASE("an object is data of a loop") {
  spline const s = made(1.0);
  std::vector<double> const t{0.5, 1.0, 2.0};
  double expected = 0.0;
  for (double const u : t) expected += s(1.5 * u) + 1.5 * u * s.prime(1.5 * u);
  CHECK(gradient(along_data, wrt<1>)(opaque_object(s), 1.5, t) == Approx(expected));
}

TEST_CASE("an object has second derivatives where they are given") {
  constexpr auto f = [](auto const& p, auto const& x) {
    return x[0] * chainrule::opaque<bent, bent_slope, bent_curvature>(p, x[1]);
  };
  parabola const p{3.0};
  CHECK(hessian(f, wrt<1>)(opaque_object(p), std::array{2.0, 5.0}) ==
        std::array{std::array{0.0, 30.0}, std::array{30.0, 12.0}});
}

TEST_CASE("an object is data of what is recorded on the tape") {
  spline const s = made(1.0);
  chainrule::tape::tape tape;
  auto x = tape.variable(1.7);
  auto y = curve(opaque_object(s), x);
  y.backward();
  CHECK(x.gradient() == Approx(gradient(curve)(opaque_object(s), 1.7)));
}

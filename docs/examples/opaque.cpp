// Calls that the compiler cannot follow: a measured table, and equations that are solved while the program runs.
#include <math.h>  // before Boost.Math 1.74, which says isnan

#include <array>
#include <boost/math/interpolators/pchip.hpp>
#include <chainrule/chainrule.hpp>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <vector>

using namespace chainrule;

namespace {

void expect(double value, double wanted, char const* what) {
  if (std::abs(value - wanted) <= 1e-9 * std::abs(wanted)) return;
  std::printf("%s is %.17g, and not %.17g\n", what, value, wanted);
  std::exit(1);
}

// [drag]
// Of somebody else: drag of a body by its Mach number, and its slope.
double drag(double mach) { return mach < 1 ? 0.2 : 0.2 + 0.1 * std::atan(mach - 1); }
double drag_slope(double mach) { return mach < 1 ? 0.0 : 0.1 / (1 + (mach - 1) * (mach - 1)); }

constexpr auto force = [](auto speed, auto density) {
  return 0.5 * density * square(speed) * opaque<drag, drag_slope>(speed / 340.0);
};
// [/drag]

// [kepler]
// The position of a planet at mean anomaly m on an ellipse: the u with u - e sin(u) = m, by Newton's method.
constexpr auto kepler = implicit([](auto const& u, auto const& m, auto const& e) { return u - e * sin(u) - m; },
                                 [](double m, double e) {
                                   double u = m + e * std::sin(m);
                                   for (int k = 0; k < 50; ++k) u -= (u - e * std::sin(u) - m) / (1 - e * std::cos(u));
                                   return u;
                                 });
constexpr auto distance = [](auto m, auto e) { return 1.0 - e * cos(kepler(m, e)); };
// [/kepler]

// [peng_robinson]
// The pressure of carbon dioxide at a molar volume (Peng and Robinson 1976), in SI units.
constexpr auto pressure = [](auto const& volume, auto const& temperature) {
  constexpr double gas = 8.314462618, critical = 304.13, at_critical = 7377300.0, omega = 0.224;
  constexpr double b = 0.0778 * gas * critical / at_critical;
  constexpr double a = 0.45724 * gas * gas * critical * critical / at_critical;
  constexpr double kappa = 0.37464 + 1.54226 * omega - 0.26992 * omega * omega;
  auto const attraction = a * square(1.0 + kappa * (1.0 - sqrt(temperature / critical)));
  return gas * temperature / (volume - b) - attraction / (volume * volume + 2.0 * b * volume - b * b);
};
// The volume of the gas at a temperature and a pressure.
constexpr auto volume = implicit([](auto const& v, auto const& t, auto const& p) { return pressure(v, t) - p; },
                                 [](double t, double p) {
                                   double v = 8.314462618 * t / p;
                                   for (int k = 0; k < 60; ++k) {
                                     auto const [at, slope] = value_and_gradient(pressure, wrt<0>)(v, t);
                                     v -= (at - p) / slope;
                                   }
                                   return v;
                                 });
// [/peng_robinson]

// [equilibrium]
// Molecules of one, two and three units: their concentrations where the total is a and the constants are k.
constexpr auto balance = [](auto const& c, auto const& a, auto const& k) {
  return std::array{c[0] + 2.0 * c[1] + 3.0 * c[2] - a, k[0] * c[0] * c[0] - c[1], k[1] * c[0] * c[1] - c[2]};
};
constexpr auto concentrations = implicit(balance, [](double a, std::array<double, 2> const& k) {
  double c = 0.5 * a;  // what is left is one equation in one unknown
  for (int i = 0; i < 60; ++i)
    c -= (c + 2 * k[0] * c * c + 3 * k[0] * k[1] * c * c * c - a) / (1 + 4 * k[0] * c + 9 * k[0] * k[1] * c * c);
  return std::array{c, k[0] * c * c, k[0] * k[1] * c * c * c};
});
// [/equilibrium]

// [interpolate]
// The power of a turbine by the speed of the wind, as measured: no more than the values, and nothing outside.
constexpr std::array speeds{3.0, 6.0, 9.0, 12.0, 25.0};
constexpr std::array powers{0.0, 210.0, 1100.0, 2000.0, 2000.0};
constexpr auto power = [](auto speed) { return interpolate(interpolation::monotone, speeds, powers, speed); };
static_assert(power(12.0) == 2000.0);
static_assert(gradient(power)(12.0) == 0.0);
// The same by its values: what an error of each measurement does.
constexpr auto of_powers = [](auto const& measured, auto speed) {
  return interpolate(interpolation::held(interpolation::natural), speeds, measured, speed);
};
// [/interpolate]

// [table]
// A table that is made when the program starts, of any length.
interpolation::table const measured_power{interpolation::natural, speeds, powers};
constexpr auto energy = [](auto const& wind) {
  return sum(indices(wind), [&](auto hour) { return interpolate<&measured_power>(wind[hour]); });
};
// [/table]

// [object]
// A spline of Boost.Math, as many as there are: an argument, which is handed on to opaque functions.
using spline = boost::math::interpolators::pchip<std::vector<double>>;
double height(opaque_reference<spline> const& s, double x) { return (*s)(x); }
std::array<double, 2> height_slope(opaque_reference<spline> const& s, double x) { return {0.0, s->prime(x)}; }

constexpr auto drop = [](auto const& road, auto const& x, auto const& length) {
  return opaque<height, height_slope>(road, x) - opaque<height, height_slope>(road, x + length);
};
double steepest(spline const& road, double x) { return gradient(drop, wrt<1>)(opaque_object(road), x, 0.5); }
// [/object]

}  // namespace

int main() {
  auto const by = gradient(force)(500.0, 1.2);
  expect(by[1], 0.5 * 500.0 * 500.0 * drag(500.0 / 340), "the force by the density");

  auto const h = hessian([](auto m, auto e) { return kepler(m, e); })(1.2, 0.4);
  expect(h[0][0], -0.386219743500640574772890514979, "the second derivative by the mean anomaly");
  expect(gradient(distance)(1.2, 0.4)[0], 0.4 * std::sin(1.59983140469508764649) * 0.98852090049973064064,
         "the distance by the mean anomaly");

  auto const of_volume = gradient([](auto t, auto p) { return volume(t, p); })(350.0, 5000000.0);
  expect(of_volume[0], 0.000002505143735536870013366147, "the volume by the temperature");
  expect(of_volume[1], -1.171064375386558286019622e-10, "the volume by the pressure");

  auto const j =
      jacobian([](auto const& a, auto const& k) { return concentrations(a, k); })(2.0, std::array{0.75, 1.5});
  expect(std::get<0>(j[2]), 0.1921165271833951535978808, "the third concentration by the total");
  expect(std::get<1>(j[0])[0], -0.2726268480200839471157765, "the first concentration by the first constant");

  auto const [by_measured, by_speed] = gradient(of_powers)(powers, 10.0);
  double weights = 0;
  for (double weight : by_measured) weights += weight;
  expect(weights, 1, "the sum of a table's derivatives by its values");
  expect(by_speed, measured_power.derivative<1>(10.0), "the slope of the power");
  std::vector const wind{4.0, 7.5, 11.0};
  expect(gradient(energy)(wind)[1], measured_power.derivative<1>(7.5), "the energy by the wind of one hour");

  spline const road(std::vector<double>{0, 1, 2, 4}, std::vector<double>{3, 2, 2.5, 1});
  expect(steepest(road, 0.7), road.prime(0.7) - road.prime(1.2), "the drop by the place");
}

// Tables: values and derivatives beside 30 digits of mpmath, where a natural spline is found by its second derivatives,
// and a monotone one by Steffen's formulas as they stand in his article.
#include "support/catch.hpp"

#include <array>
#include <chainrule/chainrule.hpp>
#include <cmath>
#include <limits>
#include <string>
#include <vector>

namespace {

using namespace chainrule;

constexpr auto x = variable<"x">;
constexpr std::array knots{0.0, 0.75, 1.125, 2.0, 3.5};
constexpr std::array values{1.0, 2.0, 1.5, 1.75, -1.0};

struct reference {
  double at;
  double by_point[3];  // value and derivatives
  double by_values[5], mixed[5];
};
constexpr reference of_natural[]{
    {0.25,
     {1.56080833103954491237728231948, 2.01575832645196807046518029177, -2.72969997247453894852738783375},
     {0.565189466923570969813744380219, 0.670306144294583600941982444873, -0.252010887849038138055479095942,
      0.0180138850659081872954705324646, -0.00149860843502461999571826161425},
     {-1.63776493256262042389210019268, 2.34425176621708413615928066795, -0.756032663547114414166437287825,
      0.0540416551977245618864115973943, -0.00449582530507385998715478484261}},
    {1.625,
     {1.54406408517164091069953993158, 0.720722248436947033148519523416, 0.56159804962447406708348079116},
     {0.0208505367464905037159372419488, -0.312758051197357555739058629232, 0.776571900436475168101922850065,
      0.545166332428925327356376076442, -0.0298307184145334434351775392238},
     {-0.038673272777319020093586567575, 0.580099091659785301403798513625, -1.92410837167236836931304313633,
      1.40656089025205457905705634855, -0.0238783374621524910542251582714}},
    {3.0,
     {0.346461449062605131969293819005, -2.47802550692724103128727406184, -1.28938434718781539590788145701},
     {-0.0119888674801969599657460929137, 0.179833012202954399486191393706, -0.40126005443924519069027739548,
      0.666941921277181392788329204514, 0.566473988439306358381502890173},
     {0.0179833012202954399486191393707, -0.269749518304431599229287090559, 0.60189008165886778603541609322,
      -1.16707954858243875584916047344, 0.816955684007707129094412331407}}};
constexpr reference of_monotone[]{
    {0.25,
     {1.55555555555555555555555555556, 1.77777777777777777777777777778, -3.55555555555555555555555555556},
     {0.444444444444444444444444444445, 0.555555555555555555555555555556, 0, 0, 0},
     {-1.77777777777777777777777777778, 1.77777777777777777777777777778, 0, 0, 0}},
    {1.625,
     {1.65160349854227405247813411079, 0.419825072886297376093294460641, -0.279883381924198250728862973761},
     {0, 0, 0.393586005830903790087463556851, 0.606413994169096209912536443149, 0},
     {0, 0, -1.67930029154518950437317784257, 1.67930029154518950437317784257, 0}},
    {3.0,
     {0.417780562517404622667780562517, -2.44444444444444444444444444444, -1.78446115288220551378446115288},
     {0, 0, -0.160401002506265664160401002506, 0.661375661375661375661375661376, 0.499025341130604288499025341131},
     {0, 0, 0, -0.888888888888888888888888888889, 0.888888888888888888888888888889}}};

template <class Kind>
constexpr auto of_table = [](auto const& v, auto at) { return interpolate(Kind{}, knots, v, at); };
template <class Kind>
constexpr auto of_point = [](auto at) { return interpolate(Kind{}, knots, values, at); };
// The derivative by the point, which is differentiated by the values.
template <class Kind>
constexpr auto slope_of_table =
    [](auto const& v, auto at) { return derivative([&](auto a) { return interpolate(Kind{}, knots, v, a); })(at); };

template <class Kind>
void compare(Kind, reference const& r) {
  auto const near = [](double number) { return Approx(number).epsilon(1e-13).margin(1e-15); };
  auto const [value, slopes] = value_and_gradient(of_table<Kind>)(values, r.at);
  auto const [by_values, by_point] = slopes;
  CHECK(value == near(r.by_point[0]));
  CHECK(by_point == near(r.by_point[1]));
  CHECK(derivative<2>(of_point<Kind>)(r.at) == near(r.by_point[2]));
  auto const mixed = gradient(slope_of_table<Kind>, wrt<0>)(values, r.at);
  for (std::size_t j = 0; j < 5; ++j) {
    CHECK(by_values[j] == near(r.by_values[j]));
    CHECK(mixed[j] == near(r.mixed[j]));
  }
}

TEST_CASE("a natural spline has the derivatives of its reference") {
  for (auto const& r : of_natural) compare(interpolation::natural, r);
}

TEST_CASE("a monotone table has the derivatives of its reference") {
  for (auto const& r : of_monotone) compare(interpolation::monotone, r);
}

TEST_CASE("tables are exact at their knots") {
  for (std::size_t i = 0; i < 5; ++i) {
    CHECK(of_point<decltype(interpolation::linear)>(knots[i]) == values[i]);
    CHECK(of_point<decltype(interpolation::natural)>(knots[i]) == values[i]);
    CHECK(of_point<decltype(interpolation::monotone)>(knots[i]) == values[i]);
  }
}

TEST_CASE("a table of lines has the slope on the right of a knot, and at the last one on the left") {
  constexpr auto slope = [](double at) {
    return gradient(of_point<std::remove_const_t<decltype(interpolation::linear)>>)(at);
  };
  CHECK(slope(0.0) == 1 / 0.75);
  CHECK(slope(0.75) == Approx(-0.5 / 0.375));
  CHECK(slope(3.5) == Approx(-2.75 / 1.5));
}

TEST_CASE("outside of a table there is NaN, or what is asked for") {
  constexpr auto alone = [](auto at) { return interpolate(interpolation::natural, knots, values, at); };
  constexpr auto held = [](auto const& v, auto at) {
    return interpolate(interpolation::held(interpolation::natural), knots, v, at);
  };
  constexpr auto continued = [](auto at) {
    return interpolate(interpolation::continued(interpolation::linear), knots, values, at);
  };
  for (double const at : {-0.5, 3.6, std::numeric_limits<double>::quiet_NaN()}) {
    CHECK(std::isnan(alone(at)));
    CHECK(std::isnan(gradient(alone)(at)));
  }
  auto const [value, slopes] = value_and_gradient(held)(values, 4.0);
  CHECK(value == -1.0);
  CHECK(std::get<0>(slopes) == std::array{0.0, 0.0, 0.0, 0.0, 1.0});
  CHECK(std::get<1>(slopes) == 0.0);
  CHECK(std::isnan(held(values, std::numeric_limits<double>::quiet_NaN())));
  CHECK(continued(5.0) == Approx(-1 - 2.75));
  CHECK(gradient(continued)(-1.0) == 1 / 0.75);
}

TEST_CASE("a monotone table does not leave what its values span, but for rounding") {
  constexpr std::array steps{0.0, 0.0, 1.0, 1.0, 1.0};
  for (double at = 0; at <= 3.5; at += 0.01) {
    double const value = interpolate(interpolation::monotone, knots, steps, at);
    CHECK(value >= -1e-15);
    CHECK(value <= 1 + 1e-15);
  }
}

TEST_CASE("a table of two dimensions is one of tables") {
  static constexpr std::array at_x{0.0, 1.0, 3.0};
  static constexpr std::array at_y{0.0, 2.0};
  static constexpr std::array<std::array<double, 2>, 3> grid{{{1, 2}, {3, 5}, {-1, 0}}};
  constexpr auto bilinear = [](auto a, auto b) { return interpolate(interpolation::linear, at_x, at_y, grid, a, b); };
  // Between 3, 5, -1 and 0 at 1/4 and 1/2.
  auto const [value, slopes] = value_and_gradient(bilinear)(1.5, 1.0);
  CHECK(value == Approx(0.75 * 4 + 0.25 * -0.5));
  CHECK(slopes[0] == Approx((-0.5 - 4) / 2));
  CHECK(slopes[1] == Approx((0.75 * 2 + 0.25 * 1) / 2));
  CHECK(hessian(bilinear)(1.5, 1.0)[0][1] == Approx((1.0 - 2.0) / 4));
}

TEST_CASE("a tape records tables by points and values") {
  tape::tape t;
  auto const at = t.variable(1.625);
  std::array<tape::real, 5> v;
  for (std::size_t i = 0; i < 5; ++i) v[i] = t.variable(values[i]);
  interpolate(interpolation::natural, knots, v, at).backward();
  CHECK(at.gradient() == Approx(of_natural[1].by_point[1]).epsilon(1e-13));
  CHECK(v[0].gradient() == Approx(of_natural[1].by_values[0]).epsilon(1e-13));
  auto const knot = t.variable(0.5);
  interpolate(interpolation::linear, std::array{tape::real(0.0), knot}, std::array{1.0, 2.0}, 0.25).backward();
  CHECK(std::isnan(knot.gradient()));
}

std::vector<double> const measured_at(knots.begin(), knots.end()), measured(values.begin(), values.end());
interpolation::table const natural_table{interpolation::natural, measured_at, measured};

TEST_CASE("a table of any length is called in functions and formulas") {
  constexpr auto of_object = [](auto at) { return interpolate<&natural_table>(at); };
  auto const [value, slope, second] = value_gradient_and_hessian(of_object)(1.625);
  CHECK(value == Approx(of_natural[1].by_point[0]).epsilon(1e-13));
  CHECK(slope == Approx(of_natural[1].by_point[1]).epsilon(1e-13));
  CHECK(second == Approx(of_natural[1].by_point[2]).epsilon(1e-13));
  CHECK(derivative(interpolate<&natural_table>(x), x)(x = 3.0) == Approx(of_natural[2].by_point[1]).epsilon(1e-13));
}

TEST_CASE("bad tables are refused with the numbers in them") {
  auto const message_of = [](auto make) -> std::string {
    try {
      make();
    } catch (bad_table const& e) {
      return e.what();
    }
    return "";
  };
  auto const has = [](std::string const& text, char const* part) { return text.find(part) != std::string::npos; };
  using interpolation::linear;
  CHECK(has(message_of([] { interpolation::table(linear, std::vector{1.0}, std::vector{1.0}); }), "of 1 knots"));
  CHECK(has(message_of([] { interpolation::table(linear, std::vector{1.0, 2.0}, std::vector{1.0}); }),
            "of 2 knots and 1 values"));
  CHECK(has(message_of([] { interpolation::table(linear, std::vector{1.0, 2.5, 2.5}, std::vector{1.0, 2.0, 3.0}); }),
            "knot 2 of a table is 2.5, after 2.5"));
  static constexpr auto wrong = [](auto const& k, auto at) { return interpolate(linear, k, values, at); };
  CHECK(has(message_of([] { static_cast<void>(gradient(wrong, wrt<1>)(std::array{0.0, 1.0, 0.5, 2.0, 3.0}, 0.5)); }),
            "knot 2 of a table is 0.5, after 1"));
}

}  // namespace

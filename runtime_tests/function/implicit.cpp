// Solutions of equations: their first and second derivatives beside 25 digits of mpmath, by differences of solutions
// with 70 digits; of Kepler's equation in closed form.
#include "support/catch.hpp"

#include <array>
#include <chainrule/chainrule.hpp>
#include <cmath>
#include <limits>
#include <stdexcept>
#include <vector>

namespace {

using namespace chainrule;

int solved = 0;
constexpr auto kepler = implicit([](auto const& u, auto const& m, auto const& e) { return u - e * sin(u) - m; },
                                 [](double m, double e) {
                                   ++solved;
                                   double u = m + e * std::sin(m);
                                   for (int k = 0; k < 50; ++k) u -= (u - e * std::sin(u) - m) / (1 - e * std::cos(u));
                                   return u;
                                 });
constexpr auto anomaly = [](auto m, auto e) { return kepler(m, e); };

TEST_CASE("Kepler's equation has the derivatives of its closed form") {
  auto const [value, slopes, h] = value_gradient_and_hessian(anomaly)(1.2, 0.4);
  CHECK(value == Approx(1.59983140469508764649).epsilon(1e-15));
  CHECK(slopes[0] == Approx(0.98852090049973064064390899636).epsilon(1e-14));
  CHECK(slopes[1] == Approx(0.988104250543150729663299876082).epsilon(1e-14));
  CHECK(h[0][0] == Approx(-0.386219743500640574772890514979).epsilon(1e-14));
  CHECK(h[0][1] == Approx(-0.414425280849424628747821523368).epsilon(1e-14));
  CHECK(h[1][0] == h[0][1]);
  CHECK(h[1][1] == Approx(-0.442606972979513937467345650713).epsilon(1e-14));
}

TEST_CASE("an equation is solved once, however many derivatives are asked for") {
  solved = 0;
  static_cast<void>(value_gradient_and_hessian(anomaly)(1.2, 0.4));
  CHECK(solved == 1);
}

TEST_CASE("on plain numbers and on a tape an equation is solved as it is") {
  CHECK(anomaly(1.2, 0.4) == Approx(1.59983140469508764649).epsilon(1e-15));
  tape::tape t;
  auto const m = t.variable(1.2);
  auto const u = anomaly(m, 0.4);
  u.backward();
  CHECK(m.gradient() == Approx(0.98852090049973064064).epsilon(1e-14));
}

TEST_CASE("observations of an orbit are differentiated through its equation") {
  constexpr auto misfit = [](auto const& e, auto const& m, auto const& seen) {
    return sum(indices(m), [&](auto i) { return square(cos(kepler(m[i], e)) - seen[i]); });
  };
  std::vector const m{0.3, 1.2, 2.1}, seen{0.7, 0.1, -0.5};
  auto const [value, slope] = value_and_gradient(misfit, wrt<0>)(0.4, m, seen);
  double expected = 0, expected_slope = 0;
  for (std::size_t i = 0; i < m.size(); ++i) {
    double const u = anomaly(m[i], 0.4), off = std::cos(u) - seen[i];
    expected += off * off;
    expected_slope -= 2 * off * std::sin(u) * std::sin(u) / (1 - 0.4 * std::cos(u));
  }
  CHECK(value == Approx(expected).epsilon(1e-14));
  CHECK(slope == Approx(expected_slope).epsilon(1e-13));
}

// Molecules of one, two and three units in equilibrium.
constexpr auto balance = [](auto const& c, auto const& a, auto const& k) {
  return std::array{c[0] + 2.0 * c[1] + 3.0 * c[2] - a, k[0] * c[0] * c[0] - c[1], k[1] * c[0] * c[1] - c[2]};
};
constexpr auto solve_balance = [](double a, std::array<double, 2> const& k) {
  double c = 0.5 * a;
  for (int i = 0; i < 60; ++i)
    c -= (c + 2 * k[0] * c * c + 3 * k[0] * k[1] * c * c * c - a) / (1 + 4 * k[0] * c + 9 * k[0] * k[1] * c * c);
  return std::array{c, k[0] * c * c, k[0] * k[1] * c * c * c};
};
constexpr auto concentrations = [](auto const& p) {
  return implicit(balance, solve_balance)(p[0], std::array{p[1], p[2]});
};

TEST_CASE("three equations have the first and second derivatives of their solution") {
  double const values[3]{0.6198582421217925438984699, 0.2881681802447390912355451, 0.2679351324629097578768133};
  double const slopes[3][3]{{0.148151546642143345745265, -0.2726268480200839471157765, -0.07939000854829526138073839},
                            {0.1377494359038355967305464, 0.1307392421729172880535696, -0.07381582671117057587641971},
                            {0.1921165271833951535978808, 0.003716121224749790336212451, 0.07567388732354547104452594}};
  double const second[3][6]{
      {-0.05057180215972321481556121, -0.07520854658385979256929649, -0.02982479625436772346943337,
       0.448046952692599017738585, 0.03920092556866603052601418, 0.04648648694090370195206628},
      {-0.01409770142279689246924473, 0.05315282453591605888174903, -0.04537334749835388606653415,
       -0.1478835029575978508835187, -0.02950680537053604678733469, 0.05267670830235694314018142},
      {0.02625573500177233325135022, -0.01036570082932410839806719, 0.04019049708369183186750056,
       -0.05075998225913443865718251, 0.006604228390802021016218399, -0.05061330118187252941080971}};
  std::array const p{2.0, 0.75, 1.5};
  auto const answer = value_jacobian_and_hessians(concentrations)(p);
  for (std::size_t r = 0; r < 3; ++r) {
    CHECK(answer.value[r] == Approx(values[r]).epsilon(1e-14));
    for (std::size_t i = 0, next = 0; i < 3; ++i) {
      CHECK(answer.jacobian[r][i] == Approx(slopes[r][i]).epsilon(1e-12));
      for (std::size_t k = i; k < 3; ++k, ++next)
        CHECK(answer.hessians[r][i][k] == Approx(second[r][next]).epsilon(1e-11));
    }
  }
}

TEST_CASE("what is NaN, or has no derivative, is NaN") {
  static constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  constexpr auto lost = [](auto p) {
    return implicit([](auto const& y, auto const& q) { return y * y - q; }, [](double) { return nan; })(p);
  };
  CHECK(std::isnan(value_and_gradient(lost)(2.0).value));
  CHECK(std::isnan(gradient(lost)(2.0)));
  // Two equations that say the same.
  constexpr auto singular = [](auto p) {
    auto const y = implicit([](auto const& u, auto const& q) { return std::array{u[0] + u[1] - q, q - u[0] - u[1]}; },
                            [](double q) { return std::array{q, 0.0}; })(p);
    return y[0];
  };
  CHECK(value_and_gradient(singular)(2.0).value == 2.0);
  CHECK(std::isnan(gradient(singular)(2.0)));
}

TEST_CASE("equations whose first pivot is 0 are solved all the same") {
  constexpr auto swapped = [](auto p) {
    auto const y = implicit([](auto const& u, auto const& q) { return std::array{u[1] - q, u[0] * u[0] - q}; },
                            [](double q) { return std::array{std::sqrt(q), q}; })(p);
    return y[0] * y[1];
  };
  CHECK(gradient(swapped)(4.0) == Approx(1.5 * 2).epsilon(1e-15));
  CHECK(derivative<2>(swapped)(4.0) == Approx(0.75 / 2).epsilon(1e-15));
}

TEST_CASE("the exception of a solver passes through") {
  constexpr auto failing = [](auto p) {
    return implicit([](auto const& y, auto const& q) { return y * y - q; },
                    [](double q) { return q < 0 ? throw std::domain_error("no root") : std::sqrt(q); })(p);
  };
  CHECK_THROWS_AS(gradient(failing)(-1.0), std::domain_error);
  CHECK(gradient(failing)(4.0) == 0.25);
}

}  // namespace

// Calls that the compiler cannot follow: their values and derivatives beside those of the same formula that it follows,
// and how often they are made.
#include "support/catch.hpp"

#include <array>
#include <boost/hana/define_struct.hpp>
#include <chainrule/chainrule.hpp>
#include <cmath>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

using namespace chainrule;
using namespace chainrule::literals;

constexpr auto x = variable<"x">;
constexpr auto y = variable<"y">;

struct count {
  int value = 0, first = 0, second = 0;
  bool operator==(count const&) const = default;
};
count calls;

// sin(a b), which somebody else computes.
double wave(double a, double b) {
  ++calls.value;
  return std::sin(a * b);
}
std::array<double, 2> wave_slopes(double a, double b) {
  ++calls.first;
  return {b * std::cos(a * b), a * std::cos(a * b)};
}
std::array<std::array<double, 2>, 2> wave_second(double a, double b) {
  ++calls.second;
  double const s = std::sin(a * b), c = std::cos(a * b);
  return {{{-b * b * s, c - a * b * s}, {c - a * b * s, -a * a * s}}};
}
constexpr auto opaque_wave = opaque<&wave, &wave_slopes, &wave_second>;
constexpr auto open_wave = [](auto const& a, auto const& b) { return sin(a * b); };

// A function of a wave, and the same of one that the compiler follows.
template <class Wave>
struct model {
  template <class T>
  constexpr auto operator()(T const& a, T const& b) const {
    auto const once = Wave{}(a * a, b);
    return once * exp(b) + square(Wave{}(a * a, b)) + Wave{}(b, 2.0);
  }
};
constexpr model<std::remove_const_t<decltype(opaque_wave)>> f;
constexpr model<std::remove_const_t<decltype(open_wave)>> g;

TEST_CASE("a function has the derivatives that its opaque calls are given") {
  auto const [value, gradient_of_f] = value_and_gradient(f)(0.7, 0.3);
  auto const [expected, gradient_of_g] = value_and_gradient(g)(0.7, 0.3);
  CHECK(value == Approx(expected).epsilon(1e-15));
  CHECK(gradient_of_f[0] == Approx(gradient_of_g[0]).epsilon(1e-14));
  CHECK(gradient_of_f[1] == Approx(gradient_of_g[1]).epsilon(1e-14));
}

TEST_CASE("second derivatives come from the second function") {
  auto const of_f = hessian(f)(0.7, 0.3), of_g = hessian(g)(0.7, 0.3);
  for (std::size_t i = 0; i < 2; ++i)
    for (std::size_t k = 0; k < 2; ++k) CHECK(of_f[i][k] == Approx(of_g[i][k]).epsilon(1e-13));
}

TEST_CASE("products with directions and weights go through opaque calls") {
  CHECK(jvp(f)(0.7, 0.3, 2.0, -1.0) == Approx(jvp(g)(0.7, 0.3, 2.0, -1.0)).epsilon(1e-14));
  CHECK(hvp(f)(0.7, 0.3, 2.0, -1.0)[1] == Approx(hvp(g)(0.7, 0.3, 2.0, -1.0)[1]).epsilon(1e-13));
}

TEST_CASE("a call is made once for all that need it, and only if something does") {
  calls = {};
  static_cast<void>(value_and_gradient(f)(0.7, 0.3));
  CHECK(calls == count{2, 2, 0});
  calls = {};
  static_cast<void>(value_gradient_and_hessian(f)(0.7, 0.3));
  CHECK(calls == count{2, 2, 2});
  calls = {};
  static_cast<void>(gradient([](auto a) { return opaque_wave(a, 3.0) + a; })(0.7));
  CHECK(calls == count{0, 1, 0});
}

TEST_CASE("what is stopped needs no derivative") {
  CHECK(gradient([](auto a) { return a * stop_gradient(opaque<&wave>(a, a)); })(0.5) == std::sin(0.25));
}

TEST_CASE("a call behind an if is made where the if goes") {
  constexpr auto branching = [](auto a, auto b) {
    if (a > 0) return opaque_wave(a, b) * b;
    return a * b;
  };
  calls = {};
  CHECK(gradient(branching)(-1.0, 0.5)[0] == 0.5);
  CHECK(calls == count{0, 0, 0});
  CHECK(gradient(branching)(1.0, 0.5)[0] == Approx(0.25 * std::cos(0.5)));
  CHECK(calls == count{1, 1, 0});
}

TEST_CASE("formulas call opaque functions") {
  auto const of_f = opaque_wave(x * 2.5, y) * opaque_wave(y, 3_c);
  auto const of_g = sin(x * 2.5 * y) * sin(y * 3_c);
  CHECK(of_f(x = 0.3, y = 0.4) == Approx(of_g(x = 0.3, y = 0.4)).epsilon(1e-15));
  auto const h = hessian(of_f, x, y)(x = 0.3, y = 0.4), expected = hessian(of_g, x, y)(x = 0.3, y = 0.4);
  CHECK(h(x, x) == Approx(expected(x, x)).epsilon(1e-13));
  CHECK(h(x, y) == Approx(expected(x, y)).epsilon(1e-13));
  CHECK(h(y, y) == Approx(expected(y, y)).epsilon(1e-13));
  CHECK(derivative(of_f, x, y)(x = 0.3, y = 0.4) == Approx(expected(x, y)).epsilon(1e-13));
  CHECK(substitute(of_f, x, y)(y = 0.4) == Approx(of_g(x = 0.4, y = 0.4)).epsilon(1e-15));
}

TEST_CASE("a tape records opaque calls with their derivatives") {
  tape::tape t;
  auto const a = t.variable(0.7), b = t.variable(0.3);
  calls = {};
  auto const z = f(a, b);
  CHECK(calls == count{3, 3, 0});  // it shares nothing
  z.backward();
  auto const expected = gradient(g)(0.7, 0.3);
  CHECK(a.gradient() == Approx(expected[0]).epsilon(1e-14));
  CHECK(b.gradient() == Approx(expected[1]).epsilon(1e-14));
}

TEST_CASE("a tape asks for no derivatives of what no variable is in") {
  calls = {};
  CHECK(opaque_wave(tape::real(0.5), 2.0).value() == std::sin(1.0));
  CHECK(calls == count{1, 0, 0});
}

// Numbers, arrays and structs in and out.
template <class T>
struct gas {
  BOOST_HANA_DEFINE_STRUCT(gas, (T, pressure), (T, temperature));
};
template <class T>
struct state {
  BOOST_HANA_DEFINE_STRUCT(state, (T, density), (T, energy));
};
state<double> table(gas<double> const& at, std::array<double, 2> const& mixture) {
  return {at.pressure / at.temperature * mixture[0], at.temperature * mixture[1]};
}
// The shape of jacobian(table): for each number of the state the derivatives by all of the arguments.
state<std::tuple<gas<double>, std::array<double, 2>>> table_slopes(gas<double> const& at,
                                                                   std::array<double, 2> const& mixture) {
  double const p = at.pressure, t = at.temperature;
  return {{{mixture[0] / t, -p * mixture[0] / (t * t)}, {p / t, 0}}, {{0, mixture[1]}, {0, t}}};
}
template <bool Opaque>
struct flow {
  template <class Gas, class T>
  constexpr auto operator()(Gas const& in, T const& share) const {
    std::array<std::remove_cvref_t<decltype(share * in.pressure)>, 2> const mixture{share * in.pressure, 1 - share};
    if constexpr (Opaque) {
      auto const s = opaque<&table, &table_slopes>(in, mixture);
      return s.density * s.energy;
    } else {
      return in.pressure / in.temperature * mixture[0] * (in.temperature * mixture[1]);
    }
  }
};

TEST_CASE("an opaque function takes and gives structs and arrays") {
  gas<double> const at{2.0, 3.0};
  CHECK(flow<true>{}(at, 0.25) == Approx(flow<false>{}(at, 0.25)));
  auto const [by_gas, by_share] = gradient(flow<true>{})(at, 0.25);
  auto const [expected_by_gas, expected_by_share] = gradient(flow<false>{})(at, 0.25);
  CHECK(by_gas.pressure == Approx(expected_by_gas.pressure).epsilon(1e-14));
  CHECK(by_gas.temperature + 1 == Approx(expected_by_gas.temperature + 1).epsilon(1e-14));
  CHECK(by_share == Approx(expected_by_share).epsilon(1e-14));
}

TEST_CASE("all results of a call come from one call") {
  static int made;
  made = 0;
  static constexpr auto pair = [](double a) {
    ++made;
    return std::array<double, 2>{a + 1, a * a};
  };
  static constexpr auto slopes = [](double a) { return std::array<double, 2>{1, 2 * a}; };
  constexpr auto both = [](auto a) {
    auto const r = opaque<pair, slopes>(a);
    return r[0] * r[1];
  };
  auto const [value, slope] = value_and_gradient(both)(3.0);
  CHECK(value == 36.0);
  CHECK(slope == 9 + 4 * 6.0);
  CHECK(made == 1);
}

// A measured curve: an object that lives as long as the program.
struct curve {
  std::vector<double> samples;
  double operator()(double at) const { return samples.at(static_cast<std::size_t>(at)); }
};
curve measured{{1.0, 4.0, 9.0}};
curve slopes_of_measured{{3.0, 5.0, 7.0}};

TEST_CASE("a pointer to an object is called as the object") {
  constexpr auto of_curve = [](auto a) { return 2.0 * opaque<&measured, &slopes_of_measured>(a); };
  CHECK(of_curve(1.5) == 8.0);
  CHECK(value_and_gradient(of_curve)(2.0).gradient == 14.0);
}

TEST_CASE("a program of floats calls functions of double, which round once") {
  static constexpr auto third = [](double a) { return a / 3; };
  static constexpr auto slope = [](double) { return 1.0 / 3; };
  constexpr auto of_floats = [](auto a) { return opaque<third, slope>(a) * a; };
  CHECK(gradient(of_floats)(2.0f) == 2.0f / 3 + 2.0f * static_cast<float>(1.0 / 3));
}

TEST_CASE("a generic function is called with the numbers of the program") {
  static constexpr auto half = [](auto a) { return a / 2; };
  static constexpr auto slope = [](auto a) { return decltype(a)(0.5L); };
  constexpr auto of_numbers = [](auto a) { return opaque<half, slope>(a) * a; };
  CHECK(gradient(of_numbers)(1.0L / 3) == 1.0L / 3);
  CHECK(gradient(of_numbers)(1.0f / 3) == 1.0f / 3);
}

TEST_CASE("exceptions of an opaque function pass through, and nothing is written before") {
  static constexpr auto picky = [](double a) { return a < 0 ? throw std::domain_error("negative") : a; };
  static constexpr auto slope = [](double) { return 1.0; };
  constexpr auto of_array = [](auto const& p) { return p[0] * opaque<picky, slope>(p[1]); };
  std::array<double, 2> by{7.0, 7.0};
  CHECK_THROWS_AS(value_and_gradient(of_array)(into(by), std::array{1.0, -1.0}), std::domain_error);
  CHECK(by == std::array{7.0, 7.0});
  tape::tape t;
  auto const a = t.variable(-1.0);
  CHECK_THROWS_AS((opaque<picky, slope>(a)), std::domain_error);
}

TEST_CASE("a derivative inside of a function goes through opaque calls") {
  constexpr auto slope_of_wave = [](auto a, auto b) {
    return derivative([&](auto c) { return opaque_wave(c, b); })(a) * a;
  };
  auto const expected = [](double a, double b) { return b * std::cos(a * b) * a; };
  auto const [value, slopes] = value_and_gradient(slope_of_wave)(0.7, 0.3);
  CHECK(value == Approx(expected(0.7, 0.3)));
  CHECK(slopes[0] == Approx((expected(0.7 + 1e-6, 0.3) - expected(0.7 - 1e-6, 0.3)) / 2e-6).epsilon(1e-8));
}

TEST_CASE("derivatives may be followed where values are not") {
  constexpr auto exponential = custom_derivative([](auto a) { return opaque<[](double b) { return std::exp(b); }>(a); },
                                                 [](auto a) { return exp(a); });
  CHECK(derivative<3>(exponential)(0.5) == Approx(std::exp(0.5)).epsilon(1e-15));
}

TEST_CASE("opaque calls have a text") {
  CHECK(to_string(opaque_wave(x, y) * 2_c) == "opaque<0>(x, y)[0]*2");
  CHECK(to_string(derivative(opaque_wave(x, y), y)) == "opaque<1>(x, y)[1]");
}

}  // namespace

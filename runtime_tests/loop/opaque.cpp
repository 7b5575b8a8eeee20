// Opaque calls in loops over data, beside the same loops that the compiler follows.
#include "support/catch.hpp"

#include <array>
#include <chainrule/chainrule.hpp>
#include <cmath>
#include <stdexcept>
#include <vector>

namespace {

using namespace chainrule;

int values = 0, slopes = 0;
double wave(double a, double b) {
  ++values;
  return std::sin(a * b);
}
std::array<double, 2> wave_slopes(double a, double b) {
  ++slopes;
  return {b * std::cos(a * b), a * std::cos(a * b)};
}
std::array<std::array<double, 2>, 2> wave_second(double a, double b) {
  double const s = std::sin(a * b), c = std::cos(a * b);
  return {{{-b * b * s, c - a * b * s}, {c - a * b * s, -a * a * s}}};
}
constexpr auto opaque_wave = opaque<&wave, &wave_slopes, &wave_second>;
struct open_wave {
  template <class A, class B>
  constexpr auto operator()(A const& a, B const& b) const {
    return sin(a * b);
  }
};

// Calls in rounds, outside of the loop and of what it sums, in a fold, and behind an if.
template <class Wave>
constexpr auto sums = [](auto const& b, auto const& t) {
  constexpr Wave wave_of{};
  auto const all = sum(indices(t), [&](auto i) {
    auto const w = wave_of(b[0], t[i]);
    if (t[i] > b[1]) return w * w * b[1] + wave_of(b[1], b[0]);
    return w * t[i];
  });
  auto const last =
      fold(range(0, t.size()), b[0], [&](auto const& s, auto i) { return wave_of(s, t[i] * b[1]) + 0.3; });
  return wave_of(all, b[1]) + last;
};
using opaque_type = std::remove_const_t<decltype(opaque_wave)>;

std::vector<double> data(int size) {
  std::vector<double> t;
  for (int i = 0; i < size; ++i) t.push_back(0.13 * i - 0.2);
  return t;
}

TEST_CASE("loops with opaque calls have the derivatives of loops without", "[loop]") {
  std::array const b{0.4, 0.9};
  for (int const size : {0, 1, 5, 19}) {
    auto const t = data(size);
    auto const [value, slope] = value_and_gradient(sums<opaque_type>, wrt<0>)(b, t);
    auto const [expected, expected_slope] = value_and_gradient(sums<open_wave>, wrt<0>)(b, t);
    CHECK(value == Approx(expected).epsilon(1e-13));
    CHECK(slope[0] == Approx(expected_slope[0]).epsilon(1e-12));
    CHECK(slope[1] == Approx(expected_slope[1]).epsilon(1e-12));
  }
}

constexpr auto misfit = [](auto const& b, auto const& t) {
  return sum(indices(t), [&](auto i) { return square(opaque_wave(b[0], t[i]) - b[1]); });
};

TEST_CASE("in each round of a loop an opaque function is called once") {
  for (int const size : {1, 3, 4, 18}) {
    values = slopes = 0;
    static_cast<void>(value_and_gradient(misfit, wrt<0>)(std::array{0.4, 0.9}, data(size)));
    CHECK(values == size);
    CHECK(slopes == size);
  }
}

TEST_CASE("in rounds that do not go there an opaque function is not called") {
  constexpr auto some = [](auto const& b, auto const& t) {
    return sum(indices(t), [&](auto i) {
      if (t[i] > 0.0) return opaque_wave(b, t[i]);
      return b * t[i];
    });
  };
  values = slopes = 0;
  static_cast<void>(value_and_gradient(some, wrt<0>)(0.4, std::vector{-1.0, 2.0, -3.0, 4.0, -5.0}));
  CHECK(values == 2);
  CHECK(slopes == 2);
}

TEST_CASE("the gradient by data goes through opaque calls") {
  auto const t = data(7);
  auto const by = gradient(misfit, wrt<1>)(std::array{0.4, 0.9}, t);
  for (std::size_t i = 0; i < t.size(); ++i)
    CHECK(by[i] == Approx(2 * (std::sin(0.4 * t[i]) - 0.9) * 0.4 * std::cos(0.4 * t[i])).epsilon(1e-13));
}

TEST_CASE("a Hessian over data uses the second derivatives of opaque functions") {
  auto const t = data(7);
  constexpr auto open = [](auto const& b, auto const& s) {
    return sum(indices(s), [&](auto i) { return square(sin(b[0] * s[i]) - b[1]); });
  };
  auto const h = hessian(misfit, wrt<0>)(std::array{0.4, 0.9}, t);
  auto const expected = hessian(open, wrt<0>)(std::array{0.4, 0.9}, t);
  CHECK(h[0][0] == Approx(expected[0][0]).epsilon(1e-12));
  CHECK(h[0][1] == Approx(expected[0][1]).epsilon(1e-12));
  CHECK(h[1][1] == Approx(expected[1][1]).epsilon(1e-12));
}

TEST_CASE("an exception of an opaque function leaves a loop") {
  static constexpr auto picky = [](double a) { return a < 0 ? throw std::domain_error("negative") : a; };
  static constexpr auto slope = [](double) { return 1.0; };
  constexpr auto of_data = [](auto const& b, auto const& t) {
    return sum(indices(t), [&](auto i) { return b * opaque<picky, slope>(t[i]); });
  };
  CHECK_THROWS_AS(value_and_gradient(of_data, wrt<0>)(2.0, std::vector{1.0, -1.0}), std::domain_error);
  CHECK(value_and_gradient(of_data, wrt<0>)(2.0, std::vector{1.0, 3.0}).gradient == 4.0);
}

}  // namespace

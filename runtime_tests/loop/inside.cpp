// Derivatives inside of functions of data: in the bodies of loops, and of loops.
#include "loop/reference.hpp"

using namespace chainrule;
using namespace reference;

namespace {

constexpr auto wave = [](auto const& x) { return sin(x * x); };

// How well parameters solve a differential equation.
constexpr auto residual = [](auto const& b, auto const& t) {
  return sum(indices(t), [&](auto i) {
    auto const solution = [&](auto const& s) { return b[0] * exp(-b[1] * s) + wave(s); };
    return square(derivative(solution)(t[i]) + 2.0 * solution(t[i]));
  });
};
constexpr auto by_hand = [](auto const& b, auto const& t) {
  return sum(indices(t), [&](auto i) {
    auto const slope = -b[0] * b[1] * exp(-b[1] * t[i]) + 2.0 * t[i] * cos(t[i] * t[i]);
    return square(slope + 2.0 * (b[0] * exp(-b[1] * t[i]) + sin(t[i] * t[i])));
  });
};

constexpr auto bowl = [](auto const& p) { return p[0] * p[0] * p[1] + exp(p[1]); };
constexpr auto steepness = [](auto const& x) {
  return sum(range(1, x.size()), [&](auto i) {
    auto const g = gradient(bowl)(std::array{x[i - 1], x[i]});
    return g[0] * g[0] + g[1] * hessian(bowl)(std::array{x[i - 1], x[i]})[0][1];
  });
};
constexpr auto steepness_by_hand = [](auto const& x) {
  return sum(range(1, x.size()), [&](auto i) {
    auto const &a = x[i - 1], &b = x[i];
    return square(2.0 * a * b) + (a * a + exp(b)) * 2.0 * a;
  });
};

// One step of Newton's method for a sum over data, and where it leads to.
constexpr auto step_of_newton = [](auto const& b, auto const& t, auto const& y) {
  auto const misfit = [&](auto const& c) {
    return sum(indices(t), [&](auto i) { return square(y[i] - exp(-c * t[i])); });
  };
  return b - derivative(misfit)(b) / derivative<2>(misfit)(b);
};
constexpr auto step_by_hand = [](auto const& b, auto const& t, auto const& y) {
  auto const slope = sum(indices(t), [&](auto i) { return 2.0 * (y[i] - exp(-b * t[i])) * t[i] * exp(-b * t[i]); });
  auto const curvature = sum(indices(t), [&](auto i) {
    auto const e = exp(-b * t[i]);
    return 2.0 * square(t[i]) * e * (2.0 * e - y[i]);
  });
  return b - slope / curvature;
};

// Compares a function with another one that is the same without derivatives inside.
template <int... I, class F, class Hand, class... A>
void agree(F const& f, Hand const& hand, A const&... arguments) {
  auto const found = value_and_gradient(f, wrt<I...>)(arguments...);
  auto const expected = value_and_gradient(hand, wrt<I...>)(arguments...);
  CHECK(difference(flat(std::tuple{found.value, found.gradient}), flat(std::tuple{expected.value, expected.gradient})) <
        1e-11);
  check<double, I...>(hand, arguments...);
}

}  // namespace

TEST_CASE("a derivative in the body of a loop") {
  for (std::size_t n : {0u, 1u, 4u, 7u, 9u}) {
    CAPTURE(n);
    agree<0>(residual, by_hand, std::array{0.4, 0.9}, samples<double>(n));
    agree<0, 1>(residual, by_hand, std::array{0.4, 0.9}, samples<double>(n));
  }
}

TEST_CASE("a gradient and a Hessian in the body of a loop") {
  for (std::size_t n : {0u, 1u, 4u, 7u, 9u}) {
    CAPTURE(n);
    agree<0>(steepness, steepness_by_hand, samples<double>(n));
  }
}

TEST_CASE("derivatives of a loop inside of the function") {
  for (std::size_t n : {1u, 4u, 7u, 9u}) {
    CAPTURE(n);
    agree<0>(step_of_newton, step_by_hand, 0.7, samples<double>(n), samples<double>(n, 1));
    agree<0, 1, 2>(step_of_newton, step_by_hand, 0.7, samples<double>(n), samples<double>(n, 1));
  }
}

// Twenty gradients by hand, each accepted, and each refused with one mistake in it.
#include <array>
#include <chainrule/chainrule.hpp>
#include <cstddef>

using namespace chainrule;

namespace {

using one = std::array<double, 1>;
using two = std::array<double, 2>;
using three = std::array<double, 3>;

template <class Argument, class F, class Right, class Wrong>
constexpr bool tells_apart(F f, Right right, Wrong wrong) {
  return check_gradient<Argument>(f, right) && !check_gradient<Argument>(f, wrong);
}

constexpr auto monomial = [](auto const& p) { return p[0] * p[0] * p[0] * p[1]; };
static_assert(tells_apart<two>(
    monomial, [](auto const& p) { return std::array{3.0 * p[0] * p[0] * p[1], p[0] * p[0] * p[0]}; },
    [](auto const& p) { return std::array{2.0 * p[0] * p[0] * p[1], p[0] * p[0] * p[0]}; }));  // factor
static_assert(tells_apart<two>(
    monomial, [](auto const& p) { return std::array{3.0 * p[0] * p[0] * p[1], pow(p[0], 3)}; },
    [](auto const& p) { return std::array{3.0 * p[0] * p[0] * p[1], pow(p[0], 2)}; }));  // exponent

constexpr auto difference = [](auto const& p) { return square(p[0] - p[1]); };
static_assert(tells_apart<two>(
    difference, [](auto const& p) { return std::array{2.0 * (p[0] - p[1]), 2.0 * (p[1] - p[0])}; },
    [](auto const& p) { return std::array{2.0 * (p[0] - p[1]), 2.0 * (p[0] - p[1])}; }));  // sign

constexpr auto chain = [](auto const& p) { return p[0] * p[1] + p[1] * p[2]; };
static_assert(tells_apart<three>(
    chain, [](auto const& p) { return std::array{p[1], p[0] + p[2], p[1]}; },
    [](auto const& p) { return std::array{p[1], p[0] + p[1], p[1]}; }));  // index
static_assert(tells_apart<three>(
    chain, [](auto const& p) { return std::array{p[1], p[0] + p[2], p[1]}; },
    [](auto const& p) { return std::array{p[1], p[2] + p[2] - p[2], p[1]}; }));  // term

constexpr auto wave = [](auto const& p) { return sin(2.0 * p[0]) * cos(p[1]); };
static_assert(tells_apart<two>(
    wave, [](auto const& p) { return std::array{2.0 * cos(2.0 * p[0]) * cos(p[1]), -sin(2.0 * p[0]) * sin(p[1])}; },
    [](auto const& p) {
      return std::array{2.0 * sin(2.0 * p[0]) * cos(p[1]), -sin(2.0 * p[0]) * sin(p[1])};
    }));  // sin for cos
static_assert(tells_apart<two>(
    wave, [](auto const& p) { return std::array{2.0 * cos(2.0 * p[0]) * cos(p[1]), -sin(2.0 * p[0]) * sin(p[1])}; },
    [](auto const& p) {
      return std::array{cos(2.0 * p[0]) * cos(p[1]), -sin(2.0 * p[0]) * sin(p[1])};
    }));  // inner derivative

constexpr auto quotient = [](auto const& p) { return p[0] / p[1]; };
static_assert(tells_apart<two>(
    quotient, [](auto const& p) { return std::array{1.0 / p[1], -p[0] / (p[1] * p[1])}; },
    [](auto const& p) { return std::array{1.0 / p[1], p[0] / (p[1] * p[1])}; }));  // sign
static_assert(tells_apart<two>(
    quotient, [](auto const& p) { return std::array{1.0 / p[1], -p[0] / (p[1] * p[1])}; },
    [](auto const& p) { return std::array{1.0 / p[1], -p[0] / p[1]}; }));  // exponent

constexpr auto bell = [](auto const& p) { return exp(-p[0] * p[0] / 2.0); };
static_assert(tells_apart<one>(
    bell, [](auto const& p) { return std::array{-p[0] * exp(-p[0] * p[0] / 2.0)}; },
    [](auto const& p) { return std::array{-exp(-p[0] * p[0] / 2.0)}; }));  // inner derivative

constexpr auto norm_of_two = [](auto const& p) { return sqrt(p[0] * p[0] + p[1] * p[1]); };
static_assert(tells_apart<two>(
    norm_of_two,
    [](auto const& p) {
      auto const r = sqrt(p[0] * p[0] + p[1] * p[1]);
      return std::array{p[0] / r, p[1] / r};
    },
    [](auto const& p) {
      auto const r = sqrt(p[0] * p[0] + p[1] * p[1]);
      return std::array{0.5 * p[0] / r, p[1] / r};
    }));  // factor

constexpr auto entropy = [](auto const& p) { return p[0] * log(abs(p[0])); };
static_assert(tells_apart<one>(
    entropy, [](auto const& p) { return std::array{log(abs(p[0])) + 1.0}; },
    [](auto const& p) { return std::array{log(abs(p[0]))}; }));  // term

constexpr auto rosenbrock = [](auto const& p) {
  auto s = 0.0 * p[0];
  for (std::size_t i = 0; i + 1 < p.size(); ++i) s += 100.0 * square(p[i + 1] - square(p[i])) + square(1.0 - p[i]);
  return s;
};
// The same gradient with a mistake of one kind or another.
template <int Mistake>
constexpr auto by_hand = [](auto const& p) {
  auto g = p;
  for (auto& slot : g) slot = 0.0;
  std::size_t const last = p.size() - (Mistake == 1 ? 2 : 1);
  for (std::size_t i = 0; i < last; ++i) {
    auto const residual = p[i + 1] - p[Mistake == 2 && i == 1 ? 0 : i] * p[i];
    if constexpr (Mistake == 3)
      g[i] = -400.0 * p[i] * residual - 2.0 * (1.0 - p[i]);
    else
      g[i] += -400.0 * p[i] * residual - (Mistake == 4 ? -2.0 : 2.0) * (1.0 - p[i]);
    g[i + 1] += (Mistake == 5 ? 100.0 : 200.0) * residual;
  }
  return g;
};
static_assert(tells_apart<three>(rosenbrock, by_hand<0>, by_hand<1>));  // the loop ends early
static_assert(tells_apart<three>(rosenbrock, by_hand<0>, by_hand<2>));  // index
static_assert(tells_apart<three>(rosenbrock, by_hand<0>, by_hand<3>));  // = for +=
static_assert(tells_apart<three>(rosenbrock, by_hand<0>, by_hand<4>));  // sign
static_assert(tells_apart<three>(rosenbrock, by_hand<0>, by_hand<5>));  // factor

constexpr auto larger = [](auto const& p) { return max(p[0] * p[1], p[1]); };
static_assert(tells_apart<two>(
    larger,
    [](auto const& p) {
      return std::array{where(p[0] * p[1] > p[1], p[1], 0.0), where(p[0] * p[1] > p[1], p[0], 1.0)};
    },
    [](auto const& p) {
      return std::array{where(p[0] * p[1] < p[1], p[1], 0.0), where(p[0] * p[1] > p[1], p[0], 1.0)};
    }));  // comparison

constexpr auto logistic = [](auto const& p) { return 1.0 / (1.0 + exp(-p[0])); };
constexpr auto logistic_by_hand = [](auto const& p) {
  auto const s = logistic(p);
  return std::array{s * (1.0 - s)};
};
static_assert(tells_apart<one>(logistic, logistic_by_hand, [](auto const& p) {
  auto const s = logistic(p);
  return std::array{s * (1.0 + s)};
}));  // sign

constexpr auto angle = [](auto const& p) { return atan2(p[1], p[0]); };
static_assert(tells_apart<two>(
    angle,
    [](auto const& p) {
      auto const r = p[0] * p[0] + p[1] * p[1];
      return std::array{-p[1] / r, p[0] / r};
    },
    [](auto const& p) {
      auto const r = p[0] * p[0] + p[1] * p[1];
      return std::array{p[0] / r, -p[1] / r};
    }));  // order

}  // namespace

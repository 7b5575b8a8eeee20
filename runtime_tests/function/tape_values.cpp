// The tape records the value and the gradient that the compiler works out.
#include "support/catch.hpp"

#include <array>
#include <chainrule/chainrule.hpp>
#include <cmath>

namespace {

using namespace chainrule;
using std::abs, std::exp, std::log, std::sin, std::sqrt;

template <std::size_t N, class F>
void check_tape(F const& function, std::array<double, N> const& at) {
  tape::tape record;
  std::array<tape::real, N> leaves;
  for (std::size_t i = 0; i < N; ++i) leaves[i] = record.variable(at[i]);
  tape::real const result = function(leaves);
  result.backward();
  auto const [value, g] = value_and_gradient(function)(at);
  CHECK(value == Approx(result.value()).epsilon(1e-14));
  CHECK(value == Approx(function(at)).epsilon(1e-14));
  for (std::size_t i = 0; i < N; ++i) CHECK(g[i] == Approx(leaves[i].gradient()).epsilon(1e-12).margin(1e-14));
}

constexpr auto rosenbrock = [](auto const& p) {
  auto s = 0.0 * p[0];
  for (std::size_t i = 0; i + 1 < p.size(); ++i) s += 100.0 * square(p[i + 1] - square(p[i])) + square(1.0 - p[i]);
  return s;
};
constexpr auto branching = []<class T>(std::array<T, 3> const& p) {
  T s = 0.0;
  for (T const& x : {p[0], p[1]}) {
    if (x > 1.0)
      s += log(x) * p[0];
    else if (x < 0.0 && !(x < -2.0))
      s -= exp(x) / (p[1] * p[1] + 0.1);
    else
      s += x > 0.5 ? x * x : 0.0;
  }
  return s * sin(p[2]);
};
constexpr auto choosing = [](auto const& p) {
  return where(p[0] < p[1], p[0] * p[2], sqrt(abs(p[1]))) + max(p[0], p[2]) * min(p[1], p[2]);
};
constexpr auto newton = [](auto const& p) {
  auto x = p[0];
  for (int i = 0; i < 5; ++i) x -= (x * x - p[1]) / (2.0 * x);
  return x * p[2];
};

}  // namespace

TEST_CASE("the tape records the same values and gradients") {
  for (double const a : {-2.5, -0.75, 0.25, 0.75, 1.5})
    for (double const b : {-1.25, 0.6, 2.0})
      for (double const c : {-0.5, 1.75}) {
        std::array<double, 3> const at{a, b, c};
        INFO(a << ' ' << b << ' ' << c);
        check_tape(rosenbrock, at);
        check_tape(branching, at);
        check_tape(choosing, at);
        check_tape(newton, std::array{1.0 + a * a, 1.0 + b * b, c});
      }
}

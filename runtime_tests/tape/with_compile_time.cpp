// The tape and the compiler's derivatives together: gradients on the tape for second derivatives, and functions as
// single statements.
#include "support/catch.hpp"

#include <array>
#include <chainrule/chainrule.hpp>
#include <cmath>

namespace {

using namespace chainrule;
using std::exp, std::log, std::sin, std::sqrt;

constexpr auto rosenbrock = [](auto const& p) {
  auto sum = 0.0 * p[0];
  for (std::size_t i = 0; i + 1 < p.size(); ++i) sum += 100.0 * square(p[i + 1] - square(p[i])) + square(1.0 - p[i]);
  return sum;
};
constexpr auto mixture = [](auto const& p) {
  return log(exp(p[0]) + exp(p[1] * p[2])) / sqrt(1.0 + square(p[2])) + sin(p[0] * p[1]);
};

template <class Function>
void check_hessian_vector_products(Function const& f) {
  constexpr std::array at{0.75, -0.5, 1.25}, v{1.0, -2.0, 0.5};
  tape::tape t;
  auto const x = t.variables(at);
  auto const slope = gradient(f)(x);  // the compiler's derivative, recorded
  tape::real along = 0;
  for (std::size_t i = 0; i < v.size(); ++i) along += slope[i] * v[i];
  along.backward();
  auto const expected = hvp(f)(at, v);
  for (std::size_t i = 0; i < v.size(); ++i) CHECK(x[i].gradient() == Approx(expected[i]).epsilon(1e-12));
}

TEST_CASE("the tape over the compiler's gradient gives Hessian-vector products") {
  check_hessian_vector_products(rosenbrock);
  check_hessian_vector_products(mixture);
}

TEST_CASE("the tape over a formula's derivative gives second derivatives") {
  constexpr auto x = variable<"x">;
  constexpr auto slope = derivative(sin(x * x), x);
  tape::tape t;
  auto const at = t.variable(1.5);
  auto const value = slope(x = at);
  CHECK(value.value() == Approx(3 * std::cos(2.25)).epsilon(1e-15));
  value.backward();
  CHECK(at.gradient() == Approx(2 * std::cos(2.25) - 9 * std::sin(2.25)).epsilon(1e-14));
}

TEST_CASE("a preaccumulated function is one value with its gradient") {
  constexpr std::array at{0.75, -0.5, 1.25};
  tape::tape t;
  auto const x = t.variables(at);
  auto const y = tape::preaccumulate(mixture, x);
  CHECK(y.value() == mixture(at));
  exp(2.0 * y).backward();
  auto const [value, expected] = value_and_gradient([](auto const& p) { return exp(2.0 * mixture(p)); })(at);
  for (std::size_t i = 0; i < at.size(); ++i) CHECK(x[i].gradient() == Approx(expected[i]).epsilon(1e-14));
}

TEST_CASE("a preaccumulated function has active arguments, merged ones, constants and data") {
  constexpr auto f = [](auto const& p, auto const& scale, auto const& data) {
    return scale * (p[0] * data[0] + sin(p[1]) * data[1]);
  };
  constexpr std::array data{2.0, 3.0};
  tape::tape t;
  auto const a = t.variable(0.5), b = t.variable(1.5);
  std::array<tape::real, 2> const p{square(a), a * b};
  auto const z = tape::preaccumulate(f, p, tape::real(4.0), data);
  CHECK(z.value() == Approx(4 * (0.25 * 2 + std::sin(0.75) * 3)).epsilon(1e-15));
  z.backward();
  CHECK(a.gradient() == Approx(4 * (2 * 0.5 * 2 + 3 * std::cos(0.75) * 1.5)).epsilon(1e-14));
  CHECK(b.gradient() == Approx(4 * 3 * std::cos(0.75) * 0.5).epsilon(1e-14));
  std::array<tape::real, 2> const constants{1.0, 2.0};
  CHECK_FALSE(tape::preaccumulate(f, constants, tape::real(4.0), data).is_active());
  CHECK(tape::preaccumulate(f, std::array{1.0, 2.0}, 4.0, data).value() == 4 * (2 + std::sin(2.0) * 3));
}

TEST_CASE("a preaccumulated function of many variables is recorded with all of them") {
  std::array<double, 12> at{};
  for (std::size_t i = 0; i < at.size(); ++i) at[i] = 0.1 * static_cast<double>(i) - 0.4;
  for (bool const history : {false, true}) {
    tape::tape t;
    t.keep_history(history);
    auto const x = t.variables(at);
    auto const y = tape::preaccumulate(rosenbrock, x);
    y.backward();
    auto const expected = gradient(rosenbrock)(at);
    for (std::size_t i = 0; i < at.size(); ++i) CHECK(x[i].gradient() == Approx(expected[i]).epsilon(1e-14));
    CHECK(y.operation() == "preaccumulated");
    if (history) CHECK(y.operands().size == 12);
  }
}

}  // namespace

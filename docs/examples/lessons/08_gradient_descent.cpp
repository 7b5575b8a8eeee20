// Lesson 8: gradient descent, step by step on (x - 3)^2, and as a path over a surface. Next:
// docs/lessons/08_gradient_descent.md.
#include <chainrule/chainrule.hpp>

#include "lesson.hpp"

using namespace chainrule;
using namespace chainrule::literals;

namespace {

namespace one_variable {
// [loss]
constexpr auto loss = [](auto w) { return square(w - 3.0); };

constexpr double descend(double w, double rate, int steps) {
  for (int i = 0; i < steps; ++i) w -= rate * derivative(loss)(w);
  return w;
}

static_assert(near(loss(descend(0.0, 0.2, 0)), 9.0));
static_assert(near(loss(descend(0.0, 0.2, 1)), 3.24));
static_assert(near(loss(descend(0.0, 0.2, 2)), 1.1664));
static_assert(near(descend(0.0, 0.2, 50), 3.0, 1e-10));  // the compiler has found the minimum
// [/loss]

// [rates]
static_assert(near(descend(0.0, 0.5, 1), 3.0));      // there in one step: only because this loss is a parabola
static_assert(near(descend(0.0, 1.0, 1), 6.0));      // as far away on the other side
static_assert(near(descend(0.0, 1.0, 2), 0.0));      // and back, for ever
static_assert(loss(descend(0.0, 1.1, 10)) > 300.0);  // further away with each step
static_assert(loss(descend(0.0, 0.001, 10)) > 8.0);  // hardly moved
// [/rates]
}  // namespace one_variable

namespace two_variables {
// [surface]
constexpr auto a = variable<"a">;
constexpr auto b = variable<"b">;
constexpr auto loss = square(a - 3_c) + 5_c * square(b - 1_c);  // a valley, steeper across than along

constexpr std::array<double, 2> step(std::array<double, 2> at, double rate) {
  auto const slope = gradient(loss, a, b)(a = at[0], b = at[1]);
  return {at[0] - rate * slope[a], at[1] - rate * slope[b]};
}

static_assert(near(step({-1.0, 2.5}, 0.17)[0], 0.36));   // the distance to 3 shrinks by the factor 1 - 2 * 0.17 = 0.66
static_assert(near(step({-1.0, 2.5}, 0.17)[1], -0.05));  // the distance to 1 by 1 - 10 * 0.17 = -0.7: to the other side
// [/surface]

// [bound]
static_assert(near(step({3.0, 2.5}, 0.2)[1], -0.5));  // from 1.5 above the valley's floor to 1.5 below it
static_assert(step({3.0, 2.5}, 0.21)[1] < -0.6);      // and further with a larger rate
// [/bound]
}  // namespace two_variables

void print_steps() {
  using one_variable::loss;
  // [print]
  double w = 0;
  for (int i = 0; i <= 8; ++i) {
    auto const [value, slope] = value_and_gradient(loss)(w);
    std::printf("step %d: x = %.5f, loss %.5f, derivative %.5f\n", i, w, value, slope);
    w -= 0.2 * slope;
  }
  // [/print]
  expect(near(3 - w, 3 * 0.010077696), "each step leaves 0.6 of the distance: 0.6^9 after nine");
}

}  // namespace

int main(int argument_count, char** arguments) {
  print_steps();

  data_file parabola(argument_count, arguments, "parabola.dat"), path(argument_count, arguments, "path.dat"),
      surface(argument_count, arguments, "surface.dat");
  for (int i = 0; i <= 8; ++i) {
    double const w = one_variable::descend(0.0, 0.2, i);
    parabola.row(w, one_variable::loss(w));
  }

  using two_variables::loss, two_variables::a, two_variables::b;
  std::array<double, 2> at{-1.0, 2.5};
  double before = loss(a = at[0], b = at[1]);
  path.row(at[0], at[1], before);
  for (int i = 0; i < 20; ++i) {
    at = two_variables::step(at, 0.17);
    double const value = loss(a = at[0], b = at[1]);
    expect(value < before, "each step goes down");
    before = value;
    path.row(at[0], at[1], value);
  }
  expect(before < 1e-4, "after twenty steps the minimum is near");
  std::printf("after 20 steps over the surface: a = %.3f, b = %.3f, loss %.1e\n", at[0], at[1], before);

  for (int i = 0; i <= 120; ++i) {
    for (int k = 0; k <= 80; ++k) {
      double const p = -1.5 + i * 0.05, q = -0.75 + k * 0.05;
      surface.row(p, q, loss(a = p, b = q));
    }
    surface.write("\n");
  }
}

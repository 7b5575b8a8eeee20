// Lesson 1: the derivative of sin(x^2) at 2, in four ways. Next: docs/lessons/01_chain_rule.md.
#include <chainrule/chainrule.hpp>
#include <cmath>

#include "lesson.hpp"

using namespace chainrule;
using namespace chainrule::literals;

namespace {

// [formula]
constexpr auto x = variable<"x">;
constexpr auto f = sin(square(x));

constexpr auto by_hand = 2_c * x * cos(square(x));
static_assert(equivalent(derivative(f, x), by_hand));  // for all x

constexpr double by_compiler = derivative(f, x)(x = 2.0);
static_assert(near(by_compiler, -2.614574483454448));
// [/formula]

// [stages]
constexpr auto u = variable<"u">;                            // u stands for x^2
constexpr double inner = derivative(square(x), x)(x = 2.0);  // du/dx
constexpr double outer = derivative(sin(u), u)(u = 4.0);     // dy/du, at u = 2^2
static_assert(inner == 4.0);
static_assert(near(outer, -0.653643620863612));  // cos(4)
static_assert(near(outer * inner, -2.614574483454448));
// [/stages]

// [tape]
double by_tape() {
  tape::tape t;
  auto const a = t.variable(2.0);
  auto const y = sin(square(a));  // computed and recorded
  y.backward();
  return a.gradient();
}
// [/tape]

// [differences]
double by_differences(double at, double h) {
  auto const plain = [](double a) { return std::sin(a * a); };
  return (plain(at + h) - plain(at - h)) / (2 * h);
}
// [/differences]

}  // namespace

int main(int argument_count, char** arguments) {
  double const hand = 2 * 2.0 * std::cos(4.0), tape = by_tape(), difference = by_differences(2.0, 1e-5);
  expect(near(hand, by_compiler), "by hand it is what the compiler found");
  expect(near(tape, by_compiler), "the tape agrees with the compiler");
  expect(near(difference, by_compiler, 1e-9), "differences agree to nine digits");

  // [nudge]
  double const nudge = 0.001;
  double const response = std::sin((2 + nudge) * (2 + nudge)) - std::sin(2.0 * 2.0);
  expect(near(response / nudge, -2.6146, 0.005), "the answer moves 2.61 times as far, and the other way");
  // [/nudge]

  std::printf("by hand         %.12f\n", hand);
  std::printf("by the compiler %.12f\n", by_compiler);
  std::printf("by the tape     %.12f\n", tape);
  std::printf("by differences  %.8f\n", difference);

  data_file curve(argument_count, arguments, "chain_rule.dat");
  double const height = f(x = 2.0);
  for (int i = 0; i <= 300; ++i) {
    double const at = i / 100.0;
    curve.row(at, f(x = at), height + by_compiler * (at - 2));
  }
}

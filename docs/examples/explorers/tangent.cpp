// The explorer of the tangent: curves, their slopes, and what differences make of them. The page is
// docs/explorers/tangent.md.
#include <chainrule/chainrule.hpp>
#include <cmath>

#include "../lessons/lesson.hpp"
#include "explorer.hpp"

using namespace chainrule;
using namespace chainrule::literals;

namespace {

constexpr auto x = variable<"x">;

// [curves]
struct curve {
  double from, to, start;  // what a page shows of it, and where its point begins
  std::string_view text, derivative_text, latex, derivative_latex;
  double (*value)(double);
  double (*slope)(double);
};

template <class F>
constexpr curve show(F f, double from, double to, double start) {
  auto const d = derivative(f, x);
  return {from,
          to,
          start,
          to_string(f),
          to_string(d),
          to_latex(f),
          to_latex(d),
          [](double at) { return F{}(x = at); },
          [](double at) { return derivative(F{}, x)(x = at); }};
}

constexpr std::array curves{
    show(sin(square(x)), 0, 3.25, 2), show(pow(x, 3_c) - x, -2, 2, 1), show(exp(-square(x)), -3, 3, 0.5),
    show(tanh(x), -4, 4, 1),          show(log(x), -0.5, 5, 1),        show(sqrt(x), -0.5, 5, 1),
    show(1_c / x, -3, 3, 1),          show(abs(x), -2, 2, 1),          show(x* sin(1_c / x), -0.5, 0.5, 0.25),
    show(softplus(x), -5, 5, 1)};
// [/curves]

curve const& chosen(int i) { return curves.at(static_cast<std::size_t>(i)); }

}  // namespace

EXPLORER_EXPORT(count) int count() { return static_cast<int>(curves.size()); }

/// What: 0 the function, 1 its derivative, 2 and 3 the same in LaTeX.
EXPLORER_EXPORT(text) int text(int i, int what) {
  curve const& c = chosen(i);
  return explorer::give(
      std::array{c.text, c.derivative_text, c.latex, c.derivative_latex}.at(static_cast<std::size_t>(what)));
}

EXPLORER_EXPORT(from) double from(int i) { return chosen(i).from; }
EXPLORER_EXPORT(to) double to(int i) { return chosen(i).to; }
EXPLORER_EXPORT(start) double start(int i) { return chosen(i).start; }
EXPLORER_EXPORT(value) double value(int i, double at) { return chosen(i).value(at); }
EXPLORER_EXPORT(slope) double slope(int i, double at) { return chosen(i).slope(at); }

/// The slope of the line through the points at `at` and `at + h`.
EXPLORER_EXPORT(secant) double secant(int i, double at, double h) { return (value(i, at + h) - value(i, at)) / h; }
EXPLORER_EXPORT(central) double central(int i, double at, double h) {
  return (value(i, at + h) - value(i, at - h)) / (2 * h);
}

/// The curve at points that lie equally far apart, from a to b.
EXPLORER_EXPORT(sample) void sample(int i, double a, double b, int points) {
  for (int k = 0; k < points; ++k)
    explorer::numbers.at(static_cast<std::size_t>(k)) = value(i, a + (b - a) * k / (points - 1));
}

EXPLORER_EXPORT(step) double step(int k) { return std::pow(10.0, -k / 4.0); }
/// The errors of the forward and the central difference, in turn, for h = step(0) to step(points - 1).
EXPLORER_EXPORT(errors) void errors(int i, double at, int points) {
  double const exact = slope(i, at);
  for (int k = 0; k < points; ++k) {
    auto const place = static_cast<std::size_t>(2 * k);
    explorer::numbers.at(place) = std::abs(secant(i, at, step(k)) - exact);
    explorer::numbers.at(place + 1) = std::abs(central(i, at, step(k)) - exact);
  }
}

#if !defined(__wasm__)
int main() {
  expect(near(slope(0, 2.0), -2.614574483454448), "the slope of sin(x^2) at 2");
  expect(slope(1, 1.0) == 2.0, "that of x^3 - x at 1");
  expect(std::isnan(value(5, -0.25)), "a root of less than nothing is no number");
  expect(std::isinf(value(4, 0.0)), "the logarithm at 0 is infinite");
  // Function, point, number of the step: value, slope, slope of the secant.
  for (int i = 0; i < count(); ++i)
    for (double const at : {start(i), from(i)})
      for (int const k : {0, 4})
        std::printf("tangent %d %.17g %d %.17g %.17g %.17g\n", i, at, k, value(i, at), slope(i, at),
                    secant(i, at, step(k)));
}
#endif

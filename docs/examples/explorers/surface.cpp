// The explorer of surfaces: losses over two parameters, and the paths that lead down. The page is
// docs/explorers/surface.md.
#include <chainrule/chainrule.hpp>
#include <cmath>

#include "../lessons/lesson.hpp"
#include "explorer.hpp"

using namespace chainrule;
using namespace chainrule::literals;

namespace {

constexpr auto a = variable<"a">;
constexpr auto b = variable<"b">;

// [surfaces]
struct surface {
  std::string_view title, latex;
  std::array<double, 4> range;  // of a and of b
  std::array<double, 2> start;
  double rate;
  double (*value)(double, double);
  std::array<double, 2> (*slope)(double, double);
  std::array<double, 3> (*bend)(double, double);  // second derivatives: by a twice, by both, by b twice
};

template <class F>
constexpr surface show(std::string_view title, F f, std::array<double, 4> range, std::array<double, 2> start,
                       double rate) {
  return {title,
          to_latex(f),
          range,
          start,
          rate,
          [](double at_a, double at_b) { return F{}(a = at_a, b = at_b); },
          [](double at_a, double at_b) -> std::array<double, 2> {
            auto const g = gradient(F{}, a, b)(a = at_a, b = at_b);
            return {g[a], g[b]};
          },
          [](double at_a, double at_b) -> std::array<double, 3> {
            auto const h = hessian(F{}, a, b)(a = at_a, b = at_b);
            return {h(a, a), h(a, b), h(b, b)};
          }};
}

constexpr std::array surfaces{
    show("a long bowl", square(a) / 4_c + 2_c * square(b), {-3, 3, -3, 3}, {-2.5, 1.5}, 0.2),
    show("a saddle", square(a) - square(b) + pow(b, 4_c) / 8_c, {-3, 3, -3, 3}, {2, 0.25}, 0.1),
    show("Rosenbrock's valley", square(1_c - a) + 5_c * square(b - square(a)), {-2, 2, -1, 3}, {-1.5, 2}, 0.01),
    show("Himmelblau's four minima", square(square(a) + b - 11_c) + square(a + square(b) - 7_c), {-5, 5, -5, 5}, {0, 0},
         0.01),
    show("waves in a bowl", (square(a) + square(b)) / 8_c + sin(2_c * a) * cos(2_c * b) / 2_c, {-4, 4, -4, 4}, {3, 2.5},
         0.2)};
// [/surfaces]

surface const& chosen(int i) { return surfaces.at(static_cast<std::size_t>(i)); }

}  // namespace

EXPLORER_EXPORT(count) int count() { return static_cast<int>(surfaces.size()); }
EXPLORER_EXPORT(text) int text(int i, int what) {
  return explorer::give(what == 0 ? chosen(i).title : chosen(i).latex);
}
/// The ends of both parameters, where to begin, and a learning rate.
EXPLORER_EXPORT(about) void about(int i) {
  surface const& one = chosen(i);
  std::copy(one.range.begin(), one.range.end(), explorer::numbers.begin());
  std::copy(one.start.begin(), one.start.end(), explorer::numbers.begin() + 4);
  explorer::numbers[6] = one.rate;
}
EXPLORER_EXPORT(value) double value(int i, double at_a, double at_b) { return chosen(i).value(at_a, at_b); }
EXPLORER_EXPORT(slope) double slope(int i, double at_a, double at_b, int by) {
  return chosen(i).slope(at_a, at_b).at(static_cast<std::size_t>(by));
}
/// By which the Hessian stretches: the smaller (0) and the larger (1) of its eigenvalues. Of different signs: a saddle.
EXPLORER_EXPORT(curvature) double curvature(int i, double at_a, double at_b, int which) {
  auto const [aa, ab, bb] = chosen(i).bend(at_a, at_b);
  double const middle = (aa + bb) / 2, away = std::sqrt((aa - bb) * (aa - bb) / 4 + ab * ab);
  return which == 0 ? middle - away : middle + away;
}

/// Values at points x points places, rows of the same b.
EXPLORER_EXPORT(sample) void sample(int i, int points) {
  auto const [a0, a1, b0, b1] = chosen(i).range;
  std::size_t place = 0;
  for (int row = 0; row < points; ++row)
    for (int column = 0; column < points; ++column)
      explorer::numbers.at(place++) =
          value(i, a0 + (a1 - a0) * column / (points - 1), b0 + (b1 - b0) * row / (points - 1));
}

// [walk]
/// A path from a place: 0 against the gradient, 1 with momentum, 2 by Newton's method. a, b and value after each step,
/// the start first.
EXPLORER_EXPORT(walk) void walk(int i, int method, double rate, int steps, double at_a, double at_b) {
  surface const& one = chosen(i);
  std::array<double, 2> speed{};
  for (int step = 0;; ++step) {
    auto const place = static_cast<std::size_t>(3 * step);
    explorer::numbers.at(place) = at_a;
    explorer::numbers.at(place + 1) = at_b;
    explorer::numbers.at(place + 2) = one.value(at_a, at_b);
    if (step == steps) return;
    auto const [slope_a, slope_b] = one.slope(at_a, at_b);
    if (method == 2) {  // to where the gradient of the parabola that fits here is 0: a minimum, a saddle, or a maximum
      auto const [aa, ab, bb] = one.bend(at_a, at_b);
      double const determinant = aa * bb - ab * ab;
      at_a -= (bb * slope_a - ab * slope_b) / determinant;
      at_b -= (aa * slope_b - ab * slope_a) / determinant;
    } else {
      double const kept = method == 1 ? 0.9 : 0.0;
      speed = {kept * speed[0] - rate * slope_a, kept * speed[1] - rate * slope_b};
      at_a += speed[0];
      at_b += speed[1];
    }
  }
}
// [/walk]

#if !defined(__wasm__)
int main() {
  expect(value(2, 1.0, 1.0) == 0.0, "the valley's minimum");
  expect(slope(2, 1.0, 1.0, 0) == 0.0, "is flat");
  expect(curvature(1, 0.0, 0.0, 0) < 0.0, "the saddle bends down");
  expect(curvature(1, 0.0, 0.0, 1) > 0.0, "and up");
  walk(0, 2, 0.0, 1, -2.5, 1.5);
  expect(explorer::numbers[3] == 0.0, "Newton's method is at the bottom of a bowl in one step");
  // Surface, method, rate, steps: the last a, b and value.
  for (int i = 0; i < count(); ++i)
    for (int method = 0; method < 3; ++method) {
      surface const& one = chosen(i);
      walk(i, method, one.rate, 30, one.start[0], one.start[1]);
      std::printf("surface %d %d %.17g 30 %.17g %.17g %.17g\n", i, method, one.rate, explorer::numbers[90],
                  explorer::numbers[91], explorer::numbers[92]);
    }
}
#endif

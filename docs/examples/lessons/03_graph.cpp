// Lesson 3: the graph of x*y + x^2, and the sum over its paths. Next: docs/lessons/03_graph.md.
#include <chainrule/chainrule.hpp>

#include "lesson.hpp"

using namespace chainrule;

namespace {

// [compiler]
constexpr auto x = variable<"x">;
constexpr auto y = variable<"y">;
constexpr auto z = x * y + square(x);

constexpr auto slope = gradient(z)(x = 2.0, y = 3.0);
static_assert(slope[x] == 7.0);
static_assert(slope[y] == 2.0);
// [/compiler]

// [paths]
// stop_gradient closes a path: the value passes, the derivative does not.
static_assert(derivative(x * y + stop_gradient(square(x)), x)(x = 2.0, y = 3.0) == 3.0);  // through the product: y
static_assert(derivative(stop_gradient(x * y) + square(x), x)(x = 2.0, y = 3.0) == 4.0);  // through the square: 2x
// [/paths]

}  // namespace

int main(int argument_count, char** arguments) {
  // [tape]
  tape::tape t;
  t.keep_history();  // names, operands and adjoints of all values, not only of variables
  auto const a = t.variable(2.0, "x");
  auto const b = t.variable(3.0, "y");
  auto const product = a * b;
  auto const power = square(a);
  auto const sum = product + power;
  sum.backward();

  expect(sum.value() == 10.0, "z = 6 + 4");
  expect(sum.gradient() == 1.0, "dz/dz = 1: here the sweep begins");
  expect(product.gradient() == 1.0 && power.gradient() == 1.0, "a sum hands its adjoint on to both operands");
  expect(a.gradient() == 7.0, "dz/dx = 3 + 4");
  expect(b.gradient() == 2.0, "dz/dy = 2");
  // [/tape]

  std::printf("z = %g, dz/dx = %g, dz/dy = %g\n", sum.value(), a.gradient(), b.gradient());
  data_file graph(argument_count, arguments, "graph.dot");
  graph.write(std::string(tape::to_dot(sum).view()));
}

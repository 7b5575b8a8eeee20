// Lesson 10: loss = x*y + 1, traced node by node, and checked by differences. Next: docs/lessons/10_trace.md.
#include <chainrule/chainrule.hpp>

#include "lesson.hpp"

using namespace chainrule;

namespace {

// [loss]
constexpr auto loss_of = [](auto const& x, auto const& y) { return x * y + 1.0; };
// [/loss]

// [walk]
// From a value back to the variables: what made it, what it is, and how much the loss depends on it.
void print_from(tape::real const& node, int depth) {
  std::printf("%*s%s: value %g, adjoint %g\n", 2 * depth, "", std::string(node.operation()).c_str(), node.value(),
              node.gradient());
  for (auto const& operand : node.operands()) print_from(operand, depth + 1);
}
// [/walk]

// [differences]
double difference_by_x(double x, double y, double h) { return (loss_of(x + h, y) - loss_of(x - h, y)) / (2 * h); }
double difference_by_y(double x, double y, double h) { return (loss_of(x, y + h) - loss_of(x, y - h)) / (2 * h); }
// [/differences]

// [compiler]
static_assert(gradient(loss_of)(2.0, 3.0) == std::array{3.0, 2.0});
// [/compiler]

}  // namespace

int main(int argument_count, char** arguments) {
  // [trace]
  tape::tape t;
  t.keep_history();
  auto const x = t.variable(2.0, "x"), y = t.variable(3.0, "y");

  auto const loss = loss_of(x, y);  // forward: values, and what they were computed from
  expect(loss.value() == 7.0, "2 * 3 + 1");
  expect(loss.operation() == "+", "the last operation");
  expect(loss.operands().size == 1, "the 1 is a constant: nothing depends on it");

  auto const product = loss.operands()[0];
  expect(product.operation() == "*" && product.value() == 6.0, "before it 2 * 3");
  expect(product.operands().size == 2, "of two variables");

  loss.backward();  // backward: adjoints
  expect(loss.gradient() == 1.0, "dloss/dloss");
  expect(product.gradient() == 1.0, "dloss/dproduct: a sum passes its adjoint on");
  expect(x.gradient() == 3.0, "dloss/dx = y");
  expect(y.gradient() == 2.0, "dloss/dy = x");
  // [/trace]

  print_from(loss, 0);

  // [check]
  double const h = 1e-3;
  expect(near(difference_by_x(2, 3, h), x.gradient(), 1e-11), "nudging x says the same");
  expect(near(difference_by_y(2, 3, h), y.gradient(), 1e-11), "nudging y says the same");
  // [/check]
  std::printf("by differences: %.9f, %.9f\n", difference_by_x(2, 3, h), difference_by_y(2, 3, h));

  data_file graph(argument_count, arguments, "trace.dot");
  graph.write(std::string(tape::to_dot(loss).view()));
}

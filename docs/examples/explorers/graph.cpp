// The explorer of the graph: an expression that a page builds node by node, its values, and its adjoints. The page is
// docs/explorers/graph.md.
#include <chainrule/chainrule.hpp>
#include <cmath>
#include <deque>
#include <string>
#include <vector>

#include "../lessons/lesson.hpp"
#include "explorer.hpp"

using namespace chainrule;
using namespace chainrule::literals;

namespace {

// [operations]
struct operation_of_one {
  std::string_view name;
  tape::real (*record)(tape::real const&);
  double (*slope)(double);
};
struct operation_of_two {
  std::string_view name;
  tape::real (*record)(tape::real const&, tape::real const&);
  std::array<double, 2> (*slopes)(double, double);
};

template <class F>
constexpr operation_of_one one(std::string_view name, F) {
  return {name, [](tape::real const& a) -> tape::real { return F{}(a); }, [](double a) { return derivative(F{})(a); }};
}
template <class F>
constexpr operation_of_two two(std::string_view name, F) {
  return {name, [](tape::real const& a, tape::real const& b) -> tape::real { return F{}(a, b); },
          [](double a, double b) { return gradient(F{})(a, b); }};
}

constexpr std::array of_one{one("-", [](auto const& a) { return -a; }),
                            one("sin", [](auto const& a) { return sin(a); }),
                            one("cos", [](auto const& a) { return cos(a); }),
                            one("tan", [](auto const& a) { return tan(a); }),
                            one("exp", [](auto const& a) { return exp(a); }),
                            one("log", [](auto const& a) { return log(a); }),
                            one("sqrt", [](auto const& a) { return sqrt(a); }),
                            one("square", [](auto const& a) { return square(a); }),
                            one("abs", [](auto const& a) { return abs(a); }),
                            one("tanh", [](auto const& a) { return tanh(a); }),
                            one("sigmoid", [](auto const& a) { return sigmoid(a); }),
                            one("relu", [](auto const& a) { return relu(a); }),
                            one("atan", [](auto const& a) { return atan(a); })};
constexpr std::array of_two{two("+", [](auto const& a, auto const& b) { return a + b; }),
                            two("-", [](auto const& a, auto const& b) { return a - b; }),
                            two("*", [](auto const& a, auto const& b) { return a * b; }),
                            two("/", [](auto const& a, auto const& b) { return a / b; }),
                            two("^", [](auto const& a, auto const& b) { return pow(a, b); }),
                            two("min", [](auto const& a, auto const& b) { return min(a, b); }),
                            two("max", [](auto const& a, auto const& b) { return max(a, b); })};
// [/operations]

struct node {
  tape::real recorded;
  std::array<int, 2> operands{-1, -1};
  std::array<double, 2> slopes{};
  int place = 0;  // its number in the drawing
};

constexpr std::size_t most_nodes = 200;
tape::tape memory;
std::vector<node> nodes;
std::deque<std::string> names;  // of variables, as long as the tape needs them

node& at(int i) { return nodes.at(static_cast<std::size_t>(i)); }
int add(node const& one) {
  if (nodes.size() == most_nodes) return -1;
  nodes.push_back(one);
  if (one.recorded.is_active()) nodes.back().place = static_cast<int>(memory.size());  // it was recorded last
  return static_cast<int>(nodes.size()) - 1;
}

}  // namespace

EXPLORER_EXPORT(most) int most() { return static_cast<int>(most_nodes); }
EXPLORER_EXPORT(count) int count(int operands) {
  return static_cast<int>(operands == 1 ? of_one.size() : of_two.size());
}
EXPLORER_EXPORT(text) int text(int operands, int i) {
  auto const place = static_cast<std::size_t>(i);
  return explorer::give(operands == 1 ? of_one.at(place).name : of_two.at(place).name);
}

/// A new graph. Each of the functions below adds a node and returns its number, or -1 where there are too many.
EXPLORER_EXPORT(begin) void begin() {
  nodes.clear();
  memory.clear();
  names.clear();
  memory.keep_history();  // each node has an adjoint
}
/// A variable, whose name is the first letters of the text.
EXPLORER_EXPORT(variable) int variable_node(double value, int letters) {
  names.emplace_back(explorer::text_buffer.data(), static_cast<std::size_t>(letters));
  return add({memory.variable(value, names.back())});
}
EXPLORER_EXPORT(constant) int constant_node(double value) { return add({tape::real(value)}); }
EXPLORER_EXPORT(apply_to_one) int apply_to_one(int operation, int a) {
  auto const& f = of_one.at(static_cast<std::size_t>(operation));
  return add({f.record(at(a).recorded), {a, -1}, {f.slope(at(a).recorded.value()), 0}});
}
EXPLORER_EXPORT(apply_to_two) int apply_to_two(int operation, int a, int b) {
  auto const& f = of_two.at(static_cast<std::size_t>(operation));
  return add(
      {f.record(at(a).recorded, at(b).recorded), {a, b}, f.slopes(at(a).recorded.value(), at(b).recorded.value())});
}

EXPLORER_EXPORT(value) double value(int i) { return at(i).recorded.value(); }
EXPLORER_EXPORT(active) int active(int i) { return at(i).recorded.is_active() ? 1 : 0; }
/// What the tape says after backward().
EXPLORER_EXPORT(adjoint) double adjoint(int i) { return at(i).recorded.gradient(); }

// [backward]
/// From the last node back, by the tape. Then step by step what each use adds: node, which of its operands, slope of
/// the edge, what is added, the sum so far. Returns the number of these steps.
EXPLORER_EXPORT(backward) int backward() {
  if (nodes.empty() || !nodes.back().recorded.is_active()) return 0;
  nodes.back().recorded.backward();
  std::vector<double> sums(nodes.size());
  sums.back() = 1;
  int steps = 0;
  for (int i = static_cast<int>(nodes.size()) - 1; i >= 0; --i)
    for (std::size_t k = 0; k < 2; ++k) {
      int const operand = at(i).operands[k];
      if (operand < 0 || active(operand) == 0) continue;
      double const slope = at(i).slopes[k], passed = sums[static_cast<std::size_t>(i)];
      double const added = slope == 0 || passed == 0 ? 0 : passed * slope;  // as the tape does: 0 passes nothing on
      double const sum = sums[static_cast<std::size_t>(operand)] += added;
      for (double const number : {double(i), double(k), slope, added, sum})
        explorer::numbers.at(static_cast<std::size_t>(steps++)) = number;
    }
  return steps / 5;
}
// [/backward]

// [drawing]
/// After backward(): how the last node was computed, in the language of Graphviz. A page reads nodes and edges from it.
EXPLORER_EXPORT(drawing) int drawing() { return explorer::give(tape::to_dot(nodes.back().recorded)); }
/// The number of a node in it: 0 for constants, which no tape records.
EXPLORER_EXPORT(place) int place(int i) { return at(i).place; }
// [/drawing]

#if !defined(__wasm__)
int main() {
  auto const operation = [](auto const& list, std::string_view name) {
    for (std::size_t i = 0; i < list.size(); ++i)
      if (list[i].name == name) return static_cast<int>(i);
    expect(false, "there is such an operation");
    return -1;
  };
  auto const variable = [](std::string_view name, double value) { return variable_node(value, explorer::give(name)); };
  auto const one = [&](std::string_view name, int a) { return apply_to_one(operation(of_one, name), a); };
  auto const two = [&](std::string_view name, int a, int b) { return apply_to_two(operation(of_two, name), a, b); };
  // Expression, its variables in order; value, derivatives.
  auto const print = [](char const* expression, double x, double y) {
    int const steps = backward();
    auto const operand_of = [](int step) {
      auto const place = static_cast<std::size_t>(5 * step);
      return at(static_cast<int>(explorer::numbers.at(place)))
          .operands.at(static_cast<std::size_t>(explorer::numbers.at(place + 1)));
    };
    for (int k = 0; k < steps; ++k) {  // the last sum of a node is its adjoint
      bool last = true;
      for (int later = k + 1; later < steps; ++later) last &= operand_of(later) != operand_of(k);
      if (last)
        expect(near(explorer::numbers.at(static_cast<std::size_t>(5 * k + 4)), adjoint(operand_of(k))),
               "the steps add up to the tape's adjoint");
    }
    std::string const dot(tape::to_dot(nodes.back().recorded).view());
    for (auto const& each : nodes)
      if (each.recorded.is_active()) {
        std::string const label = "  v" + std::to_string(each.place) + " [label=\"";
        auto const found = dot.find(label), end = dot.find("\\n", found);
        expect(found != std::string::npos, "a node of the tape is in its drawing");
        auto const name = dot.substr(found + label.size(), end - found - label.size());
        expect(name == each.recorded.operation() || each.recorded.operation() == "variable", "under its own name");
      }
    std::printf("graph %s %.17g %.17g %.17g %.17g %.17g\n", expression, x, y, value(static_cast<int>(nodes.size()) - 1),
                adjoint(0), adjoint(1));
  };
  for (auto const& [x, y] : {std::pair{2.0, 3.0}, std::pair{-1.5, 0.5}}) {
    begin();
    int a = variable("x", x), b = variable("y", y);
    two("+", two("*", a, b), two("^", a, constant_node(2)));
    print("x*y+x^2", x, y);
    if (x == 2.0) expect(value(5) == 10 && adjoint(0) == 7 && adjoint(1) == 2, "as in the lesson");

    begin();
    a = variable("x", x), b = variable("y", y);
    int const product = two("*", a, b);
    two("/", one("sin", product), two("+", product, one("exp", b)));
    print("sin(x*y)/(x*y+exp(y))", x, y);

    begin();
    a = variable("x", x), b = variable("y", y);
    two("-", two("*", two("/", a, a), two("max", a, b)), one("abs", one("-", b)));
    print("x/x*max(x,y)-abs(-y)", x, y);
  }
}
#endif

// The explorer of the compiler's work: a formula, its derivatives, what is computed, and C. The page is
// docs/explorers/compiler.md.
#include <chainrule/chainrule.hpp>
#include <cmath>
#include <utility>

#include "../lessons/lesson.hpp"
#include "explorer.hpp"

using namespace chainrule;
using namespace chainrule::literals;

namespace {

constexpr std::size_t most_variables = 6;

// [show]
struct demonstration {
  std::string_view title, text, latex, c;
  std::size_t variables;
  std::array<std::string_view, most_variables> names, derivatives, derivatives_latex;
  std::array<int, most_variables> derivative_operations;  // of each derivative in a program of its own
  std::array<double, most_variables> start;
  int operations, together;  // of the formula, and of value and gradient in one program
  void (*evaluate)();        // reads the values of the variables, and writes value and gradient in their place
};

template <class F, class... Variables>
void evaluate() {
  [&]<std::size_t... I>(std::index_sequence<I...>) {
    auto const [value, slope] = value_and_gradient(F{}, Variables{}...)((Variables{} = explorer::numbers[I])...);
    explorer::numbers[0] = value;
    ((explorer::numbers[I + 1] = slope[Variables{}]), ...);
  }(std::index_sequence_for<Variables...>{});
}

template <class F, class... Variables>
constexpr demonstration show(std::string_view title, F f, std::array<double, most_variables> start, Variables... x) {
  return {title,
          to_string(f),
          to_latex(f),
          to_c<"f">(f, x...),
          sizeof...(x),
          {to_string(x)...},
          {to_string(derivative(f, x))...},
          {to_latex(derivative(f, x))...},
          {static_cast<int>(operation_count(derivative(f, x)))...},
          start,
          static_cast<int>(operation_count(f)),
          static_cast<int>(operation_count(value_and_gradient(f, x...))),
          &evaluate<F, Variables...>};
}
// [/show]

constexpr auto x = variable<"x">;
constexpr auto y = variable<"y">;
constexpr auto z = variable<"z">;
constexpr auto w = variable<"w">;
constexpr auto b = variable<"b">;
constexpr auto t = variable<"t">;
constexpr auto m = variable<"m">;
constexpr auto s = variable<"s">;
constexpr auto a = variable<"a">;
constexpr auto c = variable<"c">;
constexpr auto d = variable<"d">;

// [demonstrations]
constexpr auto once = 4_c * x * (1_c - x);
constexpr auto twice = 4_c * once * (1_c - once);

constexpr std::array demonstrations{
    show("a wave", sin(x* x) * y + 3_c, {2, 1}, x, y),
    show("Rosenbrock's function", square(1_c - x) + 100_c * square(y - square(x)), {-1.2, 1}, x, y),
    show("a neuron's error", square(tanh(w* x + b) - t), {0.5, 2, -0.25, 1}, w, x, b, t),
    show("logistic loss", softplus(-t*(w* x + b)), {0.5, 2, -0.25, 1}, w, x, b, t),
    show("a bell curve", exp(-square((x - m) / s) / 2_c) / s, {1, 0.5, 2}, x, m, s),
    show("the length of a vector", sqrt(square(x) + square(y) + square(z)), {1, 2, 2}, x, y, z),
    show("a product of five", a* b* c* d* x, {1, 2, 3, 4, 5}, a, b, c, d, x),
    show("the logistic map, three times", 4_c * twice * (1_c - twice), {0.2}, x)};
// [/demonstrations]

demonstration const& chosen(int i) { return demonstrations.at(static_cast<std::size_t>(i)); }

}  // namespace

EXPLORER_EXPORT(count) int count() { return static_cast<int>(demonstrations.size()); }
EXPLORER_EXPORT(variables) int variables(int i) { return static_cast<int>(chosen(i).variables); }

/// What: 0 title, 1 formula, 2 in LaTeX, 3 in C.
EXPLORER_EXPORT(text) int text(int i, int what) {
  demonstration const& one = chosen(i);
  return explorer::give(std::array{one.title, one.text, one.latex, one.c}.at(static_cast<std::size_t>(what)));
}
/// Of variable v. What: 0 its name, 1 the derivative by it, 2 in LaTeX.
EXPLORER_EXPORT(variable_text) int variable_text(int i, int v, int what) {
  demonstration const& one = chosen(i);
  auto const& texts = what == 0 ? one.names : what == 1 ? one.derivatives : one.derivatives_latex;
  return explorer::give(texts.at(static_cast<std::size_t>(v)));
}
EXPLORER_EXPORT(operations) int operations(int i) { return chosen(i).operations; }
EXPLORER_EXPORT(together) int together(int i) { return chosen(i).together; }
EXPLORER_EXPORT(derivative_operations) int derivative_operations(int i, int v) {
  return chosen(i).derivative_operations.at(static_cast<std::size_t>(v));
}
EXPLORER_EXPORT(start) double start(int i, int v) { return chosen(i).start.at(static_cast<std::size_t>(v)); }
EXPLORER_EXPORT(evaluate) void evaluate_at(int i) { chosen(i).evaluate(); }

#if !defined(__wasm__)
int main() {
  expect(chosen(0).derivatives[0] == "2*x*cos(x*x)*y", "the derivative of the wave");
  // Demonstration: operations of the formula and of value and gradient; value and gradient where it begins.
  for (int i = 0; i < count(); ++i) {
    for (int v = 0; v < variables(i); ++v) explorer::numbers.at(static_cast<std::size_t>(v)) = start(i, v);
    evaluate_at(i);
    std::printf("compiler %d %d %d", i, operations(i), together(i));
    for (int v = 0; v <= variables(i); ++v) std::printf(" %.17g", explorer::numbers.at(static_cast<std::size_t>(v)));
    std::printf("\n");
  }
}
#endif

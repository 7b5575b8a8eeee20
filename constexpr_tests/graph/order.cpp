// The last graph before code: inputs, then constants, then operations after their operands, and no small powers.
#include <chainrule/chainrule.hpp>

#include "near.hpp"

namespace chainrule::detail::graph {

namespace {

using testing::near;

constexpr auto x = chainrule::variable<"x">;
constexpr auto y = chainrule::variable<"y">;

template <class F>
constexpr graph ordered_graph(F const&) {
  return ordered(simplified_graph<F>());
}

template <class F>
constexpr bool in_order(F const& f) {
  auto const g = ordered_graph(f);
  int section = 0;  // inputs, constants, operations
  for (node const& n : g.nodes) {
    int const of_node = !is_leaf(n) ? 2 : n.operation == constant ? 1 : 0;
    if (of_node < section) return false;
    section = of_node;
  }
  for (index i = 0; i < g.nodes.size; ++i)
    for (int k = 0; k < arity(g.nodes[i]); ++k)
      if (g.nodes[i].operands[k] >= i) return false;
  return true;
}
static_assert(in_order(x));
static_assert(in_order(2_c));
static_assert(in_order(sin(2_c * x) + 3_c * y - x / 5_c));
static_assert(in_order(where(x < 2.5, pow(y, 3_c), constants::pi)));
static_assert(in_order(derivative<3>(exp(x * y) / (1_c + pow(x, -3_c)), x)));

// In long programs a tangent stands beside the value whose slope it takes, although it needs inputs only to begin with.
constexpr bool tangents_stand_beside_values() {
  auto const twice = [](auto const& a) { return sin(exp(sin(exp(a) * (a + 2_c))) * 3_c); };
  auto const g = ordered_graph(derivative(twice(twice(twice(twice(twice(twice(twice(square(x)))))))), x));
  index first_slope = none, last_value = none;
  for (index i = 0; i < g.nodes.size; ++i) {
    if (first_slope == none && detail::is<operation::cos_>(g, i)) first_slope = i;
    if (detail::is<operation::exp_>(g, i)) last_value = i;
  }
  int tangents = 0;
  for (index i = first_slope; i < last_value; ++i)
    if (detail::is<operation::multiply_>(g, i) && detail::is<operation::cos_>(g, i - 1)) ++tangents;
  return g.nodes.size > 100 && tangents > 5;
}
static_assert(tangents_stand_beside_values());

constexpr int powers(graph const& g) {
  int n = 0;
  for (node const& each : g.nodes) n += each.operation == operation::opcode_of<operation::pow_> ? 1 : 0;
  return n;
}
static_assert(powers(ordered_graph(pow(x, 5_c))) == 0);
static_assert(powers(ordered_graph(pow(x, -8_c))) == 0);
static_assert(powers(ordered_graph(pow(x, 9_c))) == 1);
static_assert(powers(ordered_graph(pow(x, 1_c / 2_c))) == 1);
static_assert(powers(ordered_graph(pow(x, y))) == 1);
static_assert(ordered_graph(pow(x, 5_c)).nodes.size == 4);
static_assert(pow(x, 3_c)(x = 1.1) == 1.1 * 1.1 * 1.1);
static_assert(pow(x, 8_c)(x = 2.0) == 256);
static_assert(pow(x, -8_c)(x = 2.0) == 1.0 / 256);
static_assert(near(pow(x, 7_c)(x = 1.7), 41.0338673));

// Inputs come in the order of their first use, though y was met first.
constexpr bool inputs_are_in_order_of_use() {
  auto const g = ordered_graph(where(y < 1_c, 0_c, 0_c) + sin(x) * y);
  int next = 0;
  for (node const& n : g.nodes)
    for (int k = 0; k < arity(n); ++k)
      if (n.operands[k] >= next && is_leaf(g.nodes[n.operands[k]]) && !is_constant(g.nodes[n.operands[k]])) {
        if (n.operands[k] != next) return false;
        ++next;
      }
  return next == 2;
}
static_assert(inputs_are_in_order_of_use());

// Derivatives that are divided by one thing are multiplied by its reciprocal; a value is computed as written, and
// constants divide.
template <class Operation>
constexpr int count(graph const& g) {
  int n = 0;
  for (node const& each : g.nodes) n += each.operation == operation::opcode_of<Operation> ? 1 : 0;
  return n;
}
template <class F>
constexpr graph ordered_gradient(F const&) {
  auto g = simplified_graph<F>();
  g.roots = reverse(g, g.roots[0], chainrule::detail::variables<decltype(x), decltype(y)>::nodes(g));
  return ordered(g);
}
static_assert(count<operation::divide_>(ordered_graph(sin(x) / y + cos(x) / y)) == 2);
static_assert(count<operation::divide_>(ordered_gradient(sin(x) / y + cos(x) / y)) ==
              3);  // those of the value, which are parts of slopes, and 1 / y
static_assert(count<operation::divide_>(ordered_gradient(log(x) * log(y))) == 2);
static_assert(count<operation::divide_>(ordered_gradient(sin(x) / 3_c + sin(y) / 3_c)) == 2);
static_assert(count<operation::divide_>(ordered_gradient(1_c / x + sin(1_c / x))) ==
              1);  // the slope of 1 / x is its square

// What is ready is computed at once: the sum of many terms does not wait until all of them are there.
constexpr bool terms_are_summed_as_they_come() {
  auto const term = [](auto k) { return square(sin(k * x) * cos(k * y) + k) * exp(k * x * y); };
  auto const ten = [&](auto k) { return term(k) + term(k + 1_c) + term(k + 2_c) + term(k + 3_c) + term(k + 4_c); };
  auto const g = ordered_graph(ten(1_c) + ten(6_c) + ten(11_c) + ten(16_c));
  if (g.nodes.size <= detail::short_program) return false;
  index last_exponential = none, first_sum = none;
  for (index i = 0; i < g.nodes.size; ++i) {
    node const& n = g.nodes[i];
    if (n.operation == operation::opcode_of<operation::exp_>) last_exponential = i;
    if (n.operation == operation::opcode_of<operation::add_> && first_sum == none && !is_leaf(g.nodes[n.operands[0]]) &&
        g.nodes[n.operands[0]].operation == operation::opcode_of<operation::multiply_> &&
        g.nodes[n.operands[1]].operation == operation::opcode_of<operation::multiply_>)
      first_sum = i;
  }
  return first_sum != none && first_sum < last_exponential;
}
static_assert(terms_are_summed_as_they_come());

}  // namespace

}  // namespace chainrule::detail::graph

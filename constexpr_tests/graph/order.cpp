// The last graph before code: inputs, then constants, then operations after their operands, and no small powers.
#include <chainrule/chainrule.hpp>

#include "near.hpp"

namespace chainrule::graph {

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

}  // namespace

}  // namespace chainrule::graph

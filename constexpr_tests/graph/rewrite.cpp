// Whole-graph rewrites: dead nodes go, names stay, a leaf gives way to a formula.
#include <chainrule/chainrule.hpp>

namespace chainrule::detail::graph {

namespace {

using operation::opcode_of;

constexpr sequence<index> one(index node) { return sequence<index>(1, node); }

// A graph of a * b, with sin(a) dead.
constexpr graph product_with_dead_sine() {
  graph g;
  index const a = g.append_variable("a"), b = g.append_variable("b");
  g.append(opcode_of<operation::sin_>, a);
  g.roots.push(g.append(opcode_of<operation::multiply_>, a, b));
  return g;
}
static_assert(product_with_dead_sine().nodes.size == 4);
static_assert(without_dead_nodes(product_with_dead_sine()).nodes.size == 3);
static_assert(without_dead_nodes(product_with_dead_sine()).names.size == 2);
static_assert(simplify(product_with_dead_sine()).nodes.size == 3);
static_assert([] {
  auto const g = without_dead_nodes(product_with_dead_sine());
  return g.nodes[g.roots[0]].operation == opcode_of<operation::multiply_>;
}());
// A variable that simplification loses keeps its name.
static_assert([] {
  graph g;
  g.roots.push(g.append(opcode_of<operation::multiply_>, g.append_constant({0}), g.append_variable("a")));
  g = simplify(g);
  return g.names.size == 1 && g.exact(g.roots[0]).is(0);
}());
static_assert([] {
  graph g;
  index const a = g.append_variable("a"), b = g.append_variable("b");
  index const sum = g.append(opcode_of<operation::add_>, a, b);
  index const replaced =
      substitute(g, one(sum), one(a), one(g.append(opcode_of<operation::sin_>, b)), write_as_it_is)[0];
  return g.nodes[replaced].operation == opcode_of<operation::add_> &&
         g.nodes[g.nodes[replaced].operands[0]].operation == opcode_of<operation::sin_>;
}());
static_assert([] {
  graph g;
  index const a = g.append_variable("a"), b = g.append_variable("b");
  return substitute(g, one(b), one(a), one(b), write_as_it_is)[0] == b;
}());

}  // namespace

}  // namespace chainrule::detail::graph

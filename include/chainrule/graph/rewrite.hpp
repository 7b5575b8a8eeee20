// Whole-graph rewrites: simplify everything, put a value in place of a variable, drop what no result needs.
#pragma once

#include "simplify.hpp"

namespace chainrule::graph {

namespace detail {

// A copy of what the roots of `from` need, each operation written by `write(new graph, opcode, a, b, c)`.
template <class Write>
constexpr graph rebuilt(graph const& from, Write write) {
  graph to;
  auto const needed = reachable(from, from.roots);
  // Names keep their order, and stay even if simplification loses the variable: a call may still give it a value.
  for (auto const& name : from.names) to.names.push(name);
  sequence<index> position(from.nodes.size, none);
  for (index i = 0; i < from.nodes.size; ++i) {
    if (!needed.data[i]) continue;
    node const& n = from.nodes.data[i];
    auto const operand = [&](int k) { return n.operands[k] == none ? none : position.data[n.operands[k]]; };
    if (n.operation == constant)
      position.data[i] = to.append_constant(from.constants[n.operands[0]]);
    else if (is_leaf(n))
      position.data[i] = to.append(n.operation, n.operands[0]);
    else
      position.data[i] = write(to, n.operation, operand(0), operand(1), operand(2));
  }
  for (index root : from.roots) to.roots.push(position[root]);
  return to;
}

}  // namespace detail

/// Only what the roots need, exactly simplified.
constexpr graph simplify(graph const& g) {
  return detail::rebuilt(g, [](graph& to, opcode operation, index a, index b, index c) { return simplified(to, operation, a, b, c); });
}

/// Only what the roots need, as it is.
constexpr graph without_dead_nodes(graph const& g) {
  return detail::rebuilt(g, [](graph& to, opcode operation, index a, index b, index c) { return to.append(operation, a, b, c); });
}

/// Only what the values of the roots need: without the operations that only derivatives see.
constexpr graph without_transparent_nodes(graph const& g) {
  return detail::rebuilt(g, [](graph& to, opcode operation, index a, index b, index c) {
    return operation::traits_at(operation).transparent ? a : to.append(operation, a, b, c);
  });
}

/// g without this name, if no node that the roots need is the variable.
constexpr graph without_unused_name(graph const& g, std::string_view name) {
  auto const needed = reachable(g, g.roots);
  graph to;
  int removed = g.names.size;
  for (int i = 0; i < g.names.size; ++i)
    if (g.names[i] == name) removed = i;
  for (index i = 0; i < g.nodes.size; ++i)
    if (needed[i] && g.nodes[i].operation == variable && g.nodes[i].operands[0] == removed) return g;
  for (int i = 0; i < g.names.size; ++i)
    if (i != removed) to.names.push(g.names[i]);
  to.constants = g.constants;
  sequence<index> position(g.nodes.size, none);
  for (index i = 0; i < g.nodes.size; ++i) {
    if (!needed[i]) continue;
    node n = g.nodes[i];
    if (n.operation == variable && n.operands[0] > removed) --n.operands[0];
    if (!is_leaf(n))
      for (index& operand : n.operands) operand = operand == none ? none : position[operand];
    position[i] = to.append_new(n);
  }
  for (index root : g.roots) to.roots.push(position[root]);
  return to;
}

/// Node `root` with node `replacement` in place of the leaf `leaf`.
constexpr index substitute(graph& g, index root, index leaf, index replacement) {
  sequence<index> position(root + 1, none);
  for (index i = 0; i <= root; ++i) {
    node const n = g.nodes[i];
    auto const operand = [&](int k) { return n.operands[k] == none ? none : position[n.operands[k]]; };
    position[i] = i == leaf ? replacement : is_leaf(n) ? i : g.append(n.operation, operand(0), operand(1), operand(2));
  }
  return position[root];
}

}  // namespace chainrule::graph

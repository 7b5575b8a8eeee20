// SPDX-License-Identifier: BSL-1.0
// Whole-graph rewrites: simplify everything, put a value in place of a variable, drop what no result needs.
#pragma once

#include "recurrences.hpp"
#include "snapshot.hpp"

namespace chainrule::detail::graph {

namespace detail {

// A copy of what the roots of `from` need, each operation written by `write(new graph, opcode, a, b, c)`.
template <class Write>
constexpr graph rebuilt(view const& from, Write write) {
  graph to;
  auto const needed = reachable(from);
  // Names keep their order, and stay even if simplification loses the variable: a call may still give it a value.
  for (int i = 0; i < from.size.names; ++i) to.names.push(from.names[i]);
  for (int i = 0; i < from.size.literals; ++i) to.literals.push(from.literals[i]);
  for (int i = 0; i < from.size.functions; ++i) to.functions.push(from.functions[i]);
  to.reserve(from.size.nodes);
  sequence<index> position(from.size.nodes, none);
  for (index i = 0; i < from.size.nodes; ++i) {
    if (i == from.derivatives_begin) to.derivatives_begin = to.nodes.size;
    if (!needed.data[i]) continue;
    node const& n = from.nodes[i];
    auto const operand = [&](int k) { return n.operands[k] == none ? none : position.data[n.operands[k]]; };
    if (n.operation == constant)
      position.data[i] = to.append_constant(from.constants[n.operands[0]]);
    else if (is_leaf(n))
      position.data[i] = to.append(n.operation, n.operands[0]);
    else
      position.data[i] = write(to, n.operation, operand(0), operand(1), operand(2));
  }
  for (int i = 0; i < from.size.roots; ++i) to.roots.push(position[from.roots[i]]);
  return to;
}

}  // namespace detail

/// How rewrites write an operation: simplified, or as it is.
inline constexpr auto write_simplified = [](graph& to, opcode operation, index a, index b, index c) {
  return simplified(to, operation, a, b, c);
};
inline constexpr auto write_as_it_is = [](graph& to, opcode operation, index a, index b, index c) {
  return to.append(operation, a, b, c);
};

/// Only what the roots need, exactly simplified.
constexpr graph simplify(graph const& g) { return detail::rebuilt(g, write_simplified); }

/// Only what the roots need, as it is.
constexpr graph without_dead_nodes(view const& g) { return detail::rebuilt(g, write_as_it_is); }

/// The same, to be kept as a snapshot: no table is made in which to look for nodes.
constexpr graph compacted(view const& from) {
  graph to;
  auto const needed = reachable(from);
  for (int i = 0; i < from.size.names; ++i) to.names.push(from.names[i]);
  for (int i = 0; i < from.size.constants; ++i) to.constants.push(from.constants[i]);
  for (int i = 0; i < from.size.literals; ++i) to.literals.push(from.literals[i]);
  for (int i = 0; i < from.size.functions; ++i) to.functions.push(from.functions[i]);
  to.nodes.reserve(from.size.nodes);
  sequence<index> position(from.size.nodes, none);
  for (index i = 0; i < from.size.nodes; ++i) {
    if (i == from.derivatives_begin) to.derivatives_begin = to.nodes.size;
    if (!needed.data[i]) continue;
    node& n = to.nodes.data[to.nodes.size] = from.nodes[i];
    position.data[i] = to.nodes.size++;
    if (n.operation < 0) continue;
    for (int k = 0; k < 3 && n.operands[k] != none; ++k) n.operands[k] = position.data[n.operands[k]];
  }
  for (int i = 0; i < from.size.roots; ++i) to.roots.push(position[from.roots[i]]);
  return to;
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
  to.literals = g.literals;
  to.functions = g.functions;
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

/// The nodes `roots` with `values` in place of `leaves`, each operation written by `write(g, opcode, a, b, c)`. What
/// was there before the first of the leaves does not depend on them.
template <class Write>
constexpr sequence<index> substitute(graph& g, sequence<index> const& roots, sequence<index> const& leaves,
                                     sequence<index> const& values, Write write) {
  index first = g.nodes.size, last = -1;
  for (index leaf : leaves) first = leaf < first ? leaf : first;
  for (index root : roots) last = root > last ? root : last;
  if (g.has_states && last >= first) last = g.nodes.size - 1;  // what states are carried by stands anywhere
  int const count = last < first ? 0 : last - first + 1;
  sequence<index> position(count, none);
  zeros<bool> needed(count);
  for (index root : roots)
    if (root >= first) needed[root - first] = true;
  for (bool again = count > 0; again;) {
    again = false;
    for (int i = count - 1; i >= 0; --i) {
      node const& n = g.nodes.data[first + i];
      for (int k = 0; needed.data[i] && k < arity(n); ++k)
        if (n.operands[k] >= first) needed.data[n.operands[k] - first] = true;
    }
    for (int i = 0; g.has_states && i < count; ++i)
      if (node const& n = g.nodes.data[first + i]; n.operation == operation::opcode_of<operation::carried_> &&
                                                   !needed.data[i] && n.operands[0] >= first &&
                                                   needed.data[n.operands[0] - first])
        needed.data[i] = again = true;
  }
  for (int i = 0; i < leaves.size; ++i)
    if (leaves[i] <= last) position[leaves[i] - first] = values[i];
  for (int i = 0; i < count; ++i) {
    if (!needed.data[i] || position.data[i] != none) continue;
    node const n = g.nodes[first + i];
    auto const operand = [&](int k) { return n.operands[k] < first ? n.operands[k] : position[n.operands[k] - first]; };
    if (is_leaf(n))
      position.data[i] = first + i;
    else if (n.operation == operation::opcode_of<operation::state_>)  // carried with other values: another one
      position.data[i] = make_state(g, operand(0), rank_of_state(g, first + i));
    else
      position.data[i] = write(g, n.operation, operand(0), operand(1), operand(2));
  }
  sequence<index> results;
  for (index root : roots) results.push(root < first ? root : position[root - first]);
  return results;
}

}  // namespace chainrule::detail::graph

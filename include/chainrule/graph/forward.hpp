// SPDX-License-Identifier: BSL-1.0
// The forward sweep: tangents, from the variables to the results.
#pragma once

#include "recurrences.hpp"
#include "regions.hpp"
#include "shortcuts.hpp"

namespace chainrule::detail::graph {

/// The tangents of all nodes that `wanted` are made of, given the tangents of the leaves: `seeds[i]` is the tangent of
/// node i, none for zero. New nodes are appended to g; the result is indexed like the nodes that g had before.
constexpr sequence<index> forward(graph& g, sequence<index> const& wanted, sequence<index> seeds) {
  auto const needed = reachable(g, wanted);
  auto const moves = states_with_tangents(g, seeds);
  auto tangents = std::move(seeds);
  for (index i = 0; i < needed.size; ++i) {
    if (!needed[i]) continue;
    node const n = g.nodes[i];
    if (operation::is_structure(n.operation)) {
      if (tangents[i] != none) continue;  // an element by which is differentiated
      if (moves[i])
        tangents[i] = make_state(g, n.operands[0], rank_of_state(g, i));
      else if (detail::is<operation::carried_>(g, i))
        tangents[i] = tangent_of_carried(g, i, tangents);
      else
        tangents[i] = tangent_of_structure(g, i, tangents);
      continue;
    }
    int const count = arity(n);
    bool changes = false;
    for (int k = 0; k < count; ++k) changes = changes || tangents.data[n.operands[k]] != none;
    if (!changes) continue;
    if (auto const s = detail::shortcut_of(g, i); s.what != s.nothing) {
      for (int k = 0; k < detail::most_parts && s.to[k] != none; ++k)
        if (index const tangent = tangents[s.to[k]]; tangent != none)
          tangents[i] = chain_sum(g, tangents[i], detail::chain_shortcut(g, i, s, k, tangent));
      continue;
    }
    if (n.operation == operation::opcode_of<operation::where_> && is_branch(g, n.operands[0])) {
      index const a = tangents[n.operands[1]], b = tangents[n.operands[2]];
      if (a == none && b == none) continue;
      index const zero = a == none || b == none ? g.append_constant({0}) : none;
      tangents[i] = detail::make<operation::where_>(g, n.operands[0], a == none ? zero : a, b == none ? zero : b);
      continue;
    }
    for (int k = 0; k < count; ++k)
      if (index const tangent = tangents[n.operands[k]]; tangent != none)
        tangents[i] = chain_sum(g, tangents[i], chain(g, i, k, tangent));
  }
  return tangents;
}

/// Seeds for `forward` in which everything is constant but for what the caller sets.
constexpr sequence<index> no_seeds(graph const& g) { return sequence<index>(g.nodes.size, none); }

/// The derivative of a node by a leaf, as a node.
constexpr index forward_derivative(graph& g, index of, index by) {
  auto seeds = no_seeds(g);
  seeds[by] = g.append_constant({1});
  sequence<index> wanted(1, of);
  index const derivative = forward(g, wanted, std::move(seeds))[of];
  return derivative == none ? g.append_constant({0}) : derivative;
}

}  // namespace chainrule::detail::graph

// SPDX-License-Identifier: BSL-1.0
// Recurrences: states that one round of a loop hands on to the next one. A state is a node of its loop like an element,
// so whatever is made of it is differentiated as elsewhere; its tangent is a state of the same rounds, and its adjoint
// one that goes through them backwards. Next: stored_states.hpp, what is kept for those.
#pragma once

#include "loops.hpp"
#include "rules.hpp"

namespace chainrule::detail::graph {

constexpr int rank_of_state(graph const& g, index state) {
  return static_cast<int>(g.exact(g.nodes.data[state].operands[2]).numerator);
}

/// A new state in the rounds of a loop.
constexpr index make_state(graph& g, index loop, int rank) {
  for (index i = g.states_counted; i < g.nodes.size; ++i)
    if (detail::is<operation::state_>(g, i))
      if (auto const taken = g.exact(g.nodes.data[i].operands[1]).numerator; taken >= g.next_state)
        g.next_state = taken + 1;
  g.states_counted = g.nodes.size;
  index const constants[] = {g.append_constant({g.next_state}), g.append_constant({rank})};
  return g.append(operation::opcode_of<operation::state_>, loop, constants[0], constants[1]);
}

/// What a state has become after the last round.
constexpr index make_carried(graph& g, index state, index begins_as, index becomes) {
  return g.append(operation::opcode_of<operation::carried_>, state, begins_as, becomes);
}

/// What each state is carried by; empty for a graph without any.
constexpr sequence<index> carried_by(graph const& g) {
  sequence<index> all;
  if (!g.has_states) return all;
  all = sequence<index>(g.nodes.size, none);
  for (index i = 0; i < g.nodes.size; ++i)
    if (detail::is<operation::carried_>(g, i)) all.data[detail::operand(g, i)] = i;
  return all;
}

/// Marks whatever changes with what is marked, as far as derivatives see.
constexpr void mark_what_changes(graph const& g, zeros<bool>& marked) {
  for (bool again = true; again;) {
    again = false;
    for (index i = 0; i < marked.size; ++i) {
      node const& n = g.nodes.data[i];
      int const count = arity(n);
      // A number less itself has no slope in any sweep.
      if (n.operation == operation::opcode_of<operation::subtract_> && n.operands[0] == n.operands[1]) continue;
      bool const has_rules = count > 0 && !operation::is_structure(n.operation);
      for (int k = 0; k < count; ++k)
        if (marked.data[n.operands[k]] && !(has_rules && detail::rule_table.rows[n.operation].is_flat[k]))
          marked.data[i] = true;
      if (g.has_states && marked.data[i] && detail::is<operation::carried_>(g, i) && !marked.data[n.operands[0]])
        marked.data[n.operands[0]] = again = true;
    }
  }
}

/// Whether a state is made of any of these leaves.
constexpr bool has_states_of(graph const& g, sequence<index> const& leaves) {
  if (!g.has_states) return false;
  zeros<bool> marked(g.nodes.size);
  for (index leaf : leaves) marked[leaf] = true;
  mark_what_changes(g, marked);
  for (index i = 0; i < marked.size; ++i)
    if (marked.data[i] && detail::is<operation::state_>(g, i)) return true;
  return false;
}

/// Of each node, whether it is a state with a tangent, where nodes have these tangents.
constexpr zeros<bool> states_with_tangents(graph const& g, sequence<index> const& seeds) {
  zeros<bool> active(seeds.size);
  if (!g.has_states) return active;
  for (index i = 0; i < seeds.size; ++i) active.data[i] = seeds.data[i] != none;
  mark_what_changes(g, active);
  for (index i = 0; i < seeds.size; ++i)
    active.data[i] = active.data[i] && seeds.data[i] == none && detail::is<operation::state_>(g, i);
  return active;
}

/// The tangent of what a state has become.
constexpr index tangent_of_carried(graph& g, index i, sequence<index> const& tangents) {
  node const n = g.nodes[i];
  index const state = tangents[n.operands[0]];
  if (state == none) return none;
  index const zero = g.append_constant({0}), begins_as = tangents[n.operands[1]], becomes = tangents[n.operands[2]];
  return make_carried(g, state, begins_as == none ? zero : begins_as, becomes == none ? zero : becomes);
}

/// States that are being differentiated in reverse: the adjoint of one is a state itself, that goes through the rounds
/// the other way. What has been gone through last comes first.
class adjoint_states {
 public:
  /// These nodes are going to be differentiated.
  constexpr void begin(graph const& g, sequence<index> const& nodes) {
    last_rank = zeros<int>(g.nodes.size);
    for (index i : nodes)
      if (detail::is<operation::state_>(g, i))
        if (int& last = last_rank[detail::operand(g, i)]; rank_of_state(g, i) > last) last = rank_of_state(g, i);
  }
  /// The adjoint of what a round makes of the state that `carried` carries; `adjoint` is that of `carried`, or none.
  constexpr index open(graph& g, index carried, index adjoint) {
    index const state = detail::operand(g, carried);
    index const loop = detail::operand(g, state);
    index const its = make_state(g, loop, 2 * last_rank[loop] + 1 - rank_of_state(g, state));
    all.push({state, carried, its, adjoint == none ? g.append_constant({0}) : adjoint});
    return its;
  }
  struct closed {
    index carried, share;  // what the state begins as receives the share
  };
  /// All that a state has received in a round is known: `adjoint`, or none.
  constexpr closed close(graph& g, index state, index adjoint) {
    int k = all.size - 1;
    while (all[k].state != state) --k;
    index const becomes = adjoint == none ? g.append_constant({0}) : adjoint;
    return {all[k].carried, make_carried(g, all[k].adjoint, all[k].begins_as, becomes)};
  }

 private:
  struct opened {
    index state, carried, adjoint, begins_as;
  };
  sequence<opened> all;
  zeros<int> last_rank;  // of the states of each loop
};

}  // namespace chainrule::detail::graph

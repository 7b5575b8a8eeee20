// SPDX-License-Identifier: BSL-1.0
// Derivatives by many numbers of what recurrences make: directions are the rounds of a loop around them, so that there
// is one tangent of a state and not one for each number. Next: sweeps.hpp, which asks for it.
#pragma once

#include "forward.hpp"

namespace chainrule::detail::graph {

namespace detail {

constexpr index outermost_loop(graph const& g, index loop) {
  while (loop != none && loop_around(g, loop) != none) loop = loop_around(g, loop);
  return loop;
}

/// The nodes `roots`, of which the outermost loops where anything depends on `by` are loops in `around` now.
constexpr sequence<index> in_rounds_of(graph& g, sequence<index> const& roots, index around,
                                       sequence<index> const& by) {
  auto const needed = reachable(g, roots);
  zeros<bool> active(needed.size), is_moved(needed.size);
  for (index leaf : by) active[leaf] = true;
  mark_what_changes(g, active);
  for (index i = 0; i < needed.size; ++i)
    if (needed[i] && active[i])
      if (index const loop = outermost_loop(g, loop_of(g, i)); loop != none) is_moved[loop] = true;
  sequence<index> position(needed.size, none);
  for (index i = 0; i < needed.size; ++i) {
    if (!needed[i]) continue;
    node const n = g.nodes[i];
    position[i] = i;
    if (is_leaf(n)) continue;
    bool changes = is_moved[i];
    for (int k = 0, count = arity(n); k < count; ++k) changes = changes || position[n.operands[k]] != n.operands[k];
    if (!changes) continue;
    auto const operand = [&](int k) { return n.operands[k] == none ? none : position[n.operands[k]]; };
    if (is_moved[i])
      position[i] = make_loop(g, operand(0), operand(1), around);
    else if (is<operation::state_>(g, i))
      position[i] = make_state(g, operand(0), rank_of_state(g, i));
    else if (operation::is_structure(n.operation))
      position[i] = g.append(n.operation, operand(0), operand(1), operand(2));
    else
      position[i] = simplified(g, n.operation, operand(0), operand(1), operand(2));
  }
  sequence<index> results;
  for (index root : roots) results.push(position[root]);
  return results;
}

}  // namespace detail

/// So many nodes may the tangents of recurrences along all directions have as they are written one by one; more are
/// rounds of a loop. A Jacobian has more of them in reverse, where values are computed once.
inline constexpr int most_nodes_of_tangents = 400, most_nodes_of_jacobian = 1600;

/// Whether directions become rounds: where tangents of states by several numbers would be many nodes.
constexpr bool are_directions_rounds(graph& g, sequence<index> const& of, sequence<index> const& by,
                                     int most = most_nodes_of_tangents) {
  if (by.size < 2 || g.round != none || !has_states_of(g, by)) return false;
  for (index i : of)
    if (is_sequence(g, i) || loop_of(g, i) != none) return false;
  for (index i : by)
    if (!is_leaf(g.nodes[i]) || g.nodes[i].operation == sequence_argument) return false;
  auto const needed = reachable(g, of);
  zeros<bool> active(needed.size);
  for (index leaf : by) active[leaf] = true;
  mark_what_changes(g, active);
  int count = 0;
  for (index i = 0; i < needed.size; ++i) count += needed[i] && active[i] ? 1 : 0;
  return count * by.size > most;
}

/// The derivatives of nodes `of` by leaves `by`; row-major.
constexpr sequence<index> derivatives_in_rounds(graph& g, sequence<index> const& of, sequence<index> const& by) {
  using namespace detail;
  index const zero = g.append_constant({0}), one = g.append_constant({1});
  index const directions = make_loop(g, zero, g.append_constant({by.size}), none);
  auto const wanted = in_rounds_of(g, of, directions, by);
  index const number = make<operation::index_as_number_>(g, directions);
  sequence<index> unit;
  for (int c = 0; c < by.size; ++c)
    unit.push(make<operation::where_>(g, make<operation::equal_>(g, number, g.append_constant({c})), one, zero));
  auto seeds = no_seeds(g);
  for (int c = 0; c < by.size; ++c) seeds[by[c]] = unit[c];
  auto const tangents = forward(g, wanted, std::move(seeds));
  sequence<index> entries;
  for (index i : wanted) {
    index const table = tangents[i] == none ? none : make_table(g, tangents[i], directions);
    for (int c = 0; c < by.size; ++c)
      entries.push(table == none ? zero
                                 : g.append(operation::opcode_of<operation::element_>, table, g.append_constant({c})));
  }
  return entries;
}

}  // namespace chainrule::detail::graph

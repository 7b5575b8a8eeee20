// SPDX-License-Identifier: BSL-1.0
// What other rounds of a loop compute: nodes with another index in place of the loop. Next: hessian_of_sequence.hpp.
#pragma once

#include "loops.hpp"
#include "snapshot.hpp"

namespace chainrule::detail::graph {

/// The nodes `roots` with `at` in place of `loop`; loops in it become loops in `around`. What the loop does not change
/// stays.
constexpr sequence<index> in_another_round(graph& g, sequence<index> const& roots, index loop, index at, index around) {
  index last = -1;
  for (index root : roots) last = root > last ? root : last;
  zeros<bool> needed(last + 1);
  for (index root : roots) needed[root] = true;
  auto const changes = [&](index i) { return is_in_loop(g, loop_of(g, i), loop); };
  for (index i = last; i > loop; --i) {
    if (!needed.data[i] || !changes(i)) continue;
    node const n = g.nodes.data[i];
    for (int k = 0, count = arity(n); k < count; ++k) needed.data[n.operands[k]] = true;
  }
  sequence<index> position(last + 1, none);
  for (index i = 0; i <= last; ++i) {
    if (!needed.data[i]) continue;
    if (i == loop || !changes(i)) {
      position.data[i] = i == loop ? at : i;
      continue;
    }
    node const n = g.nodes[i];
    auto const operand = [&](int k) { return n.operands[k] == none ? none : position.data[n.operands[k]]; };
    if (detail::is<operation::loop_>(g, i))
      position.data[i] = make_loop(g, operand(0), operand(1), n.operands[2] == loop ? around : operand(2));
    else if (operation::is_structure(n.operation))
      position.data[i] = g.append(n.operation, operand(0), operand(1), operand(2));
    else
      position.data[i] = simplified(g, n.operation, operand(0), operand(1), operand(2));
  }
  sequence<index> results;
  for (index root : roots) results.push(position[root]);
  return results;
}

/// Whether anything reads a table behind an `if`.
constexpr bool reads_tables_on_sides(view const& g) {
  for (index i = 0; i < g.size.nodes; ++i) {
    node const& n = g.nodes[i];
    if (n.operation == operation::opcode_of<operation::element_> &&
        g.nodes[n.operands[0]].operation != sequence_argument &&
        g.nodes[n.operands[1]].operation == operation::opcode_of<operation::within_>)
      return true;
  }
  return false;
}

/// The nodes `roots` with what a table has at an index computed where it is read. (A derivative that enters what
/// belongs together into a matrix needs to know whom it depends on.)
constexpr sequence<index> without_tables(graph& g, sequence<index> const& roots) {
  using namespace detail;
  index const last = g.nodes.size - 1;
  sequence<index> position(last + 1, none);
  for (index i = 0; i <= last; ++i) {
    node const n = g.nodes[i];
    position[i] = i;
    if (is_leaf(n)) continue;
    bool is_changed = false;
    for (int k = 0, count = arity(n); k < count; ++k)
      is_changed = is_changed || position[n.operands[k]] != n.operands[k];
    auto const operand_at = [&](int k) { return n.operands[k] == none ? none : position[n.operands[k]]; };
    if (is<element_>(g, i) && is<sum_>(g, n.operands[0]) && is<placed_>(g, operand(g, n.operands[0]))) {
      node const placed = g.nodes[operand(g, n.operands[0])];
      index const loop = operand(g, n.operands[0], 1), value = position[placed.operands[0]], at = operand_at(1);
      // What is placed in a round stands at the loop's index less its first one.
      index const round = make<add_>(g, at, position[g.nodes[loop].operands[0]]);
      position[i] = in_another_round(g, sequence<index>(1, value), loop, round, loop_of(g, at))[0];
    } else if (!is_changed) {
      continue;
    } else if (is<sum_>(g, i)) {
      position[i] = make_sum(g, operand_at(0), operand_at(1));
    } else if (operation::is_structure(n.operation)) {
      position[i] = g.append(n.operation, operand_at(0), operand_at(1), operand_at(2));
    } else {
      position[i] = simplified(g, n.operation, operand_at(0), operand_at(1), operand_at(2));
    }
  }
  sequence<index> results;
  for (index root : roots) results.push(position[root]);
  return results;
}

}  // namespace chainrule::detail::graph

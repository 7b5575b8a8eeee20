// SPDX-License-Identifier: BSL-1.0
// What the rounds of an inner loop compute again and again, in each round of the loops around, is computed once before
// them: sums as numbers, and what is dear in rounds as tables. Next: code/loop_plan.hpp, which makes a plan of it.
#pragma once

#include "recurrences.hpp"
#include "rewrite.hpp"

namespace chainrule::detail::graph {

namespace detail {

// Whether one number of an operation is worth a place in a table: calls of elementary functions.
constexpr bool is_dear(operation::opcode of) {
  return !operation::is_structure(of) && operation::traits_at(of).in_cmath && !operation::traits_at(of).kinked;
}

class moving_out {
 public:
  explicit constexpr moving_out(graph& in)
      : g(in), uses(in.nodes.size), is_dear(in.nodes.size), is_index(indices_among(in)) {}

  constexpr graph run() {
    if (!find_uses()) return without_dead_nodes(g);
    for (int i = 0; i < g.names.size; ++i) to.names.push(g.names[i]);
    for (int i = 0; i < g.literals.size; ++i) to.literals.push(g.literals[i]);
    to.functions = g.functions;
    auto const needed = reachable(g, g.roots);
    // What reads a node that can be moved out and cannot be moved itself.
    zeros<bool> is_read(g.nodes.size);
    for (index root : g.roots) is_read[root] = true;
    for (index i = 0; i < g.nodes.size; ++i)
      for (int k = 0, count = arity(g.nodes.data[i]); needed.data[i] && k < count; ++k)
        if (index const operand = g.nodes.data[i].operands[k]; !(can_move(i) && uses[i] == uses[operand]))
          is_read[operand] = true;
    position = sequence<index>(g.nodes.size, none);
    copies = sequence<index>(g.nodes.size, none);
    for (index i = 0; i < g.nodes.size; ++i) {
      if (i == g.derivatives_begin) to.derivatives_begin = to.nodes.size;
      if (!needed.data[i]) continue;
      if (is_read[i] && can_move(i) && is_dear[i]) position[i] = moved(i);
      if (position[i] == none) position[i] = copied(i, position);
    }
    for (index root : g.roots) to.roots.push(position[root]);
    return without_dead_nodes(to);
  }

 private:
  using loops = unsigned long long;  // a set of them
  static constexpr loops all_loops = ~loops{0};
  static constexpr int most = 63;
  graph& g;
  graph to;
  zeros<loops> uses;  // the loops whose indices a node is made of; all where it is made of states
  zeros<bool> is_dear, is_index;
  sequence<index> loop_nodes;
  sequence<index> position, copies;

  constexpr int number_of(index loop) const {
    int k = 0;
    while (loop_nodes.data[k] != loop) ++k;
    return k;
  }
  // False if nothing can be moved.
  constexpr bool find_uses() {
    bool is_nested = false, any = false;
    for (index i = 0; i < g.nodes.size; ++i) {
      if (!is<loop_>(g, i)) continue;
      is_nested = is_nested || loop_around(g, i) != none;
      loop_nodes.push(i);
    }
    if (!is_nested || loop_nodes.size > most) return false;
    for (index i = 0; i < g.nodes.size; ++i) {
      node const& n = g.nodes.data[i];
      bool const is_reduction = is<sum_>(g, i) || is<largest_>(g, i);
      loops all = 0;
      if (is<loop_>(g, i)) {
        all = uses.data[n.operands[0]] | uses.data[n.operands[1]] | loops{1} << number_of(i);
      } else if (is<state_>(g, i) || is<carried_>(g, i)) {
        all = all_loops;
      } else {
        bool made_of_dear = false;
        for (int k = 0, count = arity(n); k < count; ++k) {
          all |= uses.data[n.operands[k]];
          made_of_dear = made_of_dear || is_dear.data[n.operands[k]];
        }
        // Of a loop of which a reduction makes one number, only the bounds are left.
        if (is_reduction && all != all_loops) all &= ~(loops{1} << number_of(n.operands[1]));
        is_dear[i] = !is_leaf(n) && (is_reduction || made_of_dear || detail::is_dear(n.operation));
      }
      uses[i] = all;
      any = any || (is_dear[i] && can_move(i));
    }
    return any;
  }

  // Whether a number is made of nothing but one inner loop whose bounds are the same in all rounds, or of none
  // though it stands in one.
  constexpr bool can_move(index i) {
    if (is_leaf(g.nodes.data[i]) || is_index[i] || loop_of(g, i) == none) return false;
    if (!operation::is_structure(g.nodes.data[i].operation) &&
        operation::traits_at(g.nodes.data[i].operation).result == operation::kind::condition)
      return false;
    if (uses[i] == 0) return true;
    index const loop = only_loop(uses[i]);
    return loop != none && loop_around(g, loop) != none && !is_sequence(g, i);
  }
  constexpr index only_loop(loops set) const {
    if (set == 0 || (set & (set - 1)) != 0) return none;
    int k = 0;
    while ((set >> k) != 1) ++k;
    return loop_nodes[k];
  }

  constexpr index copied(index i, sequence<index> const& places) {
    node const n = g.nodes[i];
    if (n.operation == constant) return to.append_constant(g.constants[n.operands[0]]);
    if (is_leaf(n)) return to.append(n.operation, n.operands[0]);
    auto const operand = [&](int k) { return n.operands[k] == none ? none : places.data[n.operands[k]]; };
    return to.append(n.operation, operand(0), operand(1), operand(2));
  }

  // The node, computed outside of all loops, or read from a table of what its loop computes; none if that does not go.
  constexpr index moved(index i) {
    // Its own copies of what it is made of.
    zeros<bool> below(i + 1);
    below[i] = true;
    for (index k = i; k >= 0; --k)
      for (int o = 0, count = arity(g.nodes.data[k]); below.data[k] && o < count; ++o)
        // A loop's third operand is the loop around, which it is taken out of.
        if (!(o == 2 && is<loop_>(g, k))) below[g.nodes.data[k].operands[o]] = true;
    for (index k = 0; k <= i; ++k) {
      if (!below.data[k]) continue;
      if (!is<loop_>(g, k)) {
        copies[k] = copied(k, copies);
        continue;
      }
      index around = loop_around(g, k);
      while (around != none && !below.data[around]) around = loop_around(g, around);
      node const n = g.nodes[k];
      copies[k] = make_loop(to, copies[n.operands[0]], copies[n.operands[1]], around == none ? none : copies[around]);
    }
    index const result = copies[i], loop = only_loop(uses[i]);
    if (loop == none) return loop_of(to, result) == none ? result : none;
    index const outside = copies[loop];
    if (loop_of(to, result) != outside || loop_around(to, outside) != none) return none;
    return read_table(to, make_table(to, result, outside), position[loop]);
  }
};

}  // namespace detail

/// Whether a loop stands in another one.
template <sizes Room>
constexpr bool has_nested_loops(snapshot<Room> const& g) {
  constexpr auto loop = operation::opcode_of<operation::loop_>;
  for (index i = 0; i < g.size.nodes; ++i)
    if (g.nodes[i].operation == loop && g.nodes[g.nodes[i].operands[2]].operation == loop) return true;
  return false;
}

/// The same graph, in which nothing dear is computed in loops that it does not depend on.
constexpr graph with_invariants_moved_out(graph g) {
  if (!g.has_loops) return g;
  return detail::moving_out(g).run();
}

}  // namespace chainrule::detail::graph

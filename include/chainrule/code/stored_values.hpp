// SPDX-License-Identifier: BSL-1.0
// What several passes through an inner loop need is computed by the first of them and kept in a table, where that saves
// more than it costs. Next: loop_plan.hpp.
#pragma once

#include "../graph/moved_out.hpp"
#include "phases.hpp"

namespace chainrule::detail::code::inline CHAINRULE_TARGET {

/// Chooses the nodes of one loop to be kept, and puts their tables into the graph.
class storing_values : node_phases {
 public:
  storing_values() = delete;
  constexpr storing_values(graph::graph& in, index of)
      : node_phases(in),
        loop(of),
        depth(graph::loop_depth(in, of) - 1),
        is_kept(in.nodes.size),
        is_index(graph::indices_among(in)) {
    for (index i = 0; i < g.nodes.size; ++i) {
      if (!is_inside(i)) continue;
      if (first < 0 || when(i) < first) first = when(i);
      if (when(i) > last) last = when(i);
    }
    if (last - first > 0 && last - first < most_passes && !has_states()) choose();
  }
  bool keeps_any = false;

  constexpr graph::graph run() {
    graph::graph to;
    for (int i = 0; i < g.names.size; ++i) to.names.push(g.names[i]);
    for (int i = 0; i < g.literals.size; ++i) to.literals.push(g.literals[i]);
    // Of each pass through the loop, where it has a node.
    graph::sequence<index> places(g.nodes.size * most_passes, none);
    auto const place = [&](index i, int pass) -> index& { return places.data[i * most_passes + pass]; };
    graph::zeros<index> tables(g.nodes.size);
    for (index i = 0; i < g.nodes.size; ++i) {
      if (i == g.derivatives_begin) to.derivatives_begin = to.nodes.size;
      node_type const n = g.nodes[i];
      for (int pass = is_inside(i) ? when(i) - first : 0; pass <= last - first; ++pass) {
        if (!is_inside(i) && pass > 0) {
          place(i, pass) = place(i, 0);
        } else if (is_kept.data[i] && pass > when(i) - first) {
          place(i, pass) = element(to, tables.data[i], place(loop, 0));
        } else if (n.operation == graph::constant) {
          place(i, pass) = to.append_constant(g.constants[n.operands[0]]);
        } else if (graph::is_leaf(n)) {
          place(i, pass) = to.append(n.operation, n.operands[0]);
        } else {
          index operands[3];
          for (int k = 0; k < 3; ++k) {
            index const o = n.operands[k];
            bool const leaves = o != none && !is_inside(i) && is_inside(o);
            operands[k] = o == none ? none : place(o, leaves ? when(o) - first : pass);
          }
          place(i, pass) = to.append(n.operation, operands[0], operands[1], operands[2]);
          if (is_kept.data[i]) tables.data[i] = table(to, place(i, pass), place(loop, 0));
        }
      }
    }
    for (index root : g.roots) to.roots.push(place(root, 0));
    return graph::without_dead_nodes(to);
  }

 private:
  static constexpr int most_passes = 6, worth = 16;
  index loop;
  int depth;  // of the loop around
  graph::zeros<bool> is_kept, is_index;
  int first = -1, last = -1;  // passes

  // Before which pass through the loop a node can be computed.
  constexpr int when(index i) { return phase(i, depth); }
  constexpr bool is_inside(index i) { return graph::is_in_loop(g, graph::loop_of(g, i), loop); }
  constexpr bool has_states() {
    for (index i = 0; g.has_states && i < g.nodes.size; ++i)
      if (is_inside(i) && (is_state(i) || is_carried(i))) return true;
    return false;
  }
  constexpr bool can_be_kept(index i) {
    return graph::loop_of(g, i) == loop && !graph::is_leaf(g.nodes.data[i]) && !is_index.data[i] && !is_load(i) &&
           !is_condition(i) && !graph::is_sequence(g, i);
  }
  constexpr bool is_dear(index i) const {
    if (is_reduction(i)) return true;
    node_type const& n = g.nodes.data[i];
    return !graph::is_leaf(n) && graph::detail::is_dear(n.operation);
  }

  constexpr void choose() {
    for (int pass = first + 1; pass <= last; ++pass) {
      graph::zeros<bool> needed(g.nodes.size);
      int size = find_needed(pass, none, needed);
      // What is read by what this pass computes first, from the last on.
      for (index v = g.nodes.size - 1; v >= 0; --v) {
        if (!needed.data[v] || is_kept.data[v] || when(v) >= pass || !can_be_kept(v) || !is_read_in(pass, v, needed))
          continue;
        graph::zeros<bool> others(g.nodes.size);
        int const without = find_needed(pass, v, others);
        bool saves_dear = false;
        for (index i = 0; i <= v && !saves_dear; ++i)
          saves_dear = needed.data[i] && !others.data[i] && is_inside(i) && is_dear(i);
        if (!saves_dear && size - without < worth) continue;
        is_kept[v] = keeps_any = true;
        needed = others;
        size = without;
      }
    }
  }
  constexpr bool is_read_in(int pass, index v, graph::zeros<bool> const& needed) {
    for (index u = v + 1; u < g.nodes.size; ++u) {
      if (!needed.data[u] || when(u) != pass) continue;
      for (int k = 0, count = graph::arity(g.nodes.data[u]); k < count; ++k)
        if (g.nodes.data[u].operands[k] == v) return true;
    }
    return false;
  }
  // Marks what a pass computes if `read` is read from a table, and counts it.
  constexpr int find_needed(int pass, index read, graph::zeros<bool>& needed) {
    for (index i = 0; i < g.nodes.size; ++i) {
      node_type const& n = g.nodes.data[i];
      if (graph::is_leaf(n) || is_inside(i)) continue;
      for (int k = 0, count = graph::arity(n); k < count; ++k)
        if (is_inside(n.operands[k]) && n.operands[k] != loop && when(n.operands[k]) == pass)
          needed[n.operands[k]] = true;
    }
    int size = 0;
    for (index i = g.nodes.size - 1; i >= 0; --i) {
      if (!needed.data[i] || i == read || (is_kept.data[i] && when(i) < pass)) continue;
      ++size;
      for (int k = 0, count = graph::arity(g.nodes.data[i]); k < count; ++k)
        if (index const o = g.nodes.data[i].operands[k]; is_inside(o)) needed[o] = true;
    }
    return size;
  }

  static constexpr index at(graph::graph& to, index its_loop) {
    return graph::detail::make<operation::subtract_>(to, its_loop, to.nodes[its_loop].operands[0]);
  }
  static constexpr index table(graph::graph& to, index value, index its_loop) {
    node_type const n = to.nodes[its_loop];
    index const length = graph::detail::make<operation::subtract_>(to, n.operands[1], n.operands[0]);
    return to.append(operation::opcode_of<operation::sum_>,
                     to.append(operation::opcode_of<operation::placed_>, value, at(to, its_loop), length), its_loop);
  }
  static constexpr index element(graph::graph& to, index its_table, index its_loop) {
    return to.append(operation::opcode_of<operation::element_>, its_table, at(to, its_loop));
  }
};

/// The same graph, in which what several passes through an inner loop need is computed once, where it pays.
constexpr graph::graph with_values_stored(graph::graph g) {
  int loops = 0;
  for (graph::index i = 0; g.has_loops && i < g.nodes.size; ++i) loops += graph::detail::is<operation::loop_>(g, i);
  for (int k = 0; k < loops; ++k) {
    int before = 0;
    graph::index loop = graph::none;
    for (graph::index i = 0; i < g.nodes.size; ++i)
      if (graph::detail::is<operation::loop_>(g, i) && before++ == k) loop = i;
    if (loop == graph::none || graph::loop_around(g, loop) == graph::none) continue;
    storing_values storing(g, loop);
    if (!storing.keeps_any) continue;
    graph::graph changed = storing.run();
    g = changed;
  }
  return g;
}

}  // namespace chainrule::detail::code::inline CHAINRULE_TARGET

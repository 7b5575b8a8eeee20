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
  constexpr storing_values(graph::graph& in, index of)
      : node_phases(in), loop(of), depth(graph::loop_depth(in, of) - 1), is_kept(in.nodes.size) {
    if (has_states()) return;
    find_members();
    if (last - first > 0 && last - first < most_passes) choose();
  }
  bool keeps_any = false;

  constexpr graph::graph run() {
    graph::graph to;
    for (int i = 0; i < g.names.size; ++i) to.names.push(g.names[i]);
    for (int i = 0; i < g.literals.size; ++i) to.literals.push(g.literals[i]);
    to.functions = g.functions;
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
          place(i, pass) = graph::read_table(to, tables.data[i], place(loop, 0));
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
          if (is_kept.data[i]) tables.data[i] = graph::make_table(to, place(i, pass), place(loop, 0));
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
  graph::zeros<bool> is_kept;
  int first = -1, last = -1;  // passes
  // What is in the loop: its nodes, of each whether it is one, and those that something outside of the loop reads.
  graph::sequence<index> members, read_outside;
  graph::zeros<bool> is_member;
  // Of what a pass computes, in the last look at it.
  graph::sequence<int> marks;
  int look = 0;

  // Before which pass through the loop a node can be computed.
  constexpr int when(index i) { return phase(i, depth); }
  constexpr bool is_inside(index i) const { return is_member.data[i]; }
  constexpr bool has_states() {
    for (index i = 0; g.has_states && i < g.nodes.size; ++i)
      if ((is_state(i) || is_carried(i)) && graph::is_in_loop(g, graph::loop_of(g, i), loop)) return true;
    return false;
  }
  constexpr void find_members() {
    is_member = graph::zeros<bool>(g.nodes.size);
    graph::zeros<bool> is_read(g.nodes.size);
    for (index i = loop; i < g.nodes.size; ++i) {
      node_type const& n = g.nodes.data[i];
      if (graph::is_leaf(n)) continue;
      bool const inside = graph::is_in_loop(g, graph::loop_of(g, i), loop);
      if (!inside) {
        for (int k = 0, count = graph::arity(n); k < count; ++k)
          if (index const o = n.operands[k]; is_member.data[o] && o != loop && !is_read.data[o]) {
            is_read.data[o] = true;
            read_outside.push(o);
          }
        continue;
      }
      is_member.data[i] = true;
      members.push(i);
      if (first < 0 || when(i) < first) first = when(i);
      if (when(i) > last) last = when(i);
    }
  }
  constexpr bool can_be_kept(index i) {
    return graph::loop_of(g, i) == loop && !is_load(i) && !is_condition(i) && !graph::is_sequence(g, i);
  }
  constexpr bool is_dear(index i) const {
    return is_reduction(i) || graph::detail::is<operation::result_>(g, i) ||
           graph::detail::is_dear(g.nodes.data[i].operation);
  }

  // What a pass computes.
  struct computed {
    int nodes = 0, dear = 0;
  };
  constexpr void choose() {
    auto const is_index = graph::indices_among(g);
    // About what each node is made of in the loop; nodes that several are made of count several times.
    graph::zeros<int> weight(g.nodes.size);
    for (index i : members) {
      int all = 1;
      for (int k = 0, count = graph::arity(g.nodes.data[i]); k < count && all < worth; ++k)
        all += weight.data[g.nodes.data[i].operands[k]];
      weight[i] = all >= worth || is_dear(i) ? worth : all;
    }
    marks = graph::sequence<int>(g.nodes.size, 0);
    for (int pass = first + 1; pass <= last; ++pass) {
      // What is read by what this pass computes first.
      graph::zeros<bool> is_read(g.nodes.size);
      computed now = compute(pass, none);
      for (index i : members)
        for (int k = 0, count = graph::arity(g.nodes.data[i]); marks.data[i] == look && when(i) == pass && k < count;
             ++k)
          is_read[g.nodes.data[i].operands[k]] = true;
      for (int m = members.size - 1; m >= 0; --m) {
        index const v = members.data[m];
        if (!is_read.data[v] || is_kept.data[v] || weight.data[v] < worth || is_index.data[v] || when(v) >= pass ||
            !can_be_kept(v))
          continue;
        computed const without = compute(pass, v);
        if (without.dear == now.dear && now.nodes - without.nodes < worth) continue;
        is_kept[v] = keeps_any = true;
        now = without;
      }
    }
  }
  // Marks what a pass computes if `read` is read from a table.
  constexpr computed compute(int pass, index read) {
    ++look;
    for (index i : read_outside)
      if (when(i) == pass) marks.data[i] = look;
    computed all;
    for (int m = members.size - 1; m >= 0; --m) {
      index const i = members.data[m];
      if (marks.data[i] != look || i == read || (is_kept.data[i] && when(i) < pass)) continue;
      ++all.nodes;
      if (is_dear(i)) ++all.dear;
      node_type const& n = g.nodes.data[i];
      for (int k = 0, count = graph::arity(n); k < count; ++k) marks.data[n.operands[k]] = look;
    }
    return all;
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

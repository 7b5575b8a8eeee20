// SPDX-License-Identifier: BSL-1.0
// What goes through the rounds of a loop backwards reads the states that went forwards from a table of them, since they
// do not exist at the same time. This puts the tables into a graph. Next: code/stages.hpp, which makes passes of it.
#pragma once

#include "recurrences.hpp"
#include "rewrite.hpp"

namespace chainrule::detail::graph {

namespace detail {

/// Of each node, the smallest and the largest rank of the states of a loop that it is made of in a round.
class ranks_in_loop {
 public:
  static constexpr int no_rank = -1, any_rank = 1 << 20;

  constexpr ranks_in_loop() = default;
  constexpr ranks_in_loop(graph& g, index of) : loop(of), low(g.nodes.size, any_rank), high(g.nodes.size, no_rank) {
    for (bool again = true; again;) {
      again = false;
      for (index i = 0; i < g.nodes.size; ++i) {
        if (!is_in_loop(g, loop_of(g, i), loop)) continue;
        node const& n = g.nodes.data[i];
        if (is<state_>(g, i) && n.operands[0] == loop) {
          low[i] = high[i] = rank_of_state(g, i);
          continue;
        }
        for (int k = 0, count = arity(n); k < count; ++k) widen(i, n.operands[k]);
        if (is<carried_>(g, i) && widen(n.operands[0], i)) again = true;
      }
    }
  }

  index loop = none;
  sequence<int> low, high;

 private:
  constexpr bool widen(index i, index by) {
    if (low[by] >= low[i] && high[by] <= high[i]) return false;
    if (low[by] < low[i]) low[i] = low[by];
    if (high[by] > high[i]) high[i] = high[by];
    return true;
  }
};

class storing_states {
 public:
  explicit constexpr storing_states(graph& in) : g(in), carried(carried_by(in)), first(in.nodes.size, none) {}

  constexpr graph run() {
    for (int i = 0; i < g.names.size; ++i) to.names.push(g.names[i]);
    for (int i = 0; i < g.literals.size; ++i) to.literals.push(g.literals[i]);
    to.functions = g.functions;
    auto const needed = reachable(g, g.roots);
    for (index i = 0; i < g.nodes.size; ++i) {
      if (i == g.derivatives_begin) to.derivatives_begin = to.nodes.size;
      if (needed[i]) write(i, {});
    }
    for (int k = 0; k < waiting.size; ++k) write(carried[waiting[k].state], waiting[k].passes);
    for (index root : g.roots) to.roots.push(write(root, {}));
    return without_dead_nodes(to);
  }

 private:
  // In which passes through loops a node is computed.
  struct in_passes {
    index loop[most_loops]{};
    int rank[most_loops]{};
    int size = 0;
    constexpr int of(index wanted) const {
      for (int k = 0; k < size; ++k)
        if (loop[k] == wanted) return rank[k];
      return -1;
    }
    constexpr in_passes with(index another, int its) const {
      in_passes all = without(another);
      all.loop[all.size] = another;
      all.rank[all.size++] = its;
      return all;
    }
    constexpr in_passes without(index one) const {
      in_passes all;
      for (int k = 0; k < size; ++k)
        if (loop[k] != one) {
          all.loop[all.size] = loop[k];
          all.rank[all.size++] = rank[k];
        }
      return all;
    }
    friend constexpr bool operator==(in_passes const& a, in_passes const& b) {
      if (a.size != b.size) return false;
      for (int k = 0; k < a.size; ++k)
        if (b.of(a.loop[k]) != a.rank[k]) return false;
      return true;
    }
  };
  // A node as it is written in some passes.
  struct variant {
    in_passes passes;
    index position;
    int next;
  };
  struct state_in_passes {
    index state;
    in_passes passes;
  };
  graph& g;
  graph to;
  sequence<ranks_in_loop> ranks;
  sequence<index> carried;
  sequence<int> first;  // of each node, a list of variants
  sequence<variant> variants;
  sequence<state_in_passes> waiting;

  // Only passes that read stored states make a difference.
  constexpr in_passes that_matter(index i, in_passes const& passes) {
    in_passes all;
    for (int k = 0; k < passes.size; ++k)
      if (reads_below(i, passes.loop[k], passes.rank[k])) all = all.with(passes.loop[k], passes.rank[k]);
    return all;
  }
  constexpr bool reads_below(index i, index loop, int its) { return ranks_in(loop).low[i] < its; }
  constexpr ranks_in_loop const& ranks_in(index loop) {
    for (auto const& known : ranks)
      if (known.loop == loop) return known;
    return ranks[ranks.push(ranks_in_loop(g, loop))];
  }

  constexpr index write(index i, in_passes const& all) {
    in_passes const passes = that_matter(i, all);
    if (index const known = written(i, passes); known != none) return known;
    index const position = write_new(i, passes);
    first[i] = variants.push({passes, position, first[i]});
    return position;
  }
  // Where a node stands that has been written in passes of which all matter; none if it has not.
  constexpr index written(index i, in_passes const& passes) const {
    for (int v = first[i]; v != none; v = variants[v].next)
      if (variants[v].passes == passes) return variants[v].position;
    return none;
  }

  constexpr index write_new(index i, in_passes const& passes) {
    auto const n = g.nodes[i];
    if (n.operation == constant) return to.append_constant(g.constants[n.operands[0]]);
    if (is_leaf(n)) return to.append(n.operation, n.operands[0]);
    auto const operand = [&](int k) { return n.operands[k] == none ? none : write(n.operands[k], passes); };
    if (is<state_>(g, i)) {
      if (passes.of(n.operands[0]) > rank_of_state(g, i)) return stored(i, passes.without(n.operands[0]));
      index const loop = operand(0);
      waiting.push({i, passes});
      return make_state(to, loop, rank_of_state(g, i));
    }
    if (is<carried_>(g, i)) {
      index const state = operand(0), begins_as = operand(1), loop = g.nodes[n.operands[0]].operands[0];
      index const becomes = write_body(n.operands[2], passes.with(loop, rank_of_state(g, n.operands[0])));
      return make_carried(to, state, begins_as, becomes);
    }
    if (is<sum_>(g, i) || is<largest_>(g, i)) {
      index const body =
          write_body(n.operands[0], passes.with(n.operands[1], ranks_in(n.operands[1]).high[n.operands[0]]));
      return to.append(n.operation, body, operand(1));
    }
    index const a = operand(0), b = operand(1);
    return to.append(n.operation, a, b, operand(2));
  }

  // What a node is made of is written before it, so that no recursion goes deep.
  constexpr index write_body(index body, in_passes const& passes) {
    sequence<index> stack(1, body);
    while (stack.size > 0) {
      index const i = stack[stack.size - 1];
      int const size = stack.size;
      for (int k = 0, count = arity(g.nodes[i]); k < count; ++k)
        if (index const operand = g.nodes[i].operands[k]; is_to_write(operand, passes)) stack.push(operand);
      if (stack.size > size) continue;
      write(i, passes);
      --stack.size;
    }
    return write(body, passes);
  }
  // Others have been written outside of all passes.
  constexpr bool is_to_write(index i, in_passes const& all) {
    in_passes const passes = that_matter(i, all);
    return passes.size > 0 && written(i, passes) == none;
  }

  // The state that a round began with, from a table.
  constexpr index stored(index state, in_passes const& passes) {
    index const loop = write(g.nodes[state].operands[0], passes), itself = write(state, passes);
    return read_table(to, make_table(to, itself, loop), loop);
  }
};

}  // namespace detail

/// The same graph, in which no pass needs states that another one has gone through, but for tables.
constexpr graph with_states_stored(graph g) {
  if (!g.has_states) return g;
  return detail::storing_states(g).run();
}

}  // namespace chainrule::detail::graph

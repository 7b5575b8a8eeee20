// SPDX-License-Identifier: BSL-1.0
// Adjoints where there are loops: what a node outside of a loop receives from inside is summed over the loop's rounds.
// What arrives at one node from one loop is added up first, so that it becomes one sum. Next: reverse.hpp, the sweep.
#pragma once

#include "adjoints.hpp"
#include "loops.hpp"

namespace chainrule::detail::graph {

class loop_adjoints {
 public:
  /// Sums are taken inside of loop `floor` only.
  constexpr loop_adjoints(graph& into, index floor) : g(into), around_all(floor) {}

  /// Node `to` receives from node `from`, where region `here` is executed, in each round of the loops that `from` is
  /// in.
  constexpr void give(index from, index to, int here, index share, adjoints& sums) {
    index const inner = loop_of(g, from), outer = level_of(to);
    if (sums.has_regions() && is_sequence(g, share))
      for (; here != sums.in.of[to]; here = sums.in.all[here].parent)
        share = chosen(g, sums.in.all[here].condition, sums.in.all[here].side, share);
    if (inner == outer || !is_in_loop(g, inner, outer)) {
      add(sums, to, here, share);
      return;
    }
    // Conditions that a loop changes are asked in its rounds.
    int const outside = here == 0 ? 0 : sums.in.known_around(here, to, [&](index condition, index node) {
      return is_known_to(g, condition, node);
    });
    while (here != outside) {
      region const& r = sums.in.all[here];
      share = chosen(g, r.condition, r.side, share);
      here = r.parent;
    }
    receive(to, inner, here, share);
  }

  /// Sums up what node `to` has received from inside of loops, the innermost first.
  constexpr void collect(index to, adjoints& sums) {
    if (to >= first.size) return;
    index const own = level_of(to);
    while (first.data[to] != none) {
      int deepest = first.data[to];
      for (int e = deepest; e != none; e = parts.data[e].next)
        if (loop_depth(g, parts.data[e].loop) > loop_depth(g, parts.data[deepest].loop)) deepest = e;
      part const now = parts.data[deepest];
      remove(to, deepest);
      index const sum = make_sum(g, now.sum, now.loop), around = loop_around(g, now.loop);
      if (around == own)
        add(sums, to, now.region, sum);
      else
        receive(to, around, now.region, sum);
    }
  }

 private:
  struct part {
    index loop;
    int region;
    index sum;
    int next;
  };
  graph& g;
  index around_all;
  sequence<part> parts;
  sequence<int> first;  // of each node, a list

  constexpr index level_of(index i) {
    index const level = loop_of(g, i);
    return is_in_loop(g, around_all, level) ? around_all : level;
  }

  constexpr void add(adjoints& sums, index to, int region, index share) {
    if (sums.has_regions() && !is_sequence(g, share))
      sums.add(to, region, share);
    else
      sums.own[to] = chain_sum(g, sums.own[to], share);
  }

  constexpr void receive(index to, index loop, int region, index share) {
    while (first.size <= to) first.push(none);
    for (int e = first.data[to]; e != none; e = parts.data[e].next)
      if (parts.data[e].loop == loop && parts.data[e].region == region) {
        if (parts.data[e].sum == none)
          parts.data[e].sum = share;
        else
          parts.data[e].sum = chain_sum(g, parts.data[e].sum, share);
        if (parts.data[e].sum == none) remove(to, e);
        return;
      }
    first.data[to] = parts.push({loop, region, share, first.data[to]});
  }
  constexpr void remove(index to, int entry) {
    int* link = &first.data[to];
    while (*link != entry) link = &parts.data[*link].next;
    *link = parts.data[entry].next;
  }
};

}  // namespace chainrule::detail::graph

// SPDX-License-Identifier: BSL-1.0
// Adjoints where there are branches: what a node receives is summed up region by region. Inside of a region no choice
// is written, and what stands behind a chain of conditions looks at each of them once. Next: reverse.hpp, the sweep.
#pragma once

#include "chain.hpp"
#include "loops.hpp"
#include "regions.hpp"

namespace chainrule::detail::graph {

/// The sums of what nodes receive. `own[i]` is the one of node i in its own region, `none` for zero.
class adjoints {
 public:
  sequence<index> own;
  regions in;  ///< empty for a graph without branches

  constexpr adjoints(graph& into, int size, sequence<index> const& results) : own(size, none), g(into) {
    if (!g.chooses || !has_branches(g)) return;
    in = regions(g, results, [&](index condition, index node) { return is_known_to(g, condition, node); });
    first = sequence<int>(size, none);
    value = sequence<index>(in.all.size, none);
    is_there = zeros<bool>(in.all.size);
  }
  constexpr bool has_regions() const { return first.size > 0; }

  /// Node `to` receives `share` where region `from` is executed. Order matters to rounding: the sum of a region begins
  /// as the one around it was, and outer ones wait for those inside.
  constexpr void add(index to, int from, index share) {
    if (share == none) return;
    if (from == in.of.data[to]) {
      if (first.data[to] != none) merge(to, from);
      own.data[to] = chain_sum(g, own.data[to], share);
      return;
    }
    if (in.any_mixed) merge_other_conditions(to, from);
    index sum = own.data[to];
    int depth = 0, e = first.data[to];
    bool has_inner = false;
    for (; e != none && parts.data[e].region != from; e = parts.data[e].next) {
      int const region = parts.data[e].region;
      if (in.is_in(region, from)) has_inner = true;
      if (in.all.data[region].depth <= depth || !in.is_in(from, region)) continue;
      sum = parts.data[e].sum;
      depth = in.all.data[region].depth;
    }
    if (has_inner) {
      merge(to, from);
      return add(to, from, share);
    }
    if (e != none)
      parts.data[e].sum = chain_sum(g, parts.data[e].sum, share);
    else
      insert(to, from, chain_sum(g, sum, share));
  }

  /// All that a node has received.
  constexpr index sum_of(index i) {
    if (has_regions() && first.data[i] != none) merge(i, in.of.data[i]);
    return own.data[i];
  }

 private:
  // A sum in a region inside of a node's own: all that the node has received there, what came from outer regions
  // included.
  struct part {
    int region;
    index sum;
    int next;
  };
  graph& g;
  sequence<part> parts;
  sequence<int> first;    // of each node, the latest
  sequence<index> value;  // while parts are merged, of regions
  zeros<bool> is_there;   // whether they have one

  constexpr void insert(index to, int region, index sum) { first.data[to] = parts.push({region, sum, first.data[to]}); }

  // Puts choices in place of the parts in a region.
  constexpr void merge(index to, int outer) {
    int const own_region = in.of.data[to];
    int last = outer, rest = none, depth = -1;
    index sum = own.data[to];
    for (int e = first.data[to]; e != none;) {
      part const now = parts.data[e];
      if (now.region > outer && in.is_in(now.region, outer)) {
        is_there.data[now.region] = true;
        value.data[now.region] = now.sum;
        last = now.region > last ? now.region : last;
      } else {
        if (in.all.data[now.region].depth > depth && in.is_in(outer, now.region)) {
          sum = now.sum;
          depth = in.all.data[now.region].depth;
        }
        if (now.region != outer) {
          parts.data[e].next = rest;
          rest = e;
        }
      }
      e = now.next;
    }
    // The others in their order.
    first.data[to] = none;
    while (rest != none) {
      int const next = parts.data[rest].next;
      parts.data[rest].next = first.data[to];
      first.data[to] = rest;
      rest = next;
    }
    is_there.data[outer] = true;
    value.data[outer] = sum;
    for (int r = last; r > outer; --r)
      if (is_there.data[r]) merge_sides(r);
    is_there.data[outer] = false;
    if (outer == own_region)
      own.data[to] = value.data[outer];
    else
      insert(to, outer, value.data[outer]);
  }

  // The parts of a region and of the other side of its condition as one of the region around them.
  constexpr void merge_sides(int r) {
    region const& one = in.all.data[r];
    int const other = one.other_side;
    int from = one.parent;
    if (other != none && is_there.data[other])
      from = other;
    else
      while (!is_there.data[from]) from = in.all.data[from].parent;
    index const a = value.data[r], b = value.data[from];
    is_there.data[r] = false;
    if (from == other) is_there.data[other] = false;
    is_there.data[one.parent] = true;
    index& sum = value.data[one.parent];
    sum = none;
    if (a == none && b == none) return;
    index const zero = a == none || b == none ? g.append_constant({0}) : none;
    index const mine = a == none ? zero : a, others = b == none ? zero : b;
    sum = detail::make<operation::where_>(g, one.condition, one.side ? mine : others, one.side ? others : mine);
  }

  // Parts behind one condition say nothing of those behind another one in the same region: what is there comes first.
  constexpr void merge_other_conditions(index to, int from) {
    for (int r = from; r != in.of.data[to]; r = in.all.data[r].parent) {
      int const outer = in.all.data[r].parent;
      if (!in.all.data[outer].is_mixed) continue;
      for (int e = first.data[to]; e != none; e = parts.data[e].next) {
        int region = parts.data[e].region;
        if (region == outer || !in.is_in(region, outer)) continue;
        while (in.all.data[region].parent != outer) region = in.all.data[region].parent;
        if (in.all.data[region].condition == in.all.data[r].condition) continue;
        merge(to, outer);
        break;
      }
    }
  }
};

}  // namespace chainrule::detail::graph

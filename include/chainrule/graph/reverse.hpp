// SPDX-License-Identifier: BSL-1.0
// The reverse sweep: adjoints, from a result to the variables.
#pragma once

#include "adjoints.hpp"
#include "loop_adjoints.hpp"
#include "recurrences.hpp"
#include "shortcuts.hpp"

namespace chainrule::detail::graph {

/// Reverse sweeps to the same leaves from one result after another. What the sweeps share is worked out once, and a
/// sweep from a result that depends on little takes few steps.
class reverse_sweep {
 public:
  /// What a round of loop `of_round` owes to nodes around it is not summed; nor in the loop that asks.
  constexpr reverse_sweep(graph& in, sequence<index> const& results, sequence<index> const& leaves,
                          index of_round = none)
      : g(in),
        by(leaves),
        active(in.nodes.size),
        sums(in, in.nodes.size, always_computed(in, results, leaves)),
        across(in, of_round != none ? of_round : in.round) {
    // Only what lies between the leaves and the result has an adjoint.
    for (index leaf : by) active[leaf] = true;
    mark_what_changes(g, active);
    carried = carried_by(g);
  }

  /// The derivatives of node `of`, one of the results, by each of the leaves, as nodes. New nodes are appended.
  constexpr sequence<index> from(index of) { return from(of, g.append_constant({1})); }
  /// The same, with an adjoint of the result that is not 1: of a sequence, one of the same length.
  constexpr sequence<index> from(index of, index seed) {
    sums.own[of] = seed;
    auto const order = nodes_below(of);
    if (g.has_loops) {
      if (g.has_states) states.begin(g, order);
      for (index i : order) {
        across.collect(i, sums);
        if (carried.size > 0 && pass_on_in_recurrence(i)) continue;
        if (sums.sum_of(i) != none) pass_on_through_loops(i);
      }
    } else if (sums.has_regions()) {
      for (index i : order)
        if (sums.sum_of(i) != none) pass_on_in_regions(i);
    } else {
      for (index i : order)
        if (sums.own.data[i] != none) pass_on(i);
    }

    sequence<index> derivatives;
    for (index leaf : by) derivatives.push(sums.own[leaf] == none ? g.append_constant({0}) : sums.own[leaf]);
    for (index i : order) sums.own.data[i] = none;
    sums.own[of] = none;
    return derivatives;
  }

 private:
  graph& g;
  sequence<index> by;
  zeros<bool> active;
  adjoints sums;
  loop_adjoints across;
  zeros<bool> seen;
  sequence<index> carried;  // of each state
  adjoint_states states;

  // What a leaf has received is wanted whatever conditions say, also where it is an element that is read behind one.
  static constexpr sequence<index> always_computed(graph const& g, sequence<index> all, sequence<index> const& leaves) {
    for (index leaf : leaves)
      if (!is_leaf(g.nodes[leaf])) all.push(leaf);
    return all;
  }

  constexpr void pass_on(index i) {
    index* const adjoint = sums.own.data;
    if (auto const s = detail::shortcut_of(g, i); s.what != s.nothing) {
      for (int k = 0; k < detail::most_parts && s.to[k] != none; ++k)
        if (index const to = s.to[k]; active.data[to])
          adjoint[to] = chain_sum(g, adjoint[to], detail::chain_shortcut(g, i, s, k, adjoint[i]));
      return;
    }
    node const n = g.nodes.data[i];
    int const count = arity(n);
    for (int k = 0; k < count; ++k)
      if (index const to = n.operands[k]; active.data[to])
        adjoint[to] = chain_sum(g, adjoint[to], chain(g, i, k, adjoint[i]));
  }

  // The sides of a branch receive all that it has, in their regions.
  constexpr void pass_on_in_regions(index i) {
    int const here = sums.in.of.data[i];
    index const adjoint = sums.own.data[i];
    node const n = g.nodes.data[i];
    if (auto const s = detail::shortcut_of(g, i); s.what != s.nothing) {
      for (int k = 0; k < detail::most_parts && s.to[k] != none; ++k)
        if (active.data[s.to[k]]) sums.add(s.to[k], here, detail::chain_shortcut(g, i, s, k, adjoint));
      return;
    }
    bool const branches = n.operation == operation::opcode_of<operation::where_> && is_branch(g, n.operands[0]);
    int const count = arity(n);
    for (int k = 0; k < count; ++k) {
      index const to = n.operands[k];
      if (!active.data[to]) continue;
      if (!branches)
        sums.add(to, here, chain(g, i, k, adjoint));
      else if (k > 0)
        sums.add(to, sums.in.inner(here, n.operands[0], k == 1), adjoint);
    }
  }

  // Whether a node is a state or what one has become, which need their adjoints' states even where nothing has arrived.
  constexpr bool pass_on_in_recurrence(index i) {
    node const n = g.nodes.data[i];
    if (detail::is<operation::carried_>(g, i)) {
      index const adjoint = states.open(g, i, sums.sum_of(i));
      if (active.data[n.operands[2]]) across.give(n.operands[0], n.operands[2], 0, adjoint, sums);
    } else if (detail::is<operation::state_>(g, i)) {
      auto const [from, share] = states.close(g, i, sums.sum_of(i));
      if (index const to = g.nodes.data[from].operands[1]; active.data[to]) across.give(from, to, 0, share, sums);
    } else {
      return false;
    }
    return true;
  }

  // What a node owes to the rounds of a loop that it is not in is summed over them.
  constexpr void pass_on_through_loops(index i) {
    node const n = g.nodes.data[i];
    index const adjoint = sums.own.data[i];
    int const here = sums.has_regions() ? sums.in.of.data[i] : 0;
    auto const give = [&](index to, index share) {
      if (share != none && active.data[to]) across.give(i, to, here, share, sums);
    };
    if (operation::is_structure(n.operation)) {
      if (detail::is<operation::sum_>(g, i)) give(n.operands[0], adjoint);
      if (detail::is<operation::largest_>(g, i)) give(n.operands[0], chain_product(g, adjoint, share_of_largest(g, i)));
      if (detail::is<operation::element_>(g, i) && active.data[n.operands[0]]) {
        bool const is_data = is_leaf(g.nodes.data[n.operands[0]]);
        index const length = is_data ? g.append_constant({0}) : length_of(g, n.operands[0]);
        give(n.operands[0], g.append(operation::opcode_of<operation::placed_>, adjoint, n.operands[1], length));
      }
      if (detail::is<operation::placed_>(g, i)) give(n.operands[0], make_element(g, adjoint, n.operands[1]));
      return;
    }
    if (auto const s = detail::shortcut_of(g, i); s.what != s.nothing) {
      for (int k = 0; k < detail::most_parts && s.to[k] != none; ++k)
        if (active.data[s.to[k]]) give(s.to[k], detail::chain_shortcut(g, i, s, k, adjoint));
      return;
    }
    bool const branches = n.operation == operation::opcode_of<operation::where_> && is_branch(g, n.operands[0]);
    int const count = arity(n);
    for (int k = 0; k < count; ++k) {
      index const to = n.operands[k];
      if (!active.data[to]) continue;
      if (!branches)
        give(to, chain(g, i, k, adjoint));
      else if (k > 0)
        across.give(i, to, sums.in.inner(here, n.operands[0], k == 1), adjoint, sums);
    }
  }

  // The active nodes that `of` is made of, the last first.
  constexpr sequence<index> nodes_below(index of) {
    if (seen.size == 0) seen = zeros<bool>(active.size);
    sequence<index> found, stack;
    stack.push(of);
    while (stack.size > 0) {
      index const i = stack.data[--stack.size];
      if (seen.data[i] || !active.data[i]) continue;
      seen.data[i] = true;
      found.push(i);
      node const& n = g.nodes.data[i];
      int const count = arity(n);
      for (int k = 0; k < count; ++k) stack.push(n.operands[k]);
      if (carried.size > 0 && carried[i] != none) stack.push(carried[i]);
    }
    if (8 * found.size < of) {
      sort_descending(found);
    } else {
      found.size = 0;
      for (index i = carried.size > 0 ? active.size - 1 : of; i >= 0; --i)
        if (seen.data[i]) found.push(i);
    }
    for (index i : found) seen.data[i] = false;
    return found;
  }

  static constexpr void sort_descending(sequence<index>& s) {  // by merging
    sequence<index> other(s.size, none);
    for (int width = 1; width < s.size; width *= 2) {
      for (int begin = 0; begin < s.size; begin += 2 * width) {
        int const middle = begin + width < s.size ? begin + width : s.size,
                  end = middle + width < s.size ? middle + width : s.size;
        int left = begin, right = middle;
        for (int to = begin; to < end; ++to)
          other.data[to] =
              right == end || (left < middle && s.data[left] > s.data[right]) ? s.data[left++] : s.data[right++];
      }
      std::swap(s.data, other.data);
    }
  }
};

/// The derivatives of node `of` by each of the leaves `by`, as nodes. New nodes are appended to g.
constexpr sequence<index> reverse(graph& g, index of, sequence<index> const& by) {
  return reverse_sweep(g, sequence<index>(1, of), by).from(of);
}

}  // namespace chainrule::detail::graph

// The reverse sweep: adjoints, from a result to the variables.
#pragma once

#include "shortcuts.hpp"

namespace chainrule::detail::graph {

/// Reverse sweeps to the same leaves from one result after another. What the sweeps share is worked out once, and a sweep from a result
/// that depends on little takes few steps.
class reverse_sweep {
 public:
  constexpr reverse_sweep(graph& in, sequence<index> const& leaves) : g(in), by(leaves), active(in.nodes.size) {
    // Only what lies between the leaves and the result has an adjoint.
    for (index leaf : by) active[leaf] = true;
    for (index i = 0; i < active.size; ++i) {
      node const& n = g.nodes.data[i];
      int const count = arity(n);
      for (int k = 0; k < count; ++k)
        if (active.data[n.operands[k]]) active.data[i] = true;
    }
    adjoints = sequence<index>(active.size, none);
  }

  /// The derivatives of node `of`, one that was there when the sweeps began, by each of the leaves, as nodes. New nodes are appended.
  constexpr sequence<index> from(index of) {
    adjoints[of] = g.append_constant({1});
    auto const order = nodes_below(of);
    for (index i : order)
      if (adjoints.data[i] != none) pass_on(i);

    sequence<index> derivatives;
    for (index leaf : by) derivatives.push(adjoints[leaf] == none ? g.append_constant({0}) : adjoints[leaf]);
    for (index i : order) adjoints.data[i] = none;
    adjoints[of] = none;
    return derivatives;
  }

 private:
  graph& g;
  sequence<index> by;
  zeros<bool> active;
  sequence<index> adjoints;
  zeros<bool> seen;

  constexpr void pass_on(index i) {
    if (auto const s = detail::shortcut_of(g, i); s.what != s.nothing) {
      for (int k = 0; k < 2 && s.to[k] != none; ++k)
        if (index const to = s.to[k]; active.data[to])
          adjoints.data[to] = chain_sum(g, adjoints.data[to], detail::chain_shortcut(g, i, s, k, adjoints.data[i]));
      return;
    }
    node const n = g.nodes.data[i];
    int const count = arity(n);
    for (int k = 0; k < count; ++k)
      if (index const to = n.operands[k]; active.data[to])
        adjoints.data[to] = chain_sum(g, adjoints.data[to], chain(g, i, k, adjoints.data[i]));
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
    }
    if (8 * found.size < of) {
      sort_descending(found);
    } else {
      found.size = 0;
      for (index i = of; i >= 0; --i)
        if (seen.data[i]) found.push(i);
    }
    for (index i : found) seen.data[i] = false;
    return found;
  }

  static constexpr void sort_descending(sequence<index>& s) {  // by merging
    sequence<index> other(s.size, none);
    for (int width = 1; width < s.size; width *= 2) {
      for (int begin = 0; begin < s.size; begin += 2 * width) {
        int const middle = begin + width < s.size ? begin + width : s.size, end = middle + width < s.size ? middle + width : s.size;
        int left = begin, right = middle;
        for (int to = begin; to < end; ++to)
          other.data[to] = right == end || (left < middle && s.data[left] > s.data[right]) ? s.data[left++] : s.data[right++];
      }
      std::swap(s.data, other.data);
    }
  }
};

/// The derivatives of node `of` by each of the leaves `by`, as nodes. New nodes are appended to g.
constexpr sequence<index> reverse(graph& g, index of, sequence<index> const& by) { return reverse_sweep(g, by).from(of); }

}  // namespace chainrule::detail::graph

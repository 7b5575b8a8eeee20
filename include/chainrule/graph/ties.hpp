// SPDX-License-Identifier: BSL-1.0
// Sums and products that do not depend on which of two numbers is the larger one: f(max(a, b)) + f(min(a, b)) is f(a) +
// f(b), whatever stands beside them. Next: shortcuts.hpp, which takes their slopes from there, also where a and b are
// equal.
#pragma once

#include "chain.hpp"

namespace chainrule::detail::graph {

namespace detail {

inline constexpr int most_parts = 6;  // terms of a sum or factors of a product that are looked at together

/// The terms of a sum or the factors of a product.
struct parts_of_node {
  index parts[most_parts]{};
  int count = 0;

  // The last first: long sums lean to the left.
  constexpr bool add(graph const& g, index i, opcode operation) {
    node const& n = g.nodes.data[i];
    if (n.operation == operation) return add(g, n.operands[1], operation) && add(g, n.operands[0], operation);
    if (count == most_parts) return false;
    parts[count++] = i;
    return true;
  }
};

/// Whether one node is another with max(a, b) and min(a, b) exchanged, and otherwise made of constants.
class mirror {
 public:
  index chosen = none, other = none;  // the one in the first node, and the one in its place

  constexpr bool operator()(graph const& g, index a, index b) {
    if (a == b) return is_constant(g.nodes.data[a]);
    node const &x = g.nodes.data[a], &y = g.nodes.data[b];
    if (is_leaf(x) || is_leaf(y) || --budget < 0) return false;
    if (traits_at(x.operation).partner == y.operation) {
      index const p = x.operands[0], q = x.operands[1], r = y.operands[0], s = y.operands[1];
      if (!(p == r && q == s) && !(p == s && q == r)) return false;
      if (chosen != none && (chosen != a || other != b)) return false;
      chosen = a;
      other = b;
      return true;
    }
    if (x.operation != y.operation || is_structure(x.operation)) return false;
    for (int k = 0; k < arity(x); ++k)
      if (!(*this)(g, x.operands[k], y.operands[k])) return false;
    return true;
  }

 private:
  int budget = 16;
};

/// The derivative of a node by a node that it is made of; none where it does not depend on it.
constexpr index slope_along(graph& g, index t, index z) {
  if (t == z) return g.append_constant({1});
  node const n = g.nodes.data[t];
  if (t < z || is_leaf(n)) return none;
  index sum = none;
  for (int k = 0; k < arity(n); ++k)
    if (index const inner = slope_along(g, n.operands[k], z); inner != none)
      if (index const share = chain(g, t, k, inner); share != none)
        sum = sum == none ? share : chain_sum(g, sum, share);
  return sum;
}

/// A node with u in place of z.
constexpr index with(graph& g, index t, index z, index u) {
  return substitute(g, sequence<index>(1, t), sequence<index>(1, z), sequence<index>(1, u), write_simplified)[0];
}

}  // namespace detail

}  // namespace chainrule::detail::graph

// The reverse sweep: adjoints, from a result to the variables.
#pragma once

#include "chain.hpp"

namespace chainrule::graph {

/// The derivatives of node `of` by each of the leaves `by`, as nodes. New nodes are appended to g.
constexpr sequence<index> reverse(graph& g, index of, sequence<index> const& by) {
  index const last = of;
  // Only what lies between the leaves and the result has an adjoint.
  sequence<bool> active(last + 1, false);
  for (index leaf : by)
    if (leaf <= last) active[leaf] = true;
  for (index i = 0; i <= last; ++i) {
    node const& n = g.nodes.data[i];
    for (int k = 0; k < arity(n); ++k)
      if (active.data[n.operands[k]]) active.data[i] = true;
  }

  sequence<index> adjoints(last + 1, none);
  adjoints[of] = g.append_constant({1});
  for (index i = last; i >= 0; --i) {
    if (adjoints[i] == none || !active[i]) continue;
    node const n = g.nodes[i];
    for (int k = 0; k < arity(n); ++k)
      if (index const to = n.operands[k]; active[to]) adjoints[to] = chain_sum(g, adjoints[to], chain(g, i, k, adjoints[i]));
  }

  sequence<index> derivatives;
  for (index leaf : by) {
    index const adjoint = leaf <= last ? adjoints[leaf] : none;
    derivatives.push(adjoint == none ? g.append_constant({0}) : adjoint);
  }
  return derivatives;
}

}  // namespace chainrule::graph

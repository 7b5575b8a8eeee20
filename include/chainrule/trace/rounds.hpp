// SPDX-License-Identifier: BSL-1.0
// Whether the rounds of a traced loop are what the body says: it is called a second time, and has to write the same.
// What it has changed outside, such as a captured number, would be lost. Next: loops.hpp.
#pragma once

#include "from_function.hpp"

namespace chainrule::detail::graph {

/// Whether nodes of a second call are those of the first one, but for leaves and states that it has made anew.
class same_again {
 public:
  constexpr same_again(graph const& in, index mark) : g(in), first_new(mark), twins(in.nodes.size - mark, none) {}

  constexpr bool operator()(sequence<index> const& before, sequence<index> const& again) {
    for (int k = 0; k < before.size; ++k)
      if (!are_twins(before[k], again[k])) return false;
    return true;
  }

 private:
  graph const& g;
  index first_new;
  sequence<index> twins;

  constexpr bool are_twins(index a, index b) {
    if (a == b) return true;
    if (b < first_new) return false;
    index& twin = twins[b - first_new];
    if (twin != none) return twin == a;
    twin = a;
    node const x = g.nodes[a], y = g.nodes[b];
    if (x.operation != y.operation) return false;
    if (is_leaf(x)) return x.operation == argument;
    if (detail::is<operation::state_>(g, a)) return are_twins(x.operands[0], y.operands[0]);
    // What commutes is ordered by age, which may be another one now.
    bool const is_swapped = operation::traits_at(x.operation).commutative &&
                            (x.operands[0] == y.operands[1] || x.operands[1] == y.operands[0]);
    if (is_swapped) return are_twins(x.operands[0], y.operands[1]) && are_twins(x.operands[1], y.operands[0]);
    for (int k = 0; k < arity(x); ++k)
      if (!are_twins(x.operands[k], y.operands[k])) return false;
    return arity(x) > 0;
  }
};

/// The nodes of what a body returns for a round of the recorder's loop.
template <class Body>
constexpr sequence<index> nodes_of_round(recorder& in, Body body) {
  auto const nodes = nodes_of_result(in, body);
  if (in.is_called_again) return nodes;
  in.is_called_again = true;
  index const mark = in.g.nodes.size;
  auto const again = nodes_of_result(in, body);
  in.is_called_again = false;
  if (!same_again(in.g, mark)(nodes, again)) in.rounds_depend_on_others = true;
  return nodes;
}

}  // namespace chainrule::detail::graph

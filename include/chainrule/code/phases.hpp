// SPDX-License-Identifier: BSL-1.0
// When the value of a node is there: which passes inside of a round must have run before. Next: stages.hpp.
#pragma once

#include "../base/target.hpp"
#include "../graph/loops.hpp"

namespace chainrule::detail::code::inline CHAINRULE_TARGET {

class node_phases {
 protected:
  using index = graph::index;
  using node_type = graph::node;
  static constexpr index none = graph::none;
  static constexpr int most_deep = graph::most_loops + 1;
  graph::graph& g;

  explicit constexpr node_phases(graph::graph& in) : g(in) { find_phases(); }

  constexpr bool is_condition(index i) const {
    node_type const& n = g.nodes.data[i];
    return !graph::is_leaf(n) && operation::traits_at(n.operation).result == operation::kind::condition;
  }
  constexpr bool is_constant(index i) const { return graph::is_constant(g.nodes.data[i]); }
  constexpr bool is_load(index i) const {
    return graph::detail::is<operation::element_>(g, i) || graph::detail::is<operation::index_as_number_>(g, i);
  }
  constexpr bool is_placed(index i) const {
    return graph::detail::is<operation::placed_>(g, i) || graph::detail::is<operation::entered_>(g, i);
  }
  constexpr index column_of(index placed) const {
    return graph::detail::is<operation::entered_>(g, placed) ? graph::detail::operand(g, placed, 2) : none;
  }
  constexpr bool is_computed_sequence(index i) const { return graph::is_sequence(g, i); }
  constexpr bool is_reduction(index i) const {
    return graph::detail::is<operation::sum_>(g, i) || graph::detail::is<operation::largest_>(g, i);
  }
  constexpr int& phase(index i, int depth) { return phases.data[i * most_deep + depth]; }

  constexpr void find_phases() {
    phases = graph::sequence<int>(g.nodes.size * most_deep, 0);
    for (index i = 0; i < g.nodes.size; ++i) {
      node_type const n = g.nodes.data[i];
      for (int k = 0, count = graph::arity(n); k < count; ++k)
        for (int d = 0; d < most_deep; ++d)
          if (phase(n.operands[k], d) > phase(i, d)) phase(i, d) = phase(n.operands[k], d);
      if (is_reduction(i)) {
        int const inner = graph::loop_depth(g, n.operands[1]);
        ++phase(i, inner - 1);
        for (int d = inner; d < most_deep; ++d) phase(i, d) = 0;
      } else if (is_placed(i)) {
        ++phase(i, graph::loop_depth(g, graph::loop_of(g, i)));
      }
    }
  }

 private:
  graph::sequence<int> phases;  // of each node: in which stage of the pass of each depth its value is there
};

}  // namespace chainrule::detail::code::inline CHAINRULE_TARGET

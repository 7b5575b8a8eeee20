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

  // Conditions, and calls whose results are numbers, are none: they are made again in each stage that wants them.
  constexpr bool is_condition(index i) const {
    node_type const& n = g.nodes.data[i];
    return !graph::is_leaf(n) && operation::traits_at(n.operation).result != operation::kind::number;
  }
  constexpr bool is_constant(index i) const { return graph::is_constant(g.nodes.data[i]); }
  constexpr bool is_load(index i) const {
    return graph::detail::is<operation::element_>(g, i) || graph::detail::is<operation::index_as_number_>(g, i) ||
           is_of_matrix(i);
  }
  // Between stages a small matrix is made semidefinite; then its numbers are read.
  constexpr bool is_of_matrix(index i) const { return graph::detail::is<operation::semidefinite_>(g, i); }
  constexpr bool is_placed(index i) const {
    return graph::detail::is<operation::placed_>(g, i) || graph::detail::is<operation::entered_>(g, i);
  }
  constexpr index column_of(index placed) const {
    return graph::detail::is<operation::entered_>(g, placed) ? graph::detail::operand(g, placed, 2) : none;
  }
  constexpr bool is_computed_sequence(index i) const { return graph::is_sequence(g, i); }
  constexpr bool is_reduction(index i) const {
    return graph::detail::is<operation::sum_>(g, i) || graph::detail::is<operation::largest_>(g, i) || is_carried(i);
  }
  constexpr bool is_carried(index i) const { return graph::detail::is<operation::carried_>(g, i); }
  constexpr bool is_state(index i) const { return graph::detail::is<operation::state_>(g, i); }
  constexpr index loop_of_reduction(index i) const {
    index const second = graph::detail::operand(g, i, is_carried(i) ? 0 : 1);
    return is_carried(i) ? graph::detail::operand(g, second) : second;
  }
  constexpr index body_of_reduction(index i) const { return graph::detail::operand(g, i, is_carried(i) ? 2 : 0); }
  constexpr int& phase(index i, int depth) { return phases.data[i * most_deep + depth]; }

  // A state is there when all that it is carried with is: that stands behind it, so it takes several times.
  constexpr void find_phases() {
    phases = graph::sequence<int>(g.nodes.size * most_deep, 0);
    int levels = 1;  // that there are
    for (index i = 0; i < g.nodes.size; ++i)
      if (graph::detail::is<operation::loop_>(g, i) && graph::loop_depth(g, i) >= levels)
        levels = graph::loop_depth(g, i) + 1;
    for (bool again = true; again;) {
      again = false;
      for (index i = 0; i < g.nodes.size; ++i) {
        node_type const n = g.nodes.data[i];
        int now[most_deep]{};
        for (int k = 0, count = graph::arity(n); k < count; ++k)
          for (int d = 0; d < levels; ++d)
            if (phase(n.operands[k], d) > now[d]) now[d] = phase(n.operands[k], d);
        if (is_reduction(i)) {
          int const inner = graph::loop_depth(g, loop_of_reduction(i));
          for (int d = 0; is_carried(i) && d < inner; ++d)
            if (now[d] > phase(n.operands[0], d)) {
              phase(n.operands[0], d) = now[d];
              again = true;
            }
          ++now[inner - 1];
          for (int d = inner; d < levels; ++d) now[d] = 0;
        } else if (is_placed(i) || is_of_matrix(i)) {
          ++now[graph::loop_depth(g, graph::loop_of(g, i))];
        }
        for (int d = 0; d < levels; ++d)
          if (now[d] > phase(i, d)) phase(i, d) = now[d];
      }
    }
  }

 private:
  graph::sequence<int> phases;  // of each node: in which stage of the pass of each depth its value is there
};

}  // namespace chainrule::detail::code::inline CHAINRULE_TARGET

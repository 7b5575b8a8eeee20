// SPDX-License-Identifier: BSL-1.0
// Which tables of states may be kept for a group of rounds at a time, because the pass that has made them can go
// through the group once more. Next: groups_of_rounds.hpp, which does it.
#pragma once

#include "plan.hpp"

namespace chainrule::detail::code::inline CHAINRULE_TARGET {

template <class Lists>
class finding_checkpoints {
 public:
  constexpr finding_checkpoints(graph::graph& in, Lists& plan, int first) : g(in), to(plan), first_workspace(first) {
    int const tables = to.workspaces.size;
    for (int p = 1; p < to.passes.size; ++p) {
      if (to.passes[p].rank < 0 || !makes_tables_only(p)) continue;
      to.passes[p].checkpoints = to.workspaces.push({graph::none, graph::none, graph::none});
      for (int w = 0; w < tables; ++w)
        if (is_made_by(p, w)) to.workspaces[w].maker = p;
    }
  }

 private:
  graph::graph& g;
  Lists& to;
  int first_workspace;

  constexpr bool is_made_by(int p, int w) const {
    if (to.workspaces[w].pass != to.passes[p].around) return false;
    int const destination = first_workspace + to.workspace_of(to.workspaces[w].node);
    for (int k = to.passes[p].placements[0]; k < to.passes[p].placements[1]; ++k)
      if (to.placements[k].destination == destination) return true;
    return false;
  }

  // Whether all that the rounds of a pass write is tables of its states, so that they may be executed again.
  constexpr bool makes_tables_only(int p) {
    pass const& here = to.passes[p];
    if (here.placements[0] == here.placements[1]) return false;
    for (int k = here.placements[0]; k < here.placements[1]; ++k) {
      if (to.placements[k].destination < first_workspace) return false;
      graph::index const node = to.workspaces[to.placements[k].destination - first_workspace].node;
      if (!is_table_of_states(node, here.loop) || !is_read_in_its_rounds(node, p)) return false;
    }
    for (int q = p + 1; q < to.passes.size; ++q)
      for (int k = to.passes[q].placements[0]; is_inside(q, p) && k < to.passes[q].placements[1]; ++k) {
        if (to.placements[k].destination < first_workspace) return false;
        graph::index const node = to.workspaces[to.placements[k].destination - first_workspace].node;
        if (graph::loop_of(g, node) == graph::none || !graph::is_in_loop(g, graph::loop_of(g, node), here.loop))
          return false;
      }
    return true;
  }
  constexpr bool is_inside(int q, int p) const {
    while (q > p) q = to.passes[q].around;
    return q == p;
  }
  constexpr bool is_table_of_states(graph::index node, graph::index loop) const {
    using namespace graph::detail;
    if (!is<operation::sum_>(g, node) || operand(g, node, 1) != loop) return false;
    graph::index const body = operand(g, node), state = operand(g, body);
    return is<operation::placed_>(g, body) && is<operation::state_>(g, state) && operand(g, state) == loop;
  }
  // Whether a round of this loop reads what was stored in the same round, and no other one reads.
  constexpr bool is_read_in_its_rounds(graph::index table, int p) const {
    using namespace graph::detail;
    graph::index const at = operand(g, operand(g, table), 1);
    int const around = to.passes[p].around;
    for (int q = around; q < to.passes.size; ++q) {
      pass const& other = to.passes[q];
      for (int k = other.loads[0]; is_inside(q, around) && k < other.loads[1]; ++k) {
        graph::index const load = to.loads[k].node;
        if (!is<operation::element_>(g, load) || operand(g, load) != table) continue;
        if (other.around != around || other.loop != to.passes[p].loop || other.rank <= to.passes[p].rank ||
            operand(g, load, 1) != at)
          return false;
      }
    }
    return true;
  }
};

}  // namespace chainrule::detail::code::inline CHAINRULE_TARGET

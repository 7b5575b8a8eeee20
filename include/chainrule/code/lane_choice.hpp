// SPDX-License-Identifier: BSL-1.0
// Which rounds are computed at the same time, in lanes: those of a pass itself, or those of a pass around it, whose
// lanes then go through the inner loop together. Next: read_index.hpp.
#pragma once

#include <cstddef>
#include <utility>

#include "index_analysis.hpp"
#include "lanes.hpp"

namespace chainrule::detail::code::inline CHAINRULE_TARGET {

/// `Data` is as index_values.hpp says.
template <class Plan, class Data>
class lane_choice {
  using analysis = index_analysis<Plan>;
  using index = graph::index;
  static constexpr auto const& plan = Plan::plan;
  static constexpr auto const& g = Plan::nodes;
  static constexpr int none = graph::none;
  static constexpr int lane_number = lane_count<typename Data::number>;

 public:
  /// The pass whose rounds are the lanes of a pass: itself, one around it, or none.
  static constexpr int owner(int pass) { return owners.of[pass]; }
  /// Whether a pass goes through its loop once for all lanes of a pass around.
  static constexpr bool is_shared(int pass) { return owner(pass) != none && owner(pass) != pass; }
  static constexpr int width(int pass) { return owner(pass) == none ? 1 : lane_number; }
  /// The loop whose rounds are the lanes of a pass.
  static constexpr index lane_loop(int pass) { return plan.passes[owner(pass) == none ? pass : owner(pass)].loop; }
  /// The loop whose rounds are the lanes of a workspace's elements: these have a number for each of them. None where
  /// they have one.
  static constexpr index lane_loop_of_workspace(int workspace) {
    int const pass = plan.workspaces[workspace].pass;
    return owner(pass) == none ? none : lane_loop(pass);
  }

 private:
  static constexpr bool is_within(int pass, int around) {
    while (pass != none && pass != around) pass = plan.passes[pass].around;
    return pass == around;
  }
  static constexpr bool is_inside(int pass, int around) { return pass != around && is_within(pass, around); }

  // All lanes go through inner loops together where these have the same rounds.
  static constexpr bool can_share(int p) {
    pass const& here = plan.passes[p];
    if (here.loop == none || here.rank >= 0) return false;
    bool has_inner = false;
    for (int q = 0; q < plan.size.passes; ++q) {
      if (!is_inside(q, p)) continue;
      has_inner = true;
      auto const loop = g.nodes[plan.passes[q].loop];
      if (analysis::step(loop.operands[0], here.loop) != 0 || analysis::step(loop.operands[1], here.loop) != 0)
        return false;
    }
    return has_inner;
  }

  // Whether a table of a pass is also computed somewhere else, in the same memory.
  static constexpr bool has_table_of_others(int p) {
    for (int w = 0; w < plan.size.workspaces; ++w)
      for (int other = 0; is_within(plan.workspaces[w].pass, p) && other < plan.size.workspaces; ++other)
        if (plan.workspaces[other].node == plan.workspaces[w].node && !is_within(plan.workspaces[other].pass, p))
          return true;
    return false;
  }

  // What it takes to read or add the numbers of as many rounds as there are lanes, in instructions: about one for what
  // stands in a row or is the same in all lanes.
  template <int K>
  static constexpr bool is_row_of_memory() {
    constexpr auto n = g.nodes[plan.loads[K].node];
    if constexpr (n.operation != operation::opcode_of<operation::element_>) {
      return true;
    } else if constexpr (g.nodes[n.operands[0]].operation == graph::sequence_argument) {
      constexpr int component = g.nodes[n.operands[0]].operands[0];
      return Data::template stride<component> == sizeof(typename Data::template component<component>);
    } else {
      return true;
    }
  }
  template <int K>
  static constexpr bool adds_row_of_memory() {
    constexpr placement one = plan.placements[K];
    return one.column == none && Data::template destination_stride<one.destination> ==
                                     sizeof(typename Data::template destination<one.destination>);
  }
  struct rows {
    bool loads[plan.size.loads + 1]{}, placements[plan.size.placements + 1]{};

    constexpr rows()
        : rows(std::make_integer_sequence<int, plan.size.loads>{},
               std::make_integer_sequence<int, plan.size.placements>{}) {}
    template <int... K, int... L>
    constexpr rows(std::integer_sequence<int, K...>, std::integer_sequence<int, L...>)
        : loads{is_row_of_memory<K>()...}, placements{adds_row_of_memory<L>()...} {}
  };
  static constexpr rows are_rows{};

  static constexpr long cost(int pass, index loop) {
    long all = 0;
    for (int k = plan.passes[pass].loads[0]; k < plan.passes[pass].loads[1]; ++k) {
      auto const n = g.nodes[plan.loads[k].node];
      bool const is_element = n.operation == operation::opcode_of<operation::element_>;
      int const step = analysis::step(n.operands[is_element ? 1 : 0], loop);
      all += step == 0 || (step == 1 && are_rows.loads[k]) ? 1 : lane_number;
    }
    for (int k = plan.passes[pass].placements[0]; k < plan.passes[pass].placements[1]; ++k) {
      int const step = analysis::step(plan.placements[k].at, loop);
      bool const is_entry = plan.placements[k].column != none;
      all += step == 1 && are_rows.placements[k] ? 2 : step == 0 && !is_entry ? 3 : 2 * lane_number;
    }
    return all;
  }
  static constexpr bool pays(int p) {
    long shared = 0, own = 0;
    for (int q = 0; q < plan.size.passes; ++q) {
      if (!is_within(q, p)) continue;
      if (plan.passes[q].has_workspace) own += 2;
      if (q == p) continue;
      // Deeper loops run more often.
      long weight = 1;
      for (int depth = plan.passes[p].depth + 1; depth < plan.passes[q].depth; ++depth) weight *= 8;
      // The rounds of a recurrence are computed one lane after the other.
      if (plan.passes[q].rank >= 0) own += weight * (lane_number - 1);
      shared += weight * cost(q, plan.passes[p].loop);
      own += weight *
             (plan.passes[q].is_in_lanes() ? cost(q, plan.passes[q].loop) : lane_number * cost(q, plan.passes[q].loop));
    }
    return shared < own;
  }

  struct all_owners {
    int of[plan.size.passes + 1]{};

    // Passes around come first.
    constexpr all_owners() {
      for (int p = 0; p < plan.size.passes; ++p) of[p] = none;
      for (int p = 0; p < plan.size.passes && lane_number > 1; ++p) {
        if (of[p] != none) continue;
        if (can_share(p) && !has_table_of_others(p) && pays(p)) {
          for (int q = 0; q < plan.size.passes; ++q)
            if (is_within(q, p)) of[q] = p;
        } else if (plan.passes[p].is_in_lanes()) {
          of[p] = p;
        }
      }
    }
  };
  static constexpr all_owners owners{};
};

}  // namespace chainrule::detail::code::inline CHAINRULE_TARGET

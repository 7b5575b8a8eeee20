// SPDX-License-Identifier: BSL-1.0
// To which sequences the rounds of a pass add, and whether the places move on with the rounds. Next: own_totals.hpp.
#pragma once

#include "read_index.hpp"

namespace chainrule::detail::code::inline CHAINRULE_TARGET {

/// Whether an index that does not follow from data grows, or stays, with each round of a loop.
template <class Plan>
constexpr bool grows_with(graph::index i, graph::index loop) {
  using analysis = index_analysis<Plan>;
  auto const n = Plan::nodes.nodes[i];
  if (n.operation == operation::opcode_of<operation::within_>)  // clamped
    return analysis::trend(n.operands[1], loop) == 0 && grows_with<Plan>(n.operands[0], loop);
  int const trend = analysis::trend(i, loop);
  return trend == 0 || trend == 1;
}

template <class Plan>
class where_rounds_add {
  static constexpr auto const& plan = Plan::plan;

 public:
  static constexpr int sequences = Plan::destinations + plan.size.workspaces;

  // Whether all that blocks of a pass add to a sequence follows the pass's loop, so that blocks have places of their
  // own.
  static constexpr bool follows(int p, int destination, bool is_inside = false) {
    for (int k = plan.passes[p].placements[0]; k < plan.passes[p].placements[1]; ++k) {
      placement const& one = plan.placements[k];
      if (one.destination != destination) continue;
      if (is_inside || one.column != graph::none || !grows_with<Plan>(one.at, plan.passes[p].loop)) return false;
    }
    for (int q = p + 1; q < plan.size.passes; ++q)
      if (plan.passes[q].around == p && !follows(q, destination, true)) return false;
    return true;
  }
  static constexpr bool adds_anything(int p) {
    if (plan.passes[p].placements[0] != plan.passes[p].placements[1]) return true;
    for (int q = p + 1; q < plan.size.passes; ++q)
      if (plan.passes[q].around == p && adds_anything(q)) return true;
    return false;
  }
  static constexpr bool adds_anywhere(int p) {
    for (int d = 0; d < sequences; ++d)
      if (!is_of_a_round(d) && !follows(p, d)) return true;
    return false;
  }
  // A sequence that is computed in each round is the block's own.
  static constexpr bool is_of_a_round(int destination) {
    return destination >= Plan::destinations && plan.workspaces[destination - Plan::destinations].pass != 0;
  }

  // Whether passes inside of one add to a sequence, otherwise than to the matrix.
  static constexpr bool adds_inside(int p, int destination) {
    for (int q = p + 1; q < plan.size.passes; ++q)
      if (plan.passes[q].around == p && (has_placement(q, destination, false) || adds_inside(q, destination)))
        return true;
    return false;
  }
  // Whether it is unknown where rounds add, so that blocks have no places of their own.
  static constexpr bool never_apart(int p) {
    for (int d = 0; d < sequences; ++d)
      if (!is_of_a_round(d) && !follows(p, d) && adds_inside(p, d)) return true;
    return false;
  }
  // Whether a pass, or one inside of it, has entries of the matrix that a destination is.
  static constexpr bool enters(int p, int destination) {
    if (has_placement(p, destination, true)) return true;
    for (int q = p + 1; q < plan.size.passes; ++q)
      if (plan.passes[q].around == p && enters(q, destination)) return true;
    return false;
  }
  static constexpr bool has_placement(int p, int destination, bool is_entry) {
    for (int k = plan.passes[p].placements[0]; k < plan.passes[p].placements[1]; ++k)
      if (plan.placements[k].destination == destination && (plan.placements[k].column != graph::none) == is_entry)
        return true;
    return false;
  }
  // How many numbers a round adds to sequences without following the loop; loops inside of it have unknown lengths.
  static constexpr std::ptrdiff_t rounds_inside = 16;
  static constexpr std::ptrdiff_t additions_to(int p, int destination) {
    std::ptrdiff_t count = 0;
    for (int k = plan.passes[p].placements[0]; k < plan.passes[p].placements[1]; ++k)
      count += plan.placements[k].destination == destination ? 1 : 0;
    for (int q = p + 1; q < plan.size.passes; ++q)
      if (plan.passes[q].around == p) count += rounds_inside * additions_to(q, destination);
    return count;
  }
  static constexpr std::ptrdiff_t additions(int p) {
    std::ptrdiff_t count = 0;
    for (int d = 0; d < sequences; ++d)
      if (!is_of_a_round(d) && !follows(p, d)) count += additions_to(p, d);
    return count;
  }
};

}  // namespace chainrule::detail::code::inline CHAINRULE_TARGET

// SPDX-License-Identifier: BSL-1.0
// Which of the numbers that a round adds wait until some rounds are computed, and how they are kept: in pairs of
// neighbours, and once for what is added at one place and taken off at another. Next: waiting_rounds.hpp.
#pragma once

#include "element_loads.hpp"

namespace chainrule::detail::code::inline CHAINRULE_TARGET {

template <class Plan, class Data>
class what_waits : protected element_loads<Plan, Data> {
 protected:
  using base = element_loads<Plan, Data>;
  using typename base::T, typename base::environment, typename base::index, typename base::reader;
  static constexpr auto const& plan = Plan::plan;
  static constexpr auto const& g = Plan::nodes;
  template <int P>
  static constexpr pass here = base::template here<P>;
  template <int P>
  static constexpr int width = base::template width<P>;
  template <int P>
  using lanes_of = typename base::template lanes_of<P>;
  template <int P>
  static constexpr int placement_count = base::template placement_count<P>;

  template <int P>
  static constexpr bool has_inner = [] {
    for (int q = 0; q < plan.size.passes; ++q)
      if (plan.passes[q].around == P) return true;
    return false;
  }();
  /// Whether what a placement adds waits until some rounds are computed.
  template <int P, int K>
  static constexpr bool waits() {
    constexpr placement one = plan.placements[here<P>.placements[0] + K];
    if constexpr (width<P> == 1 || has_inner<P> || base::choice::is_shared(P))
      return false;
    else
      return one.column != graph::none ||
             !reader::template adds_a_row<lanes_of<P>, one.destination, one.at, here<P>.loop>();
  }
  // Numbers that stand behind each other: of an element, or in columns of a row of a matrix.
  static constexpr bool is_behind(placement const& a, placement const& b) {
    if (a.at != b.at || (a.column == graph::none) != (b.column == graph::none)) return false;
    if (a.column == graph::none)
      return b.destination == a.destination + 1 && Data::is_followed_destination(a.destination);
    auto const left = reader::neighbour_of(a.column), right = reader::neighbour_of(b.column);
    return b.destination == a.destination && left.base == right.base && left.offset + 1 == right.offset;
  }
  // The waiting placements of a pass: in pairs, and where their numbers stand among those of a round.
  template <int P>
  struct waiting_placements {
    paired<placement_count<P>> pairs;
    int begin[placement_count<P> + 1]{};
    int size = 0;
    bool waits[placement_count<P> + 1]{};   // counted once for a pair
    int negated[placement_count<P> + 1]{};  // the one whose numbers are taken off, or -1
    int matrix_entries = 0;
    // The different indices that are added at, each with all its numbers.
    index at[placement_count<P> + 1]{};
    int at_count = 0;
  };
  // What is added at one place and taken off at another one is kept once.
  template <int P>
  static constexpr int negated_of(waiting_placements<P> const& all, int k) {
    auto const negates = [](int a, int b) {
      index const taken = plan.placements[here<P>.placements[0] + a].value,
                  added = plan.placements[here<P>.placements[0] + b].value;
      auto const is_negation = [](index i) { return g.nodes[i].operation == operation::opcode_of<operation::negate_>; };
      return is_negation(taken) && !is_negation(added) && g.nodes[taken].operands[0] == added;
    };
    int const partner = all.pairs.partner[k];
    for (int other = 0; all.waits[k] && other < placement_count<P>; ++other) {
      int const its = all.pairs.partner[other];
      if (all.waits[other] && (its >= 0) == (partner >= 0) && negates(k, other) &&
          (partner < 0 || negates(partner, its)))
        return other;
    }
    return -1;
  }
  template <int P>
  static constexpr waiting_placements<P> waiting = []<int... K>(std::integer_sequence<int, K...>) {
    constexpr int count = placement_count<P>;
    constexpr bool all[]{waits<P, K>()..., false};
    auto const one = [](int k) { return plan.placements[here<P>.placements[0] + k]; };
    waiting_placements<P> found{paired<count>([&](int k) {
      int next = -1;
      for (int other = 0; all[k] && other < count; ++other) {
        if (!all[other] || !is_behind(one(k), one(other))) continue;
        if (next >= 0) return -1;
        next = other;
      }
      for (int other = 0; next >= 0 && other < count; ++other)
        if (other != k && all[other] && is_behind(one(other), one(next))) return -1;
      return next;
    })};
    for (int k = 0; k < count; ++k) found.waits[k] = all[k] && !found.pairs.is_second[k];
    for (int k = 0; k < count; ++k) {
      found.negated[k] = negated_of<P>(found, k);
      found.begin[k] = found.size;
      if (!found.waits[k]) continue;
      if (found.negated[k] < 0) found.size += (found.pairs.partner[k] >= 0 ? 2 : 1) * width<P>;
      if (one(k).column != graph::none) {
        ++found.matrix_entries;
        continue;
      }
      bool is_known = false;
      for (int a = 0; a < found.at_count; ++a) is_known = is_known || found.at[a] == one(k).at;
      if (!is_known) found.at[found.at_count++] = one(k).at;
    }
    for (int k = 0; k < count; ++k)
      if (found.negated[k] >= 0) found.begin[k] = found.begin[found.negated[k]];
    return found;
  }(std::make_integer_sequence<int, placement_count<P>>{});
};

}  // namespace chainrule::detail::code::inline CHAINRULE_TARGET

// SPDX-License-Identifier: BSL-1.0
// Passes that read states which another pass has gone through: where there are many, groups of rounds are gone through
// again, from the states that their first rounds began with. Next: parts_of_pass.hpp.
#pragma once

#include <cstddef>
#include <cstdint>

#include "lane_totals.hpp"

namespace chainrule::detail::code::inline CHAINRULE_TARGET {

/// So many states of a loop's rounds are kept, as numbers: 32 MiB of `double`. Storing is faster than computing again.
/// (Of each plan, so that tests can choose it.)
template <class Plan>
inline constexpr std::ptrdiff_t most_states = std::ptrdiff_t(1) << 22;

/// Rounds `begin`, ... before `end` of a pass that goes from round `first` to `last`.
struct rounds {
  std::ptrdiff_t first, begin, end, last;
};

/// The rounds of a loop in groups, which are the same for passes forwards and backwards.
struct groups {
  std::ptrdiff_t first, last, size;
  bool is_backward;

  constexpr groups(std::ptrdiff_t from, std::ptrdiff_t to, std::ptrdiff_t of_size, bool backward)
      : first(from), last(to), size(of_size), is_backward(backward) {}
  constexpr bool are_several() const { return size < last - first; }
  constexpr std::ptrdiff_t count() const { return (last - first + size - 1) / size; }
  /// The group of a round.
  constexpr std::ptrdiff_t at(std::ptrdiff_t i) const { return (is_backward ? last - 1 - i : i - first) / size; }
  /// The rounds of a group.
  constexpr rounds of(std::ptrdiff_t group) const {
    std::ptrdiff_t const from = group * size,
                         to = last - first - from < size ? last - first : from + size;  // in the loop's order
    if (is_backward) return {first, last - to, last - from, last};
    return {first, first + from, first + to, last};
  }
};

template <class Plan, class Data>
class groups_of_rounds : protected lane_totals<Plan, Data> {
 protected:
  using base = lane_totals<Plan, Data>;
  using typename base::T, typename base::environment, typename base::index, typename base::reader;
  static constexpr auto const& plan = Plan::plan;
  template <int P>
  static constexpr pass here = plan.passes[P];

  template <int P>
  static constexpr bool is_backward = here<P>.rank >= 0 && here<P>.rank % 2 == 1;
  /// Whether a pass can begin in the midst of its loop.
  template <int P>
  static constexpr bool has_checkpoints = here<P>.checkpoints != graph::none;

  /// Whether a pass needs tables that pass q makes.
  static constexpr bool needs(int p, int q) {
    if (plan.passes[p].rank <= 0) return false;
    for (int w = 0; w < plan.size.workspaces; ++w) {
      workspace const& one = plan.workspaces[w];
      if (one.maker == graph::none || plan.passes[one.maker].around != plan.passes[p].around) continue;
      if (reads(p, one.node) && (one.maker == q || needs(one.maker, q))) return true;
    }
    return false;
  }
  template <int P>
  static constexpr bool goes_in_groups = [] {
    if (plan.passes[P].rank < 0) return false;
    for (int q = 1; q < plan.size.passes; ++q)
      if (needs(P, q)) return true;
    return has_checkpoints<P>;
  }();

  /// The groups of the rounds of a pass.
  template <int P>
  static constexpr groups groups_of(std::ptrdiff_t first, std::ptrdiff_t last) {
    return {first, last, size_of_group(P, last - first), is_backward<P>};
  }
  static constexpr std::ptrdiff_t size_of_group(int p, std::ptrdiff_t rounds) {
    int tables = 0;
    for (int w = 0; w < plan.size.workspaces; ++w)
      if (int const maker = plan.workspaces[w].maker; maker != graph::none)
        tables += plan.passes[maker].around == plan.passes[p].around && plan.passes[maker].loop == plan.passes[p].loop;
    if (rounds <= most_states<Plan> / (tables > 0 ? tables : 1)) return rounds > 0 ? rounds : 1;
    std::ptrdiff_t size = 1;
    while (size * size < rounds) size *= 2;
    return size;
  }

  /// Makes the tables of a pass ones of a group.
  template <int P>
  static void open_tables(environment const& data, groups const& all, std::ptrdiff_t group) {
    rounds const now = all.of(group);
    for (int w = 0; w < plan.size.workspaces; ++w)
      if (plan.workspaces[w].maker == P)
        data.clear(plan.workspace_of(plan.workspaces[w].node), now.end - now.begin, group * all.size);
  }

  // Behind each other: the values around a pass, and its states at the beginning of each group.
  template <int P>
  static void open_checkpoints(environment const& data, groups const& all, auto const& outer) {
    if (!all.are_several()) return;
    data.clear(here<P>.checkpoints, base::template outer_count<P> + all.count() * base::template sum_count<P>);
    for (int k = 0; k < base::template outer_count<P>; ++k)
      data.workspaces[here<P>.checkpoints][static_cast<std::size_t>(k)] = outer[static_cast<std::size_t>(k)];
  }
  template <int P>
  static T* checkpoint(environment const& data, std::ptrdiff_t group) {
    return data.workspaces[here<P>.checkpoints].data() + base::template outer_count<P> +
           group * base::template sum_count<P>;
  }
  template <int P>
  static T const* values_around(environment const& data) {
    return data.workspaces[here<P>.checkpoints].data();
  }

 private:
  static constexpr bool reads(int p, index table) {
    for (int k = plan.passes[p].loads[0]; k < plan.passes[p].loads[1]; ++k) {
      auto const n = Plan::nodes.nodes[plan.loads[k].node];
      if (n.operation == operation::opcode_of<operation::element_> && n.operands[0] == table) return true;
    }
    return false;
  }
};

}  // namespace chainrule::detail::code::inline CHAINRULE_TARGET

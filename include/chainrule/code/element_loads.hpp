// SPDX-License-Identifier: BSL-1.0
// What a round reads of elements of several numbers: two neighbouring numbers at a time. Next: what_waits.hpp, what
// it adds to them.
#pragma once

#include <array>
#include <cstddef>

#include "round.hpp"
#include "semidefinite.hpp"

namespace chainrule::detail::code::inline CHAINRULE_TARGET {

/// Members of chains, in pairs from the beginning of each chain on.
template <int Count>
struct paired {
  static constexpr int none = -1;
  int partner[Count + 1]{};     ///< the one behind it that it makes a pair with
  bool is_second[Count + 1]{};  ///< of a pair

  /// `next(k)` is the member behind k, or none.
  constexpr explicit paired(auto next) {
    bool has_one_before[Count + 1]{};
    for (int k = 0; k < Count; ++k) {
      partner[k] = next(k);
      if (partner[k] != none) has_one_before[partner[k]] = true;
    }
    for (int first = 0; first < Count; ++first) {
      if (has_one_before[first]) continue;
      for (int k = first; k != none;) {
        int const second = partner[k];
        if (second == none) break;
        is_second[second] = true;
        k = partner[second];
        partner[second] = none;
      }
    }
  }
};

template <class Plan, class Data>
class element_loads : protected round_of_loop<Plan, Data> {
 protected:
  using base = round_of_loop<Plan, Data>;
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
  static constexpr int load_count = here<P>.loads[1] - here<P>.loads[0];
  template <int P>
  static constexpr int placement_count = base::template placement_count<P>;

  // Whether a load may be one of a pair.
  template <int P, int K>
  static constexpr bool loads_element() {
    constexpr auto n = g.nodes[plan.loads[here<P>.loads[0] + K].node];
    if constexpr (width<P> == 1 || n.operation != operation::opcode_of<operation::element_>) {
      return false;
    } else if constexpr (g.nodes[n.operands[0]].operation != graph::sequence_argument) {
      return false;
    } else {
      constexpr int component = g.nodes[n.operands[0]].operands[0];
      constexpr bool has_neighbour =
          Data::is_followed(component) || (component > 0 && Data::is_followed(component - 1));
      return has_neighbour && std::is_same_v<typename Data::template component<component>, T> &&
             reader::step(n.operands[1], base::template lane_loop<P>) != 0;
    }
  }
  static constexpr int component_of(index element) { return g.nodes[g.nodes[element].operands[0]].operands[0]; }
  template <int P>
  static constexpr paired<load_count<P>> loaded_pairs = []<int... K>(std::integer_sequence<int, K...>) {
    constexpr bool loads[]{loads_element<P, K>()..., false};
    return paired<load_count<P>>([&](int k) {
      auto const load = [](int i) { return plan.loads[here<P>.loads[0] + i]; };
      if (!loads[k] || !Data::is_followed(component_of(load(k).node))) return -1;
      for (int other = 0; other < load_count<P>; ++other)
        if (loads[other] && load(other).stage == load(k).stage &&
            component_of(load(other).node) == component_of(load(k).node) + 1 &&
            g.nodes[load(other).node].operands[1] == g.nodes[load(k).node].operands[1])
          return other;
      return -1;
    });
  }(std::make_integer_sequence<int, load_count<P>>{});

  /// Reads what a round needs of its elements, or is made of an index; both of a pair where the first one is read.
  template <int P, int K>
  [[gnu::always_inline]] static void load(typename base::template round<P>& r) {
    constexpr loaded one = plan.loads[here<P>.loads[0] + K];
    constexpr index loop = base::template lane_loop<P>;
    if constexpr (is_of_matrix(one.node)) {
      if constexpr (is_first_of_matrix(P, K)) make_semidefinite<P, g.nodes[one.node].operands[0]>(r);
    } else if constexpr (!loads_element<P, K>()) {
      r.frame[static_cast<std::size_t>(one.slot)] =
          reader::template read<lanes_of<P>, one.node, loop>(r.data, r.indices, static_cast<int>(r.lanes_used));
    } else if constexpr (!loaded_pairs<P>.is_second[K]) {
      constexpr int partner = loaded_pairs<P>.partner[K], component = component_of(one.node);
      constexpr bool is_first = Data::is_followed(component);  // else the number before it is read, too
      auto const pairs =
          reader::template read_pairs<lanes_of<P>, is_first ? component : component - 1, g.nodes[one.node].operands[1],
                                      loop>(r.data, r.indices, static_cast<int>(r.lanes_used));
      r.frame[static_cast<std::size_t>(one.slot)] = is_first ? pairs.first : pairs.second;
      if constexpr (partner >= 0)
        r.frame[static_cast<std::size_t>(plan.loads[here<P>.loads[0] + partner].slot)] = pairs.second;
    }
  }

  // All numbers of a matrix are made where the first one is read.
  static constexpr bool is_of_matrix(index i) {
    return g.nodes[i].operation == operation::opcode_of<operation::semidefinite_>;
  }
  static constexpr bool is_first_of_matrix(int p, int load) {
    index const list = g.nodes[plan.loads[plan.passes[p].loads[0] + load].node].operands[0];
    for (int k = 0; k < load; ++k)
      if (index const other = plan.loads[plan.passes[p].loads[0] + k].node;
          is_of_matrix(other) && g.nodes[other].operands[0] == list)
        return false;
    return true;
  }
  static constexpr int length_of_list(index list) {
    int length = 0;
    for (; g.nodes[list].operation == operation::opcode_of<operation::listed_>; list = g.nodes[list].operands[1])
      ++length;
    return length;
  }
  static constexpr index listed(index list, int number) {
    for (int k = length_of_list(list) - 1; k > number; --k) list = g.nodes[list].operands[1];
    return g.nodes[list].operands[0];
  }
  template <int P, index List>
  static void make_semidefinite(typename base::template round<P>& r) {
    if (r.data.matrix->is_finding) return;  // where its numbers go
    constexpr int size = length_of_list(List);
    constexpr int rows = [] {
      int n = 0;
      while (n * (n + 1) / 2 < size) ++n;
      return n;
    }();
    lanes_of<P> numbers[size];
    base::template for_each<size>([&]<int K>(std::integral_constant<int, K>) __attribute__((always_inline)) {
      numbers[K] = base::template value<P, listed(List, K)>(r);
    });
    semidefinite_matrix<rows, lanes_of<P>>::make(numbers);
    base::template for_each<load_count<P>>([&]<int K>(std::integral_constant<int, K>) __attribute__((always_inline)) {
      constexpr loaded one = plan.loads[here<P>.loads[0] + K];
      if constexpr (is_of_matrix(one.node) && g.nodes[one.node].operands[0] == List)
        r.frame[static_cast<std::size_t>(one.slot)] =
            numbers[static_cast<int>(g.constants[g.nodes[g.nodes[one.node].operands[1]].operands[0]].numerator)];
    });
  }

  // Entries of matrices are looked at where their places are found.
  static constexpr bool is_checked(placement const& one) {
    return one.column == graph::none && reader::needs_a_look(one.at);
  }
  /// Whether indices that need a look are in their sequences, of all that a stage reads, and adds to derivatives.
  template <int P, int S>
  [[gnu::noinline]] static void check_stage(environment const& data, std::ptrdiff_t const* indices, int used) {
    constexpr index along = base::template lane_loop<P>;
    base::template for_each<load_count<P>>([&]<int K>(std::integral_constant<int, K>) {
      constexpr loaded one = plan.loads[here<P>.loads[0] + K];
      if constexpr (one.stage == S) reader::template check<one.node, along>(data, indices, used);
    });
    base::template for_each<here<P>.placements[1] - here<P>.placements[0]>([&]<int K>(std::integral_constant<int, K>) {
      constexpr placement one = plan.placements[here<P>.placements[0] + K];
      if constexpr (one.stage == S && is_checked(one))
        for (int lane = 0; lane < used; ++lane) {
          std::ptrdiff_t const where = reader::template at<one.at>(data, indices, lane, along);
          if constexpr (Data::is_workspace(one.destination)) {
            constexpr index length = plan.workspaces[one.destination - Plan::destinations].length;
            if constexpr (length != graph::none)
              data.check_table(reader::template at<length>(data, indices, lane, along), where);
          } else {
            data.check_room(one.destination, where);
          }
        }
    });
  }
  template <int P, int S>
  static constexpr bool checks_stage = [] {
    for (int k = here<P>.loads[0]; k < here<P>.loads[1]; ++k)
      if (plan.loads[k].stage == S && reader::is_checked(plan.loads[k].node)) return true;
    for (int k = here<P>.placements[0]; k < here<P>.placements[1]; ++k)
      if (plan.placements[k].stage == S && is_checked(plan.placements[k])) return true;
    return false;
  }();
};

}  // namespace chainrule::detail::code::inline CHAINRULE_TARGET

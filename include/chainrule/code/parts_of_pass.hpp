// SPDX-License-Identifier: BSL-1.0
// What the execution of a pass consists of beside its rounds: its range, its sums, its workspaces, the programs of its
// stages. Next: run_loop.hpp.
#pragma once

#include <cstddef>

#include "groups_of_rounds.hpp"
#include "straight_line.hpp"

namespace chainrule::detail::code::inline CHAINRULE_TARGET {

/// Inputs of a stage, as the plan numbers them.
template <class Program, class V, std::size_t N>
struct stage_inputs {
  std::array<V, N> const& numbers;
  static constexpr bool in_place = false, is_part_of_loop = true;
  static constexpr int rows = 1;
  static constexpr place at(int i) { return {0, Program::graph.nodes[i].operands[0]}; }
  template <int>
  [[gnu::always_inline]] constexpr V const* row() const {
    return numbers.data();
  }
};

template <class Plan, class Data>
class parts_of_pass : protected groups_of_rounds<Plan, Data> {
 protected:
  using base = groups_of_rounds<Plan, Data>;
  using typename base::T, typename base::environment, typename base::index, typename base::reader;
  template <int P>
  using round = typename base::template round<P>;
  template <int P>
  using lanes_of = typename base::template lanes_of<P>;
  static constexpr auto const& plan = Plan::plan;
  static constexpr auto const& g = Plan::nodes;

 private:
  static constexpr bool enters_inside(int p) {
    for (int k = plan.passes[p].placements[0]; k < plan.passes[p].placements[1]; ++k)
      if (plan.placements[k].column != graph::none) return true;
    for (int q = p + 1; q < plan.size.passes; ++q)
      if (plan.passes[q].around == p && enters_inside(q)) return true;
    return false;
  }

 public:
  template <int P>
  using outer_lanes = std::array<lanes_of<P>, static_cast<std::size_t>(base::template outer_count<P> + 1)>;
  template <int P>
  using block_sums = std::array<lanes_of<P>, static_cast<std::size_t>(base::template sum_count<P> + 1)>;
  // So many rounds are added up before they are added to the sum; fewer where each of them is a loop.
  template <int P>
  static constexpr std::ptrdiff_t block = base::template has_inner<P> ? 64 : 2048;
  // Whether a pass, which is in no other one, meets entries of a matrix.
  template <int P>
  static constexpr bool enters = plan.passes[P].around == 0 && enters_inside(P);

  // What a block's sums begin as; `before` are the results of the blocks before: states go on from there.
  template <int P>
  [[gnu::always_inline]] static block_sums<P> begin_sums([[maybe_unused]] auto const& outer,
                                                         [[maybe_unused]] T const* before) {
    block_sums<P> sums;
    sums.back() = lanes_of<P>(T(0));
    base::template for_each<base::template sum_count<P>>([&]<int K>(std::integral_constant<int, K>) {
      constexpr bool is_carried = plan.sums[base::template here<P>.sums[0] + K].is_carried();
      sums[static_cast<std::size_t>(K)] = is_carried ? lanes_of<P>(before[K]) : lanes_of<P>(start<P, K>(outer));
    });
    return sums;
  }
  template <int P>
  [[gnu::always_inline]] static void add_block(T* results, block_sums<P> const& sums) {
    base::template for_each<base::template sum_count<P>>([&]<int K>(std::integral_constant<int, K>) {
      constexpr reduction sum = plan.sums[base::template here<P>.sums[0] + K];
      auto const& total = sums[static_cast<std::size_t>(K)];
      if constexpr (sum.is_carried())
        results[K] = base::template lane_of<P>(total, 0);
      else
        for (int lane = 0; lane < base::template width<P>; ++lane)
          results[K] = added<sum.is_largest>(results[K], base::template lane_of<P>(total, lane));
    });
  }
  template <int P>
  [[gnu::always_inline]] static void clear_sums(T* results, auto const& outer) {
    base::template for_each<base::template sum_count<P>>(
        [&]<int K>(std::integral_constant<int, K>) { results[K] = start<P, K>(outer); });
  }
  template <int P>
  [[gnu::always_inline]] static auto range_of(environment const& data, std::ptrdiff_t const* indices) {
    constexpr auto loop = g.nodes[base::template here<P>.loop];
    struct bounds {
      std::ptrdiff_t first, last;
    };
    return bounds{reader::template at<loop.operands[0]>(data, indices, 0, graph::none),
                  reader::template at<loop.operands[1]>(data, indices, 0, graph::none)};
  }
  template <int P>
  [[gnu::always_inline]] static outer_lanes<P> in_all_lanes(auto const& outer) {
    outer_lanes<P> all;
    all.back() = lanes_of<P>(T(0));
    base::template for_each<base::template outer_count<P>>([&]<int K>(std::integral_constant<int, K>) {
      all[static_cast<std::size_t>(K)] = lanes_of<P>(outer[static_cast<std::size_t>(K)]);
    });
    return all;
  }

 protected:
  // What a sum begins as, or a state.
  template <int P, int K>
  [[gnu::always_inline]] static auto start([[maybe_unused]] auto const& outer) {
    using number = std::remove_cvref_t<decltype(outer[0])>;
    constexpr reduction sum = plan.sums[base::template here<P>.sums[0] + K];
    if constexpr (sum.is_carried())
      return number(outer[static_cast<std::size_t>(-1 - plan.place_of(P, sum.begins_as))]);
    else if constexpr (sum.is_largest)
      return number(-std::numeric_limits<T>::infinity());
    else
      return number(T(0));
  }
  template <bool IsLargest, class V>
  [[gnu::always_inline]] static V added(V const& a, V const& b) {
    if constexpr (IsLargest)
      return operation::max_::value(a, b);
    else
      return a + b;
  }
  // `value` in the lanes that are rounds, else `other`.
  template <int P>
  [[gnu::always_inline]] static lanes_of<P> used_lanes(lanes_of<P> const& value, [[maybe_unused]] bool is_full,
                                                       [[maybe_unused]] std::ptrdiff_t used,
                                                       [[maybe_unused]] std::ptrdiff_t first,
                                                       [[maybe_unused]] T other) {
    if constexpr (base::template width<P> == 1) {
      return value;
    } else {
      using V = lanes_of<P>;
      if (is_full) [[likely]]
        return value;
      return select(V::numbered() >= V(first) && V::numbered() < V(used), value, V(other));
    }
  }

  // Before a round its states are what the last one has made of them;
  template <int P>
  [[gnu::always_inline]] static void take_states(round<P>& r, [[maybe_unused]] block_sums<P> const& sums) {
    base::template for_each<base::template sum_count<P>>([&]<int K>(std::integral_constant<int, K>) {
      constexpr reduction sum = plan.sums[base::template here<P>.sums[0] + K];
      if constexpr (sum.is_carried())
        r.frame[static_cast<std::size_t>(sum.state_slot)] = sums[static_cast<std::size_t>(K)];
    });
  }
  // after it states are kept, and the rest is added up: of the lanes that are rounds, where lanes are rounds of this
  // pass.
  template <int P>
  [[gnu::always_inline]] static void add_round(round<P> const& r, block_sums<P>& sums, [[maybe_unused]] auto used,
                                               [[maybe_unused]] auto const& outer) {
    base::template for_each<base::template sum_count<P>>([&]<int K>(std::integral_constant<int, K>) {
      constexpr reduction sum = plan.sums[base::template here<P>.sums[0] + K];
      auto& total = sums[static_cast<std::size_t>(K)];
      auto const value = base::template value<P, sum.body>(r);
      if constexpr (sum.is_carried())
        total = value;
      else if constexpr (base::choice::is_shared(P))
        total = added<sum.is_largest>(total, value);
      else
        total = added<sum.is_largest>(total, used_lanes<P>(value, r.is_full, used, r.first_lane, start<P, K>(outer)));
    });
  }

  // Fills in the outer values of a pass: numbers of the call, or what `around(node)` says.
  template <int P, class Around>
  [[gnu::always_inline]] static void gather_outer([[maybe_unused]] environment const& data,
                                                  [[maybe_unused]] auto& outer, [[maybe_unused]] Around around) {
    base::template for_each<base::template outer_count<P>>([&]<int K>(std::integral_constant<int, K>) {
      constexpr index node = plan.outer[base::template here<P>.outer[0] + K].node;
      constexpr auto n = g.nodes[node];
      auto& to = outer[static_cast<std::size_t>(K)];
      if constexpr (n.operation == graph::argument)
        to = data.numbers[n.operands[0]];
      else if constexpr (n.operation == graph::direction)
        to = data.directions[n.operands[0]];
      else if constexpr (!is_computed_sequence(node))
        to = around(std::integral_constant<index, node>{});
    });
  }

  // Such a sequence is no value of a round, but memory.
  static constexpr bool is_computed_sequence(index i) {
    for (int w = 0; w < plan.size.workspaces; ++w)
      if (plan.workspaces[w].node == i) return true;
    return false;
  }

  template <int P>
  [[gnu::always_inline]] static void clear_workspaces([[maybe_unused]] round<P> const& r) {
    base::template for_each<base::template here<P>.has_workspace ? plan.size.workspaces : 0>(
        [&]<int W>(std::integral_constant<int, W>) {
          constexpr workspace one = plan.workspaces[W];
          if constexpr (one.pass == P) {
            std::ptrdiff_t length = reader::template at<one.length>(r.data, r.indices, 0, graph::none);
            if constexpr (one.maker != graph::none && base::template width<P> == 1)
              if (std::ptrdiff_t const size = base::size_of_group(one.maker, length); size < length) length = size;
            r.data.clear(plan.workspace_of(one.node), base::template width<P> * length);
          }
        });
  }

  template <int P, int S>
  [[gnu::always_inline]] static void run_stage(round<P>& r) {
    constexpr stage now = plan.stages[S];
    constexpr int inputs = now.inputs[1] - now.inputs[0], outputs = now.outputs[1] - now.outputs[0];
    if constexpr (outputs > 0) {
      using V = lanes_of<P>;
      using program = typename Plan::template stage_graph<S>::program;
      // A copy, so that the frame itself need not be in memory.
      std::array<V, static_cast<std::size_t>(inputs + 1)> in;
      base::template for_each<inputs>([&]<int K>(std::integral_constant<int, K>) {
        in[static_cast<std::size_t>(K)] = base::template value<P, plan.inputs[now.inputs[0] + K]>(r);
      });
      auto const out = straight_line<program, V>::template run<std::array<V, static_cast<std::size_t>(outputs)>>(
          stage_inputs<program, V, static_cast<std::size_t>(inputs + 1)>{in});
      base::template for_each<outputs>([&]<int K>(std::integral_constant<int, K>) {
        r.frame[static_cast<std::size_t>(plan.outputs[now.outputs[0] + K].slot)] = out[static_cast<std::size_t>(K)];
      });
    }
  }
};

}  // namespace chainrule::detail::code::inline CHAINRULE_TARGET

// SPDX-License-Identifier: BSL-1.0
// Executes the plan of a graph with loops. The rounds of a pass are computed several at a time, in lanes; a pass inside
// of them is executed for each of their lanes, in lanes along its own loop.
#pragma once

#include <cstddef>

#include "lane_totals.hpp"
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

/// Executes a plan. `Data` says what numbers, the components of sequences and destinations are.
template <class Plan, class Data>
class loop_code : lane_totals<Plan, Data> {
  using base = lane_totals<Plan, Data>;
  using typename base::T, typename base::environment, typename base::index, typename base::reader;
  template <int P>
  using round = typename base::template round<P>;
  template <int P>
  using lanes_of = typename base::template lanes_of<P>;
  static constexpr auto const& plan = Plan::plan;
  static constexpr auto const& g = Plan::nodes;

  static constexpr bool has_passes_inside(int p) {
    for (int q = 0; q < plan.size.passes; ++q)
      if (plan.passes[q].around == p) return true;
    return false;
  }
  static constexpr bool enters_inside(int p) {
    for (int k = plan.passes[p].placements[0]; k < plan.passes[p].placements[1]; ++k)
      if (plan.placements[k].column != graph::none) return true;
    for (int q = p + 1; q < plan.size.passes; ++q)
      if (plan.passes[q].around == p && enters_inside(q)) return true;
    return false;
  }

 public:
  /// Writes the numbers of the answer; adds to what is in destinations.
  static void run(environment const& data, T* results) {
    std::array<T, static_cast<std::size_t>(base::template outer_count<0> + 1)> outer{};
    std::ptrdiff_t indices[graph::most_loops + 1]{};
    gather_outer<0>(data, outer, [](auto) { return T{}; });
    std::array<T, static_cast<std::size_t>(base::template outer_count<0> + 1)> const same = outer;
    std::array<T, static_cast<std::size_t>(base::template placement_count<0> + 1)> carried{};
    round<0> r{data, indices, true, 1, 0, same, carried};
    run_round<0>(r);
    write_results(r, results, std::make_integer_sequence<int, Plan::numbers>{});
  }

  // What follows until `private` is also for who runs blocks at the same time.
  template <int P>
  using outer_lanes = std::array<lanes_of<P>, static_cast<std::size_t>(base::template outer_count<P> + 1)>;
  template <int P>
  using block_sums = std::array<lanes_of<P>, static_cast<std::size_t>(base::template sum_count<P> + 1)>;
  // So many rounds are added up before they are added to the sum; fewer where each of them is a loop.
  template <int P>
  static constexpr std::ptrdiff_t block = has_passes_inside(P) ? 64 : 2048;
  // Whether a pass, which is in no other one, meets entries of a matrix.
  template <int P>
  static constexpr bool enters = plan.passes[P].around == 0 && enters_inside(P);

  // The rounds of one pass; adds up its sums.
  template <int P>
  static void run_pass(environment const& data, std::ptrdiff_t* indices, auto const& outer, T* results) {
    auto const range = range_of<P>(data, indices);
    outer_lanes<P> const lanes_around = in_all_lanes<P>(outer);
    clear_sums<P>(results, outer);
    for (std::ptrdiff_t begin = range.first; begin < range.last; begin += block<P>) {
      std::ptrdiff_t const end = range.last - begin < block<P> ? range.last : begin + block<P>;
      block_sums<P> sums;
      if constexpr (enters<P>) data.matrix->begin_block();
      run_block<P>(data, indices, {range.first, begin, end, range.last}, outer, lanes_around, sums, results);
      if constexpr (enters<P>) data.matrix->end_block();
      add_block<P>(results, sums);
    }
  }
  // The rounds of a block, of a pass from round `first` to `last`.
  struct rounds {
    std::ptrdiff_t first, begin, end, last;
  };
  // `before` are the results of the blocks before: states go on from there.
  template <int P>
  [[gnu::always_inline]] static void run_block(environment const& data, std::ptrdiff_t* indices, rounds const& now,
                                               auto const& outer, outer_lanes<P> const& lanes_around,
                                               block_sums<P>& sums, T const* before) {
    if (now.last - now.first >= base::template width<P>) [[likely]]
      run_rounds<P>(data, indices, now, outer, lanes_around, sums, before,
                    std::integral_constant<std::ptrdiff_t, base::template width<P>>{});
    else if constexpr (base::template width<P> > 1)
      run_few_rounds<P>(data, indices, now, outer, lanes_around, sums, before);
  }
  template <int P>
  [[gnu::noinline]] static void run_few_rounds(environment const& data, std::ptrdiff_t* indices, rounds const& now,
                                               auto const& outer, outer_lanes<P> const& lanes_around,
                                               block_sums<P>& sums, T const* before) {
    run_rounds<P>(data, indices, now, outer, lanes_around, sums, before, now.last - now.first);
  }
  // `used` lanes are rounds: all of them, which is known while compiling, or as many as there are rounds.
  template <int P>
  [[gnu::always_inline]] static void run_rounds(environment const& data, std::ptrdiff_t* indices, rounds const& now,
                                                auto const& outer, outer_lanes<P> const& lanes_around,
                                                block_sums<P>& sums, [[maybe_unused]] T const* before,
                                                auto const used) {
    using V = lanes_of<P>;
    auto const [first, begin, end, last] = now;
    base::template for_each<base::template sum_count<P>>([&]<int K>(std::integral_constant<int, K>) {
      constexpr bool is_carried = plan.sums[base::template here<P>.sums[0] + K].is_carried();
      sums[static_cast<std::size_t>(K)] = is_carried ? V(before[K]) : V(start<P, K>(outer));
    });
    std::array<V, static_cast<std::size_t>(base::template placement_count<P> + 1)> carried{};
    typename base::template rounds_that_wait<P> kept;
    for (std::ptrdiff_t i = begin; i < end; i += base::template width<P>) {
      // The last rounds are those before them once more, where these are enough: rows stay rows.
      bool const is_full = end - i >= base::template width<P>;
      std::ptrdiff_t const first_lane = is_full || end - i >= used ? 0 : used - (end - i);
      indices[base::template here<P>.depth - 1] = is_backward<P> ? now.first + (last - 1 - i) : i - first_lane;
      keep<P>(data, indices, static_cast<int>(used));
      round<P> r{data, indices, is_full, used, first_lane, lanes_around, carried};
      base::template for_each<base::template sum_count<P>>([&]<int K>(std::integral_constant<int, K>) {
        constexpr reduction sum = plan.sums[base::template here<P>.sums[0] + K];
        if constexpr (sum.is_carried())
          r.frame[static_cast<std::size_t>(sum.state_slot)] = sums[static_cast<std::size_t>(K)];
      });
      run_round<P>(r);
      base::template keep_or_add<P>(r, kept, end - i <= base::template width<P>);
      base::template for_each<base::template sum_count<P>>([&]<int K>(std::integral_constant<int, K>) {
        constexpr reduction sum = plan.sums[base::template here<P>.sums[0] + K];
        auto& total = sums[static_cast<std::size_t>(K)];
        if constexpr (sum.is_carried())
          total = base::template value<P, sum.body>(r);
        else
          total = added<sum.is_largest>(total, used_lanes<P>(base::template value<P, sum.body>(r), is_full, used,
                                                             first_lane, start<P, K>(outer)));
      });
    }
    indices[base::template here<P>.depth - 1] = end;
    base::template for_each<base::template placement_count<P>>(
        [&]<int K>(std::integral_constant<int, K>) { base::template flush<P, K>(data, indices, carried); });
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

 private:
  template <int... R>
  [[gnu::always_inline]] static void write_results([[maybe_unused]] round<0> const& r, [[maybe_unused]] T* results,
                                                   std::integer_sequence<int, R...>) {
    ((results[R] = base::template value<0, g.roots[R]>(r)), ...);
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
  static constexpr bool is_backward = plan.passes[P].rank >= 0 && plan.passes[P].rank % 2 == 1;

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

  template <int P>
  [[gnu::always_inline]] static void clear_workspaces([[maybe_unused]] round<P> const& r) {
    base::template for_each<base::template here<P>.has_workspace ? plan.size.workspaces : 0>(
        [&]<int W>(std::integral_constant<int, W>) {
          constexpr workspace one = plan.workspaces[W];
          if constexpr (one.pass == P)
            r.data.clear(plan.workspace_of(one.node),
                         base::template width<P> * reader::template at<one.length>(r.data, r.indices, 0, graph::none));
        });
  }

  template <int P>
  [[gnu::always_inline]] static void run_round(round<P>& r) {
    constexpr int loads = base::template here<P>.loads[1] - base::template here<P>.loads[0];
    clear_workspaces<P>(r);
    base::template for_each<base::template here<P>.stages>(
        [&]<int S>(std::integral_constant<int, S>) __attribute__((always_inline)) {
          if constexpr (base::template checks_loads<P, S>)
            if (r.data.checks) [[unlikely]]
              base::template check_loads<P, S>(r.data, r.indices, static_cast<int>(r.lanes_used));
          base::template for_each<loads>([&]<int K>(std::integral_constant<int, K>) {
            if constexpr (plan.loads[base::template here<P>.loads[0] + K].stage == S) base::template load<P, K>(r);
          });
          run_stage<P, plan.stage_of(P, S)>(r);
          base::template for_each<base::template placement_count<P>>([&]<int K>(std::integral_constant<int, K>) {
            if constexpr (plan.placements[base::template here<P>.placements[0] + K].stage == S &&
                          !base::template waits<P, K>() && !base::template is_total<P, K>())
              base::template place<P, K>(r);
          });
          base::template add_totals<P, S>(r);
          base::template for_each<plan.size.passes>([&]<int Q>(std::integral_constant<int, Q>) {
            if constexpr (base::template here<Q>.around == P && base::template here<Q>.after == S) {
              if constexpr (base::choice::is_shared(Q))
                run_shared<P, Q>(r);
              else
                run_inner<P, Q>(r);
            }
          });
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

  template <int P>
  [[gnu::always_inline]] static void keep(environment const& data, std::ptrdiff_t const* indices, int used) {
    reader::template keep<base::template here<P>.loop, base::template lane_loop<P>, base::template width<P>>(
        data, indices, used);
  }

  // A pass inside of a round, once for all of its lanes.
  template <int P, int Q>
  [[gnu::noinline]] static void run_shared(round<P>& r) {
    using V = lanes_of<Q>;
    outer_lanes<Q> outer;
    outer.back() = V(T(0));
    gather_outer<Q>(r.data, outer,
                    [&]<index Node>(std::integral_constant<index, Node>) { return base::template value<P, Node>(r); });
    constexpr int first_sum = base::template here<Q>.sums[0];
    block_sums<Q> sums;
    base::template for_each<base::template sum_count<Q>>(
        [&]<int K>(std::integral_constant<int, K>) { sums[static_cast<std::size_t>(K)] = start<Q, K>(outer); });
    std::array<V, static_cast<std::size_t>(base::template placement_count<Q> + 1)> carried{};
    std::ptrdiff_t indices[graph::most_loops + 1];
    for (int d = 0; d <= graph::most_loops; ++d) indices[d] = r.indices[d];
    auto const range = range_of<Q>(r.data, indices);
    for (std::ptrdiff_t i = range.first; i < range.last; ++i) {
      indices[base::template here<Q>.depth - 1] = is_backward<Q> ? range.first + (range.last - 1 - i) : i;
      keep<Q>(r.data, indices, static_cast<int>(r.lanes_used));
      round<Q> inner{r.data, indices, r.is_full, r.lanes_used, r.first_lane, outer, carried};
      base::template for_each<base::template sum_count<Q>>([&]<int K>(std::integral_constant<int, K>) {
        constexpr reduction sum = plan.sums[first_sum + K];
        if constexpr (sum.is_carried())
          inner.frame[static_cast<std::size_t>(sum.state_slot)] = sums[static_cast<std::size_t>(K)];
      });
      run_round<Q>(inner);
      base::template for_each<base::template sum_count<Q>>([&]<int K>(std::integral_constant<int, K>) {
        constexpr reduction sum = plan.sums[first_sum + K];
        auto& total = sums[static_cast<std::size_t>(K)];
        auto const value = base::template value<Q, sum.body>(inner);
        if constexpr (sum.is_carried())
          total = value;
        else
          total = added<sum.is_largest>(total, value);
      });
    }
    base::template for_each<base::template sum_count<Q>>([&]<int K>(std::integral_constant<int, K>) {
      r.frame[static_cast<std::size_t>(plan.sums[first_sum + K].slot)] = sums[static_cast<std::size_t>(K)];
    });
  }

  // A pass inside of a round, for each of its lanes.
  template <int P, int Q>
  [[gnu::always_inline]] static void run_inner(round<P>& r) {
    std::array<T, static_cast<std::size_t>(base::template outer_count<Q> + 1)> outer{};
    T columns[static_cast<std::size_t>(base::template sum_count<Q> + 1)]
             [static_cast<std::size_t>(base::template width<P>)]{};
    std::ptrdiff_t indices[graph::most_loops + 1];
    for (int d = 0; d <= graph::most_loops; ++d) indices[d] = r.indices[d];
    for (int lane = static_cast<int>(r.first_lane); lane < static_cast<int>(r.lanes_used); ++lane) {
      gather_outer<Q>(r.data, outer, [&]<index Node>(std::integral_constant<index, Node>) {
        return base::template lane_of<P>(base::template value<P, Node>(r), lane);
      });
      if constexpr (P != 0)
        indices[base::template here<P>.depth - 1] = r.indices[base::template here<P>.depth - 1] + lane;
      T sums[static_cast<std::size_t>(base::template sum_count<Q> + 1)];
      if constexpr (P == 0 && requires { typename Data::whole_call; })
        Data::template run_pass<Q>(r.data, indices, outer, sums);
      else
        run_pass<Q>(r.data, indices, outer, sums);
      for (int k = 0; k < base::template sum_count<Q>; ++k) columns[k][lane] = sums[k];
    }
    base::template for_each<base::template sum_count<Q>>([&]<int K>(std::integral_constant<int, K>) {
      auto& to = r.frame[static_cast<std::size_t>(plan.sums[base::template here<Q>.sums[0] + K].slot)];
      if constexpr (base::template width<P> == 1)
        to = columns[K][0];
      else
        to = lanes_of<P>::load_unaligned(columns[K]);
    });
  }
};

}  // namespace chainrule::detail::code::inline CHAINRULE_TARGET

// SPDX-License-Identifier: BSL-1.0
// Executes the plan of a graph with loops. The rounds of a pass are computed several at a time, in lanes; a pass inside
// of them is executed for each of their lanes, in lanes along its own loop.
#pragma once

#include <cstddef>

#include "lanes.hpp"
#include "loop_plan.hpp"
#include "read_index.hpp"
#include "straight_line.hpp"

namespace chainrule::detail::code::inline CHAINRULE_TARGET {

/// Inputs of a stage, as the plan numbers them.
template <class Program, class V, std::size_t N>
struct stage_inputs {
  std::array<V, N> const& numbers;
  static constexpr bool in_place = false;
  static constexpr int rows = 1;
  static constexpr place at(int i) { return {0, Program::graph.nodes[i].operands[0]}; }
  template <int>
  [[gnu::always_inline]] constexpr V const* row() const {
    return numbers.data();
  }
};

/// Executes a plan. `Data` says what numbers, the components of sequences and destinations are.
template <class Plan, class Data>
class loop_code {
  using T = typename Data::number;
  static constexpr auto const& plan = Plan::plan;
  static constexpr auto const& g = Plan::nodes;
  using index = graph::index;
  using reader = index_reader<Plan, Data>;
  using environment = typename Data::environment;

  template <int P>
  static constexpr int width = P == 0 || plan.passes[P].has_workspace ? 1 : lane_count<T>;
  template <int P>
  using lanes_of = std::conditional_t<width<P> == 1, T, lanes<T, width<P>>>;

  template <int P>
  static constexpr pass here = plan.passes[P];
  template <int P>
  static constexpr int outer_count = here<P>.outer[1] - here<P>.outer[0];
  template <int P>
  static constexpr int sum_count = here<P>.sums[1] - here<P>.sums[0];
  template <int P>
  static constexpr int placement_count = here<P>.placements[1] - here<P>.placements[0];

  /// What a round works on.
  template <int P>
  struct round {
    environment const& data;
    std::ptrdiff_t* indices;  ///< of the loops around and this one; of the first lane
    bool is_full;               ///< whether each lane is a round
    std::ptrdiff_t lanes_used;  ///< all, where there are as many rounds,
    std::ptrdiff_t first_lane;  ///< and those before this one have been rounds before
    std::array<T, static_cast<std::size_t>(outer_count<P> + 1)> const& outer;
    std::array<lanes_of<P>, static_cast<std::size_t>(outer_count<P> + 1)> const& outer_lanes;
    std::array<lanes_of<P>, static_cast<std::size_t>(placement_count<P> + 1)>& carried;
    std::array<lanes_of<P>, static_cast<std::size_t>(here<P>.frame_size + 1)> frame;
  };

  template <int P, index Node>
  [[gnu::always_inline]] static lanes_of<P> value(round<P> const& r) {
    constexpr int place = plan.place_of(P, Node);
    if constexpr (place >= 0)
      return r.frame[static_cast<std::size_t>(place)];
    else
      return r.outer_lanes[static_cast<std::size_t>(-1 - place)];
  }
  template <int P>
  [[gnu::always_inline]] static T lane_of(lanes_of<P> const& v, int lane) {
    if constexpr (width<P> == 1)
      return v;
    else
      return v[lane];
  }

 public:
  /// Writes the numbers of the answer; adds to what is in destinations.
  static void run(environment const& data, T* results) {
    std::array<T, static_cast<std::size_t>(outer_count<0> + 1)> outer{};
    std::ptrdiff_t indices[8]{};
    gather_outer<0>(data, outer, [](auto) { return T{}; });
    std::array<T, static_cast<std::size_t>(outer_count<0> + 1)> const same = outer;
    std::array<T, static_cast<std::size_t>(placement_count<0> + 1)> carried{};
    round<0> r{data, indices, true, 1, 0, outer, same, carried, {}};
    run_round<0>(r);
    write_results(r, results, std::make_integer_sequence<int, Plan::numbers>{});
  }

 private:
  template <int... R>
  [[gnu::always_inline]] static void write_results([[maybe_unused]] round<0> const& r, [[maybe_unused]] T* results,
                                                   std::integer_sequence<int, R...>) {
    ((results[R] = value<0, g.roots[R]>(r)), ...);
  }

  // Fills in the outer values of a pass: numbers of the call, or what `around(node)` says.
  template <int P, class Around>
  [[gnu::always_inline]] static void gather_outer([[maybe_unused]] environment const& data, [[maybe_unused]] auto& outer,
                                                  [[maybe_unused]] Around around) {
    for_each<outer_count<P>>([&]<int K>(std::integral_constant<int, K>) {
      constexpr index node = plan.outer[here<P>.outer[0] + K].node;
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

  template <int Count, class Do>
  [[gnu::always_inline]] static constexpr void for_each(Do what) {
    [&]<int... K>(std::integer_sequence<int, K...>) {
      (what(std::integral_constant<int, K>{}), ...);
    }(std::make_integer_sequence<int, Count>{});
  }

  // Such a sequence is no value of a round, but memory.
  static constexpr bool is_computed_sequence(index i) {
    for (int w = 0; w < plan.size.workspaces; ++w)
      if (plan.workspaces[w].node == i) return true;
    return false;
  }

  // The rounds of one pass; adds up its sums.
  template <int P>
  static void run_pass(environment const& data, std::ptrdiff_t* indices, auto const& outer, T* results) {
    using V = lanes_of<P>;
    constexpr auto loop = g.nodes[here<P>.loop];
    std::ptrdiff_t const first = reader::template at<loop.operands[0]>(data, indices, 0, graph::none),
                         last = reader::template at<loop.operands[1]>(data, indices, 0, graph::none);
    std::array<V, static_cast<std::size_t>(outer_count<P> + 1)> outer_lanes;
    for_each<outer_count<P>>([&]<int K>(std::integral_constant<int, K>) {
      outer_lanes[static_cast<std::size_t>(K)] = V(outer[static_cast<std::size_t>(K)]);
    });
    for_each<sum_count<P>>([&]<int K>(std::integral_constant<int, K>) { results[K] = start<P, K>(); });
    for (std::ptrdiff_t begin = first; begin < last; begin += block) {
      std::ptrdiff_t const end = last - begin < block ? last : begin + block;
      std::array<V, static_cast<std::size_t>(sum_count<P> + 1)> sums;
      for_each<sum_count<P>>(
          [&]<int K>(std::integral_constant<int, K>) { sums[static_cast<std::size_t>(K)] = V(start<P, K>()); });
      std::array<V, static_cast<std::size_t>(placement_count<P> + 1)> carried{};
      for (std::ptrdiff_t i = begin; i < end; i += width<P>) {
        // The last rounds are those before them once more, where these are enough: rows stay rows.
        bool const is_full = end - i >= width<P>;
        std::ptrdiff_t const used = end - first < width<P> ? end - first : width<P>,
                             first_lane = is_full || end - i >= used ? 0 : used - (end - i);
        indices[here<P>.depth - 1] = i - first_lane;
        reader::template keep<here<P>.loop, width<P>>(data, indices, static_cast<int>(used));
        round<P> r{data, indices, is_full, used, first_lane, outer, outer_lanes, carried, {}};
        run_round<P>(r);
        for_each<sum_count<P>>([&]<int K>(std::integral_constant<int, K>) {
          constexpr reduction sum = plan.sums[here<P>.sums[0] + K];
          auto& total = sums[static_cast<std::size_t>(K)];
          total = added<sum.is_largest>(total, used_lanes<P>(value<P, sum.body>(r), is_full, used, first_lane, start<P, K>()));
        });
      }
      indices[here<P>.depth - 1] = end;
      for_each<placement_count<P>>([&]<int K>(std::integral_constant<int, K>) { flush<P, K>(data, indices, carried); });
      for_each<sum_count<P>>([&]<int K>(std::integral_constant<int, K>) {
        for (int lane = 0; lane < width<P>; ++lane)
          results[K] = added<plan.sums[here<P>.sums[0] + K].is_largest>(
              results[K], lane_of<P>(sums[static_cast<std::size_t>(K)], lane));
      });
    }
  }
  // So many rounds are added up before they are added to the sum.
  static constexpr std::ptrdiff_t block = 1 << 14;

  template <int P, int K>
  static constexpr T start() {
    if constexpr (plan.sums[here<P>.sums[0] + K].is_largest)
      return -std::numeric_limits<T>::infinity();
    else
      return T(0);
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
    if constexpr (width<P> == 1) {
      return value;
    } else {
      using V = lanes_of<P>;
      if (is_full) [[likely]]
        return value;
      return select(V::numbered() >= V(first) && V::numbered() < V(used), value, V(other));
    }
  }

  template <int P>
  [[gnu::always_inline]] static void run_round(round<P>& r) {
    constexpr int loads = here<P>.loads[1] - here<P>.loads[0];
    for_each<here<P>.has_workspace ? plan.size.workspaces : 0>([&]<int W>(std::integral_constant<int, W>) {
      if constexpr (constexpr workspace one = plan.workspaces[W]; one.pass == P)
        r.data.clear(W, reader::template at<one.length>(r.data, r.indices, 0, graph::none));
    });
    for_each<here<P>.stages>([&]<int S>(std::integral_constant<int, S>) {
      for_each<loads>([&]<int K>(std::integral_constant<int, K>) {
        constexpr loaded one = plan.loads[here<P>.loads[0] + K];
        if constexpr (one.stage == S)
          r.frame[static_cast<std::size_t>(one.slot)] = reader::template read<lanes_of<P>, one.node, here<P>.loop>(
              r.data, r.indices, static_cast<int>(r.lanes_used));
      });
      run_stage<P, plan.stage_of(P, S)>(r);
      for_each<placement_count<P>>([&]<int K>(std::integral_constant<int, K>) {
        if constexpr (plan.placements[here<P>.placements[0] + K].stage == S) place<P, K>(r);
      });
      for_each<plan.size.passes>([&]<int Q>(std::integral_constant<int, Q>) {
        if constexpr (here<Q>.around == P && here<Q>.after == S) run_inner<P, Q>(r);
      });
    });
  }

  // Neighbours, which lanes of one round and of the next one add to, are put together before they are written: memory
  // that has just been written in other pieces is slow to read. What lies beyond a round's row waits for the next one.
  struct neighbourhood {
    int first = 0;   // the placement with the smallest offset
    int offset = 0;  // from that
    int size = 1;
  };
  template <int P, int K>
  static constexpr neighbourhood neighbours_of() {
    constexpr placement one = plan.placements[here<P>.placements[0] + K];
    neighbourhood found{K, 0, 0};
    if constexpr (P == 0 || one.column != graph::none) {
      return {K, 0, 1};
    } else if constexpr (!reader::template adds_a_row<lanes_of<P>, one.destination, one.at, here<P>.loop>()) {
      return {K, 0, 1};
    } else {
      constexpr auto mine = reader::neighbour_of(one.at);
      int smallest = mine.offset, largest = mine.offset;
      for (int k = 0; k < placement_count<P>; ++k) {
        placement const other = plan.placements[here<P>.placements[0] + k];
        auto const its = reader::neighbour_of(other.at);
        if (other.destination != one.destination || other.column != graph::none || its.base != mine.base) continue;
        ++found.size;
        if (its.offset < smallest) found.first = k;
        smallest = its.offset < smallest ? its.offset : smallest;
        largest = its.offset > largest ? its.offset : largest;
      }
      found.offset = mine.offset - smallest;
      if (largest - smallest >= width<P>) return {K, 0, 1};
      return found;
    }
  }
  template <int P, int K>
  [[gnu::always_inline]] static void place(round<P>& r) {
    constexpr placement one = plan.placements[here<P>.placements[0] + K];
    constexpr neighbourhood near = neighbours_of<P, K>();
    if constexpr (one.column != graph::none) {
      reader::template enter<one.destination, one.at, one.column, here<P>.loop>(value<P, one.value>(r), r.data,
                                                                                r.indices, static_cast<int>(r.lanes_used), static_cast<int>(r.first_lane));
      return;
    } else if constexpr (near.size > 1 && near.first != K) {
      if (r.is_full) [[likely]]
        return;
    } else if constexpr (near.size > 1) {
      if (r.is_full) [[likely]] {
        auto row = r.carried[static_cast<std::size_t>(K)];
        lanes_of<P> next{};
        for_each<placement_count<P>>([&]<int O>(std::integral_constant<int, O>) {
          constexpr neighbourhood other = neighbours_of<P, O>();
          if constexpr (other.size > 1 && other.first == K) {
            auto const added = value<P, plan.placements[here<P>.placements[0] + O].value>(r);
            row = row + shifted<-other.offset>(added);
            if constexpr (other.offset > 0) next = next + shifted<width<P> - other.offset>(added);
          }
        });
        reader::template add_row<one.destination, one.at, here<P>.loop>(row, r.data, r.indices, 0);
        r.carried[static_cast<std::size_t>(K)] = next;
        return;
      }
      r.indices[here<P>.depth - 1] += r.first_lane;
      flush<P, K>(r.data, r.indices, r.carried);
      r.indices[here<P>.depth - 1] -= r.first_lane;
    }
    reader::template add<one.destination, one.at, here<P>.loop>(value<P, one.value>(r), r.data, r.indices,
                                                                static_cast<int>(r.lanes_used), static_cast<int>(r.first_lane));
  }
  // Adds what waits for a next round that does not come.
  template <int P, int K>
  static void flush(environment const& data, std::ptrdiff_t const* indices, auto& carried) {
    constexpr placement one = plan.placements[here<P>.placements[0] + K];
    constexpr neighbourhood near = neighbours_of<P, K>();
    if constexpr (near.size > 1 && near.first == K) {
      auto& waiting = carried[static_cast<std::size_t>(K)];
      constexpr int most = [] {
        int largest = 0;
        for_each<placement_count<P>>([&]<int O>(std::integral_constant<int, O>) {
          constexpr neighbourhood other = neighbours_of<P, O>();
          if (other.first == K && other.offset > largest) largest = other.offset;
        });
        return largest;
      }();
      reader::template add<one.destination, one.at, here<P>.loop>(waiting, data, indices, most);
      waiting = lanes_of<P>{};
    }
  }

  template <int P, int S>
  [[gnu::always_inline]] static void run_stage(round<P>& r) {
    constexpr stage now = plan.stages[S];
    constexpr int inputs = now.inputs[1] - now.inputs[0], outputs = now.outputs[1] - now.outputs[0];
    if constexpr (outputs > 0) {
      using V = lanes_of<P>;
      using program = typename Plan::template stage_graph<S>::program;
      std::array<V, static_cast<std::size_t>(inputs + 1)> in;
      for_each<inputs>([&]<int K>(std::integral_constant<int, K>) {
        in[static_cast<std::size_t>(K)] = value<P, plan.inputs[now.inputs[0] + K]>(r);
      });
      auto const out = straight_line<program, V>::template run<std::array<V, static_cast<std::size_t>(outputs)>>(
          stage_inputs<program, V, static_cast<std::size_t>(inputs + 1)>{in});
      for_each<outputs>([&]<int K>(std::integral_constant<int, K>) {
        r.frame[static_cast<std::size_t>(plan.outputs[now.outputs[0] + K].slot)] = out[static_cast<std::size_t>(K)];
      });
    }
  }

  // A pass inside of a round, for each of its lanes.
  template <int P, int Q>
  [[gnu::always_inline]] static void run_inner(round<P>& r) {
    std::array<T, static_cast<std::size_t>(outer_count<Q> + 1)> outer;
    T columns[static_cast<std::size_t>(sum_count<Q> + 1)][static_cast<std::size_t>(width<P>)]{};
    std::ptrdiff_t indices[8];
    for (int d = 0; d < 8; ++d) indices[d] = r.indices[d];
    for (int lane = static_cast<int>(r.first_lane); lane < static_cast<int>(r.lanes_used); ++lane) {
      gather_outer<Q>(r.data, outer, [&]<index Node>(std::integral_constant<index, Node>) {
        return lane_of<P>(value<P, Node>(r), lane);
      });
      if constexpr (P != 0) indices[here<P>.depth - 1] = r.indices[here<P>.depth - 1] + lane;
      T sums[static_cast<std::size_t>(sum_count<Q> + 1)];
      run_pass<Q>(r.data, indices, outer, sums);
      for (int k = 0; k < sum_count<Q>; ++k) columns[k][lane] = sums[k];
    }
    for_each<sum_count<Q>>([&]<int K>(std::integral_constant<int, K>) {
      auto& to = r.frame[static_cast<std::size_t>(plan.sums[here<Q>.sums[0] + K].slot)];
      if constexpr (width<P> == 1)
        to = columns[K][0];
      else
        to = lanes_of<P>::load_unaligned(columns[K]);
    });
  }
};

}  // namespace chainrule::detail::code::inline CHAINRULE_TARGET

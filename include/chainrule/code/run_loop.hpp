// SPDX-License-Identifier: BSL-1.0
// Executes the plan of a graph with loops. The rounds of a pass are computed several at a time, in lanes; a pass inside
// of them is executed for each of their lanes, in lanes along its own loop, or once for all of them.
#pragma once

#include <cstddef>

#include "clear_on_the_way.hpp"
#include "own_totals.hpp"
#include "side_by_side.hpp"

namespace chainrule::detail::code::inline CHAINRULE_TARGET {

/// Executes a plan. `Data` says what numbers, the components of sequences and destinations are.
template <class Plan, class Data>
class loop_code : public side_by_side<Plan, Data> {
  using base = side_by_side<Plan, Data>;
  using typename base::T, typename base::environment, typename base::index, typename base::reader;
  template <int P>
  using round = typename base::template round<P>;
  template <int P>
  using lanes_of = typename base::template lanes_of<P>;
  using clearing = clear_on_the_way<Plan, Data>;
  using totals = own_totals<Plan, Data>;
  static constexpr auto const& plan = Plan::plan;
  static constexpr auto const& g = Plan::nodes;

 public:
  template <int P>
  using outer_lanes = typename base::template outer_lanes<P>;
  template <int P>
  using block_sums = typename base::template block_sums<P>;

  /// Writes the numbers of the answer; adds to what is in destinations.
  static void run(environment const& data, T* results) {
    std::array<T, static_cast<std::size_t>(base::template outer_count<0> + 1)> outer{};
    std::ptrdiff_t indices[graph::most_loops + 1]{};
    base::template gather_outer<0>(data, outer, [](auto) { return T{}; });
    std::array<T, static_cast<std::size_t>(base::template outer_count<0> + 1)> const same = outer;
    std::array<T, static_cast<std::size_t>(base::template placement_count<0> + 1)> carried{};
    round<0> r{data, indices, true, 1, 0, same, carried};
    run_round<0>(r);
    write_results(r, results, std::make_integer_sequence<int, Plan::numbers>{});
  }

  // What follows until `private` is also for who runs blocks at the same time.
  // The rounds of one pass; adds up its sums.
  template <int P>
  static void run_pass(environment const& data, std::ptrdiff_t* indices, auto const& outer, T* results) {
    auto const range = base::template range_of<P>(data, indices);
    outer_lanes<P> const lanes_around = base::template in_all_lanes<P>(outer);
    base::template clear_sums<P>(results, outer);
    if constexpr (base::template has_checkpoints<P>)
      base::template open_checkpoints<P>(data, base::template groups_of<P>(range.first, range.last), outer);
    [[maybe_unused]] typename clearing::progress cleared;
    // Memory and pointers are objects of their own, so that what is known about `its` is not forgotten with them.
    [[maybe_unused]] alignas(64) T own[totals::template room<P>];
    [[maybe_unused]] char* places[totals::sequences + 1];
    [[maybe_unused]] std::ptrdiff_t together = 0;
    typename totals::template environment_of_rounds<P> its = data;
    if constexpr (totals::template is_possible<P>) {
      together = totals::template rounds_together<P>(data, range.last - range.first, base::template block<P>);
      if (together != 0) its.destinations = totals::template place<P>(data, places, own);
    }
    for (std::ptrdiff_t begin = range.first; begin < range.last; begin += base::template block<P>) {
      std::ptrdiff_t const end =
          range.last - begin < base::template block<P> ? range.last : begin + base::template block<P>;
      if (data.clears) clearing::template before<P>(end, data, indices, cleared);
      if constexpr (totals::template is_possible<P>)
        if (together != 0 && (begin - range.first) % together == 0) {
          if (begin != range.first) totals::template add<P>(data, places);
          totals::template clear<P>(data, own);
        }
      block_sums<P> sums = base::template begin_sums<P>(outer, results);
      if constexpr (base::template enters<P>) data.matrix->begin_block();
      if constexpr (base::template goes_in_groups<P>)
        run_in_groups<P>(its, indices, {range.first, begin, end, range.last}, outer, lanes_around, sums);
      else
        run_block<P>(its, indices, {range.first, begin, end, range.last}, outer, lanes_around, sums);
      if constexpr (base::template enters<P>) data.matrix->end_block();
      base::template add_block<P>(results, sums);
    }
    if constexpr (totals::template is_possible<P>)
      if (together != 0) totals::template add<P>(data, places);
    if (data.clears) clearing::template rest<P>(data, cleared);
  }
  // Stops at the beginning of each group of rounds: to note the states, and to go through passes whose states are read.
  template <int P>
  [[gnu::always_inline]] static void run_in_groups(environment const& data, std::ptrdiff_t* indices, rounds now,
                                                   auto const& outer, outer_lanes<P> const& lanes_around,
                                                   block_sums<P>& sums) {
    groups const all = base::template groups_of<P>(now.first, now.last);
    for (std::ptrdiff_t const end = now.end; now.begin < end; now.begin = now.end) {
      std::ptrdiff_t const group = all.at(now.begin);
      rounds const its = all.of(group);
      now.end = its.end < end ? its.end : end;
      if (all.are_several() && now.begin == its.begin) [[unlikely]] {
        fill_tables<P>(data, indices, all, group);
        if constexpr (base::template has_checkpoints<P>) {
          T* const states = base::template checkpoint<P>(data, group);
          for (int k = 0; k < base::template sum_count<P>; ++k) states[k] = sums[static_cast<std::size_t>(k)];
          base::template open_tables<P>(data, all, group);
        }
      }
      if constexpr (base::template has_checkpoints<P>)
        run_again<P>(data, indices, now, outer, lanes_around, sums);
      else
        run_block<P>(data, indices, now, outer, lanes_around, sums);
    }
  }
  // One code for the first time and for later ones, which has the same bits.
  template <int P>
  [[gnu::noinline]] static void run_again(environment const& data, std::ptrdiff_t* indices, rounds const& now,
                                          auto const& outer, outer_lanes<P> const& lanes_around, block_sums<P>& sums) {
    run_block<P>(data, indices, now, outer, lanes_around, sums);
  }
  // Makes the tables that a pass reads those of a group, where states of lower ranks come first.
  template <int P>
  [[gnu::noinline]] static void fill_tables(environment const& data, std::ptrdiff_t* indices, groups const& all,
                                            std::ptrdiff_t group) {
    base::template for_each<base::template here<P>.rank>([&]<int Rank>(std::integral_constant<int, Rank>) {
      base::template for_each<plan.size.passes>([&]<int Q>(std::integral_constant<int, Q>) {
        if constexpr (plan.passes[Q].rank == Rank && base::needs(P, Q)) {
          outer_lanes<Q> outer{};
          block_sums<Q> sums{};
          for (int k = 0; k < base::template outer_count<Q>; ++k)
            outer[static_cast<std::size_t>(k)] = base::template values_around<Q>(data)[k];
          for (int k = 0; k < base::template sum_count<Q>; ++k)
            sums[static_cast<std::size_t>(k)] = base::template checkpoint<Q>(data, group)[k];
          base::template open_tables<Q>(data, all, group);
          run_again<Q>(data, indices, base::template groups_of<Q>(all.first, all.last).of(group), outer, outer, sums);
        }
      });
    });
  }
  template <int P>
  [[gnu::always_inline]] static void run_block(environment const& data, std::ptrdiff_t* indices, rounds const& now,
                                               auto const& outer, outer_lanes<P> const& lanes_around,
                                               block_sums<P>& sums) {
    if (now.last - now.first >= base::template width<P>) [[likely]] {
      block_sums<P> own = sums;  // in registers
      run_rounds<P>(data, indices, now, outer, lanes_around, own,
                    std::integral_constant<std::ptrdiff_t, base::template width<P>>{});
      sums = own;
    } else if constexpr (base::template width<P> > 1) {
      run_few_rounds<P>(data, indices, now, outer, lanes_around, sums);
    }
  }
  template <int P>
  [[gnu::noinline]] static void run_few_rounds(environment const& data, std::ptrdiff_t* indices, rounds const& now,
                                               auto const& outer, outer_lanes<P> const& lanes_around,
                                               block_sums<P>& sums) {
    run_rounds<P>(data, indices, now, outer, lanes_around, sums, now.last - now.first);
  }
  // `used` lanes are rounds: all of them, which is known while compiling, or as many as there are rounds.
  template <int P>
  [[gnu::always_inline]] static void run_rounds(environment const& data, std::ptrdiff_t* indices, rounds const& now,
                                                auto const& outer, outer_lanes<P> const& lanes_around,
                                                block_sums<P>& sums, auto const used) {
    std::ptrdiff_t const end = now.end;
    std::array<lanes_of<P>, static_cast<std::size_t>(base::template placement_count<P> + 1)> carried{};
    typename base::template rounds_that_wait<P> kept;
    typename base::which_wait which;
    auto const run_lanes = [&](std::ptrdiff_t i, auto const is_full) __attribute__((always_inline)) {
      // The last rounds are those before them once more, where these are enough: rows stay rows.
      std::ptrdiff_t const first_lane = is_full || end - i >= used ? 0 : used - (end - i);
      indices[base::template here<P>.depth - 1] =
          base::template is_backward<P> ? now.first + (now.last - 1 - i) : i - first_lane;
      keep<P>(data, indices, static_cast<int>(used));
      round<P> r{data, indices, is_full, used, first_lane, lanes_around, carried};
      base::template take_states<P>(r, sums);
      run_round<P>(r);
      base::template keep_or_add<P>(r, kept, which, end - i <= base::template width<P>);
      base::template add_round<P>(r, sums, used, outer);
    };
    std::ptrdiff_t i = now.begin;
    if constexpr (base::template has_inner<P>) {  // long: one code for all
      for (; i < end; i += base::template width<P>) run_lanes(i, end - i >= base::template width<P>);
    } else {
      for (; end - i >= base::template width<P>; i += base::template width<P>) run_lanes(i, std::true_type{});
      if constexpr (base::template width<P> > 1)
        if (i < end) run_lanes(i, std::false_type{});
    }
    indices[base::template here<P>.depth - 1] = end;
    base::template for_each<base::template placement_count<P>>(
        [&]<int K>(std::integral_constant<int, K>) { base::template flush<P, K>(data, indices, carried); });
  }

 private:
  template <int... R>
  [[gnu::always_inline]] static void write_results([[maybe_unused]] round<0> const& r, [[maybe_unused]] T* results,
                                                   std::integer_sequence<int, R...>) {
    ((results[R] = base::template value<0, g.roots[R]>(r)), ...);
  }

  template <int P>
  [[gnu::always_inline]] static void run_round(round<P>& r) {
    constexpr int loads = base::template here<P>.loads[1] - base::template here<P>.loads[0];
    base::template clear_workspaces<P>(r);
    base::template for_each<base::template here<P>.stages>(
        [&]<int S>(std::integral_constant<int, S>) __attribute__((always_inline)) {
          if constexpr (base::template checks_stage<P, S>)
            if (r.data.checks) [[unlikely]]
              base::template check_stage<P, S>(r.data, r.indices, static_cast<int>(r.lanes_used));
          base::template for_each<loads>([&]<int K>(std::integral_constant<int, K>) {
            if constexpr (plan.loads[base::template here<P>.loads[0] + K].stage == S) base::template load<P, K>(r);
          });
          base::template run_stage<P, plan.stage_of(P, S)>(r);
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
    base::template gather_outer<Q>(r.data, outer, [&]<index Node>(std::integral_constant<index, Node>) {
      return base::template value<P, Node>(r);
    });
    block_sums<Q> sums;
    base::template for_each<base::template sum_count<Q>>([&]<int K>(std::integral_constant<int, K>) {
      sums[static_cast<std::size_t>(K)] = base::template start<Q, K>(outer);
    });
    std::array<V, static_cast<std::size_t>(base::template placement_count<Q> + 1)> carried{};
    std::ptrdiff_t indices[graph::most_loops + 1];
    for (int d = 0; d <= graph::most_loops; ++d) indices[d] = r.indices[d];
    auto const range = base::template range_of<Q>(r.data, indices);
    for (std::ptrdiff_t i = range.first; i < range.last; ++i) {
      indices[base::template here<Q>.depth - 1] =
          base::template is_backward<Q> ? range.first + (range.last - 1 - i) : i;
      keep<Q>(r.data, indices, static_cast<int>(r.lanes_used));
      round<Q> inner{r.data, indices, r.is_full, r.lanes_used, r.first_lane, outer, carried};
      base::template take_states<Q>(inner, sums);
      run_round<Q>(inner);
      base::template add_round<Q>(inner, sums, r.lanes_used, outer);
    }
    base::template for_each<base::template sum_count<Q>>([&]<int K>(std::integral_constant<int, K>) {
      r.frame[static_cast<std::size_t>(plan.sums[base::template here<Q>.sums[0] + K].slot)] =
          sums[static_cast<std::size_t>(K)];
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
    bool is_done = false;
    if constexpr (base::template goes_side_by_side<P, Q>)
      if (r.lanes_used == base::template width<P>) [[likely]]
        is_done = base::template add_up_side_by_side<P, Q>(r, indices, columns);
    for (int lane = static_cast<int>(r.first_lane); !is_done && lane < static_cast<int>(r.lanes_used); ++lane) {
      base::template gather_outer<Q>(r.data, outer, [&]<index Node>(std::integral_constant<index, Node>) {
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
        to = lanes_of<P>(read_apart<typename lanes_of<P>::vector>(
            columns[K], std::make_integer_sequence<int, base::template width<P>>{}));
    });
  }
};

}  // namespace chainrule::detail::code::inline CHAINRULE_TARGET

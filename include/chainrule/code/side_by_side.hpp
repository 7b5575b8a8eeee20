// SPDX-License-Identifier: BSL-1.0
// Sums inside of a round whose lanes go through the inner loop side by side, each in lanes along that loop: the rows of
// a matrix that is multiplied with a vector. Next: run_loop.hpp.
#pragma once

#include <cstddef>

#include "parts_of_pass.hpp"

namespace chainrule::detail::code::inline CHAINRULE_TARGET {

template <class Plan, class Data>
class side_by_side : public parts_of_pass<Plan, Data> {
 protected:
  using base = parts_of_pass<Plan, Data>;
  using typename base::T, typename base::environment, typename base::index, typename base::reader;
  template <int P>
  using round = typename base::template round<P>;
  template <int P>
  using sums_of = typename base::template block_sums<P>;
  static constexpr auto const& plan = Plan::plan;
  static constexpr auto const& g = Plan::nodes;

  // A sum waits for the addition before, and adding up its lanes at the end takes as long as eight rounds: several sums
  // have something to do meanwhile. Each is computed as it is alone, so that its bits are the same.
  static constexpr int most_values = 8;  // in a round, because there is a code for each lane

  template <int P, int Q>
  static constexpr bool can_go_side_by_side() {
    pass const& inner = plan.passes[Q];
    if (base::template width<P> == 1 || base::template width<Q> != base::template width<P>) return false;
    if (!inner.is_in_lanes() || inner.stages > 1 || base::template has_inner<Q>) return false;
    if (base::template placement_count<Q> > 0 || inner.frame_size > most_values) return false;
    using analysis = index_analysis<Plan>;
    auto const loop = g.nodes[inner.loop];
    for (int k = 0; k < 2; ++k)
      if (analysis::step(loop.operands[static_cast<std::size_t>(k)], plan.passes[P].loop) != 0) return false;
    return true;
  }
  /// Whether pass Q, which is inside of P, is gone through for all lanes of P side by side.
  template <int P, int Q>
  static constexpr bool goes_side_by_side = can_go_side_by_side<P, Q>();

  /// The sums of pass Q for lane k of P in `columns[...][k]`. False if the loop is shorter than lanes are: then nothing
  /// is written.
  template <int P, int Q>
  [[gnu::always_inline]] static bool add_up_side_by_side(round<P> const& r, std::ptrdiff_t* indices, auto& columns) {
    constexpr int lanes_around = base::template width<P>, width = base::template width<Q>;
    constexpr int sum_count = base::template sum_count<Q>;
    constexpr auto depth = static_cast<std::size_t>(plan.passes[P].depth - 1);
    auto const range = base::template range_of<Q>(r.data, indices);
    if (range.last - range.first < width) return false;

    std::array<T, static_cast<std::size_t>(base::template outer_count<Q> + 1)> outer[lanes_around]{};
    typename base::template outer_lanes<Q> around[lanes_around];
    T results[lanes_around][static_cast<std::size_t>(sum_count + 1)];
    sums_of<Q> sums[lanes_around];
    base::template for_each<lanes_around>([&]<int Lane>(std::integral_constant<int, Lane>) {
      base::template gather_outer<Q>(r.data, outer[Lane], [&]<index Node>(std::integral_constant<index, Node>) {
        return base::template lane_of<P>(base::template value<P, Node>(r), Lane);
      });
      around[Lane] = base::template in_all_lanes<Q>(outer[Lane]);
      base::template clear_sums<Q>(results[Lane], outer[Lane]);
    });
    auto const run_rounds = [&](std::ptrdiff_t i, std::ptrdiff_t first_lane,
                                auto is_full) __attribute__((always_inline)) {
      base::template for_each<lanes_around>(
          [&]<int Lane>(std::integral_constant<int, Lane>) __attribute__((always_inline)) {
            indices[depth] = r.indices[depth] + Lane;
            add_rounds<Q>(r.data, indices, i - first_lane, first_lane, is_full, around[Lane], outer[Lane], sums[Lane]);
          });
    };
    for (std::ptrdiff_t begin = range.first; begin < range.last; begin += base::template block<Q>) {
      std::ptrdiff_t const end =
          range.last - begin < base::template block<Q> ? range.last : begin + base::template block<Q>;
      base::template for_each<lanes_around>([&]<int Lane>(std::integral_constant<int, Lane>) {
        sums[Lane] = base::template begin_sums<Q>(outer[Lane], results[Lane]);
      });
      std::ptrdiff_t i = begin;
      for (; end - i >= width; i += width) run_rounds(i, 0, std::true_type{});
      if (i < end) run_rounds(i, width - (end - i), std::false_type{});
      // Lane by lane of all sums, so that none waits for another one.
      base::template for_each<sum_count>([&]<int K>(std::integral_constant<int, K>) {
        constexpr reduction sum = plan.sums[plan.passes[Q].sums[0] + K];
        base::template for_each<width>([&]<int L>(std::integral_constant<int, L>) {
          base::template for_each<lanes_around>([&]<int Lane>(std::integral_constant<int, Lane>) {
            T& result = results[Lane][K];
            result = base::template added<sum.is_largest>(
                result, base::template lane_of<Q>(sums[Lane][static_cast<std::size_t>(K)], L));
          });
        });
      });
    }
    for (int k = 0; k < sum_count; ++k)
      for (int lane = 0; lane < lanes_around; ++lane) columns[k][lane] = results[lane][k];
    return true;
  }

 private:
  // A row of rounds of a pass that nothing is inside of, and that adds to nothing but its sums.
  template <int Q>
  [[gnu::always_inline]] static void add_rounds(environment const& data, std::ptrdiff_t* indices, std::ptrdiff_t first,
                                                std::ptrdiff_t first_lane, auto is_full,
                                                typename base::template outer_lanes<Q> const& around, auto const& outer,
                                                sums_of<Q>& sums) {
    constexpr std::integral_constant<std::ptrdiff_t, base::template width<Q>> used;
    std::array<typename base::template lanes_of<Q>, 1> carried{};
    indices[static_cast<std::size_t>(plan.passes[Q].depth - 1)] = first;
    reader::template keep<plan.passes[Q].loop, base::template lane_loop<Q>, base::template width<Q>>(
        data, indices, static_cast<int>(used));
    round<Q> r{data, indices, is_full, used, first_lane, around, carried};
    if constexpr (base::template checks_stage<Q, 0>)
      if (data.checks) [[unlikely]]
        base::template check_stage<Q, 0>(data, indices, static_cast<int>(used));
    base::template for_each<plan.passes[Q].loads[1] - plan.passes[Q].loads[0]>(
        [&]<int K>(std::integral_constant<int, K>) { base::template load<Q, K>(r); });
    base::template run_stage<Q, plan.stage_of(Q, 0)>(r);
    base::template add_round<Q>(r, sums, used, outer);
  }
};

}  // namespace chainrule::detail::code::inline CHAINRULE_TARGET

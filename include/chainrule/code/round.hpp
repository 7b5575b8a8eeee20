// SPDX-License-Identifier: BSL-1.0
// A round of a pass, in lanes: its values, and what it adds to sequences and matrices. Next: run_loop.hpp.
#pragma once

#include <array>
#include <cstddef>

#include "add_at_index.hpp"
#include "elementary_lanes.hpp"

namespace chainrule::detail::code::inline CHAINRULE_TARGET {

/// `Data` is as index_values.hpp says.
template <class Plan, class Data>
class round_of_loop {
  // Also for who runs blocks at the same time.
 public:
  using T = typename Data::number;
  static constexpr auto const& plan = Plan::plan;
  static constexpr auto const& g = Plan::nodes;
  using index = graph::index;
  using reader = index_adder<Plan, Data>;
  using choice = lane_choice<Plan, Data>;
  using environment = typename Data::environment;

  template <int P>
  static constexpr int width = choice::width(P);
  template <int P>
  static constexpr index lane_loop = choice::lane_loop(P);
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
    using values_around = std::array<lanes_of<P>, static_cast<std::size_t>(outer_count<P> + 1)>;
    using waiting_rows = std::array<lanes_of<P>, static_cast<std::size_t>(placement_count<P> + 1)>;
    environment const& data;
    std::ptrdiff_t* indices;    ///< of the loops around and this one; of the first lane
    bool is_full;               ///< whether each lane is a round
    std::ptrdiff_t lanes_used;  ///< all, where there are as many rounds,
    std::ptrdiff_t first_lane;  ///< and those before this one have been rounds before
    values_around const& outer_lanes;
    waiting_rows& carried;
    std::array<lanes_of<P>, static_cast<std::size_t>(here<P>.frame_size + 1)> frame;

    // A short frame is zeros, or g++ warns of what it cannot follow; to clear a long one took a sixth of a mixture's
    // time.
    [[gnu::always_inline]] round(environment const& d, std::ptrdiff_t* at, bool full, std::ptrdiff_t used,
                                 std::ptrdiff_t first, values_around const& around, waiting_rows& waiting)
        : data(d),
          indices(at),
          is_full(full),
          lanes_used(used),
          first_lane(first),
          outer_lanes(around),
          carried(waiting) {
      if constexpr (here<P>.frame_size <= 128) frame = {};
    }
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

  template <int Count, class Do>
  [[gnu::always_inline]] static constexpr void for_each(Do what) {
    [&]<int... K>(std::integer_sequence<int, K...>) __attribute__((always_inline)) {
      (what(std::integral_constant<int, K>{}), ...);
    }(std::make_integer_sequence<int, Count>{});
  }

  // What is added to memory is rounded before: blocks that run at the same time keep some of it for later, and have the
  // same bits.
  template <class V>
  [[gnu::always_inline]] static V unfused(V const& value) {
#if defined(__has_builtin) && __has_builtin(__builtin_assoc_barrier)
    if constexpr (has_lanes<V>)
      return V(__builtin_assoc_barrier(value.numbers));
    else if constexpr (std::is_floating_point_v<V>)
      return __builtin_assoc_barrier(value);
    else
      return value;
#else
    return value;
#endif
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
    if constexpr (P == 0 || one.column != graph::none || choice::is_shared(P)) {
      return {K, 0, 1};
    } else if constexpr (!reader::template adds_a_row<lanes_of<P>, one.destination, one.at, lane_loop<P>>()) {
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
      reader::template enter<one.destination, one.at, one.column, lane_loop<P>>(
          unfused(value<P, one.value>(r)), r.data, r.indices, static_cast<int>(r.lanes_used),
          static_cast<int>(r.first_lane));
      return;
    } else if constexpr (near.size > 1 && near.first != K) {
      if (r.is_full) [[likely]]
        return;
    } else if constexpr (near.size > 1) {
      if (r.is_full) [[likely]] {
        auto row = unfused(value<P, one.value>(r));
        for_each<placement_count<P>>([&]<int O>(std::integral_constant<int, O>) {
          constexpr neighbourhood other = neighbours_of<P, O>();
          if constexpr (O != K && other.size > 1 && other.first == K) {
            auto const added = unfused(value<P, plan.placements[here<P>.placements[0] + O].value>(r));
            row = row + moved_on<other.offset>(r.carried[static_cast<std::size_t>(O)], added);
            r.carried[static_cast<std::size_t>(O)] = added;
          }
        });
        reader::template add_row<one.destination, one.at, lane_loop<P>>(row, r.data, r.indices, 0);
        return;
      }
      r.indices[here<P>.depth - 1] += r.first_lane;
      flush<P, K>(r.data, r.indices, r.carried);
      r.indices[here<P>.depth - 1] -= r.first_lane;
    }
    reader::template add<one.destination, one.at, lane_loop<P>>(unfused(value<P, one.value>(r)), r.data, r.indices,
                                                                static_cast<int>(r.lanes_used),
                                                                static_cast<int>(r.first_lane));
  }
  // Not part of the loop, so that what its rounds carry stays in registers.
  template <int P, int K>
  [[gnu::noinline]] static void add_some(lanes_of<P> const& waiting, environment const& data,
                                         std::ptrdiff_t const* indices, int count) {
    constexpr placement one = plan.placements[here<P>.placements[0] + K];
    reader::template add<one.destination, one.at, lane_loop<P>>(waiting, data, indices, count);
  }
  // Adds what waits for a next round that does not come.
  template <int P, int K>
  [[gnu::always_inline]] static void flush(environment const& data, std::ptrdiff_t const* indices, auto& carried) {
    constexpr neighbourhood near = neighbours_of<P, K>();
    if constexpr (near.size > 1 && near.first == K) {
      lanes_of<P> waiting{};
      for_each<placement_count<P>>([&]<int O>(std::integral_constant<int, O>) {
        constexpr neighbourhood other = neighbours_of<P, O>();
        if constexpr (O != K && other.size > 1 && other.first == K) {
          auto& last = carried[static_cast<std::size_t>(O)];
          waiting = waiting + moved_on<other.offset>(last, lanes_of<P>{});
          last = lanes_of<P>{};
        }
      });
      constexpr int most = [] {
        int largest = 0;
        for_each<placement_count<P>>([&]<int O>(std::integral_constant<int, O>) {
          constexpr neighbourhood other = neighbours_of<P, O>();
          if (other.first == K && other.offset > largest) largest = other.offset;
        });
        return largest;
      }();
      add_some<P, K>(waiting, data, indices, most);
    }
  }
};

}  // namespace chainrule::detail::code::inline CHAINRULE_TARGET

// SPDX-License-Identifier: BSL-1.0
// Which destinations become zeros on the way: a pass adds rows to them that move on with its rounds, and nothing else
// adds to them. They are cleared in front of each block of rounds, so that their memory is met once and not twice.
// Next: run_loop.hpp.
#pragma once

#include <algorithm>
#include <cstddef>
#include <utility>

#include "read_index.hpp"

namespace chainrule::detail::code::inline CHAINRULE_TARGET {

template <class Plan, class Data>
class clear_on_the_way {
  using reader = index_reader<Plan, Data>;
  using index = graph::index;
  static constexpr auto const& plan = Plan::plan;

  static constexpr bool is_by(int p, int destination) {
    pass const& here = plan.passes[p];
    if (p == 0 || here.around != 0 || here.rank >= 0) return false;
    bool adds = false;
    for (int k = 0; k < plan.size.placements; ++k) {
      placement const& one = plan.placements[k];
      if (one.destination != destination) continue;
      adds = true;
      if (k < here.placements[0] || k >= here.placements[1] || one.column != graph::none ||
          !reader::is_surely_there(one.at) || index_analysis<Plan>::step(one.at, here.loop) != 1)
        return false;
    }
    return adds;
  }

 public:
  /// Whether a destination is cleared by the pass that adds to it.
  static constexpr bool is_cleared_late(int destination) { return late.is[destination]; }
  /// How far the destinations of a pass have been cleared.
  struct progress {
    std::ptrdiff_t up_to[static_cast<std::size_t>(Plan::destinations) + 1]{};
  };
  /// Clears what the rounds before `end` add to and what is before that.
  template <int P>
  static void before(std::ptrdiff_t end, auto const& data, std::ptrdiff_t* indices, progress& cleared) {
    indices[plan.passes[P].depth - 1] = end - 1;
    for_each_of<P>([&]<int D>(std::integral_constant<int, D>) {
      std::ptrdiff_t last = -1;
      [&]<int... K>(std::integer_sequence<int, K...>) {
        auto const look = [&]<int Placement>(std::integral_constant<int, Placement>) {
          constexpr placement one = plan.placements[Placement];
          if constexpr (one.destination == D)
            last = std::max(last, reader::template at<one.at>(data, indices, 0, graph::none));
        };
        (look(std::integral_constant<int, plan.passes[P].placements[0] + K>{}), ...);
      }(std::make_integer_sequence<int, plan.passes[P].placements[1] - plan.passes[P].placements[0]>{});
      clear<D>(std::min(last + 1, data.rooms[D]), data, cleared);
    });
  }
  /// Clears what no round adds to.
  template <int P>
  static void rest(auto const& data, progress& cleared) {
    for_each_of<P>([&]<int D>(std::integral_constant<int, D>) { clear<D>(data.rooms[D], data, cleared); });
  }
  /// Clears all that passes would clear, for who runs their blocks in no order: pieces at the same time, as they do it.
  static void all(auto const& data, auto const& policy) {
    [&]<int... D>(std::integer_sequence<int, D...>) {
      [[maybe_unused]] auto const one = [&]<int Destination>(std::integral_constant<int, Destination>) {
        if constexpr (is_cleared_late(Destination)) {
          constexpr std::ptrdiff_t size = 0x4000;
          std::ptrdiff_t const room = data.rooms[Destination];
          auto const one_piece = [&](std::ptrdiff_t k) {
            progress cleared;
            cleared.up_to[Destination] = k * size;
            clear<Destination>(std::min((k + 1) * size, room), data, cleared);
          };
          if (room <= size)
            one_piece(0);
          else
            policy.for_each_block((room + size - 1) / size, one_piece);
        }
      };
      (one(std::integral_constant<int, D>{}), ...);
    }(std::make_integer_sequence<int, Plan::destinations>{});
  }

 private:
  struct flags {
    bool is[Plan::destinations + 1]{};
  };
  static constexpr flags late = [] {
    flags found;
    for (int d = 0; d < Plan::destinations; ++d)
      for (int p = 0; p < plan.size.passes; ++p) found.is[d] = found.is[d] || is_by(p, d);
    return found;
  }();
  template <int P>
  static void for_each_of(auto what) {
    [&]<int... D>(std::integer_sequence<int, D...>) {
      [[maybe_unused]] auto const one = [&]<int Destination>(std::integral_constant<int, Destination> d) {
        if constexpr (is_by(P, Destination)) what(d);
      };
      (one(std::integral_constant<int, D>{}), ...);
    }(std::make_integer_sequence<int, Plan::destinations>{});
  }
  template <int D>
  static void clear(std::ptrdiff_t end, auto const& data, progress& cleared) {
    using entry = typename Data::template destination<D>;
    constexpr std::ptrdiff_t stride = Data::template destination_stride<D>;
    std::ptrdiff_t& from = cleared.up_to[D];
    for (; from < end; ++from) *reinterpret_cast<entry*>(data.destinations[D] + from * stride) = entry(0);
  }
};

}  // namespace chainrule::detail::code::inline CHAINRULE_TARGET

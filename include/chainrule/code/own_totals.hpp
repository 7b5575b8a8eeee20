// SPDX-License-Identifier: BSL-1.0
// Short destinations to which all rounds of a pass add, such as the weights of a regression: many rounds in a row add
// to zeros of their own, which are then added up in their order, so that threads have the bits of one.
// Next: run_loop.hpp.
#pragma once

#include <algorithm>
#include <cstddef>
#include <type_traits>
#include <utility>

#include "where_rounds_add.hpp"

namespace chainrule::detail::code::inline CHAINRULE_TARGET {

template <class Plan, class Data>
class own_totals {
  using environment = typename Data::environment;
  using adds = where_rounds_add<Plan>;
  static constexpr auto const& plan = Plan::plan;
  static constexpr std::ptrdiff_t most_bytes = 0x4000;

 public:
  /// Zeros to which a task adds, and where its destinations are.
  struct own_places {
    char* memory;
    char* places[adds::sequences + 1];
  };
  static constexpr bool has_own(int p, int destination) {
    return destination < Plan::destinations && !adds::follows(p, destination);
  }
  /// Whether all to which a pass's rounds add anywhere is in destinations of numbers.
  template <int P>
  static constexpr bool is_possible = [] {
    if (P == 0 || plan.passes[P].around != 0 || plan.passes[P].rank >= 0 || !adds::adds_anywhere(P)) return false;
    for (int d = 0; d < adds::sequences; ++d)
      if (!adds::is_of_a_round(d) && !adds::follows(P, d) && (d >= Plan::destinations || adds::enters(P, d)))
        return false;
    return []<int... D>(std::integer_sequence<int, D...>) {
      return (std::is_floating_point_v<typename Data::template destination<D>> && ...);
    }(std::make_integer_sequence<int, Plan::destinations>{});
  }();
  /// How many rounds in a row add to zeros of their own, some blocks of them; 0 where there are too few, or too many
  /// numbers.
  template <int P>
  static std::ptrdiff_t rounds_together(environment const& data, std::ptrdiff_t rounds, std::ptrdiff_t block) {
    std::ptrdiff_t const size = bytes<P>(data);
    if (rounds <= block || size > most_bytes) return 0;
    std::ptrdiff_t together = block;
    while (together * adds::additions(P) < 2 * size) together *= 2;  // clearing and adding up cost little beside that
    return rounds > together ? together : 0;
  }
  template <int P>
  static std::ptrdiff_t bytes(environment const& data) {
    std::ptrdiff_t all = 0;
    for_each_own<P>([&]<int D>(std::integral_constant<int, D>) {
      if constexpr (begins_element(P, D))
        all += std::min(data.rooms[D], most_bytes) * Data::template destination_stride<D>;
    });
    return all;
  }
  /// Lets a pass add to zeros in memory: `places` are where destinations begin.
  template <int P>
  static void begin(environment const& data, char** places, char* memory) {
    for_each_own<P>([&]<int D>(std::integral_constant<int, D>) {
      if constexpr (begins_element(P, D)) {
        places[D] = memory;
        memory += data.rooms[D] * Data::template destination_stride<D>;
      } else {
        places[D] = places[D - 1] + (data.destinations[D] - data.destinations[D - 1]);
      }
      for_each_number<D>(data.rooms[D], places[D], [](auto& number, std::ptrdiff_t) { number = 0; });
    });
  }
  /// Adds what is there to the destinations.
  template <int P>
  static void add(environment const& data, char* const* places) {
    for_each_own<P>([&]<int D>(std::integral_constant<int, D>) {
      for_each_number<D>(data.rooms[D], places[D], [&](auto const& number, std::ptrdiff_t at) {
        *reinterpret_cast<std::remove_cvref_t<decltype(number)>*>(data.destinations[D] + at) += number;
      });
    });
  }

  /// The destinations of the rounds of one pass, block by block.
  template <int P, bool = is_possible<P>>
  class in_pass {
   public:
    in_pass(environment const& data, std::ptrdiff_t rounds, std::ptrdiff_t block)
        : call(data), own(data), together(rounds_together<P>(data, rounds, block)) {
      if (together == 0) return;
      std::copy(data.destinations, data.destinations + adds::sequences, places);
      own.destinations = places;
    }
    in_pass(in_pass const&) = delete;
    in_pass& operator=(in_pass const&) = delete;
    environment const& data() const { return together == 0 ? call : own; }
    /// Before a block that begins after so many rounds.
    void begin_block(std::ptrdiff_t done) {
      if (together == 0 || done % together != 0) return;
      if (done != 0) add<P>(call, places);
      begin<P>(call, places, memory);
    }
    void finish() {
      if (together != 0) add<P>(call, places);
    }

   private:
    environment const& call;
    environment own;
    std::ptrdiff_t together;
    char* places[adds::sequences + 1];
    alignas(64) char memory[most_bytes];
  };
  template <int P>
  class in_pass<P, false> {
   public:
    in_pass(environment const& data, std::ptrdiff_t, std::ptrdiff_t) : call(data) {}
    environment const& data() const { return call; }
    void begin_block(std::ptrdiff_t) {}
    void finish() {}

   private:
    environment const& call;
  };

 private:
  // Components of one element stay beside each other.
  static constexpr bool begins_element(int p, int destination) {
    return destination == 0 || !has_own(p, destination - 1) || !Data::is_followed_destination(destination - 1);
  }
  template <int P>
  static void for_each_own(auto what) {
    [&]<int... D>(std::integer_sequence<int, D...>) {
      [[maybe_unused]] auto const one = [&]<int Destination>(std::integral_constant<int, Destination> d) {
        if constexpr (has_own(P, Destination)) what(d);
      };
      (one(std::integral_constant<int, D>{}), ...);
    }(std::make_integer_sequence<int, Plan::destinations>{});
  }
  template <int D>
  static void for_each_number(std::ptrdiff_t count, char* first, auto what) {
    using entry = typename Data::template destination<D>;
    constexpr std::ptrdiff_t stride = Data::template destination_stride<D>;
    for (std::ptrdiff_t at = 0; at < count * stride; at += stride) what(*reinterpret_cast<entry*>(first + at), at);
  }
};

}  // namespace chainrule::detail::code::inline CHAINRULE_TARGET

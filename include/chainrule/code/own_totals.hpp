// SPDX-License-Identifier: BSL-1.0
// Short destinations to which all rounds of a pass add, such as the weights of a regression: many rounds in a row add
// to zeros of their own, which are then added up in their order, so that threads have the bits of one.
// Next: run_loop.hpp.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <type_traits>
#include <utility>

#include "where_rounds_add.hpp"

namespace chainrule::detail::code::inline CHAINRULE_TARGET {

template <class Plan, class Data>
class own_totals {
  using environment = typename Data::environment;
  using T = typename Data::number;
  using adds = where_rounds_add<Plan>;
  static constexpr auto const& plan = Plan::plan;
  static constexpr std::ptrdiff_t most_bytes = 0x4000;

 public:
  static constexpr int sequences = adds::sequences;
  /// Zeros to which a task adds, and where its destinations are.
  struct own_places {
    T* memory;
    char* places[adds::sequences + 1];
  };
  /// Whether all to which a pass's rounds add anywhere is in destinations of the answer.
  template <int P>
  static constexpr bool is_possible = [] {
    if (P == 0 || plan.passes[P].around != 0 || plan.passes[P].rank >= 0 || !adds::adds_anywhere(P)) return false;
    for (int d = 0; d < adds::sequences; ++d)
      if (!adds::is_of_a_round(d) && !adds::follows(P, d) && (d >= Plan::destinations || adds::enters(P, d)))
        return false;
    return []<int... D>(std::integer_sequence<int, D...>) {
      return std::is_floating_point_v<T> && (std::is_same_v<typename Data::template destination<D>, T> && ...);
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
    for (row const& r : rows<P>) all += std::min(data.rooms[r.destination], most_bytes) * r.stride;
    return all;
  }
  /// Where destinations begin in memory of so many bytes.
  template <int P>
  static char** place(environment const& data, char** places, T* memory) {
    std::copy(data.destinations, data.destinations + sequences, places);
    char* next = reinterpret_cast<char*>(memory);
    for (row const& r : rows<P>) {
      for (int k = 0; k < r.count; ++k) places[r.destination + k] = next + k * std::ptrdiff_t(sizeof(T));
      next += data.rooms[r.destination] * r.stride;
    }
    return places;
  }
  template <int P>
  [[gnu::noinline]] static void clear(environment const& data, T* memory) {
    std::fill_n(memory, bytes<P>(data) / static_cast<std::ptrdiff_t>(sizeof(T)), T(0));
  }
  /// Adds what is there to the destinations. Inlined, this and `clear` would make g++ leave the passes inside of rounds
  /// out of line: 15.7 for 11 ns a round of a regression with 20 weights.
  template <int P>
  [[gnu::noinline]] static void add(environment const& data, char* const* places) {
    for (row const& r : rows<P>)
      for_each_row(data, r, [&](std::ptrdiff_t at, std::ptrdiff_t count) {
        T* const to = reinterpret_cast<T*>(data.destinations[r.destination] + at);
        T const* const from = reinterpret_cast<T const*>(places[r.destination] + at);
        for (std::ptrdiff_t k = 0; k < count; ++k) to[k] += from[k];
      });
  }

  /// What a pass in one thread needs of its own.
  template <int P>
  static constexpr std::size_t room = is_possible<P> ? static_cast<std::size_t>(most_bytes) / sizeof(T) : 1;
  template <int P>
  using environment_of_rounds = std::conditional_t<is_possible<P>, environment, environment const&>;

 private:
  /// Components of an element that stand in a row in memory, of an element after the other.
  struct row {
    int destination, count;
    std::ptrdiff_t stride;
  };
  template <int P>
  static constexpr auto rows = [] {
    constexpr auto begins = [](int d) {
      return !adds::follows(P, d) && (d == 0 || adds::follows(P, d - 1) || !Data::is_followed_destination(d - 1));
    };
    constexpr int size = [=] {
      int count = 0;
      for (int d = 0; d < Plan::destinations; ++d) count += begins(d) ? 1 : 0;
      return count;
    }();
    std::array<row, static_cast<std::size_t>(size)> all{};
    std::size_t next = 0;
    [&]<int... D>(std::integer_sequence<int, D...>) {
      std::ptrdiff_t const strides[]{Data::template destination_stride<D>..., 0};
      for (int d = 0; d < Plan::destinations; ++d) {
        if (adds::follows(P, d)) continue;
        if (begins(d)) all[next++] = {d, 0, strides[d]};
        ++all[next - 1].count;
      }
    }(std::make_integer_sequence<int, Plan::destinations>{});
    return all;
  }();
  // Whole elements are one row.
  static void for_each_row(environment const& data, row const& r, auto what) {
    std::ptrdiff_t const room = data.rooms[r.destination];
    if (r.count * std::ptrdiff_t(sizeof(T)) == r.stride) return what(std::ptrdiff_t(0), room * r.count);
    for (std::ptrdiff_t at = 0; at < room * r.stride; at += r.stride) what(at, std::ptrdiff_t(r.count));
  }
};

}  // namespace chainrule::detail::code::inline CHAINRULE_TARGET

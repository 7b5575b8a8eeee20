// SPDX-License-Identifier: BSL-1.0
// What rounds know that run at the same time as others: to which places they add themselves; what they add elsewhere is
// kept in its order. Next: places_of_blocks.hpp.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

#include "block_log.hpp"

namespace chainrule::detail::code::inline CHAINRULE_TARGET {

/// `Data` for the rounds of one task.
template <class Data, int Sequences>
struct data_of_block : Data {
  using T = typename Data::number;

  struct state {
    block_log<T> log;
    // Of each sequence that something is added to: the places of the task's own.
    std::ptrdiff_t own_first[Sequences + 1], own_last[Sequences + 1];
    // The next places of the matrix.
    int const* next_place;
    int const* last_place;
    int const* take(int entries, auto& matrix) {
      int const* const places = next_place;
      next_place += entries;
      if (next_place > last_place) [[unlikely]]
        matrix.refuse();
      return places;
    }
  };
  /// Adds what tasks have kept, in their order.
  static void add_logs(auto const& policy, std::vector<state> const& tasks, std::ptrdiff_t count) {
    auto const end = tasks.begin() + count;
    if (std::all_of(tasks.begin(), end, [](state const& task) { return task.log.empty(); })) return;
    policy.for_each_block(block_log<T>::bins, [&](std::ptrdiff_t bin) {
      for (auto task = tasks.begin(); task != end; ++task) task->log.add(bin);
    });
  }
  struct environment : Data::environment {
    state* block;

    template <int D>
    [[gnu::always_inline]] auto* place(std::ptrdiff_t where) const {
      using entry = typename Data::template destination<D>;
      return reinterpret_cast<entry*>(this->destinations[D] + where * Data::template destination_stride<D>);
    }
    template <int D>
    [[gnu::always_inline]] void add(std::ptrdiff_t where, T number) const {
      if (where >= block->own_first[D] && where < block->own_last[D])
        *place<D>(where) += number;
      else if (where >= 0)
        block->log.push(where, place<D>(where), number);
    }
    template <int D, class V>
    [[gnu::always_inline]] void add_row(std::ptrdiff_t where, V const& row) const {
      constexpr auto size = static_cast<std::ptrdiff_t>(V::size);
      if (where >= block->own_first[D] && where + size <= block->own_last[D]) [[likely]] {
        (V::load_unaligned(place<D>(where)) + row).store_unaligned(place<D>(where));
      } else {
        for (int lane = 0; lane < static_cast<int>(size); ++lane) add<D>(where + lane, row[lane]);
      }
    }
  };
};

}  // namespace chainrule::detail::code::inline CHAINRULE_TARGET

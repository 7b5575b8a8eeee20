// SPDX-License-Identifier: BSL-1.0
// What rounds add at indices that are data, or as entries of a matrix. It is kept for some rounds, and then added round
// by round, two neighbouring numbers at a time: an addition that waits for one before it does not keep what is computed
// from running ahead. Next: groups_of_rounds.hpp.
#pragma once

#include <cstddef>
#include <type_traits>

#include "element_loads.hpp"

namespace chainrule::detail::code::inline CHAINRULE_TARGET {

template <class Plan, class Data>
class waiting_rounds : protected element_loads<Plan, Data> {
 protected:
  using base = element_loads<Plan, Data>;
  using typename base::T, typename base::environment, typename base::index, typename base::reader;
  static constexpr auto const& plan = Plan::plan;
  template <int P>
  static constexpr pass here = base::template here<P>;
  template <int P>
  static constexpr int width = base::template width<P>;
  template <int P>
  using lanes_of = typename base::template lanes_of<P>;
  template <int P>
  static constexpr int placement_count = base::template placement_count<P>;

  template <int P>
  static constexpr bool has_inner = [] {
    for (int q = 0; q < plan.size.passes; ++q)
      if (plan.passes[q].around == P) return true;
    return false;
  }();
  /// Whether what a placement adds waits until some rounds are computed.
  template <int P, int K>
  static constexpr bool waits() {
    constexpr placement one = plan.placements[here<P>.placements[0] + K];
    if constexpr (width<P> == 1 || has_inner<P> || base::choice::is_shared(P))
      return false;
    else
      return one.column != graph::none ||
             !reader::template adds_a_row<lanes_of<P>, one.destination, one.at, here<P>.loop>();
  }
  // Numbers that stand behind each other: of an element, or in columns of a row of a matrix.
  static constexpr bool is_behind(placement const& a, placement const& b) {
    if (a.at != b.at || (a.column == graph::none) != (b.column == graph::none)) return false;
    if (a.column == graph::none)
      return b.destination == a.destination + 1 && Data::is_followed_destination(a.destination);
    auto const left = reader::neighbour_of(a.column), right = reader::neighbour_of(b.column);
    return b.destination == a.destination && left.base == right.base && left.offset + 1 == right.offset;
  }
  // The waiting placements of a pass: in pairs, and where their numbers stand among those of a round.
  template <int P>
  struct waiting_placements {
    paired<placement_count<P>> pairs;
    int begin[placement_count<P> + 1]{};
    int size = 0;
    bool waits[placement_count<P> + 1]{};  // counted once for a pair
    int matrix_entries = 0;
    // The different indices that are added at, each with all its numbers.
    index at[placement_count<P> + 1]{};
    int at_count = 0;
  };
  template <int P>
  static constexpr waiting_placements<P> waiting = []<int... K>(std::integer_sequence<int, K...>) {
    constexpr int count = placement_count<P>;
    constexpr bool all[]{waits<P, K>()..., false};
    auto const one = [](int k) { return plan.placements[here<P>.placements[0] + k]; };
    waiting_placements<P> found{paired<count>([&](int k) {
      int next = -1;
      for (int other = 0; all[k] && other < count; ++other) {
        if (!all[other] || !is_behind(one(k), one(other))) continue;
        if (next >= 0) return -1;
        next = other;
      }
      for (int other = 0; next >= 0 && other < count; ++other)
        if (other != k && all[other] && is_behind(one(other), one(next))) return -1;
      return next;
    })};
    for (int k = 0; k < count; ++k) {
      found.waits[k] = all[k] && !found.pairs.is_second[k];
      found.begin[k] = found.size;
      if (!found.waits[k]) continue;
      found.size += (found.pairs.partner[k] >= 0 ? 2 : 1) * width<P>;
      if (one(k).column != graph::none) {
        ++found.matrix_entries;
        continue;
      }
      bool is_known = false;
      for (int a = 0; a < found.at_count; ++a) is_known = is_known || found.at[a] == one(k).at;
      if (!is_known) found.at[found.at_count++] = one(k).at;
    }
    return found;
  }(std::make_integer_sequence<int, placement_count<P>>{});

  /// What some rounds add.
  template <int P>
  struct rounds_that_wait {
    static constexpr int size = waiting<P>.size;
    static constexpr int most = [] {
      constexpr int fit = 1024 / (size == 0 ? 1 : size);  // in the first cache, beside data
      return fit < 1 ? 1 : fit > 8 ? 8 : fit;
    }();
    alignas(64) T numbers[static_cast<std::size_t>(size * most) + 1];
    std::ptrdiff_t begin = 0;
    int count = 0;
  };

  /// Keeps what a round adds; adds it, too, once there is no room for the next one or nothing else follows.
  template <int P>
  [[gnu::always_inline]] static void keep_or_add([[maybe_unused]] typename base::template round<P> const& r,
                                                 [[maybe_unused]] rounds_that_wait<P>& kept,
                                                 [[maybe_unused]] bool is_last) {
    if constexpr (waiting<P>.size > 0) {
      T* const to = kept.numbers + kept.count * rounds_that_wait<P>::size;
      if (kept.count == 0) kept.begin = r.indices[here<P>.depth - 1];
      base::template for_each<placement_count<P>>([&]<int K>(std::integral_constant<int, K>) {
        if constexpr (waiting<P>.waits[K]) {
          constexpr int partner = waiting<P>.pairs.partner[K];
          auto const value = number<P, K>(r);
          if constexpr (partner >= 0)
            store_pairs(to + waiting<P>.begin[K], value, number<P, partner>(r));
          else
            value.store_unaligned(to + waiting<P>.begin[K]);
        }
      });
      ++kept.count;
      if (kept.count == rounds_that_wait<P>::most || is_last)
        add<P>(kept, r.data, r.indices, static_cast<int>(r.first_lane), static_cast<int>(r.lanes_used));
    }
  }

 private:
  template <int P, int K>
  [[gnu::always_inline]] static lanes_of<P> number(typename base::template round<P> const& r) {
    auto const value = base::template value<P, plan.placements[here<P>.placements[0] + K].value>(r);
    // What waits in memory is rounded there, unless it is added at once and never gets there.
    if constexpr (rounds_that_wait<P>::most == 1)
      return base::unfused(value);
    else
      return value;
  }
  // Sums that are in memory, too: where rounds add at one index one after another, they need not be read again.
  template <int P>
  struct last_sums {
    static constexpr bool are_kept = waiting<P>.at_count <= 2;
    std::ptrdiff_t at[static_cast<std::size_t>(waiting<P>.at_count + 1)];
    typename number_pair<T>::type numbers[static_cast<std::size_t>(are_kept ? placement_count<P> + 1 : 1)];
  };
  // `first` and `used` are about the lanes of the last one.
  template <int P>
  static void add(rounds_that_wait<P>& kept, environment const& data, std::ptrdiff_t const* all, int first, int used) {
    std::ptrdiff_t indices[here<P>.depth];
    for (int d = 0; d < here<P>.depth; ++d) indices[d] = all[d];
    std::ptrdiff_t& at = indices[here<P>.depth - 1];
    std::ptrdiff_t const last = at;
    last_sums<P> sums{};
    for (int k = 0; k < waiting<P>.at_count; ++k) sums.at[k] = -1;
    for (int k = 0; k < kept.count; ++k) {
      bool const is_last = k + 1 == kept.count;
      std::ptrdiff_t const begin = is_last ? last : kept.begin + k * width<P>;
      int const end = is_last ? used : width<P>;
      T const* const numbers = kept.numbers + k * rounds_that_wait<P>::size;
      auto const add_lane = [&](int lane) __attribute__((always_inline)) {
        at = begin + lane;
        base::template for_each<waiting<P>.at_count>(
            [&]<int A>(std::integral_constant<int, A>) __attribute__((always_inline)) {
              add_at<P, A>(numbers, static_cast<std::size_t>(lane), data, indices, sums);
            });
        if constexpr (waiting<P>.matrix_entries > 0) enter<P>(numbers, static_cast<std::size_t>(lane), data, indices);
      };
      constexpr bool unrolls = waiting<P>.size <= 8 * width<P> && waiting<P>.matrix_entries == 0;
      if (unrolls && end == width<P> && (!is_last || first == 0))
        base::template for_each<unrolls ? width<P> : 0>([&]<int L>(std::integral_constant<int, L>)
                                                            __attribute__((always_inline)) { add_lane(L); });
      else
        for (int lane = is_last ? first : 0; lane < end; ++lane) add_lane(lane);
    }
    kept.count = 0;
  }
  // Where a placement's numbers of a lane are.
  template <int P, int K>
  [[gnu::always_inline]] static T const* kept_number(T const* numbers, std::size_t lane) {
    constexpr bool is_pair = waiting<P>.pairs.partner[K] >= 0;
    return numbers + waiting<P>.begin[K] + (is_pair ? place_of_pair<lanes_of<P>>(lane) : lane);
  }
  template <int P, int A>
  [[gnu::always_inline]] static void add_at(T const* numbers, std::size_t lane, environment const& data,
                                            std::ptrdiff_t const* indices, [[maybe_unused]] last_sums<P>& sums) {
    constexpr index at = waiting<P>.at[A];
    std::ptrdiff_t const where = reader::template at<at>(data, indices, 0, graph::none);
    if (!reader::is_surely_there(at) && where < 0) return;
    [[maybe_unused]] bool const is_same = last_sums<P>::are_kept && where == sums.at[A];
    base::template for_each<placement_count<P>>([&]<int K>(std::integral_constant<int, K>) {
      constexpr placement one = plan.placements[here<P>.placements[0] + K];
      if constexpr (waiting<P>.waits[K] && one.column == graph::none && one.at == at) {
        constexpr bool is_pair = waiting<P>.pairs.partner[K] >= 0;
        using entry = typename Data::template destination<one.destination>;
        char* const memory =
            data.destinations[one.destination] + where * Data::template destination_stride<one.destination>;
        T const* const added = kept_number<P, K>(numbers, lane);
        if constexpr (requires { data.block; })
          add_in_block<one.destination, is_pair>(data, where, added);
        else if constexpr (last_sums<P>::are_kept && std::is_same_v<entry, T>)
          add_and_keep<is_pair>(reinterpret_cast<T*>(memory), added, is_same, sums.numbers[K]);
        else if constexpr (is_pair)
          add_pair(reinterpret_cast<T*>(memory), added);
        else
          *reinterpret_cast<entry*>(memory) += static_cast<entry>(*added);
      }
    });
    if constexpr (last_sums<P>::are_kept) {
      for (int other = 0; other < waiting<P>.at_count; ++other)
        if (other != A && sums.at[other] == where) sums.at[other] = -1;
      sums.at[A] = where;
    }
  }
  // The same where blocks of rounds run at the same time.
  template <int Destination, bool IsPair>
  [[gnu::always_inline]] static void add_in_block(auto const& data, std::ptrdiff_t where, T const* added) {
    data.template add<Destination>(where, added[0]);
    if constexpr (IsPair) data.template add<Destination + 1>(where, added[1]);
  }
  template <bool IsPair>
  [[gnu::always_inline]] static void add_and_keep(T* memory, T const* added, bool is_same, auto& sum) {
    if constexpr (IsPair) {
      if (!is_same) sum = load_pair(memory);
      sum += load_pair(added);
      store_pair(memory, sum);
    } else {
      if (!is_same) sum[0] = *memory;
      sum[0] += *added;
      *memory = sum[0];
    }
  }
  template <int P>
  [[gnu::always_inline]] static void enter(T const* numbers, std::size_t lane, environment const& data,
                                           std::ptrdiff_t const* indices) {
    int const* places = reader::next_places(data, waiting<P>.matrix_entries);
    base::template for_each<placement_count<P>>([&]<int K>(std::integral_constant<int, K>) {
      constexpr placement one = plan.placements[here<P>.placements[0] + K];
      if constexpr (waiting<P>.waits[K] && one.column != graph::none)
        reader::template enter_numbers<one.destination, one.at, one.column, (waiting<P>.pairs.partner[K] >= 0)>(
            kept_number<P, K>(numbers, lane), places, data, indices);
    });
  }
};

}  // namespace chainrule::detail::code::inline CHAINRULE_TARGET

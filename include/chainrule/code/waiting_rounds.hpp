// SPDX-License-Identifier: BSL-1.0
// What rounds add at indices that are data, or as entries of a matrix. It is kept for some rounds, and then added round
// by round, two neighbouring numbers at a time: an addition that waits for one before it does not keep what is computed
// from running ahead. Next: groups_of_rounds.hpp.
#pragma once

#include <cstddef>
#include <type_traits>

#include "what_waits.hpp"

namespace chainrule::detail::code::inline CHAINRULE_TARGET {

template <class Plan, class Data>
class waiting_rounds : protected what_waits<Plan, Data> {
 protected:
  using base = what_waits<Plan, Data>;
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
  static constexpr typename base::template waiting_placements<P> waiting = base::template waiting<P>;

  /// What some rounds add.
  template <int P>
  struct rounds_that_wait {
    static constexpr int size = waiting<P>.size;
    static constexpr int most = [] {
      constexpr int fit = 1024 / (size == 0 ? 1 : size);  // in the first cache, beside data
      return fit < 1 ? 1 : fit > 8 ? 8 : fit;
    }();
    alignas(64) T numbers[static_cast<std::size_t>(size * most) + 1];
  };
  /// Which they are; beside them, so that it stays in registers.
  struct which_wait {
    std::ptrdiff_t begin = 0, count = 0;
  };

  /// Keeps what a round adds; adds it, too, once there is no room for the next one or nothing else follows.
  template <int P>
  [[gnu::always_inline]] static void keep_or_add([[maybe_unused]] typename base::template round<P> const& r,
                                                 [[maybe_unused]] rounds_that_wait<P>& kept,
                                                 [[maybe_unused]] which_wait& which, [[maybe_unused]] bool is_last) {
    if constexpr (waiting<P>.size > 0) {
      T* const to = kept.numbers + which.count * rounds_that_wait<P>::size;
      if (which.count == 0) which.begin = r.indices[here<P>.depth - 1];
      base::template for_each<placement_count<P>>([&]<int K>(std::integral_constant<int, K>) {
        if constexpr (waiting<P>.waits[K] && waiting<P>.negated[K] < 0) {
          constexpr int partner = waiting<P>.pairs.partner[K];
          auto const value = number<P, K>(r);
          if constexpr (partner >= 0)
            store_pairs(to + waiting<P>.begin[K], value, number<P, partner>(r));
          else
            value.store_unaligned(to + waiting<P>.begin[K]);
        }
      });
      ++which.count;
      if (which.count == rounds_that_wait<P>::most || is_last) {
        add<P>(kept.numbers, which, r.data, r.indices, static_cast<int>(r.first_lane), static_cast<int>(r.lanes_used));
        which.count = 0;
      }
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
  // Sums at the place that was added to last at each index. They are stored when another place is added to, so rounds
  // that add to one place one after another neither read nor write it.
  template <int P>
  struct last_sums {
    static constexpr bool are_kept = waiting<P>.at_count > 0 && waiting<P>.at_count <= 2;
    static constexpr int count = are_kept ? placement_count<P> : 0;
    std::ptrdiff_t at[static_cast<std::size_t>(waiting<P>.at_count + 1)];  // or -1
    typename number_pair<T>::type pairs[static_cast<std::size_t>(count + 1)];
    T numbers[static_cast<std::size_t>(count + 1)];
  };
  // `first` and `used` are about the lanes of the last one.
  template <int P>
  static void add(T const* kept, which_wait which, environment const& data, std::ptrdiff_t const* all, int first,
                  int used) {
    std::ptrdiff_t indices[here<P>.depth];
    for (int d = 0; d < here<P>.depth; ++d) indices[d] = all[d];
    std::ptrdiff_t& at = indices[here<P>.depth - 1];
    std::ptrdiff_t const last = at;
    last_sums<P> sums{};
    for (int k = 0; k < waiting<P>.at_count; ++k) sums.at[k] = -1;
    for (std::ptrdiff_t k = 0; k < which.count; ++k) {
      bool const is_last = k + 1 == which.count;
      std::ptrdiff_t const begin = is_last ? last : which.begin + k * width<P>;
      int const end = is_last ? used : width<P>;
      T const* const numbers = kept + k * rounds_that_wait<P>::size;
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
    if constexpr (keeps_sums<P>)
      base::template for_each<waiting<P>.at_count>(
          [&]<int A>(std::integral_constant<int, A>) { store_sums<P, A>(data, sums); });
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
    if constexpr (keeps_sums<P>) go_to<P, A>(where, data, sums);
    for_each_at<P, A>([&]<int K>(std::integral_constant<int, K>) __attribute__((always_inline)) {
      constexpr placement one = plan.placements[here<P>.placements[0] + K];
      constexpr bool is_pair = waiting<P>.pairs.partner[K] >= 0;
      using entry = typename Data::template destination<one.destination>;
      T const* const added = kept_number<P, K>(numbers, lane);
      constexpr bool is_taken = waiting<P>.negated[K] >= 0;
      if constexpr (requires { data.block; }) {
        add_in_block<one.destination, is_pair, is_taken>(data, where, added);
      } else if constexpr (is_kept<P, K>) {
        if constexpr (is_pair)
          sums.pairs[K] = plus<is_taken>(sums.pairs[K], load_pair(added));
        else
          sums.numbers[sum_of<P, K>] = plus<is_taken>(sums.numbers[sum_of<P, K>], *added);
      } else if constexpr (is_pair) {
        add_pair<is_taken>(memory_at<P, K, T>(data, where), added);
      } else {
        auto& to = *memory_at<P, K, entry>(data, where);
        to = plus<is_taken>(to, static_cast<entry>(*added));
      }
    });
  }
  // what(K) for the placements that add at an index.
  template <int P, int A>
  [[gnu::always_inline]] static void for_each_at(auto what) {
    base::template for_each<placement_count<P>>(
        [&]<int K>(std::integral_constant<int, K> k) __attribute__((always_inline)) {
          constexpr placement one = plan.placements[here<P>.placements[0] + K];
          if constexpr (waiting<P>.waits[K] && one.column == graph::none && one.at == waiting<P>.at[A]) what(k);
        });
  }
  template <int P, int K, class Entry>
  [[gnu::always_inline]] static Entry* memory_at(environment const& data, std::ptrdiff_t where) {
    constexpr int destination = plan.placements[here<P>.placements[0] + K].destination;
    return reinterpret_cast<Entry*>(data.destinations[destination] +
                                    where * Data::template destination_stride<destination>);
  }
  template <int P>
  static constexpr bool keeps_sums = last_sums<P>::are_kept && !requires(environment const& data) { data.block; };
  template <int P, int K>
  static constexpr bool is_kept =
      keeps_sums<P> &&
      std::is_same_v<typename Data::template destination<plan.placements[here<P>.placements[0] + K].destination>, T>;
  // The first placement that adds to the same number: a table's elements of several numbers are placed one by one.
  template <int P, int K>
  static constexpr int sum_of = [] {
    auto const one = [](int k) { return plan.placements[here<P>.placements[0] + k]; };
    for (int k = 0; k < K; ++k)
      if (waiting<P>.waits[k] && one(k).column == graph::none && one(k).at == one(K).at &&
          one(k).destination == one(K).destination)
        return k;
    return K;
  }();
  template <int P, int K>
  static constexpr bool has_sum = is_kept<P, K> && sum_of<P, K> == K;
  // Makes the sums of an index those of a place. A place's sums are those of one index.
  template <int P, int A>
  [[gnu::always_inline]] static void go_to(std::ptrdiff_t where, environment const& data, last_sums<P>& sums) {
    if (where == sums.at[A]) return;
    store_sums<P, A>(data, sums);
    base::template for_each<waiting<P>.at_count>([&]<int Other>(std::integral_constant<int, Other>)
                                                     __attribute__((always_inline)) {
                                                       if (Other != A && where == sums.at[Other]) {
                                                         store_sums<P, Other>(data, sums);
                                                         sums.at[Other] = -1;
                                                       }
                                                     });
    for_each_at<P, A>([&]<int K>(std::integral_constant<int, K>) __attribute__((always_inline)) {
      if constexpr (has_sum<P, K>) {
        if constexpr (waiting<P>.pairs.partner[K] >= 0)
          sums.pairs[K] = load_pair(memory_at<P, K, T>(data, where));
        else
          sums.numbers[K] = *memory_at<P, K, T>(data, where);
      }
    });
    sums.at[A] = where;
  }
  template <int P, int A>
  [[gnu::always_inline]] static void store_sums(environment const& data, last_sums<P> const& sums) {
    std::ptrdiff_t const where = sums.at[A];
    if (where < 0) return;
    for_each_at<P, A>([&]<int K>(std::integral_constant<int, K>) __attribute__((always_inline)) {
      if constexpr (has_sum<P, K>) {
        if constexpr (waiting<P>.pairs.partner[K] >= 0)
          store_pair(memory_at<P, K, T>(data, where), sums.pairs[K]);
        else
          *memory_at<P, K, T>(data, where) = sums.numbers[K];
      }
    });
  }
  // The same where blocks of rounds run at the same time.
  template <int Destination, bool IsPair, bool IsTaken>
  [[gnu::always_inline]] static void add_in_block(auto const& data, std::ptrdiff_t where, T const* added) {
    data.template add<Destination>(where, IsTaken ? -added[0] : added[0]);
    if constexpr (IsPair) data.template add<Destination + 1>(where, IsTaken ? -added[1] : added[1]);
  }
  template <int P>
  [[gnu::always_inline]] static void enter(T const* numbers, std::size_t lane, environment const& data,
                                           std::ptrdiff_t const* indices) {
    int const* places = reader::next_places(data, waiting<P>.matrix_entries);
    base::template for_each<placement_count<P>>([&]<int K>(std::integral_constant<int, K>) {
      constexpr placement one = plan.placements[here<P>.placements[0] + K];
      if constexpr (waiting<P>.waits[K] && one.column != graph::none)
        reader::template enter_numbers<one.destination, one.at, one.column, (waiting<P>.pairs.partner[K] >= 0),
                                       (waiting<P>.negated[K] >= 0)>(kept_number<P, K>(numbers, lane), places, data,
                                                                     indices);
    });
  }
};

}  // namespace chainrule::detail::code::inline CHAINRULE_TARGET

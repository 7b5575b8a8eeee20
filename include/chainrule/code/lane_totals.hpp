// SPDX-License-Identifier: BSL-1.0
// What a shared pass adds at places that are the same in all lanes: the lanes' totals, those of neighbouring numbers
// together. Next: groups_of_rounds.hpp.
#pragma once

#include <array>
#include <cstddef>
#include <type_traits>
#include <utility>

#include "waiting_rounds.hpp"

namespace chainrule::detail::code::inline CHAINRULE_TARGET {

template <int Step, int Width>
constexpr int lane_of_sum(int k, int half) {
  int const block = k / (2 * Step) * 2 * Step, within = k % (2 * Step);
  return block + half * Step + within % Step + (within < Step ? 0 : Width);
}
/// In each 2 Step lanes: sums of two lanes that are Step apart, those of a and then those of b.
template <int Step, class T, int Width>
[[gnu::always_inline]] inline lanes<T, Width> halved(lanes<T, Width> const& a, lanes<T, Width> const& b) {
  return lanes<T, Width>(shuffled<Width>(a.numbers, b.numbers, [](int k) { return lane_of_sum<Step, Width>(k, 0); })) +
         lanes<T, Width>(shuffled<Width>(a.numbers, b.numbers, [](int k) { return lane_of_sum<Step, Width>(k, 1); }));
}
/// Lane k is the sum of all lanes of `of[k]`, as many as there are lanes.
template <int Step = 1, class T, int Width, std::size_t Count>
[[gnu::always_inline]] inline lanes<T, Width> totals(std::array<lanes<T, Width>, Count> const& of) {
  if constexpr (Count == 1) {
    return of[0];
  } else {
    std::array<lanes<T, Width>, Count / 2> half;
    for (std::size_t k = 0; k < Count / 2; ++k) half[k] = halved<Step>(of[2 * k], of[2 * k + 1]);
    return totals<2 * Step>(half);
  }
}

template <class Plan, class Data>
class lane_totals : protected waiting_rounds<Plan, Data> {
 protected:
  using base = waiting_rounds<Plan, Data>;
  using typename base::T, typename base::environment, typename base::index, typename base::reader;
  static constexpr auto const& plan = Plan::plan;
  template <int P>
  static constexpr pass here = base::template here<P>;
  template <int P>
  static constexpr int width = base::template width<P>;
  template <int P>
  static constexpr int placement_count = base::template placement_count<P>;

  /// Whether a placement adds to one place, whatever the lane.
  template <int P, int K>
  static constexpr bool is_total() {
    constexpr placement one = plan.placements[here<P>.placements[0] + K];
    if constexpr (!base::choice::is_shared(P) || one.column != graph::none ||
                  reader::template is_wide<one.destination>())
      return false;
    else
      return std::is_same_v<typename Data::template destination<one.destination>, T> &&
             reader::step(one.at, base::template lane_loop<P>) == 0;
  }
  // Such placements in groups of neighbours, each of as many as there are lanes, or fewer.
  template <int P>
  struct groups_of_totals {
    int members[placement_count<P> + 1][static_cast<std::size_t>(width<P>)]{};
    int sizes[placement_count<P> + 1]{};
    int count = 0;
  };
  template <int P>
  static constexpr groups_of_totals<P> groups = []<int... K>(std::integer_sequence<int, K...>) {
    constexpr bool all[]{is_total<P, K>()..., false};
    constexpr int count = placement_count<P>;
    auto const one = [](int k) { return plan.placements[here<P>.placements[0] + k]; };
    bool is_grouped[count + 1]{};
    // One that is not in a group yet and stands behind or before another one.
    auto const neighbour = [&](int k, int direction) {
      for (int other = 0; other < count; ++other)
        if (all[other] && !is_grouped[other] && one(other).stage == one(k).stage &&
            (direction > 0 ? base::is_behind(one(k), one(other)) : base::is_behind(one(other), one(k))))
          return other;
      return -1;
    };
    groups_of_totals<P> found;
    for (int k = 0; k < count; ++k) {
      while (all[k] && !is_grouped[k]) {
        int next = k;
        for (int before = neighbour(k, -1); before >= 0; before = neighbour(before, -1)) next = before;
        int& size = found.sizes[found.count];
        for (; next >= 0 && size < width<P>; next = neighbour(next, 1)) {
          found.members[found.count][size++] = next;
          is_grouped[next] = true;
        }
        ++found.count;
      }
    }
    return found;
  }(std::make_integer_sequence<int, placement_count<P>>{});

  /// Adds the totals of what stage S of a pass adds.
  template <int P, int S>
  [[gnu::always_inline]] static void add_totals(typename base::template round<P> const& r) {
    base::template for_each<groups<P>.count>([&]<int G>(std::integral_constant<int, G>) __attribute__((always_inline)) {
      if constexpr (plan.placements[here<P>.placements[0] + groups<P>.members[G][0]].stage == S) add_group<P, G>(r);
    });
  }

 private:
  template <int P, int G>
  [[gnu::always_inline]] static void add_group(typename base::template round<P> const& r) {
    using V = typename base::template lanes_of<P>;
    constexpr int size = groups<P>.sizes[G];
    constexpr placement first = plan.placements[here<P>.placements[0] + groups<P>.members[G][0]];
    auto const used = V::numbered() >= V(r.first_lane) && V::numbered() < V(r.lanes_used);
    std::array<V, V::size> values;
    base::template for_each<width<P>>([&]<int K>(std::integral_constant<int, K>) __attribute__((always_inline)) {
      if constexpr (K < size)
        values[static_cast<std::size_t>(K)] = select(
            used,
            base::unfused(
                base::template value<P, plan.placements[here<P>.placements[0] + groups<P>.members[G][K]].value>(r)),
            V(T(0)));
      else
        values[static_cast<std::size_t>(K)] = V(T(0));
    });
    V const sums = totals(values);
    std::ptrdiff_t const where = reader::template at<first.at>(r.data, r.indices, 0, graph::none);
    if (!reader::is_surely_there(first.at) && where < 0) return;
    auto* const to = reinterpret_cast<T*>(r.data.destinations[first.destination] +
                                          where * Data::template destination_stride<first.destination>);
    if constexpr (requires { r.data.block; })
      base::template for_each<size>(
          [&]<int K>(std::integral_constant<int, K>) { r.data.template add<first.destination + K>(where, sums[K]); });
    else if constexpr (size == width<P>)
      (V::load_unaligned(to) + sums).store_unaligned(to);
    else
      for (int k = 0; k < size; ++k) to[k] += sums[k];
  }
};

}  // namespace chainrule::detail::code::inline CHAINRULE_TARGET

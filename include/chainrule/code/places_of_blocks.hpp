// SPDX-License-Identifier: BSL-1.0
// To which places of sequences blocks of rounds add, and which of them are those of one block only: these need no
// order. Next: in_blocks.hpp, which executes the blocks.
#pragma once

#include <algorithm>
#include <cstddef>
#include <limits>
#include <utility>
#include <vector>

#include "add_at_index.hpp"
#include "where_rounds_add.hpp"

namespace chainrule::detail::code::inline CHAINRULE_TARGET {

template <class Plan, class Data>
class places_of_blocks : protected where_rounds_add<Plan> {
  using reader = index_reader<Plan, Data>;
  using adder = index_adder<Plan, Data>;
  static constexpr auto const& plan = Plan::plan;

 protected:
  using adds = where_rounds_add<Plan>;
  using adds::sequences, adds::follows, adds::adds_anywhere, adds::is_of_a_round, adds::adds_inside, adds::enters;

  /// Neighbouring places.
  struct place_range {
    std::ptrdiff_t first = std::numeric_limits<std::ptrdiff_t>::max(), last = 0;
    void add(place_range const& other) {
      first = std::min(first, other.first);
      last = std::max(last, other.last);
    }
  };
  /// Of each sequence.
  struct places {
    place_range of[sequences + 1];
    void add(places const& other) {
      for (int d = 0; d < sequences; ++d) of[d].add(other.of[d]);
    }
    bool contain(places const& other) const {
      for (int d = 0; d < sequences; ++d)
        if (other.of[d].first < other.of[d].last && (other.of[d].first < of[d].first || other.of[d].last > of[d].last))
          return false;
      return true;
    }
  };
  /// What blocks in a row that are one task add to in each part of their rounds, and what no other task adds to.
  struct places_of_task {
    std::vector<places> parts;
    places own;
  };
  static constexpr std::ptrdiff_t rounds_of_part = 128;  // a sixteenth of a block; short blocks are one part
  static constexpr std::ptrdiff_t parts_of(std::ptrdiff_t rounds) {
    return (rounds + rounds_of_part - 1) / rounds_of_part;
  }

  // Whether all that a pass adds itself is added at indices that are data, or to the matrix: nothing of it is carried
  // from round to round, and bits do not depend on where rounds are cut.
  static constexpr bool goes_in_parts(int p) {
    for (int k = plan.passes[p].placements[0]; k < plan.passes[p].placements[1]; ++k)
      if (plan.placements[k].column == graph::none && grows_with<Plan>(plan.placements[k].at, plan.passes[p].loop))
        return false;
    return adds_anywhere(p);
  }

  template <int P>
  static constexpr int count_of = plan.passes[P].placements[1] - plan.passes[P].placements[0];
  // The first and the last place to which a round of a pass adds, of what follows its loop.
  template <int P, int D>
  static std::ptrdiff_t first_place(auto const& data, std::ptrdiff_t* indices, std::ptrdiff_t round) {
    std::ptrdiff_t first = std::numeric_limits<std::ptrdiff_t>::max();
    for_each_place<P, D>(data, indices, round, [&](std::ptrdiff_t where) { first = std::min(first, where); });
    return first;
  }
  template <int P, int D>
  static std::ptrdiff_t last_place(auto const& data, std::ptrdiff_t* indices, std::ptrdiff_t round) {
    std::ptrdiff_t last = -1;
    for_each_place<P, D>(data, indices, round, [&](std::ptrdiff_t where) { last = std::max(last, where); });
    return last;
  }
  template <int P, int D>
  static void for_each_place([[maybe_unused]] auto const& data, std::ptrdiff_t* indices, std::ptrdiff_t round,
                             [[maybe_unused]] auto what) {
    indices[plan.passes[P].depth - 1] = round;
    [&]<int... K>(std::integer_sequence<int, K...>) {
      [[maybe_unused]] auto const one = [&]<int Placement>(std::integral_constant<int, Placement>) {
        constexpr placement here = plan.placements[Placement];
        if constexpr (here.destination == D) what(reader::template at<here.at>(data, indices, 0, graph::none));
      };
      (one(std::integral_constant<int, plan.passes[P].placements[0] + K>{}), ...);
    }(std::make_integer_sequence<int, count_of<P>>{});
  }
  // What rounds add to at indices that are data, or to the matrix at these entries. A pass inside may add anywhere.
  template <int P>
  static void find_places(auto const& data, std::ptrdiff_t const* around, std::ptrdiff_t begin, std::ptrdiff_t end,
                          int const* entry, int const* last_entry, int* known, places& touched) {
    for (int d = 0; d < sequences; ++d)
      if (!is_of_a_round(d) && adds_inside(P, d)) touched.of[d] = {0, std::numeric_limits<std::ptrdiff_t>::max()};
    find_places_at<P>(data, around, begin, end, touched, std::make_integer_sequence<int, count_of<P>>{});
    if (entry == last_entry) return;
    if (known[1] == 0) find_extremes(entry, last_entry, known);
    for (int d = 0; d < sequences; ++d)
      if (enters(P, d)) touched.of[d].add({known[0], known[1] + std::ptrdiff_t(1)});
  }
  // Of entries, each of which is maybe one of two neighbours; of a round that reads nothing -1 is noted.
  static void find_extremes(int const* entry, int const* last_entry, int* found) {
    unsigned first = std::numeric_limits<int>::max();
    int last = -1;
    for (; entry != last_entry; ++entry) {
      first = std::min(first, static_cast<unsigned>(*entry));
      last = std::max(last, *entry);
    }
    found[0] = static_cast<int>(first);
    found[1] = last + 1;
  }
  template <int P, int... K>
  static void find_places_at(auto const& data, std::ptrdiff_t const* around, std::ptrdiff_t begin, std::ptrdiff_t end,
                             places& touched, std::integer_sequence<int, K...>) {
    constexpr pass here = plan.passes[P];
    std::ptrdiff_t indices[graph::most_loops + 1];
    std::copy(around, around + graph::most_loops + 1, indices);
    std::ptrdiff_t first[count_of<P> + 1], last[count_of<P> + 1];
    for (int k = 0; k < count_of<P>; ++k) {
      first[k] = std::numeric_limits<std::ptrdiff_t>::max();
      last[k] = -1;
    }
    for (std::ptrdiff_t round = begin; round < end; ++round) {
      indices[here.depth - 1] = round;
      (meet<P, here.placements[0] + K>(data, indices, first[K], last[K]), ...);
    }
    for (int k = 0; k < count_of<P>; ++k)
      for (int other = here.placements[0]; other < here.placements[1]; ++other)
        if (plan.placements[other].at == plan.placements[here.placements[0] + k].at &&
            plan.placements[other].column == graph::none)
          touched.of[plan.placements[other].destination].add({first[k], last[k] + 1});
  }
  template <int P, int Placement>
  [[gnu::always_inline]] static void meet([[maybe_unused]] auto const& data,
                                          [[maybe_unused]] std::ptrdiff_t const* indices,
                                          [[maybe_unused]] std::ptrdiff_t& first,
                                          [[maybe_unused]] std::ptrdiff_t& last) {
    constexpr placement one = plan.placements[Placement];
    if constexpr (!is_of_a_round(one.destination) && !follows(P, one.destination) && one.column == graph::none &&
                  !has_same_index(plan.passes[P], Placement)) {
      std::ptrdiff_t const where = reader::template at<one.at>(data, indices, 0, graph::none);
      if (!adder::is_surely_there(one.at) && where < 0) return;
      first = std::min(first, where);
      last = std::max(last, where);
    }
  }
  // Whether a placement before adds at the same index.
  static constexpr bool has_same_index(pass const& in, int placement) {
    for (int k = in.placements[0]; k < placement; ++k)
      if (plan.placements[k].at == plan.placements[placement].at && plan.placements[k].column == graph::none)
        return true;
    return false;
  }
  // What blocks of `size` rounds add to, each of them as one task; `every` says of which parts. Their rounds begin at
  // `first`, and their entries of the matrix are those of block number `first_of_matrix` and of those behind it.
  template <int P>
  static void find_touched(auto const& data, std::ptrdiff_t const* indices, std::ptrdiff_t first, std::ptrdiff_t last,
                           std::ptrdiff_t size, std::ptrdiff_t first_of_matrix, std::vector<places_of_task>& blocks,
                           std::ptrdiff_t every = 1) {
    data.matrix->make_parts();
    data.policy.for_each_block(static_cast<std::ptrdiff_t>(blocks.size()), [&](std::ptrdiff_t k) {
      std::ptrdiff_t const begin = first + k * size, end = std::min(begin + size, last);
      std::ptrdiff_t const rounds = goes_in_parts(P) ? rounds_of_part : size;
      auto const entries = data.matrix->of_block(first_of_matrix + k);
      for (std::ptrdiff_t from = begin; from < end; from += every * rounds) {
        std::ptrdiff_t const to = std::min(from + rounds, end);
        auto const entry = [&](std::ptrdiff_t round) {  // each round has as many
          return data.matrix->place(entries.begin) + (entries.end - entries.begin) * (round - begin) / (end - begin);
        };
        auto& parts = blocks[static_cast<std::size_t>(k)].parts;
        parts.emplace_back();
        int* const known =
            entries.begin == entries.end ? nullptr : data.matrix->part(first_of_matrix + k, (from - begin) / rounds);
        find_places<P>(data, indices, from, to, entry(from), entry(to), known, parts.back());
      }
    });
  }
  // Puts blocks in a row together, so many at a time.
  static std::vector<places_of_task> joined(std::vector<places_of_task> const& blocks, std::size_t count) {
    std::vector<places_of_task> tasks((blocks.size() + count - 1) / count);
    for (std::size_t k = 0; k < blocks.size(); ++k) {
      auto& parts = tasks[k / count].parts;
      parts.insert(parts.end(), blocks[k].parts.begin(), blocks[k].parts.end());
    }
    return tasks;
  }
  // The places of its own of each task are between all that those before and behind it add to. False if they are less
  // than half of those that are added to.
  static bool find_own_places(std::vector<places_of_task>& tasks) {
    std::vector<places> touched(tasks.size());
    for (std::size_t k = 0; k < tasks.size(); ++k)
      for (places const& part : tasks[k].parts) touched[k].add(part);
    double alone = 0, together = 0;
    for (int d = 0; d < sequences; ++d) {
      std::ptrdiff_t before = 0, behind = std::numeric_limits<std::ptrdiff_t>::max();
      for (std::size_t k = 0; k < tasks.size(); ++k) {
        tasks[k].own.of[d].first = before;
        before = std::max(before, touched[k].of[d].last);
      }
      for (std::size_t k = tasks.size(); k-- > 0;) {
        place_range const its = touched[k].of[d];
        tasks[k].own.of[d].last = behind;
        behind = std::min(behind, its.first);
        if (its.last <= its.first) continue;
        together += static_cast<double>(its.last - its.first);
        std::ptrdiff_t const from = std::max(its.first, tasks[k].own.of[d].first),
                             to = std::min(its.last, tasks[k].own.of[d].last);
        if (to > from) alone += static_cast<double>(to - from);
      }
    }
    return 2 * alone >= together;
  }
};

}  // namespace chainrule::detail::code::inline CHAINRULE_TARGET

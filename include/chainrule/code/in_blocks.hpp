// SPDX-License-Identifier: BSL-1.0
// Executes blocks of rounds at the same time, with the bits of run_loop.hpp: sums of blocks are added up in their
// order, and so is what blocks add to one place. Included by those who have threads, with/tbb.hpp.
#pragma once

#include <algorithm>
#include <cstddef>
#include <limits>
#include <vector>

#include "block_log.hpp"
#include "places_of_blocks.hpp"
#include "run_loop.hpp"

namespace chainrule::detail::code::inline CHAINRULE_TARGET {

/// The code of a plan where blocks of the passes that are in no other one run at the same time. `Policy` has
///   for_each_block(count, body)   calls body(0), ..., body(count - 1) in any order, and returns when all have returned
///   threads()                     how many of them may run at the same time
///   least_cost                    about how many operations a loop has at least, for threads to pay
template <class Plan, class Data, class Policy>
class in_blocks : places_of_blocks<Plan, Data> {
  using base = places_of_blocks<Plan, Data>;
  using T = typename Data::number;
  using serial = loop_code<Plan, Data>;
  static constexpr auto const& plan = Plan::plan;
  using base::sequences, base::follows, base::adds_anything, base::adds_anywhere, base::is_of_a_round;
  using typename base::places_of_task;

  /// What a block of rounds works on.
  struct block_state {
    block_log<T> log;
    // Of each sequence that something is added to: the places to which no other block adds.
    std::ptrdiff_t own_first[sequences + 1], own_last[sequences + 1];
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
  struct block_layout : Data {
    struct environment : Data::environment {
      block_state* block;

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
  using blocks = loop_code<Plan, block_layout>;

  struct call_layout : Data {
    using whole_call = void;
    struct environment : Data::environment {
      Policy const& policy;
      std::ptrdiff_t* block_of_matrix;  ///< the number of the next block that meets entries of a matrix
    };
    template <int P>
    static void run_pass(environment const& data, std::ptrdiff_t* indices, auto const& outer, T* results) {
      in_blocks::run_pass<P>(data, indices, outer, results);
    }
  };

  using environment = typename call_layout::environment;

 public:
  static void run(typename Data::environment const& data, T* results, Policy const& policy) {
    std::ptrdiff_t block_of_matrix = 0;
    environment of_call{data, policy, &block_of_matrix};
    if (of_call.clears) clear_on_the_way<Plan, Data>::all(of_call);
    of_call.clears = false;
    loop_code<Plan, call_layout>::run(of_call, results);
  }

 private:
  using reader = index_reader<Plan, Data>;

  // About how long a round takes, in operations; those inside of it go through loops of unknown lengths.
  template <int P>
  static constexpr std::ptrdiff_t cost_of_round() {
    std::ptrdiff_t cost = 4;
    [&]<int... S>(std::integer_sequence<int, S...>) {
      ((cost += cost_of_stage<P, S>()), ...);
    }(std::make_integer_sequence<int, plan.size.stages>{});
    [&]<int... Q>(std::integer_sequence<int, Q...>) {
      ((cost += cost_of_passes_inside<P, Q>()), ...);
    }(std::make_integer_sequence<int, plan.size.passes>{});
    return cost;
  }
  template <int P, int S>
  static constexpr std::ptrdiff_t cost_of_stage() {
    if constexpr (plan.stages[S].pass == P && plan.stages[S].outputs[0] != plan.stages[S].outputs[1])
      return Plan::template stage_graph<S>::program::graph.size.nodes;
    else
      return 0;
  }
  template <int P, int Q>
  static constexpr std::ptrdiff_t cost_of_passes_inside() {
    if constexpr (plan.passes[Q].around == P && Q != P)
      return 16 * cost_of_round<Q>();
    else
      return 0;
  }
  template <int P>
  static void run_pass(environment const& data, std::ptrdiff_t* indices, auto const& outer, T* results) {
    constexpr std::ptrdiff_t size = blocks::template block<P>;
    auto const range = serial::template range_of<P>(data, indices);
    std::ptrdiff_t const rounds = range.last > range.first ? range.last - range.first : 0,
                         count = (rounds + size - 1) / size;
    std::ptrdiff_t const first_of_matrix = *data.block_of_matrix;
    if constexpr (serial::template enters<P>) *data.block_of_matrix += count;
    int const threads = data.policy.threads();
    auto const in_one_thread = [&] { serial::template run_pass<P>(data, indices, outer, results); };
    if (plan.passes[P].rank >= 0 || count < 2 || threads < 2 || rounds < Policy::least_cost / cost_of_round<P>() ||
        data.checks || data.matrix->is_finding)
      return in_one_thread();
    // Blocks in a row are one task where what tasks share is little. What is kept in order should stay in the caches.
    std::ptrdiff_t blocks_of_task = 1, most = 1024;
    std::vector<places_of_task> found;
    if constexpr (adds_anywhere(P)) {
      auto const look_at = [&](std::ptrdiff_t every) {
        std::vector<places_of_task> touched(static_cast<std::size_t>(count));
        base::template find_touched<P>(data, indices, range.first, range.last, size, first_of_matrix, touched, every);
        return touched;
      };
      auto const are_apart = [&](std::vector<places_of_task> const& touched) {
        found = base::joined(touched, static_cast<std::size_t>(blocks_of_task));
        return base::find_own_places(found);
      };
      blocks_of_task = most = (count + 4 * threads - 1) / (4 * threads);
      constexpr bool pays_in_order = Policy::least_cost == 0 || cost_of_round<P>() >= 16 * base::template additions<P>;
      // What a few parts have in common, all have.
      if (!pays_in_order && !are_apart(look_at(8))) return in_one_thread();
      auto touched = look_at(1);
      if (are_apart(touched)) {
        most = count;
      } else if (!pays_in_order) {
        return in_one_thread();
      } else {
        blocks_of_task = 1;
        most = std::max(16, 4 * threads);
        found = std::move(touched);
        base::find_own_places(found);
      }
    }

    auto const lanes_around = blocks::template in_all_lanes<P>(outer);
    serial::template clear_sums<P>(results, outer);
    auto const tasks = [&](std::ptrdiff_t of_blocks) { return (of_blocks + blocks_of_task - 1) / blocks_of_task; };
    std::vector<block_state> states(adds_anything(P) ? static_cast<std::size_t>(tasks(std::min(most, count))) : 1);
    std::vector<typename blocks::template block_sums<P>> sums(static_cast<std::size_t>(std::min(most, count)));
    for (std::ptrdiff_t done = 0; done < count; done += most) {
      std::ptrdiff_t const now = std::min(most, count - done);
      data.policy.for_each_block(tasks(now), [&](std::ptrdiff_t k) {
        std::ptrdiff_t const first = k * blocks_of_task, last = std::min(first + blocks_of_task, now);
        std::ptrdiff_t const begin = range.first + (done + first) * size;
        std::ptrdiff_t const end = std::min(range.first + (done + last) * size, range.last);
        run_task<P>(data, indices, {range.first, begin, end, range.last}, outer, lanes_around,
                    states[adds_anything(P) ? static_cast<std::size_t>(k) : 0], sums.data() + first,
                    first_of_matrix + done + first,
                    found.empty() ? nullptr : found.data() + (done + first) / blocks_of_task);
      });
      if constexpr (adds_anything(P)) add_logs(data.policy, states, tasks(now));
      for (std::ptrdiff_t k = 0; k < now; ++k)
        serial::template add_block<P>(results, sums[static_cast<std::size_t>(k)]);
    }
    if constexpr (serial::template enters<P>)
      data.matrix->next = data.matrix->place(data.matrix->of_block(*data.block_of_matrix - 1).end);
  }

  // Blocks in a row, one after the other.
  template <int P>
  [[gnu::noinline]] static void run_task(environment const& call, std::ptrdiff_t const* indices_around,
                                         rounds const& now, auto const& outer, auto const& lanes_around,
                                         block_state& state, auto* sums,
                                         [[maybe_unused]] std::ptrdiff_t block_of_matrix,
                                         [[maybe_unused]] places_of_task const* found) {
    std::ptrdiff_t indices[graph::most_loops + 1];
    std::copy(indices_around, indices_around + graph::most_loops + 1, indices);
    char* places[sequences + 1];
    std::copy(call.destinations, call.destinations + sequences, places);
    std::ptrdiff_t kept[reader::kept_count * reader::most_lanes + 1];
    typename block_layout::environment data{call, &state};
    std::remove_reference_t<decltype(*data.workspaces)> workspaces[plan.size.workspaces + 1];
    data.destinations = places;
    data.kept = kept;
    data.workspaces = workspaces;
    if constexpr (adds_anything(P)) {
      state.log.clear();
      [&]<int... D>(std::integer_sequence<int, D...>) {
        (find_own<P, D>(data, indices, now, found), ...);
      }(std::make_integer_sequence<int, sequences>{});
    }
    constexpr std::ptrdiff_t size = blocks::template block<P>;
    for (std::ptrdiff_t begin = now.begin; begin < now.end; begin += size, ++sums, ++block_of_matrix) {
      if constexpr (serial::template enters<P>) {
        auto const entries = call.matrix->of_block(block_of_matrix);
        state.next_place = call.matrix->place(entries.begin);
        state.last_place = call.matrix->place(entries.end);
      }
      *sums = blocks::template begin_sums<P>(outer, nullptr);
      rounds const block{now.first, begin, std::min(begin + size, now.end), now.last};
      if constexpr (base::goes_in_parts(P))
        run_in_parts<P>(data, indices, block, outer, lanes_around, *sums, found->own,
                        found->parts.data() + (begin - now.begin) / size * base::parts_of(size));
      else
        blocks::template run_block<P>(data, indices, block, outer, lanes_around, *sums);
    }
  }
  // Parts that add to the task's own places only have the code of one thread.
  template <int P>
  static void run_in_parts(typename block_layout::environment const& data, std::ptrdiff_t* indices, rounds const& now,
                           auto const& outer, auto const& lanes_around, auto& sums, auto const& own,
                           auto const* touched) {
    typename Data::environment alone = data;
    std::remove_cvref_t<decltype(*data.matrix)> matrix;
    alone.matrix = &matrix;
    matrix.last = data.block->last_place;
    std::ptrdiff_t const size = base::rounds_of_part, parts = base::parts_of(now.end - now.begin);
    for (std::ptrdiff_t part = 0, next = 0; part < parts; part = next) {
      bool const is_own = own.contain(touched[part]);
      for (next = part + 1; next < parts && own.contain(touched[next]) == is_own;) ++next;
      rounds const its{now.first, now.begin + part * size, std::min(now.begin + next * size, now.end), now.last};
      if (is_own) {
        matrix.next = data.block->next_place;
        serial::template run_block<P>(alone, indices, its, outer, lanes_around, sums);
        data.block->next_place = matrix.next;
      } else {
        blocks::template run_block<P>(data, indices, its, outer, lanes_around, sums);
      }
    }
  }

  // The places after all to which blocks before add, and before all to which blocks after add.
  template <int P, int D>
  static void find_own(auto const& data, std::ptrdiff_t* indices, rounds const& now,
                       [[maybe_unused]] places_of_task const* found) {
    constexpr std::ptrdiff_t all = std::numeric_limits<std::ptrdiff_t>::max();
    std::ptrdiff_t &from = data.block->own_first[D], &to = data.block->own_last[D];
    if constexpr (is_of_a_round(D)) {
      from = 0;
      to = all;
    } else if constexpr (!follows(P, D)) {
      from = found->own.of[D].first;
      to = found->own.of[D].last;
    } else {
      from = 0;
      to = all;
      constexpr pass here = plan.passes[P];
      [&]<int... K>(std::integer_sequence<int, K...>) {
        [[maybe_unused]] auto const narrow = [&]<int Placement>(std::integral_constant<int, Placement>) {
          constexpr placement one = plan.placements[Placement];
          if constexpr (one.destination == D) {
            auto const at = [&](std::ptrdiff_t round) {
              indices[here.depth - 1] = round;
              return reader::template at<one.at>(data, indices, 0, graph::none);
            };
            if (now.begin != now.first) from = std::max(from, at(now.begin - 1) + 1);
            if (now.end != now.last) to = std::min(to, at(now.end));
          }
        };
        (narrow(std::integral_constant<int, here.placements[0] + K>{}), ...);
      }(std::make_integer_sequence<int, here.placements[1] - here.placements[0]>{});
    }
  }

  static void add_logs(Policy const& policy, std::vector<block_state> const& states, std::ptrdiff_t count) {
    std::size_t filled = 0;
    for (std::size_t k = 0; k < static_cast<std::size_t>(count); ++k) filled += states[k].log.empty() ? 0 : 1;
    if (filled == 0) return;
    auto const add = [&](std::ptrdiff_t bin) {
      for (std::ptrdiff_t k = 0; k < count; ++k) states[static_cast<std::size_t>(k)].log.add(bin);
    };
    policy.for_each_block(block_log<T>::bins, add);
  }
};

}  // namespace chainrule::detail::code::inline CHAINRULE_TARGET

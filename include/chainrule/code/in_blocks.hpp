// SPDX-License-Identifier: BSL-1.0
// Executes blocks of rounds at the same time, with the bits of run_loop.hpp: sums of blocks are added up in their
// order, and so is what blocks add to one place. Included by those who have threads, with/tbb.hpp.
#pragma once

#include <algorithm>
#include <cstddef>
#include <limits>
#include <type_traits>
#include <utility>
#include <vector>

#include "data_of_block.hpp"
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
  using totals = own_totals<Plan, Data>;
  static constexpr auto const& plan = Plan::plan;
  using base::sequences, base::follows, base::adds_anything, base::adds_anywhere, base::is_of_a_round;
  using typename base::places_of_task;

  using block_layout = data_of_block<Data, sequences>;
  using block_state = typename block_layout::state;
  using own_places = typename totals::own_places;
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
    if (of_call.clears) clear_on_the_way<Plan, Data>::all(of_call, policy);
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
      return base::rounds_inside * cost_of_round<Q>();
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
    division const in = divide<P>(data, indices, range.first, range.last, count, first_of_matrix);
    if (in.blocks_of_task == 0) return in_one_thread();

    auto const lanes_around = blocks::template in_all_lanes<P>(outer);
    serial::template clear_sums<P>(results, outer);
    auto const tasks = [&](std::ptrdiff_t blocks) { return (blocks + in.blocks_of_task - 1) / in.blocks_of_task; };
    std::ptrdiff_t const most = std::min(in.most, count);
    std::vector<block_state> states(adds_anything(P) ? static_cast<std::size_t>(tasks(most)) : 1);
    std::vector<typename blocks::template block_sums<P>> sums(static_cast<std::size_t>(most));
    std::vector<own_places> own(in.bytes == 0 ? 0 : static_cast<std::size_t>(tasks(most)));
    std::vector<T> memory(own.size() * in.bytes / sizeof(T));
    for (std::size_t k = 0; k < own.size(); ++k) own[k].memory = memory.data() + k * in.bytes / sizeof(T);
    for (std::ptrdiff_t done = 0; done < count; done += most) {
      std::ptrdiff_t const now = std::min(most, count - done);
      data.policy.for_each_block(tasks(now), [&](std::ptrdiff_t k) {
        std::ptrdiff_t const first = k * in.blocks_of_task, last = std::min(first + in.blocks_of_task, now);
        std::ptrdiff_t const begin = range.first + (done + first) * size;
        std::ptrdiff_t const end = std::min(range.first + (done + last) * size, range.last);
        run_task<P>(data, indices, {range.first, begin, end, range.last}, outer, lanes_around,
                    states[adds_anything(P) ? static_cast<std::size_t>(k) : 0], sums.data() + first,
                    first_of_matrix + done + first,
                    in.found.empty() ? nullptr : in.found.data() + (done + first) / in.blocks_of_task,
                    own.empty() ? nullptr : own.data() + k);
      });
      if constexpr (totals::template is_possible<P>)
        if (!own.empty())
          for (std::ptrdiff_t k = 0; k < tasks(now); ++k)
            totals::template add<P>(data, own[static_cast<std::size_t>(k)].places);
      if constexpr (adds_anything(P)) block_layout::add_logs(data.policy, states, tasks(now));
      for (std::ptrdiff_t k = 0; k < now; ++k)
        serial::template add_block<P>(results, sums[static_cast<std::size_t>(k)]);
    }
    if constexpr (serial::template enters<P>)
      data.matrix->next = data.matrix->place(data.matrix->of_block(*data.block_of_matrix - 1).end);
  }

  // How blocks become tasks.
  struct division {
    std::ptrdiff_t blocks_of_task;      ///< in a row; 0: the loop stays in one thread
    std::ptrdiff_t most;                ///< blocks whose tasks run before what they have kept in order is added
    std::size_t bytes = 0;              ///< of the zeros to which a task adds; 0 where it adds to destinations
    std::vector<places_of_task> found;  ///< places to which tasks add, where they do not follow from the loop
  };
  template <int P>
  static division divide(environment const& data, std::ptrdiff_t const* indices, std::ptrdiff_t first,
                         std::ptrdiff_t last, std::ptrdiff_t count, std::ptrdiff_t first_of_matrix) {
    constexpr std::ptrdiff_t size = blocks::template block<P>;
    if constexpr (!adds_anything(P)) return {1, 1024, 0, {}};
    std::ptrdiff_t const threads = data.policy.threads(), fair = (count + 4 * threads - 1) / (4 * threads);
    if constexpr (totals::template is_possible<P>)
      if (std::ptrdiff_t const together = totals::template rounds_together<P>(data, last - first, size);
          together != 0) {
        std::ptrdiff_t const bytes = totals::template bytes<P>(data) / 128 * 128 + 128;
        std::ptrdiff_t const most = std::max(4 * threads, std::min(std::ptrdiff_t(1024), 0x400000 / bytes));
        return {together / size, most * (together / size), static_cast<std::size_t>(bytes), {}};
      }
    if constexpr (!adds_anywhere(P)) return {fair, count, 0, {}};
    constexpr bool pays_in_order = Policy::least_cost == 0 || cost_of_round<P>() >= 16 * base::additions(P);
    if (!pays_in_order && (base::never_apart(P) || (last - first) * cost_of_round<P>() < 8 * Policy::least_cost))
      return {0, 0, 0, {}};
    auto const look_at = [&](std::ptrdiff_t every) {
      std::vector<places_of_task> touched(static_cast<std::size_t>(count));
      base::template find_touched<P>(data, indices, first, last, size, first_of_matrix, touched, every);
      return touched;
    };
    std::vector<places_of_task> found;
    auto const are_apart = [&](std::vector<places_of_task> const& touched) {
      found = base::joined(touched, static_cast<std::size_t>(fair));
      return base::find_own_places(found);
    };
    // What a few parts have in common, all have.
    if (!pays_in_order && !are_apart(look_at(8))) return {0, 0, 0, {}};
    auto touched = look_at(1);
    // What is kept in order should stay in the caches, but blocks in a row are one task where that is little.
    if (are_apart(touched)) return {fair, count, 0, std::move(found)};
    if (!pays_in_order) return {0, 0, 0, {}};
    base::find_own_places(touched);
    return {1, std::max(std::ptrdiff_t(16), 4 * threads), 0, std::move(touched)};
  }

  // Blocks in a row, one after the other.
  template <int P>
  [[gnu::noinline]] static void run_task(environment const& call, std::ptrdiff_t const* indices_around,
                                         rounds const& now, auto const& outer, auto const& lanes_around,
                                         block_state& state, auto* sums,
                                         [[maybe_unused]] std::ptrdiff_t block_of_matrix,
                                         [[maybe_unused]] places_of_task const* found,
                                         [[maybe_unused]] own_places* own) {
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
    if constexpr (totals::template is_possible<P>)
      if (own != nullptr) {
        totals::template place<P>(call, places, own->memory);
        totals::template clear<P>(call, own->memory);
        std::copy(places, places + sequences, own->places);
      }
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
      if (base::goes_in_parts(P) && own == nullptr) {
        if constexpr (base::goes_in_parts(P))
          run_in_parts<P>(data, indices, block, outer, lanes_around, *sums, found->own,
                          found->parts.data() + (begin - now.begin) / size * base::parts_of(size));
      } else if constexpr (!adds_anything(P)) {
        blocks::template run_block<P>(data, indices, block, outer, lanes_around, *sums);
      } else {
        auto const* const touched = found != nullptr ? found->parts.data() + (begin - now.begin) / size : nullptr;
        if (adds_to_own<P>(data, indices, begin, found, touched))
          run_alone<P>(data, indices, block, outer, lanes_around, *sums);
        else
          blocks::template run_block<P>(data, indices, block, outer, lanes_around, *sums);
      }
    }
  }
  // Rounds that add to the task's own places only have the code of one thread.
  template <int P>
  static void run_alone(typename block_layout::environment const& data, std::ptrdiff_t* indices, rounds const& now,
                        auto const& outer, auto const& lanes_around, auto& sums) {
    typename Data::environment alone = data;
    std::remove_cvref_t<decltype(*data.matrix)> matrix;
    if constexpr (serial::template enters<P>) {
      alone.matrix = &matrix;
      matrix.last = data.block->last_place;
      matrix.next = data.block->next_place;
    }
    serial::template run_block<P>(alone, indices, now, outer, lanes_around, sums);
    if constexpr (serial::template enters<P>) data.block->next_place = matrix.next;
  }
  template <int P>
  static void run_in_parts(typename block_layout::environment const& data, std::ptrdiff_t* indices, rounds const& now,
                           auto const& outer, auto const& lanes_around, auto& sums, auto const& own,
                           auto const* touched) {
    std::ptrdiff_t const size = base::rounds_of_part, parts = base::parts_of(now.end - now.begin);
    for (std::ptrdiff_t part = 0, next = 0; part < parts; part = next) {
      bool const is_own = own.contain(touched[part]);
      for (next = part + 1; next < parts && own.contain(touched[next]) == is_own;) ++next;
      rounds const its{now.first, now.begin + part * size, std::min(now.begin + next * size, now.end), now.last};
      if (is_own)
        run_alone<P>(data, indices, its, outer, lanes_around, sums);
      else
        blocks::template run_block<P>(data, indices, its, outer, lanes_around, sums);
    }
  }

  // The places to which a task adds itself: of what follows the loop those after all to which rounds before add. So a
  // place belongs to the first task that adds to it, and those behind it keep what they add to it.
  template <int P, int D>
  static void find_own(auto const& data, std::ptrdiff_t* indices, rounds const& now,
                       [[maybe_unused]] places_of_task const* found) {
    std::ptrdiff_t &from = data.block->own_first[D], &to = data.block->own_last[D];
    from = 0;
    to = std::numeric_limits<std::ptrdiff_t>::max();
    if constexpr (is_of_a_round(D)) {
      return;
    } else if constexpr (!follows(P, D)) {
      if (found == nullptr) return;  // zeros of its own
      from = found->own.of[D].first;
      to = found->own.of[D].last;
    } else if (now.begin != now.first) {
      from = base::template last_place<P, D>(data, indices, now.begin - 1) + 1;
    }
  }
  // Whether rounds from this one on add to the task's own places only; `touched` is where they add without following.
  template <int P>
  static bool adds_to_own(auto const& data, std::ptrdiff_t* indices, std::ptrdiff_t begin,
                          [[maybe_unused]] places_of_task const* found, [[maybe_unused]] auto const* touched) {
    if (found != nullptr && !found->own.contain(*touched)) return false;
    return [&]<int... D>(std::integer_sequence<int, D...>) {
      auto const is_own = [&]<int Destination>(std::integral_constant<int, Destination>) {
        if constexpr (base::is_of_a_round(Destination) || !base::follows(P, Destination))
          return true;
        else
          return base::template first_place<P, Destination>(data, indices, begin) >= data.block->own_first[Destination];
      };
      return (is_own(std::integral_constant<int, D>{}) && ...);
    }(std::make_integer_sequence<int, sequences>{});
  }
};

}  // namespace chainrule::detail::code::inline CHAINRULE_TARGET

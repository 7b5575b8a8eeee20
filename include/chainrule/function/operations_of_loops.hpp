// SPDX-License-Identifier: BSL-1.0
// What a call of a function of sequences costs: operations outside of its loops, and in a round of each of them.
// Next: function.hpp.
#pragma once

#include "query.hpp"

namespace chainrule {

/// The number of operations that a call of a function of sequences executes. A call of which loop k has n[k] rounds, in
/// all rounds of the loops around it, executes outside + n[0] * per_round[0] + n[1] * per_round[1] + ...
template <std::size_t Loops>
struct operations_of_loops {
  int outside = 0;
  std::array<int, Loops> per_round{};  ///< of each loop; of a loop that is in another one after that
  friend bool operator==(operations_of_loops const&, operations_of_loops const&) = default;
};

namespace detail {

/// The operations of a plan. What is added to a sum or to an element in a round is an operation, too.
template <class Plan>
constexpr auto operations_of() {
  constexpr auto const& plan = Plan::plan;
  // Several passes may go through one loop.
  constexpr auto is_new = [](int p) {
    for (int q = 0; q < p; ++q)
      if (plan.passes[q].loop == plan.passes[p].loop) return false;
    return true;
  };
  constexpr int loops = [=] {
    int count = 0;
    for (int p = 1; p < plan.size.passes; ++p) count += is_new(p) ? 1 : 0;
    return count;
  }();
  // Outer loops are made before inner ones.
  [[maybe_unused]] constexpr auto place_of = [=](graph::index loop) {
    int before = 0;
    for (int p = 1; p < plan.size.passes; ++p) before += is_new(p) && plan.passes[p].loop < loop ? 1 : 0;
    return static_cast<std::size_t>(before);
  };
  constexpr auto of_stages = []<int... S>(std::integer_sequence<int, S...>) {
    return std::array<int, sizeof...(S) + 1>{[] {
                                               constexpr code::stage s = plan.stages[S];
                                               if constexpr (s.outputs[0] < s.outputs[1])
                                                 return Plan::template stage_graph<S>::program::operations;
                                               else
                                                 return 0;
                                             }()...,
                                             0};
  }(std::make_integer_sequence<int, plan.size.stages>{});
  operations_of_loops<static_cast<std::size_t>(loops)> found;
  auto const add = [&](int p, int operations) {
    if (p == 0)
      found.outside += operations;
    else if constexpr (loops > 0)
      found.per_round[place_of(plan.passes[p].loop)] += operations;
  };
  for (int s = 0; s < plan.size.stages; ++s) add(plan.stages[s].pass, of_stages[static_cast<std::size_t>(s)]);
  for (int p = 0; p < plan.size.passes; ++p) {
    code::pass const& now = plan.passes[p];
    add(p, now.placements[1] - now.placements[0]);
    for (int k = now.sums[0]; k < now.sums[1]; ++k) add(p, plan.sums[k].is_carried() ? 0 : 1);
  }
  return found;
}

template <class Question, class Function, class By, class... Arguments>
constexpr auto operations_of_call() {
  using compiled = function_query<Question, Function, By, std::tuple<Arguments...>>;
  if constexpr (!compiled::is_sound())
    return 0;
  else if constexpr (compiled::has_sequences)
    return operations_of<
        typename call_with_sequences<Question, Function, By, std::tuple<Arguments...>, std::tuple<>>::plan>();
  else
    return decltype(compiled::program())::type::program::operations;
}

}  // namespace detail

}  // namespace chainrule

// SPDX-License-Identifier: BSL-1.0
// Loops of a traced function over ranges that are known at run time only: the body is traced once, for any round.
// Next: from_function.hpp, which calls the function.
#pragma once

#include "../graph/recurrences.hpp"
#include "../loop/reductions.hpp"
#include "rounds.hpp"
#include "sequences.hpp"

namespace chainrule {

namespace detail {

constexpr graph::recorder* owner_of_range(traced_range const& range) {
  return range.first.owner != nullptr ? range.first.owner : range.last.owner;
}

template <class Body>
using value_of_traced_body = typename counted<std::remove_cvref_t<std::invoke_result_t<Body&, traced_index>>>::type;

// What a reduction over a traced range gives: the body's shape over traced numbers.
template <class Value>
constexpr bool traced_body_is_sound() {
  if constexpr (is_after_mistake<Value>)
    return false;
  else if constexpr (std::is_integral_v<Value> || std::same_as<Value, traced_index>)
    return error::body_is_an_integer<Value>();
  else if constexpr (!can_rebind<Value, traced>)
    return error::body_without_a_shape<Value>();
  else
    return true;
}

/// reduce(graph, node, loop) for each number of what the body returns.
template <class Body, class Reduce>
constexpr graph::sequence<graph::index> nodes_of_body(traced_range const& range, Body&& body, Reduce reduce) {
  auto& in = *owner_of_range(range);
  graph::index const around = in.loop;
  graph::index const loop = graph::make_loop(in.g, position_of(in, range.first), position_of(in, range.last), around);
  in.loop = loop;
  in.loops_too_deep = in.loops_too_deep || graph::loop_depth(in.g, loop) > graph::most_loops;
  auto nodes = graph::nodes_of_round(in, [&] { return value_of_traced_body<Body>(body(traced_index(in, loop))); });
  in.loop = around;
  for (int i = 0; i < nodes.size; ++i) nodes[i] = reduce(in.g, nodes[i], loop);
  return nodes;
}

template <class Body, class Reduce>
constexpr auto reduced_in_graph(traced_range const& range, Body&& body, Reduce reduce) {
  using value = value_of_traced_body<Body>;
  if constexpr (!traced_body_is_sound<value>()) {
    return no_answer{};
  } else {
    auto& in = *owner_of_range(range);
    graph::sequence<traced> numbers;
    for (graph::index node : nodes_of_body(range, body, reduce)) numbers.push(traced(in, node));
    return shape_of_row<rebound_t<value, traced>>(static_cast<traced const*>(numbers.data));
  }
}

// What a fold hands on: a shape of numbers, which its body returns again.
template <class State, class Body>
constexpr bool traced_state_is_sound() {
  if constexpr (is_after_mistake<State>) {
    return false;
  } else if constexpr (is_table<State> || is_traced_data<State> || contiguous<State>) {
    return error::state_of_run_time_length<State>();
  } else if constexpr (std::is_integral_v<State> || std::same_as<State, traced_index> || !can_rebind<State, traced>) {
    return error::state_without_a_shape<State>();
  } else {
    using state = rebound_t<State, traced>;
    using value = std::remove_cvref_t<std::invoke_result_t<Body&, state const&, traced_index>>;
    if constexpr (is_after_mistake<value>)
      return false;
    else if constexpr (!std::is_assignable_v<state&, value>)
      return error::state_becomes_another_shape<State, value>();
    else
      return true;
  }
}

template <class State, class Given, class Body>
constexpr State folded_in_graph(traced_range const& range, Given const& given, Body& body) {
  auto& in = *owner_of_range(range);
  graph::index const around = in.loop;
  graph::index const loop = graph::make_loop(in.g, position_of(in, range.first), position_of(in, range.last), around);
  graph::sequence<graph::index> before, states;
  graph::sequence<traced> numbers;
  visit_numbers(given, [&](auto const& number) {
    numbers.push(traced(number));
    before.push(tracing::position_of(in, number));
  });
  auto state = shape_of_row<State>(static_cast<traced const*>(numbers.data));
  visit_numbers(state, [&](traced& number) {
    graph::index const known = in.repeated();
    states.push(known != graph::none ? known : in.to_trail(graph::make_state(in.g, loop, 0)));
    number = traced(in, states[states.size - 1]);
  });
  in.loop = loop;
  in.loops_too_deep = in.loops_too_deep || graph::loop_depth(in.g, loop) > graph::most_loops;
  auto const becomes = graph::nodes_of_round(in, [&] {
    State next = state;
    next = body(std::as_const(state), traced_index(in, loop));
    return next;
  });
  in.loop = around;
  int k = 0;
  visit_numbers(state, [&](traced& number) {
    number = traced(in, graph::make_carried(in.g, states[k], before[k], becomes[k]));
    ++k;
  });
  return state;
}

}  // namespace detail

namespace index_loops {

template <class Body>
constexpr auto tabulate(traced_range const& range, Body&& body) {
  using value = detail::value_of_traced_body<Body>;
  if constexpr (!detail::traced_body_is_sound<value>()) {
    return detail::no_answer{};
  } else {
    auto& in = *detail::owner_of_range(range);
    traced_table<detail::rebound_t<value, traced>> table;
    table.owner = &in;
    table.length = range.size();
    auto const length = detail::position_of(in, table.length), first = detail::position_of(in, range.first);
    auto const place = [&](detail::graph::graph& g, detail::graph::index node, detail::graph::index loop) {
      auto const at = detail::graph::detail::make<operation::subtract_>(g, loop, first);
      return detail::graph::make_sum(g, g.append(operation::opcode_of<operation::placed_>, node, at, length), loop);
    };
    auto const nodes = detail::nodes_of_body(range, body, place);
    for (std::size_t k = 0; k < table.nodes.size(); ++k) table.nodes[k] = nodes[static_cast<int>(k)];
    return table;
  }
}

template <class Body>
constexpr auto sum(traced_range const& range, Body&& body) {
  return detail::reduced_in_graph(range, body, &detail::graph::make_sum);
}

template <class Body>
constexpr auto max(traced_range const& range, Body&& body) {
  return detail::reduced_in_graph(range, body, &detail::graph::make_largest);
}

template <class Body>
constexpr auto min(traced_range const& range, Body&& body) {
  return detail::reduced_in_graph(range, body, &detail::graph::make_smallest);
}

template <class State, class Body>
constexpr auto fold(traced_range const& range, State const& state, Body&& body) {
  if constexpr (!detail::traced_state_is_sound<State, Body>())
    return detail::no_answer{};
  else
    return detail::folded_in_graph<detail::rebound_t<State, traced>>(range, state, body);
}

template <class Body>
constexpr auto product(traced_range const& range, Body&& body) {
  using value = detail::value_of_traced_body<Body>;
  if constexpr (!detail::traced_body_is_sound<value>()) {
    return detail::no_answer{};
  } else {
    using state = detail::rebound_t<value, traced>;
    auto const times = [&](state const& so_far, traced_index const& i) {
      return detail::combined(so_far, state(value(body(i))), [](auto const& a, auto const& b) { return a * b; });
    };
    return detail::folded_in_graph<state>(range, detail::filled_with<state>(1), times);
  }
}

/// The largest value is taken out, so that no exponential overflows; what is constant to it has no derivative.
template <class Body>
constexpr auto log_sum_exp(traced_range const& range, Body&& body) {
  return detail::reduced_in_graph(range, body, &detail::graph::make_log_sum_exp);
}

}  // namespace index_loops

using index_loops::fold;
using index_loops::log_sum_exp;
using index_loops::max;
using index_loops::min;
using index_loops::tabulate;

}  // namespace chainrule

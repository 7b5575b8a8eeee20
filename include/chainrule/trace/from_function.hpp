// SPDX-License-Identifier: BSL-1.0
// Tracing: the compiler calls an ordinary function with traced values and keeps the graph of what comes out.
#pragma once

#include "../expression/shape.hpp"
#include "sequences.hpp"

namespace chainrule::detail::graph {

/// The values that `call()` returns, a shape of numbers, as nodes; one call for each path through its branches.
template <class Call>
constexpr sequence<index> nodes_of_result(recorder& in, Call call) {
  return in.explore([&] {
    sequence<index> nodes;
    auto const result = call();
    if constexpr (chainrule::detail::is_table<std::remove_cvref_t<decltype(result)>>)
      for (index node : result.nodes) nodes.push(node);
    else
      chainrule::detail::visit_numbers(result,
                                       [&](auto const& number) { nodes.push(tracing::position_of(in, number)); });
    return nodes;
  });
}

/// Makes each number of a shape over traced values a new leaf, and lists the leaves.
template <class Shape>
constexpr void append_leaves(recorder& in, Shape& shape, sequence<index>& leaves) {
  chainrule::detail::visit_numbers(shape, [&](traced& number) {
    index const leaf = in.append_leaf();
    leaves.push(leaf);
    number = traced(in, leaf);
  });
}

// What tracing comes to, or void where it is no constant evaluation. Asked for as one type, and of a pointer: clang
// would trace for each mention, and once more where template arguments are written out.
template <class Trace>
std::integral_constant<int, Trace::examine()> outcome_of_trace(Trace const*);
void outcome_of_trace(...);
template <class Trace>
struct trace_outcome {
  using type = decltype(outcome_of_trace(static_cast<Trace const*>(nullptr)));
};

/// What a function is traced with for an argument: the same shape over traced numbers, or a sequence.
template <class Argument>
struct traced_argument : chainrule::detail::rebound<Argument, traced> {
  static constexpr void begin(recorder& in, auto& argument, sequence<index>& leaves) {
    append_leaves(in, argument, leaves);
  }
};
template <chainrule::detail::data_sequence Argument>
struct traced_argument<Argument> {
  using element = chainrule::detail::element_of<Argument>;
  using type = traced_sequence<typename chainrule::detail::entries_over<element, traced, traced_index>::type>;
  static constexpr void begin(recorder& in, type& argument, sequence<index>&) {
    argument.owner = &in;
    argument.first_component = in.components;
    in.components += chainrule::detail::count_entries<element>;
    index const length = in.g.append(integer, in.integers++);
    argument.length = argument.whole = chainrule::detail::length_in_type<Argument> >= 0
                                           ? traced_index(&in, chainrule::detail::length_in_type<Argument>)
                                           : traced_index(in, length);
  }
};
template <class T>
struct traced_argument<matrix_view<T>> {
  using element = std::remove_const_t<T>;
  using type = traced_matrix<typename chainrule::detail::entries_over<element, traced, traced_index>::type>;
  static constexpr void begin(recorder& in, type& argument, sequence<index>&) {
    argument.owner = &in;
    argument.first_component = in.components;
    in.components += chainrule::detail::count_entries<element>;
    for (traced_index* const count : {&argument.row_count, &argument.column_count})
      *count = traced_index(in, in.g.append(integer, in.integers++));
  }
};
template <chainrule::detail::plain_integer Argument>
struct traced_argument<Argument> {
  using type = traced_index;
  static constexpr void begin(recorder& in, traced_index& argument, sequence<index>&) {
    argument = traced_index(in, in.g.append(integer, in.integers++));
  }
};
template <class Argument>
using traced_argument_t = typename traced_argument<Argument>::type;

/// A stateless function called with shapes: leaf number i of its graph is number i of all its arguments, in order.
template <class Function, class... Arguments>
struct traced_function {
  using result = std::remove_cvref_t<std::invoke_result_t<Function const&, traced_argument_t<Arguments> const&...>>;

 private:
  static constexpr recorder run() {
    recorder into;
    sequence<index> leaves;
    std::tuple<traced_argument_t<Arguments>...> arguments{};
    std::apply([&](auto&... argument) { (traced_argument<Arguments>::begin(into, argument, leaves), ...); }, arguments);
    Function const f{};
    into.g.roots = nodes_of_result(into, [&] { return std::apply(f, std::as_const(arguments)); });
    // A value of a round is none of the function.
    if (into.g.has_loops)
      for (index root : into.g.roots)
        if (loop_of(into.g, root) != none) into.rounds_depend_on_others = true;
    return into;
  }

 public:
  /// What tracing comes to, if it comes to an end: a number of nodes, or a mistake.
  enum mistake { too_many_paths = -1, too_many_decisions = -2, loops_too_deep = -3, rounds_depend_on_others = -4 };
  static constexpr int examine() {
    recorder done;
    done = run();
    return done.too_many_decisions        ? too_many_decisions
           : done.too_many_paths          ? too_many_paths
           : done.loops_too_deep          ? loops_too_deep
           : done.rounds_depend_on_others ? rounds_depend_on_others
                                          : size_built(done.g);
  }

  // What takes long is tried to its end, or the compiler would stop in `build`.
  static constexpr int size_built(graph const& g) {
    return g.nodes.size > 500 ? compacted(g).nodes.size : g.nodes.size;
  }

  static constexpr graph build() { return compacted(run().g); }
  static constexpr int some_nodes() { return trace_outcome<traced_function>::type::value; }
  static constexpr int results = chainrule::detail::numbers_of<result>::count;
};

/// The graph of a traced function; only to be asked for once `examine()` has said that it is good.
template <class Trace>
inline constexpr auto const& graph_of = frozen<&Trace::build, Trace::some_nodes(), Trace::results>::value;

}  // namespace chainrule::detail::graph

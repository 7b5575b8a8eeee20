// SPDX-License-Identifier: BSL-1.0
// The graph of an answer that has containers among its parts: its numbers first, then what goes to containers.
// Next: call_with_sequences.hpp.
#pragma once

#include "elements.hpp"
#include "into.hpp"
#include "program.hpp"

namespace chainrule::detail {

// The containers in an answer, as a list of their elements, and which of its nodes are numbers.
template <class S>
struct containers_in {
  using list = element_list<>;
};
template <data_sequence S>
struct containers_in<S> : sequence_element<S> {};
template <class... Part>
struct containers_in<part_types<Part...>> {
  using list = typename join_elements<typename containers_in<Part>::list...>::type;
};
template <class S>
  requires(has_parts<S> && !data_sequence<S>)
struct containers_in<S> : containers_in<parts_in<S>> {};

/// Writes for each node of an answer whether it is a number.
template <class S>
constexpr void write_kinds(graph::sequence<bool>& kinds) {
  if constexpr (data_sequence<S>)
    for (int k = 0; k < count_entries<element_of<S>>; ++k) kinds.push(false);
  else if constexpr (is_array<S>)
    for (std::size_t k = 0; k < std::tuple_size_v<S>; ++k) write_kinds<typename S::value_type>(kinds);
  else if constexpr (has_parts<S>)
    [&]<class... Part>(part_types<Part...>) { (write_kinds<Part>(kinds), ...); }(parts_in<S>{});
  else
    for (int k = 0; k < numbers_of<S>::count; ++k) kinds.push(true);
}

/// The graph of an answer, with its numbers first.
template <class Asked, class Answer>
struct loop_answer {
  static constexpr graph::graph build() {
    graph::graph g;
    g = Asked::build();
    graph::sequence<bool> kinds;
    write_kinds<Answer>(kinds);
    graph::sequence<graph::index> roots;
    for (bool const number : {true, false})
      for (int i = 0; i < g.roots.size; ++i)
        if (kinds[i] == number) roots.push(g.roots[i]);
    g.roots = roots;
    return g;
  }
  static constexpr int numbers = [] {
    graph::sequence<bool> kinds;
    write_kinds<Answer>(kinds);
    int count = 0;
    for (bool const number : kinds) count += number ? 1 : 0;
    return count;
  }();
};

}  // namespace chainrule::detail

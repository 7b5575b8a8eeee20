// SPDX-License-Identifier: BSL-1.0
// The steps of calls of functions that nobody looks into: operands are put into a row, the function is called with it
// and another row for its results, and these are used from there.
#pragma once

#include "steps.hpp"

namespace chainrule::detail::code::inline CHAINRULE_TARGET {

struct steps_of_calls {
  /// Writes what node i, a part of a call, needs; returns the place of its number, or of the row that it stands for.
  template <class Writer>
  static constexpr int write(Writer& to, graph::index i) {
    using graph::index;
    graph::view const& g = to.g;
    graph::node const n = g.nodes[i];
    auto const constant = [&](index node) {
      return static_cast<int>(g.constants[g.nodes[node].operands[0]].numerator);
    };
    auto const row = [&](int size) {
      to.to.call_memory += size;
      return place_in(room::called, to.to.call_memory - size);
    };
    if (n.operation == operation::opcode_of<operation::result_>)
      return to.number(n.operands[0]) + constant(n.operands[1]);
    if (n.operation == operation::opcode_of<operation::called_>) {
      int const function = constant(n.operands[1]);
      int const operands[]{to.number(n.operands[0]), place_in(room::functions, 0)};
      int const made = row(g.functions[function]->results);
      to.write(static_cast<graph::opcode>(first_call - function), made, operands, 2);
      return made;
    }
    // A list, or the beginning of one.
    bool is_whole = false;
    for (index by = i + 1; by < g.size.nodes && !is_whole; ++by)
      is_whole = g.nodes[by].operation == operation::opcode_of<operation::called_> && g.nodes[by].operands[0] == i;
    if (!is_whole) return place_in(room::called, 0);
    graph::sequence<index> numbers;  // from behind
    for (index list = i; g.nodes[list].operation == n.operation; list = g.nodes[list].operands[1])
      numbers.push(g.nodes[list].operands[0]);
    for (index one : numbers) to.number(one);
    int const begin = row(numbers.size);
    for (int k = 0; k < numbers.size; ++k) {
      int const from = to.number(numbers[numbers.size - 1 - k]);
      to.write(copy, begin + k, &from, 1);
    }
    return begin;
  }
};

}  // namespace chainrule::detail::code::inline CHAINRULE_TARGET

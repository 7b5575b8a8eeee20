// SPDX-License-Identifier: BSL-1.0
// The matrix of second derivatives by the numbers of sequences and others, entry by entry. Next:
// hessian_of_sequence.hpp.
#pragma once

#include "loops.hpp"

namespace chainrule::detail::graph::detail {

class matrix_entries {
 public:
  /// `by` are the leaves that are differentiated by, `rows` two nodes for each: where its first number stands among
  /// all, and how far from it the next one.
  constexpr matrix_entries(graph& in, sequence<index> const& leaves, sequence<index> const& rows_of_leaves)
      : g(in), by(leaves), rows(rows_of_leaves) {}

 protected:
  graph& g;
  sequence<index> by, rows;

  constexpr bool is_of_sequence(int component) const { return g.nodes[by[component]].operation == sequence_argument; }
  constexpr index add(index a, index b) { return make<add_>(g, a, b); }

  /// Which component of a sequence an element is; none if it is not differentiated by.
  constexpr int component_of(index element) {
    for (int c = 0; c < by.size; ++c)
      if (by[c] == operand(g, element)) return c;
    return none;
  }
  /// The number of a component of an element among all numbers.
  constexpr index row(index at, int component) {
    return make<add_>(g, make<multiply_>(g, rows[2 * component + 1], at), rows[2 * component]);
  }
  /// That of a number that is in no sequence.
  constexpr index row(int component) const { return rows[2 * component]; }

  /// A matrix with a value at one place, in each round of a loop.
  constexpr index enter(index value, index row_of, index column, index loop) {
    if (g.exact(value).is(0)) return value;
    index matrix = g.append(opcode_of<entered_>, value, row_of, column);
    for (; loop != none; loop = loop_around(g, loop)) matrix = make_sum(g, matrix, loop);
    return matrix;
  }

  // Leaves that stand for sums for a while have numbers that no call's have.
  static constexpr int first_of_leaves = 1 << 24;
  static constexpr auto write_structure = [](graph& to, opcode operation, index a, index b, index c) {
    return is_structure(operation) ? to.append(operation, a, b, c) : simplified(to, operation, a, b, c);
  };
};

}  // namespace chainrule::detail::graph::detail

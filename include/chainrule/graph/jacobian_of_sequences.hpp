// SPDX-License-Identifier: BSL-1.0
// First derivatives of several results, which may be tables, by the numbers of sequences, whose lengths are not known,
// and of others: a matrix, as a sum of what the rounds of loops enter into it. Next: question/jacobian.hpp.
#pragma once

#include "entries_of_sequences.hpp"

namespace chainrule::detail::graph {

namespace detail {

class jacobian_of_sequences : entries_of_sequences {
 public:
  using entries_of_sequences::entries_of_sequences;

  constexpr index of(sequence<index> const& results) {
    index const count = g.append_constant({results.size});
    for (int r = 0; r < results.size; ++r) {
      index const among = g.append_constant({r});
      if (!is_sequence(g, results[r])) {
        enter_row({results[r], none, none, r}, among);
        continue;
      }
      sequence<placed_number> rows;
      collect(rows, results[r], r);
      for (placed_number const& row : rows) enter_row(row, make<add_>(g, make<multiply_>(g, count, row.at), among));
    }
    return matrix;
  }

 private:
  index matrix = g.append_constant({0});

  constexpr void enter_row(placed_number const& result, index row) {
    for (placed_number const& p : parts(result.value, result.loop, true)) {
      index const column = p.at == none ? place(p.component) : place(p.at, p.component);
      matrix = add(matrix, enter(p.value, row, column, p.loop));
    }
  }
};

}  // namespace detail

/// The Jacobian of `results`, numbers or all of them components of tables, by all numbers of arguments, of which `by`
/// are the leaves, as one node. Element i of a table has rows behind each other, one for each component. `places` are
/// two nodes for each leaf: where its first number stands among all, and how far from it the next one.
constexpr index jacobian_of_sequences(graph& g, sequence<index> const& results, sequence<index> const& by,
                                      sequence<index> const& places) {
  return detail::jacobian_of_sequences(g, by, places).of(results);
}

}  // namespace chainrule::detail::graph

// SPDX-License-Identifier: BSL-1.0
// Second derivatives by the numbers of sequences, whose lengths are not known, and of others: a matrix, as a sum of
// what the rounds of loops enter into it. Next: question/hessian.hpp.
#pragma once

#include "entries_of_sequences.hpp"

namespace chainrule::detail::graph {

namespace detail {

class hessian_of_sequences : entries_of_sequences {
 public:
  using entries_of_sequences::entries_of_sequences;

  constexpr index of(sequence<index> const& gradient) {
    for (int c = 0; c < by.size; ++c)
      if (is_of_sequence(c)) collect(slopes, gradient[c], c);
    index matrix = of_single_numbers(gradient);
    zeros<bool> done(slopes.size);
    for (int k = 0; k < slopes.size; ++k) {
      if (done[k]) continue;
      sequence<int> together;  // those of one loop
      for (int other = k; other < slopes.size; ++other)
        if (!done[other] && slopes[other].loop == slopes[k].loop) {
          done[other] = true;
          together.push(other);
        }
      matrix = add(matrix, element_matrix(together));
    }
    return matrix;
  }

 private:
  sequence<placed_number> slopes;

  // The rows of numbers that are in no sequence, and their columns.
  constexpr index of_single_numbers(sequence<index> const& gradient) {
    index matrix = g.append_constant({0});
    sequence<index> single, of_single, elements;
    sequence<int> number_of_single, number_of_element;
    for (int c = 0; c < by.size; ++c) {
      if (is_of_sequence(c)) {
        elements.push(by[c]);
        number_of_element.push(c);
      } else {
        single.push(by[c]);
        of_single.push(gradient[c]);
        number_of_single.push(c);
      }
    }
    if (single.size == 0) return matrix;
    auto const among_them = hessian(g, of_single, single);
    for (int a = 0; a < single.size; ++a)
      for (int b = 0; b < single.size; ++b)
        matrix = add(matrix, enter(among_them[a * single.size + b], place(number_of_single[a]),
                                   place(number_of_single[b]), none));
    reverse_sweep sweep(g, of_single, elements);
    for (int a = 0; a < single.size; ++a) {
      auto const by_elements = sweep.from(of_single[a]);
      sequence<placed_number> mixed;
      for (int e = 0; e < elements.size; ++e) collect(mixed, by_elements[e], number_of_element[e]);
      for (placed_number const& m : mixed)
        for (bool const transposed : {false, true}) {
          index const mine = place(number_of_single[a]), its = place(m.at, m.component);
          matrix = add(matrix, enter(m.value, transposed ? its : mine, transposed ? mine : its, m.loop));
        }
    }
    return matrix;
  }

  // What the rounds of one loop enter: the derivatives of slopes by the elements that they are made of.
  constexpr index element_matrix(sequence<int> const& together) {
    sequence<index> values;
    for (int k : together) values.push(slopes[k].value);
    auto const needed = reachable(g, values);
    sequence<index> elements;
    bool is_local = true;  // whether slopes are made of elements that they are slopes of, and of no sums of others
    zeros<bool> active(needed.size);
    for (index i = 0; i < needed.size; ++i) {
      if (!needed[i]) continue;
      node const n = g.nodes[i];
      if (is<element_>(g, i) && component_of(i) != none) {
        elements.push(i);
        active[i] = true;
        continue;
      }
      for (int k = 0, count = arity(n); k < count; ++k) active[i] = active[i] || active[n.operands[k]];
      is_local = is_local && (!active[i] || !is_structure(n.operation));
    }
    sequence<index> slope_of(elements.size, none);
    for (int e = 0; e < elements.size; ++e) {
      for (int k : together)
        if (slopes[k].component == component_of(elements[e]) && slopes[k].at == operand(g, elements[e], 1))
          slope_of[e] = slopes[k].value;
      is_local = is_local && slope_of[e] != none;
    }
    return is_local ? by_symmetry(elements, slope_of, slopes[together[0]].loop) : row_by_row(together);
  }

  constexpr index by_symmetry(sequence<index> const& elements, sequence<index> const& slope_of, index loop) {
    auto const entries = hessian(g, slope_of, elements);
    index matrix = g.append_constant({0});
    auto const row_at = [&](int e) { return place(operand(g, elements[e], 1), component_of(elements[e])); };
    for (int a = 0; a < elements.size; ++a)
      for (int b = 0; b < elements.size; ++b)
        matrix = add(matrix, enter(entries[a * elements.size + b], row_at(a), row_at(b), loop));
    return matrix;
  }

  constexpr index row_by_row(sequence<int> const& together) {
    index matrix = g.append_constant({0});
    for (int k : together) {
      placed_number const slope = slopes[k];
      for (placed_number const& p : parts(slope.value, slope.loop))
        matrix = add(matrix, enter(p.value, place(slope.at, slope.component), place(p.at, p.component), p.loop));
    }
    return matrix;
  }
};

}  // namespace detail

/// The Hessian by all numbers of arguments, of which `by` are the leaves, as one node; `gradient` are the derivatives
/// by them. `places` are two nodes for each leaf: where its first number stands among all, and how far from it the
/// next one.
constexpr index hessian_of_sequences(graph& g, sequence<index> const& gradient, sequence<index> const& by,
                                     sequence<index> const& places) {
  return detail::hessian_of_sequences(g, by, places).of(gradient);
}

}  // namespace chainrule::detail::graph

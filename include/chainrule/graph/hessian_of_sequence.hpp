// SPDX-License-Identifier: BSL-1.0
// Second derivatives by the numbers of a sequence, whose length is not known: a matrix, as a sum of what the rounds of
// loops enter into it. Next: question/hessian.hpp.
#pragma once

#include "sweeps.hpp"

namespace chainrule::detail::graph {

namespace detail {

// A slope that rounds place into the gradient.
struct placed_slope {
  index value, at, loop;
  int component;
};

class hessian_of_sequence {
 public:
  constexpr hessian_of_sequence(graph& in, sequence<index> const& leaves) : g(in), by(leaves) {}

  constexpr index of(sequence<index> const& gradient) {
    for (int c = 0; c < by.size; ++c) collect(gradient[c], c);
    index matrix = g.append_constant({0});
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
  graph& g;
  sequence<index> by;
  sequence<placed_slope> slopes;

  constexpr index add(index a, index b) { return make<add_>(g, a, b); }

  constexpr void collect(index sequence, int component) {
    if (is<add_>(g, sequence)) {
      collect(operand(g, sequence), component);
      collect(operand(g, sequence, 1), component);
    } else if (is<sum_>(g, sequence)) {
      collect(operand(g, sequence), component);
    } else if (is<placed_>(g, sequence)) {
      slopes.push({operand(g, sequence), operand(g, sequence, 1), loop_of(g, sequence), component});
    }
  }

  // The number of a component of an element among all numbers of the sequence.
  constexpr index row(index at, int component) {
    index const first = by.size == 1 ? at : make<multiply_>(g, g.append_constant({by.size}), at);
    return component == 0 ? first : make<add_>(g, first, g.append_constant({component}));
  }
  constexpr index enter(index value, index row_of, index column, index loop) {
    if (g.exact(value).is(0)) return value;
    index matrix = g.append(opcode_of<entered_>, value, row_of, column);
    for (; loop != none; loop = loop_around(g, loop)) matrix = make_sum(g, matrix, loop);
    return matrix;
  }
  constexpr int component_of(index of) {
    for (int c = 0; c < by.size; ++c)
      if (by[c] == operand(g, of)) return c;
    return none;
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
    return is_local ? by_symmetry(elements, slope_of, slopes[together[0]].loop) : row_by_row(together, elements);
  }

  constexpr index by_symmetry(sequence<index> const& elements, sequence<index> const& slope_of, index loop) {
    auto const entries = hessian(g, slope_of, elements);
    index matrix = g.append_constant({0});
    auto const row_at = [&](int e) { return row(operand(g, elements[e], 1), component_of(elements[e])); };
    for (int a = 0; a < elements.size; ++a)
      for (int b = 0; b < elements.size; ++b)
        matrix = add(matrix, enter(entries[a * elements.size + b], row_at(a), row_at(b), loop));
    return matrix;
  }

  constexpr index row_by_row(sequence<int> const& together, sequence<index> const& elements) {
    index matrix = g.append_constant({0});
    for (int k : together) {
      placed_slope const slope = slopes[k];
      auto const entries = reverse_sweep(g, sequence<index>(1, slope.value), elements, slope.loop).from(slope.value);
      for (int e = 0; e < elements.size; ++e) {
        index const inner = loop_of(g, elements[e]);
        matrix = add(matrix, enter(entries[e], row(slope.at, slope.component),
                                   row(operand(g, elements[e], 1), component_of(elements[e])),
                                   is_in_loop(g, slope.loop, inner) ? slope.loop : inner));
      }
    }
    return matrix;
  }
};

}  // namespace detail

/// The Hessian by all numbers of a sequence, whose components are `by`, as one node; `gradient` are the derivatives by
/// them.
constexpr index hessian_of_sequence(graph& g, sequence<index> const& gradient, sequence<index> const& by) {
  return detail::hessian_of_sequence(g, by).of(gradient);
}

}  // namespace chainrule::detail::graph

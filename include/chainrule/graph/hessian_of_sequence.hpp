// SPDX-License-Identifier: BSL-1.0
// Second derivatives by the numbers of sequences, whose lengths are not known, and of others: a matrix, as a sum of
// what the rounds of loops enter into it. Next: question/hessian.hpp.
#pragma once

#include "matrix_entries.hpp"
#include "other_rounds.hpp"
#include "sweeps.hpp"

namespace chainrule::detail::graph {

namespace detail {

// A slope that rounds place into the gradient.
struct placed_slope {
  index value, at, loop;
  int component;
};

class hessian_of_sequences : matrix_entries {
 public:
  using matrix_entries::matrix_entries;

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
  sequence<placed_slope> slopes;

  constexpr void collect(sequence<placed_slope>& to, index sequence, int component) {
    if (is<add_>(g, sequence)) {
      collect(to, operand(g, sequence), component);
      collect(to, operand(g, sequence, 1), component);
    } else if (is<sum_>(g, sequence)) {
      collect(to, operand(g, sequence), component);
    } else if (is<placed_>(g, sequence)) {
      to.push({operand(g, sequence), operand(g, sequence, 1), loop_of(g, sequence), component});
    }
  }

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
        matrix = add(matrix,
                     enter(among_them[a * single.size + b], row(number_of_single[a]), row(number_of_single[b]), none));
    reverse_sweep sweep(g, of_single, elements);
    for (int a = 0; a < single.size; ++a) {
      auto const by_elements = sweep.from(of_single[a]);
      sequence<placed_slope> mixed;
      for (int e = 0; e < elements.size; ++e) collect(mixed, by_elements[e], number_of_element[e]);
      for (placed_slope const& m : mixed)
        for (bool const transposed : {false, true}) {
          index const mine = row(number_of_single[a]), its = row(m.at, m.component);
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
    auto const row_at = [&](int e) { return row(operand(g, elements[e], 1), component_of(elements[e])); };
    for (int a = 0; a < elements.size; ++a)
      for (int b = 0; b < elements.size; ++b)
        matrix = add(matrix, enter(entries[a * elements.size + b], row_at(a), row_at(b), loop));
    return matrix;
  }

  constexpr index row_by_row(sequence<int> const& together) {
    index matrix = g.append_constant({0});
    for (int k : together) {
      placed_slope const slope = slopes[k];
      for (placed_slope const& p : parts(slope.value, slope.loop))
        matrix = add(matrix, enter(p.value, row(slope.at, slope.component), row(p.at, p.component), p.loop));
    }
    return matrix;
  }

  // What the derivative of a node in a round of `loop` consists of: values for elements, in that loop or in loops in
  // it. What is outside of the loop has been computed in loops of its own, which are gone through again in this one.
  constexpr sequence<placed_slope> parts(index of, index loop) {
    auto const active = depends_on_elements(of);
    sequence<index> elements, outside;
    zeros<bool> seen(of + 1);
    sequence<index> stack(1, of);
    while (stack.size > 0) {
      index const i = stack.data[--stack.size];
      if (seen.data[i] || !active.data[i]) continue;
      seen.data[i] = true;
      node const n = g.nodes[i];
      if (is<element_>(g, i) && component_of(i) != none)
        elements.push(i);
      else if (!is_in_loop(g, loop_of(g, i), loop))
        outside.push(i);
      else
        for (int k = 0, count = arity(n); k < count; ++k) stack.push(n.operands[k]);
    }
    sequence<index> leaves, by_these = elements;
    for (int k = 0; k < outside.size; ++k) {
      leaves.push(g.append(chainrule::detail::graph::direction, first_of_leaves + k));
      by_these.push(leaves[k]);
    }
    index const cut =
        outside.size == 0 ? of : substitute(g, sequence<index>(1, of), outside, leaves, write_structure)[0];
    auto values = reverse_sweep(g, sequence<index>(1, cut), by_these, loop).from(cut);
    if (outside.size > 0) values = substitute(g, values, leaves, outside, write_structure);

    sequence<placed_slope> all;
    for (int e = 0; e < elements.size; ++e) {
      index const inner = loop_of(g, elements[e]);
      all.push({values[e], operand(g, elements[e], 1), is_in_loop(g, loop, inner) ? loop : inner,
                component_of(elements[e])});
    }
    for (int k = 0; k < outside.size; ++k) {
      index const value = values[elements.size + k], around = loop_of(g, outside[k]);
      if (g.exact(value).is(0)) continue;
      for (placed_slope const& p : parts(outside[k], around)) {
        auto const there = moved(p, around, loop);
        all.push({make<multiply_>(g, value, there.value), there.at, there.loop, p.component});
      }
    }
    return all;
  }
  // A part in loops in `around`, in loops like these in `loop`.
  constexpr placed_slope moved(placed_slope const& part, index around, index loop) {
    if (part.loop == around) return {part.value, part.at, loop, part.component};
    index outermost = part.loop;
    while (loop_around(g, outermost) != around) outermost = loop_around(g, outermost);
    node const n = g.nodes[outermost];
    index const again = make_loop(g, n.operands[0], n.operands[1], loop);
    sequence<index> all;
    for (index i : {part.value, part.at, part.loop}) all.push(i);
    auto const there = in_another_round(g, all, outermost, again, again);
    return {there[0], there[1], there[2], part.component};
  }

  constexpr zeros<bool> depends_on_elements(index of) {
    zeros<bool> active(of + 1);
    for (index i = 0; i <= of; ++i) {
      node const& n = g.nodes.data[i];
      if (n.operation == sequence_argument)
        for (index leaf : by) active[i] = active[i] || leaf == i;
      for (int k = 0, count = arity(n); k < count; ++k) active[i] = active[i] || active[n.operands[k]];
    }
    return active;
  }
};

}  // namespace detail

/// The Hessian by all numbers of arguments, of which `by` are the leaves, as one node; `gradient` are the derivatives
/// by them. `rows` are two nodes for each leaf: where its first number stands among all, and how far from it the next
/// one.
constexpr index hessian_of_sequences(graph& g, sequence<index> const& gradient, sequence<index> const& by,
                                     sequence<index> const& rows) {
  return detail::hessian_of_sequences(g, by, rows).of(gradient);
}

}  // namespace chainrule::detail::graph

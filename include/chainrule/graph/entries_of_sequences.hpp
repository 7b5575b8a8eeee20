// SPDX-License-Identifier: BSL-1.0
// What derivatives by the numbers of sequences, whose lengths are not known, consist of: entries that the rounds of
// loops make. Next: jacobian_of_sequences.hpp, hessian_of_sequence.hpp, which enter them into a matrix.
#pragma once

#include "other_rounds.hpp"
#include "sweeps.hpp"

namespace chainrule::detail::graph::detail {

/// A number that rounds of a loop have for an index.
struct placed_number {
  index value, at, loop;
  int component;  ///< of the gradient, or of what is differentiated
};

/// `places` are two nodes for each leaf: where its first number stands among all, and how far from it the next one.
class entries_of_sequences {
 public:
  constexpr entries_of_sequences(graph& in, sequence<index> const& leaves, sequence<index> const& places_of_leaves)
      : g(in), by(leaves), places(places_of_leaves) {}

 protected:
  graph& g;
  sequence<index> by, places;

  constexpr bool is_of_sequence(int component) const { return g.nodes[by[component]].operation == sequence_argument; }
  constexpr index add(index a, index b) { return make<add_>(g, a, b); }

  constexpr void collect(sequence<placed_number>& to, index sequence, int component) {
    if (is<add_>(g, sequence)) {
      collect(to, operand(g, sequence), component);
      collect(to, operand(g, sequence, 1), component);
    } else if (is<sum_>(g, sequence)) {
      collect(to, operand(g, sequence), component);
    } else if (is<placed_>(g, sequence)) {
      to.push({operand(g, sequence), operand(g, sequence, 1), loop_of(g, sequence), component});
    }
  }

  // The number of a component of an element among all numbers.
  constexpr index place(index at, int component) {
    return make<add_>(g, make<multiply_>(g, places[2 * component + 1], at), places[2 * component]);
  }
  // That of a number that is in no sequence.
  constexpr index place(int component) const { return places[2 * component]; }

  constexpr index enter(index value, index row_of, index column, index loop) {
    if (g.exact(value).is(0)) return value;
    index matrix = g.append(opcode_of<entered_>, value, row_of, column);
    for (; loop != none; loop = loop_around(g, loop)) matrix = make_sum(g, matrix, loop);
    return matrix;
  }
  // Of an element, or of a number that is in no sequence.
  constexpr int component_of(index of) const {
    index const leaf = is<element_>(g, of) ? operand(g, of) : of;
    for (int c = 0; c < by.size; ++c)
      if (by[c] == leaf && is_of_sequence(c) == (leaf != of)) return c;
    return none;
  }

  // What the derivative of a node in a round of `loop` consists of: values for elements, in that loop or in loops in
  // it, and, if they are wanted, for numbers that are in no sequence. Sums outside of the loop have been computed in
  // loops of their own, which are gone through again in this one.
  constexpr sequence<placed_number> parts(index of, index loop, bool with_single_numbers = false) {
    auto const active = depends_on_these(of, with_single_numbers);
    auto const sums = has_sums(of);
    sequence<index> by_these, outside;
    zeros<bool> seen(of + 1);
    sequence<index> stack(1, of);
    while (stack.size > 0) {
      index const i = stack.data[--stack.size];
      if (seen.data[i] || !active.data[i]) continue;
      seen.data[i] = true;
      node const n = g.nodes[i];
      if (component_of(i) != none)
        by_these.push(i);
      else if (sums.data[i] && !is_in_loop(g, loop_of(g, i), loop))
        outside.push(i);
      else
        for (int k = 0, count = arity(n); k < count; ++k) stack.push(n.operands[k]);
    }
    int const near = by_these.size;
    sequence<index> leaves;
    for (int k = 0; k < outside.size; ++k) {
      leaves.push(g.append(chainrule::detail::graph::direction, first_of_leaves + k));
      by_these.push(leaves[k]);
    }
    index const cut =
        outside.size == 0 ? of : substitute(g, sequence<index>(1, of), outside, leaves, write_structure)[0];
    auto values = reverse_sweep(g, sequence<index>(1, cut), by_these, loop).from(cut);
    if (outside.size > 0) values = substitute(g, values, leaves, outside, write_structure);

    sequence<placed_number> all;
    for (int k = 0; k < near; ++k) {
      index const i = by_these[k], inner = loop_of(g, i);
      bool const is_element = !is_leaf(g.nodes[i]);
      push(all, {values[k], is_element ? operand(g, i, 1) : none, is_in_loop(g, loop, inner) ? loop : inner,
                 component_of(i)});
    }
    for (int k = 0; k < outside.size; ++k) {
      index const value = values[near + k], around = loop_of(g, outside[k]);
      if (g.exact(value).is(0)) continue;
      for (placed_number const& p : parts(outside[k], around, with_single_numbers)) {
        auto const there = moved(p, around, loop);
        push(all, {make<multiply_>(g, value, there.value), there.at, there.loop, p.component});
      }
    }
    return all;
  }
  // What belongs to one number in one loop is added up.
  constexpr void push(sequence<placed_number>& all, placed_number const& part) {
    for (int k = 0; k < all.size; ++k)
      if (placed_number& known = all[k];
          known.at == part.at && known.loop == part.loop && known.component == part.component) {
        known.value = add(known.value, part.value);
        return;
      }
    all.push(part);
  }
  static constexpr int first_of_leaves = 1 << 24;  // numbers that no call's have

  static constexpr auto write_structure = [](graph& to, opcode operation, index a, index b, index c) {
    return is_structure(operation) ? to.append(operation, a, b, c) : simplified(to, operation, a, b, c);
  };

  // A part in loops in `around`, in loops like these in `loop`.
  constexpr placed_number moved(placed_number const& part, index around, index loop) {
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

  // A condition has no derivative.
  constexpr zeros<bool> depends_on_these(index of, bool with_single_numbers) {
    zeros<bool> active(of + 1);
    for (index i = 0; i <= of; ++i) {
      node const& n = g.nodes.data[i];
      if (is_leaf(n)) {
        for (int c = 0; c < by.size; ++c)
          active[i] = active[i] || (by[c] == i && (with_single_numbers || is_of_sequence(c)));
      } else if (traits_at(n.operation).result != kind::condition) {
        for (int k = 0, count = arity(n); k < count; ++k) active[i] = active[i] || active[n.operands[k]];
      }
    }
    return active;
  }
  constexpr zeros<bool> has_sums(index of) const {
    zeros<bool> found(of + 1);
    for (index i = 0; i <= of; ++i) {
      node const& n = g.nodes.data[i];
      found[i] = is<sum_>(g, i) || is<largest_>(g, i) || is<carried_>(g, i);
      for (int k = 0, count = arity(n); k < count; ++k) found[i] = found[i] || found[n.operands[k]];
    }
    return found;
  }
};

}  // namespace chainrule::detail::graph::detail

// SPDX-License-Identifier: BSL-1.0
// The Hessian of a sum over data as a sum of what its rounds have, each made positive semidefinite by itself. Next:
// question/hessian.hpp.
#pragma once

#include <cstdint>

#include "entries_of_sequences.hpp"
#include "sweeps.hpp"

namespace chainrule::detail::graph {

namespace detail {

class hessian_of_rounds : entries_of_sequences {
 public:
  using entries_of_sequences::entries_of_sequences;

  /// Whether a value is a sum of what rounds make of numbers that they read; finds these terms.
  constexpr bool take_apart(index value) { return take_apart(value, none); }

  constexpr index of_terms() {
    index matrix = g.append_constant({0});
    for (term const& t : terms) matrix = add(matrix, part(t.value, t.loop));
    return matrix;
  }

 private:
  // What the rounds of a loop add to the value; what is in no loop is a round by itself.
  struct term {
    index value, loop;
  };
  sequence<term> terms;
  int leaf_count = 0;

  constexpr void add_term(index value, index loop) {
    for (int k = 0; k < terms.size; ++k)
      if (terms[k].loop == loop) {
        terms[k].value = add(terms[k].value, value);
        return;
      }
    terms.push({value, loop});
  }

  // Which nodes change with the numbers, or with leaves that stand for sums.
  constexpr zeros<bool> changing(index up_to) {
    zeros<bool> changes(up_to + 1);
    for (index i = 0; i <= up_to; ++i) {
      node const& n = g.nodes.data[i];
      if (n.operation == graph_direction) changes.data[i] = n.operands[0] >= first_of_leaves;
      for (index leaf : by) changes.data[i] = changes.data[i] || leaf == i;
      if (is_constant_in_derivatives(n)) continue;
      for (int k = 0, count = arity(n); k < count; ++k)
        changes.data[i] = changes.data[i] || changes.data[n.operands[k]];
    }
    return changes;
  }
  static constexpr opcode graph_direction = chainrule::detail::graph::direction;
  static constexpr bool is_constant_in_derivatives(node const& n) {
    return n.operation == opcode_of<stop_gradient_> ||
           (n.operation >= 0 && !is_structure(n.operation) && traits_at(n.operation).result == kind::condition);
  }
  constexpr bool is_number(index i) {
    if (is<element_>(g, i)) return component_of(i) != none;
    for (index leaf : by)
      if (leaf == i) return true;
    return false;
  }

  // The numbers, and with them the sums, that a value in a round is made of; false if it is made of something else that
  // changes.
  constexpr bool find(index value, sequence<index>& numbers, sequence<index>& sums) {
    auto const changes = changing(value);
    zeros<bool> needed(value + 1);
    needed[value] = true;
    for (index i = value; i >= 0; --i) {
      if (!needed.data[i] || !changes.data[i]) continue;
      node const n = g.nodes.data[i];
      if (is_number(i)) {
        numbers.push(i);
      } else if (is<sum_>(g, i) && !is_sequence(g, i)) {
        sums.push(i);
      } else if (is_structure(n.operation)) {
        return false;
      } else if (!is_constant_in_derivatives(n)) {
        for (int k = 0, count = arity(n); k < count; ++k) needed.data[n.operands[k]] = true;
      }
    }
    return true;
  }

  // A value in a round of a loop: it may be made of sums over loops in it, each times something that does not change.
  constexpr bool take_apart(index value, index loop) {
    sequence<index> numbers, sums;
    if (!find(value, numbers, sums)) return false;
    if (sums.size == 0) {
      if (numbers.size > 0) add_term(value, loop);
      return true;
    }
    index const zero = g.append_constant({0});
    sequence<index> leaves, zeros_for_them(sums.size, zero);
    for (index sum : sums) {
      if (loop_of(g, sum) != loop) return false;
      leaves.push(g.append(graph_direction, first_of_leaves + leaf_count++));
    }
    index const cut = substitute(g, sequence<index>(1, value), sums, leaves, write_structure)[0];
    auto const factors = reverse_sweep(g, sequence<index>(1, cut), leaves, loop).from(cut);
    for (index factor : factors)
      if (changing(factor)[factor]) return false;
    if (!take_apart(substitute(g, sequence<index>(1, cut), leaves, zeros_for_them, write_structure)[0], loop))
      return false;
    for (int k = 0; k < sums.size; ++k)
      if (!take_apart(make<multiply_>(g, factors[k], operand(g, sums[k])), operand(g, sums[k], 1))) return false;
    return true;
  }

  // What the rounds of a loop enter. Numbers that have nothing to do with each other are parts of their own.
  constexpr index part(index of, index loop) {
    index const value = with_numbers_once(of);
    sequence<index> numbers, none_here;
    find(value, numbers, none_here);
    auto const slopes = reverse_sweep(g, sequence<index>(1, value), numbers, loop).from(value);
    auto const entries = hessian(g, slopes, numbers);
    int const count = numbers.size;
    sequence<int> part_of(count, 0);
    for (int a = 0; a < count; ++a) part_of[a] = a;
    for (int a = 0; a < count; ++a)
      for (int b = 0; b < a; ++b)
        if (int const old = part_of[a]; !g.exact(entries[a * count + b]).is(0))
          for (int k = 0; k < count; ++k)
            if (part_of[k] == old) part_of[k] = part_of[b];
    index matrix = g.append_constant({0});
    for (int first = 0; first < count; ++first) {
      sequence<int> members;
      for (int k = 0; k < count; ++k)
        if (part_of[k] == first) members.push(k);
      auto const made = semidefinite(entries, count, members);
      for (int a = 0; a < members.size; ++a)
        for (int b = 0; b < members.size; ++b)
          matrix = add(matrix, enter(made[a > b ? a * (a + 1) / 2 + b : b * (b + 1) / 2 + a],
                                     row_of(numbers[members[a]]), row_of(numbers[members[b]]), loop));
    }
    return matrix;
  }
  // What is read behind an `if`, or at an index that is written in another way, is the same number as elsewhere.
  constexpr index with_numbers_once(index value) {
    sequence<index> numbers, none_here, again, elsewhere;
    find(value, numbers, none_here);
    for (index a : numbers) {
      index first = a;
      for (index b : numbers)
        if (is_same_number(a, b) &&
            (is_behind(first) > is_behind(b) || (is_behind(first) == is_behind(b) && b < first)))
          first = b;
      if (first == a) continue;
      again.push(a);
      elsewhere.push(first);
    }
    if (again.size == 0) return value;
    return substitute(g, sequence<index>(1, value), again, elsewhere, write_structure)[0];
  }
  constexpr bool is_behind(index number) { return is<within_>(g, operand(g, number, 1)); }
  constexpr bool is_same_number(index a, index b) {
    if (!is<element_>(g, a) || !is<element_>(g, b) || operand(g, a) != operand(g, b)) return false;
    sequence<index_term> difference;
    add_index(difference, at(a), 1);
    add_index(difference, at(b), -1);
    for (index_term const& t : difference)
      if (t.factor != 0) return false;
    return true;
  }
  constexpr index at(index number) {
    index const where = operand(g, number, 1);
    return is<within_>(g, where) ? operand(g, where) : where;
  }
  // An index is a sum of these; a constant is a factor of none.
  struct index_term {
    index of;
    std::int64_t factor;
  };
  constexpr void add_index(sequence<index_term>& sum, index i, std::int64_t factor) {
    auto const integer = [&](index k) { return g.exact(k).valid && g.exact(k).denominator == 1; };
    if (is<add_>(g, i) || is<subtract_>(g, i)) {
      add_index(sum, operand(g, i), factor);
      return add_index(sum, operand(g, i, 1), is<add_>(g, i) ? factor : -factor);
    }
    if (is<multiply_>(g, i))
      for (int k = 0; k < 2; ++k)
        if (integer(operand(g, i, k)))
          return add_index(sum, operand(g, i, 1 - k), factor * g.exact(operand(g, i, k)).numerator);
    if (integer(i)) {
      factor *= g.exact(i).numerator;
      i = none;
    }
    for (int k = 0; k < sum.size; ++k)
      if (sum[k].of == i) {
        sum[k].factor += factor;
        return;
      }
    sum.push({i, factor});
  }
  constexpr index row_of(index number) {
    if (is<element_>(g, number)) return place(operand(g, number, 1), component_of(number));
    int component = 0;
    while (by[component] != number) ++component;
    return place(component);
  }
  // The lower triangle of the semidefinite matrix.
  constexpr sequence<index> semidefinite(sequence<index> const& entries, int count, sequence<int> const& members) {
    sequence<index> made;
    index const zero = g.append_constant({0});
    index list = zero;
    for (int a = 0; a < members.size; ++a)
      for (int b = 0; b <= a; ++b) {
        index const entry = entries[members[a] * count + members[b]];
        if (members.size == 1) return sequence<index>(1, make<where_>(g, make<less_>(g, entry, zero), zero, entry));
        list = g.append(opcode_of<listed_>, entry, list);
        made.push(list);
      }
    for (int k = 0; k < made.size; ++k) made[k] = g.append(opcode_of<semidefinite_>, list, g.append_constant({k}));
    return made;
  }
};

}  // namespace detail

/// Whether node `value` is a sum of what rounds make of numbers that they read, of which `by` are the leaves.
constexpr bool is_sum_of_rounds(graph& g, index value, sequence<index> const& by) {
  return detail::hessian_of_rounds(g, by, {}).take_apart(value);
}

/// The Hessian of such a sum by all numbers of arguments, as one node, where each round's part is made positive
/// semidefinite. `by` and `rows` are as in hessian_of_sequences.
constexpr index hessian_of_rounds(graph& g, index value, sequence<index> const& by, sequence<index> const& rows) {
  detail::hessian_of_rounds all(g, by, rows);
  all.take_apart(value);
  return all.of_terms();
}

}  // namespace chainrule::detail::graph

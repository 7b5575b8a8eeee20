// SPDX-License-Identifier: BSL-1.0
// Loops as nodes. A node belongs to the innermost loop that it is made of; a sum is a node between a loop and the one
// around it, and what a loop does not change is outside of it. Next: forward.hpp and reverse.hpp, which differentiate
// them by one rule each; code/stages.hpp, which cuts a graph into pieces of code at them.
#pragma once

#include "simplify.hpp"

namespace chainrule::detail::graph {

/// So many loops may be in each other.
inline constexpr int most_loops = 7;

/// The loop around a loop; none for an outermost one.
constexpr index loop_around(graph const& g, index loop) {
  index const outer = g.nodes.data[loop].operands[2];
  return detail::is<operation::loop_>(g, outer) ? outer : none;
}

/// How many loops a loop is in, itself included; 0 for none.
constexpr int loop_depth(graph const& g, index loop) {
  int depth = 0;
  for (; loop != none; loop = loop_around(g, loop)) ++depth;
  return depth;
}

/// The innermost loop that a node is made of; none if there is none. (All loops that a node is made of are around that
/// one.)
constexpr index loop_of(graph& g, index i) {
  if (!g.has_loops) return none;
  while (g.levels.size <= i) {
    index const now = g.levels.size;
    node const n = g.nodes.data[now];
    index innermost = none;
    if (n.operation == operation::opcode_of<operation::loop_>)
      innermost = now;
    else if (n.operation == operation::opcode_of<operation::sum_> ||
             n.operation == operation::opcode_of<operation::largest_>)
      innermost = loop_around(g, n.operands[1]);
    else if (n.operation == operation::opcode_of<operation::carried_>)
      innermost = loop_around(g, g.nodes.data[n.operands[0]].operands[0]);
    else
      for (int k = 0, count = arity(n); k < count; ++k) {
        index const level = g.levels.data[n.operands[k]];
        if (loop_depth(g, level) > loop_depth(g, innermost)) innermost = level;
      }
    g.levels.push(innermost);
  }
  return g.levels.data[i];
}

/// Whether `inner` is in `outer`, or is that loop; none is around all.
constexpr bool is_in_loop(graph const& g, index inner, index outer) {
  if (outer == none) return true;
  while (inner != none && inner != outer) inner = loop_around(g, inner);
  return inner == outer;
}

/// Whether a condition is the same in all rounds of the loops that a node is not in.
constexpr bool is_known_to(graph& g, index condition, index node) {
  return !g.has_loops || is_in_loop(g, loop_of(g, node), loop_of(g, condition));
}

constexpr index make_loop(graph& g, index first, index last, index around) {
  return g.append(operation::opcode_of<operation::loop_>, first, last,
                  around == none ? g.append_constant({0}) : around);
}

/// Whether a node is a sequence of numbers, or a matrix: a sum of placed ones.
constexpr bool is_sequence(graph const& g, index i) {
  using namespace detail;
  while (is<add_>(g, i) || is<sum_>(g, i)) i = operand(g, i);
  return is<placed_>(g, i) || is<entered_>(g, i);
}

/// How many rounds a loop has, as a number.
constexpr index rounds_of(graph& g, index loop) {
  using namespace detail;
  node const n = g.nodes.data[loop];
  index const difference = make<subtract_>(g, n.operands[1], n.operands[0]), zero = g.append_constant({0});
  if (exact::rational const known = g.exact(difference); known.valid) return known.numerator > 0 ? difference : zero;
  return make<max_>(g, make<index_as_number_>(g, difference), zero);
}

/// The sum of a node over a loop.
constexpr index make_sum(graph& g, index body, index loop) {
  using namespace detail;
  if (g.exact(body).is(0)) return body;
  if (is_sequence(g, body) && !is<sum_>(g, body)) {
    node const n = g.nodes.data[body];
    if (n.operation == opcode_of<add_>)
      return make<add_>(g, make_sum(g, n.operands[0], loop), make_sum(g, n.operands[1], loop));
    if (!is_in_loop(g, loop_of(g, body), loop))
      return g.append(n.operation, make_sum(g, n.operands[0], loop), n.operands[1], n.operands[2]);
  }
  if (!is_in_loop(g, loop_of(g, body), loop)) return make<multiply_>(g, rounds_of(g, loop), body);
  return g.append(opcode_of<sum_>, body, loop);
}

/// How many elements a computed sequence has, as an index.
constexpr index length_of(graph const& g, index sequence) {
  using namespace detail;
  while (is<add_>(g, sequence) || is<sum_>(g, sequence)) sequence = operand(g, sequence);
  return operand(g, sequence, 2);
}

/// Whether an index takes another value in each round of a loop.
constexpr bool follows(graph& g, index at, index loop) {
  using namespace detail;
  if (at == loop) return true;
  if (!is<add_>(g, at) && !is<subtract_>(g, at)) return false;
  index const a = operand(g, at), b = operand(g, at, 1);
  return (a == loop && !is_in_loop(g, loop_of(g, b), loop)) || (b == loop && !is_in_loop(g, loop_of(g, a), loop));
}

/// The element of a sequence at an index. What a round has placed there itself is read where it was made.
constexpr index make_element(graph& g, index sequence, index at) {
  using namespace detail;
  if (is<add_>(g, sequence))
    return make<add_>(g, make_element(g, operand(g, sequence), at), make_element(g, operand(g, sequence, 1), at));
  if (is<sum_>(g, sequence)) {
    index const body = operand(g, sequence), loop = operand(g, sequence, 1);
    if (is<placed_>(g, body) && operand(g, body, 1) == at && follows(g, at, loop) &&
        loop_of(g, operand(g, body)) == loop)
      return operand(g, body);
  }
  return g.append(opcode_of<element_>, sequence, at);
}

/// What each round of a loop makes of a node, as a sequence.
constexpr index make_table(graph& g, index value, index loop) {
  using namespace detail;
  node const n = g.nodes[loop];
  index const at = make<subtract_>(g, loop, n.operands[0]), length = make<subtract_>(g, n.operands[1], n.operands[0]);
  return g.append(opcode_of<sum_>, g.append(opcode_of<placed_>, value, at, length), loop);
}
/// What such a table has for a round, of this loop or of one like it.
constexpr index read_table(graph& g, index table, index loop) {
  using namespace detail;
  return g.append(opcode_of<element_>, table, make<subtract_>(g, loop, g.nodes[loop].operands[0]));
}

/// Which nodes are indices: integers that elements are read at, and loops go to.
constexpr zeros<bool> indices_among(graph const& g) {
  using namespace detail;
  zeros<bool> marked(g.nodes.size);
  for (index i = g.nodes.size - 1; i >= 0; --i) {
    node const& n = g.nodes.data[i];
    if (is_leaf(n)) continue;
    bool const reads = is<element_>(g, i), places = is<placed_>(g, i) || is<entered_>(g, i);
    bool const all = is<loop_>(g, i) || is<index_as_number_>(g, i) || (marked.data[i] && !reads);
    for (int k = reads || places ? 1 : 0, count = arity(n); k < count && (reads || places || all); ++k)
      marked[n.operands[k]] = true;
  }
  return marked;
}

/// The largest value of a node in a loop.
constexpr index make_largest(graph& g, index body, index loop) {
  return g.append(operation::opcode_of<operation::largest_>, body, loop);
}

/// A number or a sequence where a condition is `side`, else zeros.
constexpr index chosen(graph& g, index condition, bool side, index what) {
  using namespace detail;
  if (is_sequence(g, what)) {
    node const n = g.nodes.data[what];
    if (is<placed_>(g, what) || is<entered_>(g, what))
      return g.append(n.operation, chosen(g, condition, side, n.operands[0]), n.operands[1], n.operands[2]);
    if (is<sum_>(g, what)) return make_sum(g, chosen(g, condition, side, n.operands[0]), n.operands[1]);
    return make<add_>(g, chosen(g, condition, side, n.operands[0]), chosen(g, condition, side, n.operands[1]));
  }
  index const zero = g.append_constant({0});
  return make<where_>(g, condition, side ? what : zero, side ? zero : what);
}

void tables_of_different_lengths();  // not constexpr: says what is wrong where a constant evaluation ends

/// What a branch leads to: a number or a sequence from each side.
constexpr index joined(graph& g, index condition, index yes, index no) {
  using namespace detail;
  if (!is_sequence(g, yes) || !is_sequence(g, no)) return make<where_>(g, condition, yes, no);
  if (yes == no) return yes;
  if (length_of(g, yes) != length_of(g, no)) tables_of_different_lengths();
  return make<add_>(g, chosen(g, condition, true, yes), chosen(g, condition, false, no));
}

constexpr index make_smallest(graph& g, index body, index loop) {
  return detail::make<operation::negate_>(g, make_largest(g, detail::make<operation::negate_>(g, body), loop));
}

/// log(sum of exp(body)). The largest value is taken out as a constant, so that no exponential overflows; not where it
/// is infinite: what is infinite does not differ from it.
constexpr index make_log_sum_exp(graph& g, index body, index loop) {
  using namespace detail;
  index const largest = make<stop_gradient_>(g, make_largest(g, body, loop)), zero = g.append_constant({0});
  index const is_finite = make<equal_>(g, make<subtract_>(g, largest, largest), zero);
  index const outside = make<where_>(g, is_finite, largest, zero);
  return make<add_>(g, outside, make<log_>(g, make_sum(g, make<exp_>(g, make<subtract_>(g, body, outside)), loop)));
}

/// The condition that node `body` is the largest one of a loop.
constexpr index is_largest(graph& g, index largest) {
  return detail::make<operation::equal_>(g, detail::operand(g, largest), largest);
}

/// What the largest value in a loop owes to each round: 1 over the number of rounds that have it, or 0.
constexpr index share_of_largest(graph& g, index largest) {
  using namespace detail;
  index const loop = operand(g, largest, 1), one = g.append_constant({1}), zero = g.append_constant({0});
  index const is_it = make<where_>(g, is_largest(g, largest), one, zero);
  return make<divide_>(g, is_it, make_sum(g, is_it, loop));
}

/// The tangent of a node between loops; `tangents` are those of its operands.
constexpr index tangent_of_structure(graph& g, index i, sequence<index> const& tangents) {
  using namespace detail;
  node const n = g.nodes[i];
  index const tangent = tangents[n.operands[0]];
  if (tangent == none || is<index_as_number_>(g, i) || is<loop_>(g, i)) return none;
  if (is<sum_>(g, i)) return make_sum(g, tangent, n.operands[1]);
  if (is<largest_>(g, i)) return make_sum(g, make<multiply_>(g, share_of_largest(g, i), tangent), n.operands[1]);
  if (is<element_>(g, i)) return make_element(g, tangent, n.operands[1]);
  return g.append(n.operation, tangent, n.operands[1], n.operands[2]);  // at its place
}

}  // namespace chainrule::detail::graph

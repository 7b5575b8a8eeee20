// SPDX-License-Identifier: BSL-1.0
// Nodes whose slopes are known better than the chain rule finds them step by step: max(a, b) * min(a, b) is a * b, also
// where a and b are equal and each has half of a slope; the cube root of u^3 is u, also at 0; an operation may have
// rules for its second derivatives. Only derivatives see it: the value is computed as it stands. Next: forward.hpp and
// reverse.hpp, which ask here before they ask the chain rule.
#pragma once

#include "ties.hpp"

namespace chainrule::detail::graph {

namespace detail {

/// What a node is in terms of others than its operands, as far as its derivatives are asked for.
struct shortcut {
  index to[most_parts]{none, none, none, none, none, none};
  enum { nothing, tie, distance, root_of_even, root_of_odd, partial } what = nothing;
  index of = none;      // what it is the partial derivative of; what is computed from one of a pair
  index chosen = none;  // that one of the pair
  int by = 0;           // the operand of a partial derivative
  bool negative = false;
};

// Where a product is a partial derivative, or less one, of a node whose second derivatives have rules.
constexpr shortcut partial_of_factor(graph& g, index i) {
  shortcut found;
  for (int side = 0; side < 2; ++side) {
    index const z = operand(g, i, side);
    node const n = g.nodes.data[z];
    if (is_leaf(n) || !traits_at(n.operation).has_second) continue;
    for (int k = 0; k < 2; ++k) {
      index const p = rule_table.rows[n.operation].by_operand[k](g, z);
      found.negative = is<negate_>(g, p);
      if ((found.negative ? operand(g, p) : p) != i) continue;
      found.to[0] = n.operands[0];
      found.to[1] = n.operands[1];
      found.of = z;
      found.by = k;
      found.what = shortcut::partial;
      return found;
    }
  }
  return found;
}

// A sum or product in which both of a pair stand, in terms of its two numbers and the other parts.
constexpr shortcut tie_of(graph const& g, index i) {
  shortcut found;
  parts_of_node all;
  node const& n = g.nodes.data[i];
  if (!all.add(g, n.operands[1], n.operation)) return found;
  // Two on one side meet in the node that this side is.
  int const right = all.count;
  if (!all.add(g, n.operands[0], n.operation)) return found;
  for (int k = right; k < all.count; ++k)
    for (int l = 0; l < right; ++l) {
      mirror pair;
      if (!pair(g, all.parts[k], all.parts[l]) || pair.chosen == none) continue;
      found.what = shortcut::tie;
      found.of = all.parts[k];
      found.chosen = pair.chosen;
      found.to[0] = operand(g, pair.chosen);
      found.to[1] = operand(g, pair.chosen, 1);
      for (int m = 0, to = 2; m < all.count; ++m)
        if (m != k && m != l) found.to[to++] = all.parts[m];
      return found;
    }
  return found;
}

constexpr shortcut distance_shortcut(graph const& g, index larger, index smaller) {
  shortcut found;
  node const &x = g.nodes.data[larger], &y = g.nodes.data[smaller];
  if (x.operation != opcode_of<max_> || y.operation != opcode_of<min_>) return found;
  index const p = x.operands[0], q = x.operands[1];
  if (!(y.operands[0] == p && y.operands[1] == q) && !(y.operands[0] == q && y.operands[1] == p)) return found;
  found.to[0] = p;
  found.to[1] = q;
  found.what = shortcut::distance;
  return found;
}

constexpr shortcut shortcut_of(graph& g, index i) {
  if (!g.has_shortcuts) return {};
  node const n = g.nodes.data[i];
  if (is_leaf(n)) return {};
  if (n.operation == opcode_of<multiply_> && g.has_second)
    if (auto const s = partial_of_factor(g, i); s.what != s.nothing) return s;
  if (g.has_pairs && (n.operation == opcode_of<multiply_> || n.operation == opcode_of<add_>)) return tie_of(g, i);
  if (g.has_pairs && n.operation == opcode_of<subtract_>) return distance_shortcut(g, n.operands[0], n.operands[1]);
  int const root = traits_at(n.operation).root;
  shortcut found;
  if (root == 0) return found;
  found.to[0] = base_of_power(g, n.operands[0], root);
  if (found.to[0] != none) found.what = root % 2 == 0 ? shortcut::root_of_even : shortcut::root_of_odd;
  return found;
}

// factor * (derivative of a sum or product by an end of a tie).
constexpr index chain_tie(graph& g, index i, shortcut const& s, int k, index factor) {
  index result = factor;
  if (k < 2)
    if (index const slope = with(g, slope_along(g, s.of, s.chosen), s.chosen, s.to[k]); !g.exact(slope).is(1))
      result = chain_product(g, result, slope);
  if (is<add_>(g, i)) return result;
  for (int l = 0; l < most_parts && s.to[l] != none; ++l)
    if (l != k) result = chain_product(g, result, l < 2 ? with(g, s.of, s.chosen, s.to[l]) : s.to[l]);
  return result;
}

// factor * (derivative of node i by end k of its shortcut); none where that is a structural zero.
constexpr index chain_shortcut(graph& g, index i, shortcut const& s, int k, index factor) {
  index const u = s.to[k];
  index result = factor;
  if (s.what == shortcut::tie) {
    result = chain_tie(g, i, s, k, factor);
  } else if (s.what == shortcut::distance) {
    result = chain_product(g, factor, make<sign_>(g, make<subtract_>(g, s.to[0], s.to[1])));
    if (k == 1) result = make<negate_>(g, result);
  } else if (s.what == shortcut::partial) {
    index const second = rule_table.rows[g.nodes.data[s.of].operation].second[s.by + k](g, s.of);
    result = chain_product(g, factor, s.negative ? make<negate_>(g, second) : second);
  } else if (s.what == shortcut::root_of_even) {
    // |u|: its slope at 0 is a convention, which has no slope. (Not the sign: numbers may be complex.)
    index const towards = make<divide_>(g, u, i);
    index const zero = g.append_constant({0}),
                unknown = g.append_literal(std::numeric_limits<long double>::quiet_NaN());
    result = chain_product(g, factor,
                           make<where_>(g, make<equal_>(g, i, zero), make<attach_>(g, zero, unknown, u), towards));
  }
  return is_exact(g, result) && g.exact(result).is(0) ? none : result;
}

}  // namespace detail

}  // namespace chainrule::detail::graph

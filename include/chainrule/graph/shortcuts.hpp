// SPDX-License-Identifier: BSL-1.0
// Nodes whose slopes are known better than the chain rule finds them step by step: max(a, b) * min(a, b) is a * b, also
// where a and b are equal and each has half of a slope; the cube root of u^3 is u, also at 0; an operation may have
// rules for its second derivatives. Only derivatives see it: the value is computed as it stands. Next: forward.hpp and
// reverse.hpp, which ask here before they ask the chain rule.
#pragma once

#include "chain.hpp"

namespace chainrule::detail::graph {

namespace detail {

/// What a node is in terms of others than its operands, as far as its derivatives are asked for.
struct shortcut {
  index to[2]{none, none};
  enum { nothing, as_written, distance, root_of_even, root_of_odd, partial } what = nothing;
  index of = none;  // what it is the partial derivative of,
  int by = 0;       // by which operand
  bool negative = false;
};

// u where a node is u^n as somebody may write it; else none.
constexpr index base_of_power(graph const& g, index i, int n) {
  index const a = operand(g, i), b = operand(g, i, 1);
  if (is_leaf(g.nodes.data[i])) return none;
  if (is<multiply_>(g, i))
    for (auto const& [u, rest] : {std::pair{a, b}, std::pair{b, a}})
      if (n == 2 ? rest == u : base_of_power(g, rest, n - 1) == u) return u;
  if (is<square_>(g, i) && n == 2) return a;
  if (is<cube_>(g, i) && n == 3) return a;
  return is<pow_>(g, i) && g.exact(b).is(n) ? a : none;
}

// Where a product is a partial derivative, or less one, of a node whose second derivatives have rules.
constexpr shortcut partial_of_factor(graph& g, index i) {
  for (index const z : {operand(g, i), operand(g, i, 1)}) {
    node const n = g.nodes.data[z];
    if (is_leaf(n) || !traits_at(n.operation).has_second) continue;
    for (int k = 0; k < 2; ++k) {
      index const p = rule_table.rows[n.operation].by_operand[k](g, z);
      bool const negative = is<negate_>(g, p);
      if ((negative ? operand(g, p) : p) == i)
        return {{n.operands[0], n.operands[1]}, shortcut::partial, z, k, negative};
    }
  }
  return {};
}

constexpr shortcut shortcut_of(graph& g, index i) {
  if (!g.has_shortcuts) return {};
  node const n = g.nodes.data[i];
  if (is_leaf(n)) return {};
  index const a = n.operands[0], b = n.operands[1];
  bool const subtracts = n.operation == opcode_of<subtract_>;
  if (subtracts || n.operation == opcode_of<add_> || n.operation == opcode_of<multiply_>) {
    node const x = g.nodes.data[a], y = g.nodes.data[b];
    if (n.operation == opcode_of<multiply_>)
      if (auto const s = partial_of_factor(g, i); s.what != s.nothing) return s;
    if (is_leaf(x) || is_leaf(y) || traits_at(x.operation).partner != y.operation) return {};
    index const p = x.operands[0], q = x.operands[1];
    if (!(y.operands[0] == p && y.operands[1] == q) && !(y.operands[0] == q && y.operands[1] == p)) return {};
    if (!subtracts) return {{p, q}, shortcut::as_written};
    return is<max_>(g, a) ? shortcut{{p, q}, shortcut::distance} : shortcut{};
  }
  int const root = traits_at(n.operation).root;
  if (root == 0) return {};
  index const u = base_of_power(g, a, root);
  if (u == none) return {};
  return {{u, none}, root % 2 == 0 ? shortcut::root_of_even : shortcut::root_of_odd};
}

// factor * (derivative of node i by end k of its shortcut); none where that is a structural zero.
constexpr index chain_shortcut(graph& g, index i, shortcut const& s, int k, index factor) {
  index const u = s.to[k];
  index result = factor;
  if (s.what == shortcut::as_written) {
    if (is<multiply_>(g, i)) result = chain_product(g, factor, s.to[1 - k]);
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

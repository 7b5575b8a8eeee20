// SPDX-License-Identifier: BSL-1.0
// The chain rule, in the one place where it stands: a factor times the partial derivative of a node by one of its
// operands. Next: forward.hpp and reverse.hpp, the two orders in which it is applied.
#pragma once

#include "like_terms.hpp"
#include "vanishing_powers.hpp"

namespace chainrule::detail::graph {

namespace detail {

// Where at least one of two conditions holds; none is the condition that always holds. Those of nested choices, a && b,
// a && !b, come out as nested as they were.
constexpr index either(graph& g, index a, index b) {
  if (a == none || b == none) return none;
  if (a == b) return a;
  if ((is<not_>(g, a) && operand(g, a) == b) || (is<not_>(g, b) && operand(g, b) == a)) return none;
  if (is<and_>(g, a) && operand(g, a) == b) return b;
  if (is<and_>(g, b) && operand(g, b) == a) return a;
  if (is<and_>(g, a) && is<and_>(g, b) && operand(g, a) == operand(g, b)) {
    index const rest = either(g, operand(g, a, 1), operand(g, b, 1));
    return rest == none ? operand(g, a) : make<and_>(g, operand(g, a), rest);
  }
  return make<or_>(g, a, b);
}

constexpr index find_guard(graph& g, index i);

// The condition outside of which a node is a structural zero, because a where did not choose it; none if there is no
// such condition. Each node is looked at once.
constexpr index guard_of(graph& g, index i) {
  constexpr index unknown = none - 1;
  while (g.guards.size <= i) g.guards.push(unknown);
  if (g.guards[i] == unknown) {
    index const guard = find_guard(g, i);
    g.guards[i] = guard;
  }
  return g.guards[i];
}

constexpr index find_guard(graph& g, index i) {
  // Signs, stops and exact coefficients change nothing.
  while (is<negate_>(g, i) || is<stop_gradient_>(g, i) || (is<multiply_>(g, i) && is_exact(g, operand(g, i))) ||
         (is<divide_>(g, i) && is_exact(g, operand(g, i, 1))))
    i = operand(g, i, is<multiply_>(g, i) ? 1 : 0);
  node const n = g.nodes[i];
  if (n.operation == opcode_of<add_> || n.operation == opcode_of<subtract_>) {
    // A long sum leans to the left: walk down it in a loop, and stop at the first term without a guard.
    index guard = guard_of(g, n.operands[1]);
    index rest = n.operands[0];
    while (guard != none && (is<add_>(g, rest) || is<subtract_>(g, rest))) {
      guard = either(g, guard, guard_of(g, operand(g, rest, 1)));
      rest = operand(g, rest);
    }
    return guard == none ? none : either(g, guard, guard_of(g, rest));
  }
  if (n.operation == opcode_of<attach_>) {
    // Its value is a zero there and its derivative must be one too.
    index const guard = guard_of(g, n.operands[0]);
    return guard == none ? none : either(g, guard, guard_of(g, n.operands[1]));
  }
  if (n.operation != opcode_of<where_>) return none;
  index const yes = n.operands[0], no = make<not_>(g, yes);
  index const a = guard_of(g, n.operands[1]), b = guard_of(g, n.operands[2]);
  index const side_a = a == none ? yes : make<and_>(g, yes, a), side_b = b == none ? no : make<and_>(g, no, b);
  if (g.exact(n.operands[2]).is(0)) return side_a;
  if (g.exact(n.operands[1]).is(0)) return side_b;
  return a == b ? a : either(g, side_a, side_b);
}

// `value` where the guard holds, else 0; what is guarded twice is chosen twice, so that an inner condition is looked at
// after the outer one.
constexpr index guarded(graph& g, index guard, index value) {
  if (guard == none) return value;
  if (is<and_>(g, guard)) return guarded(g, operand(g, guard), guarded(g, operand(g, guard, 1), value));
  return make<where_>(g, guard, value, g.append_constant({0}));
}

}  // namespace detail

/// factor * partial. What a where does not choose contributes a zero even if the other factor is infinite or NaN, so
/// the choice is moved outside of the product. A reciprocal divides, which rounds once where multiplying by it would
/// round twice.
constexpr index chain_product(graph& g, index factor, index partial) {
  using namespace detail;
  opcode const f = g.nodes.data[factor].operation, p = g.nodes.data[partial].operation;
  // First of all what a where did not choose: below, quotients are taken apart and put together. (Of what vanishes with
  // a norm the choice is its own.)
  auto const by_sides = [&] {
    node const choice = g.nodes[factor];
    auto const side = [&](index i) { return is_exact(g, i) && g.exact(i).is(0) ? i : chain_product(g, i, partial); };
    return make<where_>(g, choice.operands[0], side(choice.operands[1]), side(choice.operands[2]));
  };
  bool const chooses = f == opcode_of<where_> && is_guarded(g, factor);
  if (chooses && (!g.may_cancel || norm_of_vanishing(g, factor) == none)) return by_sides();
  if (g.may_cancel && f != constant && p != constant)
    if (index const product = kink_product(g, factor, partial, &chain_product); product != none) return product;
  if (g.has_powers && f != constant && p != constant) {
    index product = power_product(g, partial, factor, &chain_product);
    if (product == none) product = power_product(g, factor, partial, &chain_product);
    if (product != none) return product;
  }
  if (g.has_roots_of_products && f != constant && p != constant)
    if (index const product = product_of_powers(g, factor, partial, &chain_product); product != none) return product;
  if (chooses) return by_sides();
  if (p == constant) return product_of_scaled(g, factor, partial);
  if (p == opcode_of<negate_>) return make<negate_>(g, chain_product(g, factor, operand(g, partial)));
  if (f == opcode_of<negate_>) return make<negate_>(g, chain_product(g, operand(g, factor), partial));
  if (!g.chooses) return bare_product(g, factor, partial);
  node const choice = g.nodes[partial];
  if (p == opcode_of<where_> && (is_exact(g, choice.operands[1]) || is_exact(g, choice.operands[2])))
    return make<where_>(g, choice.operands[0], chain_product(g, factor, choice.operands[1]),
                        chain_product(g, factor, choice.operands[2]));
  // Forward the partial derivative is the one that a where made zero, in reverse the factor.
  index const guard = guard_of(g, factor), other = guard_of(g, partial);
  index const product = bare_product(g, factor, partial);
  return guarded(g, guard, other == guard ? product : guarded(g, other, product));
}

namespace detail {

// factor * (derivative of u / v by v), which is -z / v: as z times factor / v, because z / v may vanish, or overflow,
// where the slope of v is as large as v, or as small. The quotient is also what u gets in reverse.
constexpr index chain_of_divisor(graph& g, index z, index factor) {
  index const share = chain_product(g, factor, rule_table.rows[opcode_of<divide_>].by_operand[0](g, z));
  return make<negate_>(g, chain_product(g, share, z));
}

// What arrives over z = u / v itself, as from log(z), is f / u for u, and for v that times -z, or -f / v: (f / z) / v
// would divide twice. None elsewhere.
constexpr index chain_of_quotient(graph& g, index z, int k, index factor) {
  bool const negative = is<negate_>(g, factor);
  index const f = negative ? operand(g, factor) : factor;
  if (!is<divide_>(g, f) || operand(g, f, 1) != z) return none;
  index const u = operand(g, z), v = operand(g, z, 1);
  index result = none;
  if (k == 0)
    result = make<divide_>(g, operand(g, f), u);
  else if (is_constant(g, u))
    result = make<divide_>(g, operand(g, f), v);
  else
    result = make<multiply_>(g, make<divide_>(g, operand(g, f), u), z);
  return negative == (k == 1) ? result : make<negate_>(g, result);
}

// The same, one step later, in reverse: -z / v times the slope of a node i that is its own slope, such as exp, where v
// is that node, but for a constant. None elsewhere: where others share the quotient, each of them would divide.
constexpr index chain_of_growth(graph& g, index i, index factor) {
  bool const negative = is<negate_>(g, factor);
  index const f = negative ? operand(g, factor) : factor;
  if (!is<divide_>(g, f) && !is<square_>(g, f)) return none;
  index const z = operand(g, f);
  if (!is<divide_>(g, z)) return none;
  index const v = operand(g, z, 1);
  if (is<divide_>(g, f) && operand(g, f, 1) != v) return none;
  bool const is_sum = (is<add_>(g, v) || is<subtract_>(g, v));
  bool const is_alone = v == i || (is_sum && ((operand(g, v) == i && is_constant(g, operand(g, v, 1))) ||
                                              (operand(g, v, 1) == i && is_constant(g, operand(g, v)))));
  if (!is_alone) return none;
  index const result = chain_product(g, make<divide_>(g, i, v), z);
  return negative ? make<negate_>(g, result) : result;
}

}  // namespace detail

/// factor * (derivative of node i by its operand number k); none where that is a structural zero.
constexpr index chain(graph& g, index i, int k, index factor) {
  opcode const o = g.nodes.data[i].operation;
  auto const& rules = detail::rule_table.rows[o];
  if (rules.slopes[k] == 1) return factor;
  if (rules.slopes[k] == -1) return detail::make<operation::negate_>(g, factor);
  bool const divides = o == operation::opcode_of<operation::divide_>;
  index result = divides ? detail::chain_of_quotient(g, i, k, factor) : none;
  if (result == none && divides && k == 1 && !detail::is_exact(g, factor))
    result = detail::chain_of_divisor(g, i, factor);
  if (result == none) {
    index const partial = rules.by_operand[k](g, i);
    if (partial == none) return none;
    if (partial == i) result = detail::chain_of_growth(g, i, factor);
    if (result == none) result = chain_product(g, factor, partial);
  }
  return detail::is_exact(g, result) && g.exact(result).is(0) ? none : result;
}

namespace detail {

// Whether b is -a, as simplification writes it.
constexpr bool are_opposite(graph const& g, index a, index b) {
  node const &x = g.nodes.data[a], &y = g.nodes.data[b];
  if (x.operation == opcode_of<negate_>) return x.operands[0] == b;
  if (y.operation == opcode_of<negate_>) return y.operands[0] == a;
  if (x.operation != y.operation) return false;
  if (x.operation == opcode_of<subtract_>) return x.operands[0] == y.operands[1] && x.operands[1] == y.operands[0];
  if (x.operation == opcode_of<where_>)
    return x.operands[0] == y.operands[0] && are_opposite(g, x.operands[1], y.operands[1]) &&
           are_opposite(g, x.operands[2], y.operands[2]);
  return x.operation == constant && (g.exact(a) + g.exact(b)).is(0);
}

}  // namespace detail

/// a + b, where none is a structural zero. What is added and taken away is one, too: a number less itself has no slope,
/// however often it is differentiated, and an infinite factor must not make NaN of that.
constexpr index chain_sum(graph& g, index a, index b) {
  using namespace detail;
  if (a == none || b == none) return a == none ? b : a;
  if (a == b) return product_of_scaled(g, g.append_constant({2}), a);
  if (are_opposite(g, a, b)) return none;
  if (index const sum = sum_with_like(g, a, b); sum != none) return sum;
  index const joined = joined_choices(g, a, b, [&](index p, index q) {
    index const sum = chain_sum(g, p, q);
    return sum == none ? g.append_constant({0}) : sum;
  });
  return joined != none ? joined : make<add_>(g, a, b);
}

}  // namespace chainrule::detail::graph

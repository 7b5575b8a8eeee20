// SPDX-License-Identifier: BSL-1.0
// Exact simplification, one node at a time: fold exact constants, drop exact zeros and ones, move signs outward.
// Nothing is reassociated or cancelled, so a simplified formula computes the same value, bit for bit but for the sign
// of a zero. Next: rule_algebra.hpp, in which rules write.
#pragma once

#include <initializer_list>

#include "match.hpp"

namespace chainrule::detail::graph {

/// The node for Operation(a, b, c), simplified. The operands must be simplified nodes of g.
constexpr index simplified(graph& g, opcode operation, index a, index b = none, index c = none);

namespace detail {

template <class Operation>
constexpr index make(graph& g, index a, index b = none, index c = none) {
  return simplified(g, opcode_of<Operation>, a, b, c);
}

// Sums and differences of choices by one condition, one of which is 0 on a side: where(c, a, b) + where(c, 0, d) is
// where(c, a, b + d). None if this is no such sum.
template <class Sum>
constexpr index joined_choices(graph& g, index a, index b, Sum sum) {
  if (!is<where_>(g, a) || !is<where_>(g, b)) return none;
  node const x = g.nodes[a], y = g.nodes[b];
  if (x.operands[0] != y.operands[0]) return none;
  if (!is_guarded(g, a) && !is_guarded(g, b)) return none;
  index const chosen = sum(x.operands[1], y.operands[1]);
  return make<where_>(g, x.operands[0], chosen, sum(x.operands[2], y.operands[2]));
}

constexpr index simplified_sum(graph& g, index a, index b, exact::rational x, exact::rational y) {
  if (x.is(0)) return b;                                                                // 0 + b
  if (y.is(0)) return a;                                                                // a + 0
  if (a == b) return make<multiply_>(g, g.append_constant({2}), a);                     // a + a
  if (is<negate_>(g, b)) return make<subtract_>(g, a, operand(g, b));                   // a + (-b)
  if (is<negate_>(g, a)) return make<subtract_>(g, b, operand(g, a));                   // (-a) + b
  if (y.valid && y.numerator < 0) return make<subtract_>(g, a, g.append_constant(-y));  // a + (-2)
  if (x.valid && x.numerator < 0) return make<subtract_>(g, b, g.append_constant(-x));  // -2 + b
  return joined_choices(g, a, b, [&](index p, index q) { return make<add_>(g, p, q); });
}

constexpr index simplified_difference(graph& g, index a, index b, exact::rational x, exact::rational y) {
  if (is_distance(g, b, a)) return make<negate_>(g, make<subtract_>(g, b, a));
  if (x.is(0)) return make<negate_>(g, b);                                          // 0 - b
  if (y.is(0)) return a;                                                            // a - 0
  if (is<negate_>(g, b)) return make<add_>(g, a, operand(g, b));                    // a - (-b)
  if (y.valid && y.numerator < 0) return make<add_>(g, a, g.append_constant(-y));   // a - (-2)
  if (is<negate_>(g, a)) return make<negate_>(g, make<add_>(g, operand(g, a), b));  // -a - b
  return joined_choices(g, a, b, [&](index p, index q) { return make<subtract_>(g, p, q); });
}

constexpr index simplified_product(graph& g, index a, index b, exact::rational x, exact::rational y) {
  if (x.is(0) || y.is(0)) return g.append_constant({0});  // a structural zero is strict
  if (x.is(1)) return b;
  if (y.is(1)) return a;
  if (x.is(-1)) return make<negate_>(g, b);
  if (y.is(-1)) return make<negate_>(g, a);
  if (is<negate_>(g, a)) return make<negate_>(g, make<multiply_>(g, operand(g, a), b));
  if (is<negate_>(g, b)) return make<negate_>(g, make<multiply_>(g, a, operand(g, b)));
  if (x.valid && x.numerator < 0) return make<negate_>(g, make<multiply_>(g, g.append_constant(-x), b));
  if (y.valid && !x.valid) return make<multiply_>(g, b, a);  // the constant first
  return none;
}

constexpr index simplified_quotient(graph& g, index a, index b, exact::rational x, exact::rational y) {
  if (x.is(0) && !y.is(0)) return a;
  if (y.is(1)) return a;
  if (y.is(-1)) return make<negate_>(g, a);
  if (is<negate_>(g, a)) return make<negate_>(g, make<divide_>(g, operand(g, a), b));
  if (is<negate_>(g, b)) return make<negate_>(g, make<divide_>(g, a, operand(g, b)));
  if (x.valid && x.numerator < 0) return make<negate_>(g, make<divide_>(g, g.append_constant(-x), b));
  return none;
}

constexpr index simplified_negation(graph& g, index a) {
  if (is<negate_>(g, a)) return operand(g, a);  // -(-a)
  if (is<subtract_>(g, a) && !is_distance(g, operand(g, a), operand(g, a, 1)))
    return make<subtract_>(g, operand(g, a, 1), operand(g, a, 0));  // -(a - b)
  if (is_guarded(g, a))
    return make<where_>(g, operand(g, a), make<negate_>(g, operand(g, a, 1)), make<negate_>(g, operand(g, a, 2)));
  return none;
}

constexpr index simplified_power(graph& g, index a, exact::rational x, exact::rational y) {
  if (y.is(0)) return g.append_constant({1});
  if (y.is(1)) return a;
  if (y.is(2)) return make<square_>(g, a);
  if (y.is(-1)) return make<divide_>(g, g.append_constant({1}), a);
  if (x.is(1)) return a;
  return none;
}

constexpr index simplified_choice(graph& g, index condition, index a, index b) {
  if (a == b) return a;
  if (is<not_>(g, condition)) return make<where_>(g, operand(g, condition), b, a);
  switch (decide(g, condition)) {
    case verdict::yes:
      return a;
    case verdict::no:
      return b;
    case verdict::open:
      return none;
  }
  return none;
}

constexpr index simplified_logic(graph& g, opcode operation, index a, index b) {
  if (operation == opcode_of<not_>) return is<not_>(g, a) ? operand(g, a) : none;
  bool const conjunction = operation == opcode_of<and_>;
  for (auto const& [one, other] : {std::pair{a, b}, std::pair{b, a}})
    if (auto const known = decide(g, one); known != verdict::open)
      return (known == verdict::yes) == conjunction ? other : one;
  return a == b ? a : none;
}

// What has no derivative needs no stop, and nothing attached to it.
constexpr index simplified_stop(graph& g, index a) {
  if (is_constant(g, a) || is<stop_gradient_>(g, a)) return a;
  if (is<attach_>(g, a)) return make<stop_gradient_>(g, operand(g, a));
  return none;
}

constexpr index simplified_attachment(graph const& g, index value, index derivative, index by) {
  return is_constant(g, by) || is<stop_gradient_>(g, by) || g.exact(derivative).is(0) ? value : none;
}

// -v where a node is its negative: f(-u) of an odd f is -f(u).
constexpr index negated(graph& g, index i) {
  node const n = g.nodes[i];
  if (n.operation == opcode_of<negate_>) return n.operands[0];
  if (n.operation < 0 || arity(n) != 1 || traits_at(n.operation).symmetry != parity::odd) return none;
  index const inside = negated(g, n.operands[0]);
  return inside == none ? none : simplified(g, n.operation, inside, none, none);
}

// sign(c u) is sign(u) or its negative, where c u does not become 0 by being rounded.
constexpr index simplified_sign(graph& g, index a) {
  multiple const u = constant_multiple(g, a);
  if (u.by == none || u.is_below) return none;
  node const& c = g.nodes.data[u.by];
  long double const value =
      c.operation == literal ? g.literals[c.operands[0]] : exact::nearest<long double>(g.exact(u.by));
  long double const size = value < 0 ? -value : value;
  if (u.operation == opcode_of<multiply_> ? !(size >= 1) : !(size <= 1 && size > 0)) return none;
  index const sign = make<sign_>(g, u.rest);
  return value < 0 ? make<negate_>(g, sign) : sign;
}

// Whether a node is never negative, nor -0.
constexpr bool is_never_negative(graph const& g, index i) {
  node const& n = g.nodes.data[i];
  return !is_leaf(n) && traits_at(n.operation).never_negative;
}

// |c u| is |c| |u|, and so it is of copysign(c u, b); |a - b| the |b - a| that is there. All of that bit for bit: then
// magnitudes of one number are one node, whose kink can cancel.
constexpr index simplified_magnitude(graph& g, opcode operation, index a, index b) {
  if (index const u = negated(g, a); u != none)
    return operation == opcode_of<sign_> ? make<negate_>(g, make<sign_>(g, u)) : simplified(g, operation, u, b, none);
  if (operation == opcode_of<sign_>) return simplified_sign(g, a);
  if (operation == opcode_of<abs_> && is_never_negative(g, a)) return a;
  if (operation == opcode_of<copysign_>)
    if (exact::rational const side = g.exact(b); side.valid && side.numerator != 0)
      return side.numerator < 0 ? make<negate_>(g, make<abs_>(g, a)) : make<abs_>(g, a);
  if (multiple const u = constant_multiple(g, a); u.by != none) {
    index const size =
        g.nodes[u.by].operation == literal
            ? g.append_literal(g.is_negative(u.by) ? -g.literals[g.nodes[u.by].operands[0]]
                                                   : g.literals[g.nodes[u.by].operands[0]])
            : g.append_constant(g.is_negative(u.by) ? g.exact(u.by) * exact::rational{-1} : g.exact(u.by));
    index const rest = simplified(g, operation, u.rest, b, none);
    return u.is_below ? simplified(g, u.operation, size, rest, none) : simplified(g, u.operation, rest, size, none);
  }
  index const opposite = is<subtract_>(g, a) ? g.find(opcode_of<subtract_>, operand(g, a, 1), operand(g, a)) : none;
  return opposite == none ? none : g.find(operation, opposite, b);
}

// A power with an exact exponent; where that is rounded, and was less before, next to 0, it stays a quotient.
constexpr index simplified_shift(graph& g, index base, exact::rational exponent, exact::rational n) {
  if (!exponent.valid) return none;
  bool const exact_in_binary = (exponent.denominator & (exponent.denominator - 1)) == 0;
  exact::rational const twice = exponent * exact::rational{2}, shifted = exponent - n;
  if (!exact_in_binary && -twice.denominator < twice.numerator && twice.numerator < twice.denominator) return none;
  return shifted.valid ? make<pow_>(g, base, g.append_constant(shifted)) : none;
}

// max(u, -u) is |u|, min(u, -u) is -|u|.
constexpr index simplified_extremum(graph& g, opcode operation, index a, index b) {
  bool const opposite = (is<negate_>(g, b) && operand(g, b) == a) || (is<negate_>(g, a) && operand(g, a) == b);
  if (!opposite) return none;
  index const size = make<abs_>(g, is<negate_>(g, a) ? b : a);
  return operation == opcode_of<max_> ? size : make<negate_>(g, size);
}

// |u| sign(u) is u, and u sign(u) is |u|.
constexpr index times_sign(graph& g, index a, index b) {
  if (!is<sign_>(g, b)) std::swap(a, b);
  if (!is<sign_>(g, b)) return none;
  index const u = operand(g, b);
  if (a == u) return make<abs_>(g, u);
  return is<abs_>(g, a) && operand(g, a) == u ? u : none;
}

}  // namespace detail

constexpr index simplified(graph& g, opcode operation, index a, index b, index c) {
  using namespace detail;
  if (g.may_cancel && operation == opcode_of<multiply_>)
    if (index const u = times_sign(g, a, b); u != none) return u;
  // First the many nodes with which there is nothing to do.
  if (operation == opcode_of<multiply_> || operation == opcode_of<add_> || operation == opcode_of<subtract_>) {
    opcode const x = g.nodes.data[a].operation, y = g.nodes.data[b].operation;
    if (x != constant && y != constant && x != opcode_of<negate_> && y != opcode_of<negate_> &&
        (x != opcode_of<min_> || operation != opcode_of<subtract_>) &&
        (operation == opcode_of<multiply_> ||
         ((a != b || operation != opcode_of<add_>) && (x != opcode_of<where_> || y != opcode_of<where_>))))
      return g.append(operation, a, b);
  } else if (operation == opcode_of<negate_>) {
    opcode const x = g.nodes.data[a].operation;
    if (x != constant && x != opcode_of<negate_> && x != opcode_of<subtract_> && x != opcode_of<where_>)
      return g.append(operation, a);
  }
  index result = none;
  if (auto const& fold = traits_at(operation).fold; fold.exists()) {
    exact::rational const x = g.exact(a), y = b == none ? exact::not_exact : g.exact(b);
    if (x.valid && (b == none || y.valid))
      if (auto const value = fold(x, y); value.valid) return g.append_constant(value);
    if (operation == opcode_of<add_>) result = simplified_sum(g, a, b, x, y);
    if (operation == opcode_of<subtract_>) result = simplified_difference(g, a, b, x, y);
    if (operation == opcode_of<multiply_>) result = simplified_product(g, a, b, x, y);
    if (operation == opcode_of<divide_>) result = simplified_quotient(g, a, b, x, y);
    if (operation == opcode_of<negate_>) result = simplified_negation(g, a);
    if (operation == opcode_of<pow_>) result = simplified_power(g, a, x, y);
    if (operation == opcode_of<stop_gradient_>) result = simplified_stop(g, a);
  } else if (operation == opcode_of<where_>) {
    result = simplified_choice(g, a, b, c);
  } else if (operation == opcode_of<attach_>) {
    result = simplified_attachment(g, a, b, c);
  } else if (operation == opcode_of<max_> || operation == opcode_of<min_>) {
    result = simplified_extremum(g, operation, a, b);
  } else if (operation == opcode_of<shifted_pow_>) {
    result = simplified_shift(g, b, g.exact(c), g.exact(a));
  } else if (operation == opcode_of<and_> || operation == opcode_of<or_> || operation == opcode_of<not_>) {
    result = simplified_logic(g, operation, a, b);
  }
  if (operation == opcode_of<abs_> || operation == opcode_of<sign_> || operation == opcode_of<copysign_>)
    result = simplified_magnitude(g, operation, a, b);
  return result != none ? result : g.append(operation, a, b, c);
}

}  // namespace chainrule::detail::graph

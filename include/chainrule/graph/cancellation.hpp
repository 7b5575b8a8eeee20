// SPDX-License-Identifier: BSL-1.0
// Factors that a singular one cancels: |u| sign(u) is u, and u over the root of u is the root. Next: kinks.hpp, which
// finds the singular factors of products.
#pragma once

#include "norms.hpp"
#include "rewrite.hpp"
#include "rules.hpp"

namespace chainrule::detail::graph::detail {

// How factors are multiplied: the chain rule's product, which asks here first.
using product_rule = index (*)(graph&, index, index);

inline constexpr int most_factors = 48;  // how many nodes of a product are looked through

// A product without one of its factors; none where it is not among them.
constexpr index without_factor(graph& g, index t, index factor, int& budget) {
  if (t == factor) return g.append_constant({1});
  node const n = g.nodes[t];
  if (n.operation < 0 || --budget < 0) return none;
  if (n.operation == opcode_of<multiply_>) {
    for (int k = 0; k < 2; ++k)
      if (index const rest = without_factor(g, n.operands[k], factor, budget); rest != none)
        return make<multiply_>(g, k == 0 ? rest : n.operands[0], k == 0 ? n.operands[1] : rest);
  } else if (n.operation == opcode_of<negate_> || n.operation == opcode_of<divide_>) {
    if (index const rest = without_factor(g, n.operands[0], factor, budget); rest != none)
      return simplified(g, n.operation, rest, n.operands[1]);
  }
  return none;
}

// t times a direction d with d z = along, without d: one factor of t is divided by z, or, if it is odd in z = |u|,
// taken at u. None where t has no such factor.
class cancellation {
 public:
  constexpr cancellation(graph& in, index norm, index direction_along, product_rule rule)
      : g(in),
        z(norm),
        along(direction_along),
        first(norm),
        product(rule),
        is_abs(is<abs_>(in, norm) || is<subtract_>(in, norm)) {
    if (is_root(g, z)) below_root = first = operand(g, z);
  }

  constexpr index operator()(index t) {
    budget = most_factors;
    if (is_abs) return reduced(t);
    index const rest = reduced(t);
    return rest == none ? none : product(g, rest, along);
  }

 private:
  graph& g;
  index z, along, below_root = none;
  index first;  // no node before it is reduced
  product_rule product;
  bool is_abs;
  int budget = 0;

  constexpr index reduced(index t) {
    if (t == z) return is_abs ? along : g.append_constant({1});
    if (t == below_root) return z;
    if (t < first || --budget < 0) return none;
    node const n = g.nodes[t];
    if (is_leaf(n)) return none;
    if (n.operands[0] == below_root)
      if (index const over = over_root(t); over != none) return over;
    opcode const o = n.operation;
    if (is_abs && parity_in(g, z)(t) == parity::odd)
      return substitute(g, sequence<index>(1, t), sequence<index>(1, z), sequence<index>(1, along),
                        write_simplified)[0];
    if (o == opcode_of<negate_> || o == opcode_of<divide_>) {
      index const above = reduced(n.operands[0]);
      return above == none ? none : simplified(g, o, above, n.operands[1]);
    }
    if (o == opcode_of<multiply_>) {
      for (int k = 0; k < 2; ++k)
        if (index const factor = reduced(n.operands[k]); factor != none)
          return make<multiply_>(g, k == 0 ? factor : n.operands[0], k == 0 ? n.operands[1] : factor);
      return none;
    }
    if (o == opcode_of<add_> || o == opcode_of<subtract_>) return both(o, none, n.operands[0], n.operands[1]);
    if (o == opcode_of<where_>) return both(o, n.operands[0], n.operands[1], n.operands[2]);
    return is_abs ? none : of_function(t, n);
  }

  // A power of u over z, the root of u; none elsewhere.
  constexpr index over_root(index t) {
    index const u = below_root;
    if (is<square_>(g, t)) return make<multiply_>(g, u, z);
    if (is<cube_>(g, t)) return make<multiply_>(g, make<square_>(g, u), z);
    if (!is<pow_>(g, t)) return none;
    exact::rational const p = g.exact(operand(g, t, 1));
    exact::rational const left = p.is_integer() ? p - exact::rational{1} : p - exact::rational{1, 2};
    if (!left.is_integer() || left.numerator < 0) return none;
    index const rest = make<pow_>(g, u, g.append_constant(left));
    return p.is_integer() ? make<multiply_>(g, rest, z) : rest;
  }

  constexpr index both(opcode o, index condition, index a, index b) {
    auto const side = [&](index i) { return g.exact(i).is(0) ? i : reduced(i); };
    index const left = side(a), right = left == none ? none : side(b);
    if (right == none) return none;
    return condition == none ? simplified(g, o, left, right) : simplified(g, o, condition, left, right);
  }

  // The slope of a function of z with few nodes; none where it does not depend on z, or has too many.
  constexpr index slope_by_root(index t) {
    if (t == z) return g.append_constant({1});
    node const n = g.nodes[t];
    if (t < z || is_leaf(n) || is_structure(n.operation) || --budget < 0) return none;
    index sum = none;
    for (int k = 0; k < arity(n); ++k) {
      index const inner = slope_by_root(n.operands[k]),
                  partial = inner == none ? none : rule_table.rows[n.operation].by_operand[k](g, t);
      if (partial == none) continue;
      index const share = product(g, inner, partial);
      sum = sum == none ? share : make<add_>(g, sum, share);
    }
    return sum;
  }

  // A power or an odd function, divided by its argument z.
  constexpr index of_function(index t, node const& n) {
    index const a = n.operands[0];
    if (a == z && n.operation == opcode_of<square_>) return z;
    if (a == z && n.operation == opcode_of<cube_>) return make<square_>(g, z);
    if (a == z && n.operation == opcode_of<pow_>)
      if (auto const p = g.exact(n.operands[1]); p.valid && compare({1}, p).less)
        return make<pow_>(g, z, g.append_constant(p - exact::rational{1}));
    if (is_structure(n.operation)) return none;
    auto const& rules = rule_table.rows[n.operation];
    if (a == z && rules.has_over_argument) return rules.over_argument(g, a);
    int const k = traits_at(n.operation).symmetry == parity::of_index ? 1 : 0;
    // What is a direction itself may leave the range when it is divided by hypot, which can be as small as numbers are.
    if (traits_at(n.operation).kinked && below_root == none) return none;
    if (traits_at(n.operation).symmetry == parity::none || parity_in(g, z)(t) != parity::odd) return none;
    // At z = 0 it is the slope there, which has the slope 0; what comes after that is not known. A root has no slope
    // there, but its square has one: t / z is t' + t''' z^2 / 6.
    index const inner = reduced(n.operands[k]);
    if (inner == none) return none;
    index const slope = product(g, inner, rules.by_operand[k](g, t)), zero = g.append_constant({0});
    index const unknown = g.append_literal(std::numeric_limits<long double>::quiet_NaN());
    index flat = none, third = below_root != none ? t : none;
    budget = 3 * most_factors;
    for (int order = 0; order < 3 && third != none; ++order) third = slope_by_root(third);
    if (third != none && budget >= 0) {
      sequence<index> wanted(1, slope);
      wanted.push(third);
      auto const ends = substitute(g, wanted, sequence<index>(1, z), sequence<index>(1, zero), write_simplified);
      index const below = operand(g, z), six = g.append_constant({6});
      flat = make<attach_>(g, ends[0], make<attach_>(g, make<divide_>(g, ends[1], six), unknown, below), below);
    } else {
      flat = make<attach_>(g, slope, make<attach_>(g, zero, unknown, z), z);
    }
    return make<where_>(g, make<equal_>(g, z, zero), flat, make<divide_>(g, t, z));
  }
};

}  // namespace chainrule::detail::graph::detail

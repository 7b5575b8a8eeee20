// SPDX-License-Identifier: BSL-1.0
// Products that vanish with a norm written as a root: x (y / sqrt(x x + y y)) is 0 at the origin, where the quotient
// has no value, because it is of the first degree in x and y. Next: kinks.hpp, which asks where a direction finds
// nothing that cancels it.
#pragma once

#include "parity.hpp"

namespace chainrule::detail::graph {

namespace detail {

// u where a node is u^n as somebody may write it; else none.
constexpr index base_of_power(graph const& g, index i, int n) {
  if (is_leaf(g.nodes.data[i])) return none;
  index const a = operand(g, i), b = operand(g, i, 1);
  if (is<multiply_>(g, i))
    for (int k = 0; k < 2; ++k) {
      index const u = k == 0 ? a : b, rest = k == 0 ? b : a;
      if (n == 2 ? rest == u : base_of_power(g, rest, n - 1) == u) return u;
    }
  if (is<square_>(g, i) && n == 2) return a;
  if (is<cube_>(g, i) && n == 3) return a;
  return is<pow_>(g, i) && g.exact(b).is(n) ? a : none;
}

constexpr bool is_root(graph const& g, index i) {
  return g.nodes.data[i].operation >= 0 && traits_at(g.nodes.data[i].operation).root == 2;
}

// A quotient by a square root, or by an exact multiple of one; its magnitude is the root.
constexpr bool is_quotient_by_root(graph const& g, index t) {
  if (is<where_>(g, t)) {  // with a convention at 0
    index const at_zero = operand(g, t, 1);
    return is<attach_>(g, at_zero) && g.exact(operand(g, at_zero)).is(0) && is_quotient_by_root(g, operand(g, t, 2));
  }
  if (!is<divide_>(g, t)) return false;
  index const below = operand(g, t, 1);
  return is_root(g, below) ||
         (is<multiply_>(g, below) && is_root(g, operand(g, below, 1)) && g.exact(operand(g, below)).valid);
}

/// The least degree of a node in the components of a norm: how fast it vanishes with them at least.
class degree_in_norm {
 public:
  static constexpr int unknown = -1000, of_zero = 1000;
  static constexpr int most_components = 16;

  constexpr degree_in_norm(graph const& in, index root) : g(in), norm(root) {
    is_norm = add(operand(g, root)) && count > 1;
  }

  bool is_norm = false;  // whether it is the root of a sum of squares

  constexpr int operator()(index t) {
    if (t == norm) return 1;
    for (int k = 0; k < count; ++k)
      if (t == components[k]) return 1;
    exact::rational const exact = g.exact(t);
    if (exact.valid) return exact.is(0) ? of_zero : 0;
    node const& n = g.nodes.data[t];
    if (n.operation == literal) return g.literals[n.operands[0]] == g.literals[n.operands[0]] ? 0 : unknown;
    if (is_leaf(n) || n.operands[0] == none) return 0;
    if (t == operand(g, norm)) return 2;
    if (--budget < 0) return unknown;
    opcode const o = n.operation;
    if (o == opcode_of<where_>) return lower((*this)(n.operands[1]), (*this)(n.operands[2]));
    int const a = (*this)(n.operands[0]);
    if (o == opcode_of<negate_> || o == opcode_of<attach_> || a == unknown) return a;
    if (o == opcode_of<square_> || o == opcode_of<cube_>) return (o == opcode_of<square_> ? 2 : 3) * a;
    if (o == opcode_of<divide_>) {
      int const below = exact_degree(n.operands[1]);
      return below == unknown ? unknown : a - below;
    }
    if (o == opcode_of<pow_>) {
      exact::rational const p = g.exact(n.operands[1]);
      return p.is_integer() && 0 < p.numerator && p.numerator < 20 ? static_cast<int>(p.numerator) * a : unknown;
    }
    bool const is_sum = o == opcode_of<add_> || o == opcode_of<subtract_>;
    if (!is_sum && o != opcode_of<multiply_>) return unknown;
    int const b = (*this)(n.operands[1]);
    return is_sum || b == unknown ? lower(a, b) : a + b;
  }

 private:
  graph const& g;
  index norm;
  index components[most_components]{};
  int count = 0;
  int budget = 64;

  static constexpr int lower(int a, int b) { return a < b ? a : b; }
  constexpr bool add(index sum) {
    if (is<add_>(g, sum)) return add(operand(g, sum, 1)) && add(operand(g, sum));
    index const u = base_of_power(g, sum, 2);
    if (u == none || count == most_components) return false;
    components[count++] = u;
    return true;
  }

  // Of a divisor, which must not vanish faster than that anywhere.
  constexpr int exact_degree(index t) const {
    if (t == norm) return 1;
    if (t == operand(g, norm)) return 2;
    if (exact::rational const exact = g.exact(t); exact.valid) return exact.is(0) ? unknown : 0;
    if (is<square_>(g, t) || is<cube_>(g, t)) {
      int const a = exact_degree(operand(g, t));
      return a == unknown ? a : (is<square_>(g, t) ? 2 : 3) * a;
    }
    if (!is<multiply_>(g, t)) return unknown;
    int const a = exact_degree(operand(g, t)), b = exact_degree(operand(g, t, 1));
    return a == unknown || b == unknown ? unknown : a + b;
  }
};

// t * other, where t is divided by a norm that is written as a root, with which the product vanishes; none elsewhere.
constexpr index vanishing_product(graph& g, index t, index other, index z) {
  if (!is_root(g, z) || z == g.last_no_norm) return none;
  degree_in_norm degree(g, z);
  if (!degree.is_norm) {
    g.last_no_norm = z;  // or each product in the slope of a root of a long sum would look again
    return none;
  }
  int const of_t = degree(t), of_other = of_t == degree.unknown ? of_t : degree(other);
  if (of_other == degree.unknown || of_t + of_other <= 0) return none;
  // With each derivative it loses a degree; what comes after the last one is not known.
  index const zero = g.append_constant({0}), square = operand(g, z);
  index at_zero = g.append_literal(std::numeric_limits<long double>::quiet_NaN());
  for (int k = 0; k < of_t + of_other && k < 4; ++k) at_zero = make<attach_>(g, zero, at_zero, square);
  bool const divides = is<divide_>(g, t) && g.exact(operand(g, t)).valid;
  index const product = divides ? make<divide_>(g, make<multiply_>(g, operand(g, t), other), operand(g, t, 1))
                                : make<multiply_>(g, t, other);
  return make<where_>(g, make<equal_>(g, z, zero), at_zero, product);
}

// The norm with which a node vanishes that was made so; none if it is no such node.
constexpr index norm_of_vanishing(graph const& g, index t) {
  if (!is<where_>(g, t) || !is<attach_>(g, operand(g, t, 1)) || !g.exact(operand(g, operand(g, t, 1))).is(0))
    return none;
  index const condition = operand(g, t);
  return is<equal_>(g, condition) && g.exact(operand(g, condition, 1)).is(0) && is_root(g, operand(g, condition))
             ? operand(g, condition)
             : none;
}

// What a node is an exact multiple of, or less that, if that is a sum or vanishes with a norm; else none.
constexpr index inside_of_scaled(graph const& g, index t) {
  bool const is_multiple = is<multiply_>(g, t) && g.exact(operand(g, t)).valid;
  if (!is_multiple && !is<negate_>(g, t) && !(is<divide_>(g, t) && g.exact(operand(g, t, 1)).valid)) return none;
  index const inside = operand(g, t, is_multiple ? 1 : 0);
  return is<add_>(g, inside) || is<subtract_>(g, inside) || is<where_>(g, inside) ? inside : none;
}
// The same of something else.
constexpr index make_scaled(graph& g, node const& like, index inside) {
  return like.operation == opcode_of<multiply_> ? make<multiply_>(g, like.operands[0], inside)
                                                : simplified(g, like.operation, inside, like.operands[1]);
}

}  // namespace detail

}  // namespace chainrule::detail::graph

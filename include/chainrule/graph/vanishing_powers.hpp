// SPDX-License-Identifier: BSL-1.0
// Products of several powers of one number that vanish with it although one of them is infinite there: pow(u, 0.75) /
// sqrt(u) is 0 at u = 0. Next: chain.hpp, the chain rule, which asks here where no factor cancels another.
#pragma once

#include "powers.hpp"

namespace chainrule::detail::graph {

namespace detail {

// A product as a power of a number u and a rest.
struct power_and_rest {
  long double exponent = 0;
  index rest = none;         // none is 1
  bool is_singular = false;  // whether any factor is a negative power, and no integer one
  bool has_choices = false;
};

class powers_apart {
 public:
  constexpr powers_apart(graph& in, index base) : g(in), u(base) {}

  constexpr power_and_rest operator()(index t) {
    node const n = g.nodes[t];
    if (t == u) return {1};
    opcode const o = n.operation;
    if (o == opcode_of<where_> || o == opcode_of<attach_>) return {0, t, false, true};
    if (is_leaf(n) || n.operands[0] == none || is_structure(o) || --budget < 0) return {0, t};
    if (o == opcode_of<negate_>) {
      auto all = (*this)(n.operands[0]);
      all.rest = make<negate_>(g, all.rest == none ? g.append_constant({1}) : all.rest);
      return all;
    }
    if (o == opcode_of<multiply_> || o == opcode_of<divide_>) return joined(o, n);
    int const base = o == opcode_of<shifted_pow_> ? 1 : 0;
    long double const by = exponent_of(n);
    if (by == 0) return {0, t};
    auto inner = (*this)(n.operands[base]);
    if (inner.exponent == 0 || inner.rest != none) return {0, t, false, inner.has_choices};
    inner.exponent *= by;
    inner.is_singular = inner.is_singular || is_negative_fraction(inner.exponent);
    return inner;
  }

  // The power of what it is made of that a node is; 0 if it is none.
  constexpr long double exponent_of(node const& n) const {
    opcode const o = n.operation;
    if (o == opcode_of<square_> || o == opcode_of<cube_>) return o == opcode_of<square_> ? 2 : 3;
    if (o == opcode_of<rsqrt_>) return -0.5L;
    if (o == opcode_of<pow_>) return number(n.operands[1]);
    if (o == opcode_of<shifted_pow_>)
      return number(n.operands[2]) == 0 ? 0 : number(n.operands[2]) - number(n.operands[0]);
    return traits_at(o).root == 0 ? 0 : 1.0L / traits_at(o).root;
  }

 private:
  graph& g;
  index u;
  int budget = 2 * most_factors;

  constexpr long double number(index i) const {
    if (exact::rational const exact = g.exact(i); exact.valid)
      return static_cast<long double>(exact.numerator) / static_cast<long double>(exact.denominator);
    return g.nodes.data[i].operation == literal ? g.literals[g.nodes.data[i].operands[0]] : 0;
  }
  static constexpr bool is_negative_fraction(long double e) {
    return e < 0 && e > -1000 && e != static_cast<long double>(static_cast<int>(e));
  }
  constexpr power_and_rest joined(opcode o, node const& n) {
    auto left = (*this)(n.operands[0]);
    auto const right = (*this)(n.operands[1]);
    bool const divides = o == opcode_of<divide_>;
    left.exponent += divides ? -right.exponent : right.exponent;
    left.is_singular = left.is_singular || right.is_singular || (divides && is_negative_fraction(-right.exponent));
    left.has_choices = left.has_choices || right.has_choices;
    if (right.rest != none) {
      if (left.rest == none) left.rest = g.append_constant({1});
      left.rest = simplified(g, o, left.rest, right.rest);
    }
    return left;
  }
};

// The number of which a product has a power that is no integer one; none if it has no such factor.
constexpr index base_of_powers(graph const& g, index t, int& budget) {
  node const& n = g.nodes.data[t];
  if (is_leaf(n) || n.operands[0] == none || is_structure(n.operation) || --budget < 0) return none;
  opcode const o = n.operation;
  if (o == opcode_of<multiply_> || o == opcode_of<divide_>) {
    index const left = base_of_powers(g, n.operands[0], budget);
    return left != none ? left : base_of_powers(g, n.operands[1], budget);
  }
  if (o == opcode_of<negate_> || o == opcode_of<square_> || o == opcode_of<cube_>)
    return base_of_powers(g, n.operands[0], budget);
  if (o != opcode_of<pow_> && o != opcode_of<shifted_pow_> && o != opcode_of<rsqrt_> && traits_at(o).root == 0)
    return none;
  index inside = n.operands[o == opcode_of<shifted_pow_> ? 1 : 0];
  while (is<square_>(g, inside) || is<cube_>(g, inside)) inside = operand(g, inside);
  index const base = base_of_powers(g, inside, budget);
  return base != none ? base : inside;
}

// a * b where the number is 0 of which they are powers: 0, which loses a degree with each derivative; what comes after
// the last one is not known. None where that is not so.
struct value_at_zero {
  index value = none, u = none;
};
constexpr value_at_zero vanishing_value(graph& g, index a, index b) {
  int budget = most_factors;
  index u = base_of_powers(g, a, budget);
  if (u == none) u = base_of_powers(g, b, budget);
  if (u == none || is<add_>(g, u)) return {};  // the root of a sum may be a norm, which norms.hpp knows
  powers_apart apart(g, u);
  auto const left = apart(a), right = apart(b);
  long double const exponent = left.exponent + right.exponent;
  constexpr long double rounding = 1e-9L;
  if (!(left.is_singular || right.is_singular) || left.has_choices || right.has_choices || !(exponent > rounding))
    return {};
  index const zero = g.append_constant({0});
  index value = g.append_literal(std::numeric_limits<long double>::quiet_NaN());
  for (int k = 0; k < 4 && static_cast<long double>(k) < exponent - rounding; ++k)
    value = make<attach_>(g, zero, value, u);
  for (index rest : {left.rest, right.rest})
    if (rest != none) value = make<multiply_>(g, rest, value);
  return {value, u};
}

// a * b, where it vanishes so, or terms of one of them times the other do; none elsewhere.
constexpr index product_of_powers(graph& g, index a, index b, product_rule product, product_rule plain, int depth = 4) {
  if (auto const at_zero = vanishing_value(g, a, b); at_zero.u != none)
    return make<where_>(g, make<equal_>(g, at_zero.u, g.append_constant({0})), at_zero.value, plain(g, a, b));
  for (auto const& [t, other] : {std::pair{a, b}, std::pair{b, a}}) {
    node const n = g.nodes[t];
    if (depth == 0 || (n.operation != opcode_of<add_> && n.operation != opcode_of<subtract_>)) continue;
    index left = product_of_powers(g, n.operands[0], other, product, plain, depth - 1);
    index right = product_of_powers(g, n.operands[1], other, product, plain, depth - 1);
    if (left == none && right == none) continue;
    if (left == none) left = product(g, n.operands[0], other);
    if (right == none) right = product(g, n.operands[1], other);
    return simplified(g, n.operation, left, right);
  }
  return none;
}

}  // namespace detail

}  // namespace chainrule::detail::graph

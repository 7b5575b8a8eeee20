// SPDX-License-Identifier: BSL-1.0
// Products of several powers of one number that vanish with it although one of them is infinite there: pow(u, 0.75) /
// sqrt(u) is 0 at u = 0. Next: chain.hpp, the chain rule, which asks here where no factor cancels another.
#pragma once

#include "powers.hpp"

namespace chainrule::detail::graph {

namespace detail {

// The exponent with which a power has what it is a power of; 0 for what is no power, or has an unknown exponent.
constexpr long double exponent_of(graph const& g, node const& n) {
  auto const number = [&](index i) -> long double {
    if (exact::rational const exact = g.exact(i); exact.valid)
      return static_cast<long double>(exact.numerator) / static_cast<long double>(exact.denominator);
    return g.nodes.data[i].operation == literal ? g.literals[g.nodes.data[i].operands[0]] : 0;
  };
  opcode const o = n.operation;
  if (o == opcode_of<square_> || o == opcode_of<cube_>) return o == opcode_of<square_> ? 2 : 3;
  if (o == opcode_of<rsqrt_>) return -0.5L;
  if (o == opcode_of<pow_>) return number(n.operands[1]);
  if (o == opcode_of<shifted_pow_>)
    return number(n.operands[2]) == 0 ? 0 : number(n.operands[2]) - number(n.operands[0]);
  return o < 0 || traits_at(o).root == 0 ? 0 : 1.0L / traits_at(o).root;
}
constexpr index inside_of_power(node const& n) { return n.operands[n.operation == opcode_of<shifted_pow_> ? 1 : 0]; }

// Whether a factor of a node is a 0 with derivatives.
constexpr bool has_vanishing_factor(graph const& g, index t) {
  if (is<attach_>(g, t)) return g.exact(operand(g, t)).is(0);
  if (is<multiply_>(g, t)) return has_vanishing_factor(g, operand(g, t)) || has_vanishing_factor(g, operand(g, t, 1));
  return (is<negate_>(g, t) || is<divide_>(g, t)) && has_vanishing_factor(g, operand(g, t));
}
// The product that a choice written here, or for a norm, is everywhere else; t itself where it is no such choice.
constexpr index elsewhere(graph const& g, index t) {
  while (is<where_>(g, t) && is<equal_>(g, operand(g, t)) && g.exact(operand(g, operand(g, t), 1)).is(0) &&
         has_vanishing_factor(g, operand(g, t, 1)))
    t = operand(g, t, 2);
  return t;
}

// The numbers of which products have powers that are no integer ones.
class bases_of_powers {
 public:
  static constexpr int most = 4;
  index of[most]{};
  int count = 0;
  constexpr bases_of_powers(graph const& in, index a, index b) : g(in) {
    look(a, false);
    look(b, false);
  }

 private:
  graph const& g;
  int budget = 2 * most_factors;

  constexpr void look(index t, bool in_power) {
    t = elsewhere(g, t);
    node const& n = g.nodes.data[t];
    opcode const o = n.operation;
    if (o == constant || o == literal || --budget < 0) return;
    if (o == opcode_of<multiply_> || o == opcode_of<divide_>) {
      look(n.operands[0], in_power);
      look(n.operands[1], in_power);
    } else if (o == opcode_of<negate_> || o == opcode_of<square_> || o == opcode_of<cube_>) {
      look(n.operands[0], in_power);
    } else if (exponent_of(g, n) != 0) {
      look(inside_of_power(n), true);
    } else if (in_power && o != opcode_of<add_> && o != opcode_of<subtract_>) {
      // The root of a sum may be a norm, which norms.hpp knows.
      for (int k = 0; k < count; ++k)
        if (of[k] == t) return;
      if (count < most) of[count++] = t;
    }
  }
};

// A product as a power of a number u, and as the rest.
class power_in_product {
 public:
  constexpr power_in_product(graph& in, index base) : g(in), u(base) {}
  bool is_singular = false;  // whether any factor is a negative power, and no integer one
  bool has_choices = false;

  constexpr long double exponent(index t) {
    t = elsewhere(g, t);
    node const& n = g.nodes.data[t];
    opcode const o = n.operation;
    if (t == u) return 1;
    if (o == opcode_of<where_> || o == opcode_of<attach_>) has_choices = true;
    if (is_leaf(n) || --budget < 0) return 0;
    if (o == opcode_of<negate_>) return exponent(n.operands[0]);
    if (o == opcode_of<multiply_>) return exponent(n.operands[0]) + exponent(n.operands[1]);
    if (o == opcode_of<divide_>) return exponent(n.operands[0]) + noted(-exponent(n.operands[1]));
    long double const by = exponent_of(g, n);
    return by == 0 ? 0 : noted(by * exponent(inside_of_power(n)));
  }
  // value times the rest, or something that is infinite or no number where the rest is. Known to have an exponent.
  constexpr index times_rest(index value, index t, bool is_below = false) {
    t = elsewhere(g, t);
    node const n = g.nodes[t];
    opcode const o = n.operation;
    if (t == u || o == constant) return value;
    if (o == opcode_of<negate_>) return make<negate_>(g, times_rest(value, n.operands[0], is_below));
    if (o == opcode_of<multiply_> || o == opcode_of<divide_>)
      return times_rest(times_rest(value, n.operands[0], is_below), n.operands[1],
                        is_below != (o == opcode_of<divide_>));
    budget = most_factors;
    if (!is_leaf(n) && exponent(t) != 0)
      return times_rest(value, inside_of_power(n), is_below != (exponent_of(g, n) < 0));
    return is_below ? make<divide_>(g, value, t) : make<multiply_>(g, t, value);
  }

 private:
  graph& g;
  index u;
  int budget = 2 * most_factors;

  constexpr long double noted(long double e) {
    if (e < 0 && e > -1000 && e != static_cast<long double>(static_cast<int>(e))) is_singular = true;
    return e;
  }
};

// The value of a * b where the number u is 0, of which they are powers whose exponents add up to more than 0: 0, which
// loses a degree with each derivative; what comes after the last one is not known. None where that is not so.
constexpr index vanishing_value(graph& g, index a, index b, index u) {
  constexpr long double rounding = 1e-9L;
  power_in_product powers(g, u);
  long double const exponent = powers.exponent(a) + powers.exponent(b);
  if (!powers.is_singular || powers.has_choices || !(exponent > rounding)) return none;
  index const zero = g.append_constant({0});
  index value = g.append_literal(std::numeric_limits<long double>::quiet_NaN());
  for (int k = 0; k < 4 && static_cast<long double>(k) < exponent - rounding; ++k)
    value = make<attach_>(g, zero, value, u);
  return powers.times_rest(powers.times_rest(value, a), b);
}

// a * b, where it vanishes so, or terms of one of them times the other do; none elsewhere.
constexpr index product_of_powers(graph& g, index a, index b, product_rule product, product_rule plain, int depth = 4) {
  bases_of_powers const bases(g, a, b);
  index result = none;
  for (int k = 0; k < bases.count; ++k)
    if (index const value = vanishing_value(g, a, b, bases.of[k]); value != none)
      result = make<where_>(g, make<equal_>(g, bases.of[k], g.append_constant({0})), value,
                            result == none ? plain(g, a, b) : result);
  if (result != none) return result;
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

// SPDX-License-Identifier: BSL-1.0
// Products of several powers of one number that vanish with it although one of them is infinite there: u u / sqrt(u) is
// u sqrt(u), which is 0 at u = 0. Next: chain.hpp, the chain rule, which asks here where no factor cancels another.
#pragma once

#include "powers.hpp"
#include "products.hpp"

namespace chainrule::detail::graph {

namespace detail {

// The exponent with which a power has what it is a power of, where it is exact; 0 for what is no power.
constexpr exact::rational exact_exponent_of(graph const& g, node const& n) {
  opcode const o = n.operation;
  if (o == opcode_of<square_> || o == opcode_of<cube_>) return {o == opcode_of<square_> ? 2 : 3};
  if (o == opcode_of<rsqrt_>) return {-1, 2};
  if (o == opcode_of<pow_>) return g.exact(n.operands[1]);
  if (o == opcode_of<shifted_pow_>) return g.exact(n.operands[2]) - g.exact(n.operands[0]);
  return o < 0 || traits_at(o).root == 0 ? exact::rational{0} : exact::rational{1, traits_at(o).root};
}
// The same, also where it is a literal; 0 where it is unknown.
constexpr long double exponent_of(graph const& g, node const& n) {
  auto const number = [&](exact::rational exact, index i) -> long double {
    if (exact.valid) return static_cast<long double>(exact.numerator) / static_cast<long double>(exact.denominator);
    return g.nodes.data[i].operation == literal ? g.literals[g.nodes.data[i].operands[0]] : 0;
  };
  if (n.operation != opcode_of<shifted_pow_>) return number(exact_exponent_of(g, n), n.operands[1]);
  long double const whole = number(g.exact(n.operands[2]), n.operands[2]);
  return whole == 0 ? 0 : whole - number(g.exact(n.operands[0]), n.operands[0]);
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

// A set of up to four nodes; further ones are left out.
struct few_nodes {
  static constexpr int most = 4;
  index of[most]{};
  int count = 0;
  constexpr bool has(index i) const {
    for (int k = 0; k < count; ++k)
      if (of[k] == i) return true;
    return false;
  }
  constexpr void add(index i) {
    if (count < most && !has(i)) of[count++] = i;
  }
  constexpr void add(few_nodes const& others) {
    for (int k = 0; k < others.count; ++k) add(others.of[k]);
  }
};

// The numbers of which products have powers that are no integer ones.
class bases_of_powers {
 public:
  few_nodes found;
  constexpr bases_of_powers(graph const& in, index a, index b) : g(in) {
    look(a);
    look(b);
  }

 private:
  graph const& g;
  int budget = 2 * most_factors;

  constexpr void look(index t, bool is_below_root = false) {
    t = elsewhere(g, t);
    node const& n = g.nodes.data[t];
    opcode const o = n.operation;
    if (o == constant || o == literal || --budget < 0) return;
    if (o == opcode_of<multiply_> || o == opcode_of<divide_>) {
      look(n.operands[0], is_below_root);
      if (o == opcode_of<multiply_> || !is_below_root) look(n.operands[1], is_below_root);
    } else if (o == opcode_of<negate_> || o == opcode_of<square_> || o == opcode_of<cube_>) {
      look(n.operands[0], is_below_root);
    } else if (exponent_of(g, n) != 0) {
      look(inside_of_power(n), true);
    } else if (is_below_root && !g.is_sum(t)) {  // the root of a sum may be a norm, which norms.hpp knows
      found.add(t);
    }
  }
};

// A product as a power of a number u, and as the rest.
class power_in_product {
 public:
  constexpr power_in_product(graph& in, index base) : g(in), u(base) {}
  bool is_singular = false;  // whether any factor is a negative power, and no integer one
  bool has_choices = false;
  bool is_zero = false;         // whether the value is 0, of which no multiple is anything else
  bool only_cube_roots = true;  // which negative numbers have, too

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
  // The same where all powers are exact ones of u itself, or of roots of it; not valid elsewhere.
  constexpr exact::rational exact_exponent(index t) {
    t = elsewhere(g, t);
    node const& n = g.nodes.data[t];
    opcode const o = n.operation;
    if (t == u) return {1};
    if (is_leaf(n)) return {0};
    if (o == opcode_of<negate_>) return exact_exponent(n.operands[0]);
    if (o == opcode_of<multiply_>) return exact_exponent(n.operands[0]) + exact_exponent(n.operands[1]);
    if (o == opcode_of<divide_>) return exact_exponent(n.operands[0]) - exact_exponent(n.operands[1]);
    if (exponent_of(g, n) == 0) return {0};
    index const inside = inside_of_power(n);
    if (exponent(inside) == 0) return {0};
    exact::rational const by = exact_exponent_of(g, n);
    only_cube_roots = only_cube_roots && inside == u && (by.is_integer() || traits_at(o).root == 3);
    if (inside == u) return by;
    exact::rational const root =
        inside_of_power(g.nodes[inside]) == u ? exact_exponent_of(g, g.nodes[inside]) : exact::not_exact;
    return root.is_integer() ? exact::not_exact : by * root;
  }
  // u to an exponent that is no integer, and above 0. Roots are cheaper than powers.
  constexpr index power(exact::rational e) {
    exact::rational const whole{e.numerator / e.denominator}, part = e - whole;
    index const root = root_of(part);
    if (root == none) return make<pow_>(g, u, g.append_constant(e));
    return whole.is(0) ? root : make<multiply_>(g, make<pow_>(g, u, g.append_constant(whole)), root);
  }
  // value times the rest. What is not u below a root of u is left out: where both are 0 the root is 0 along each of
  // them, which is what a partial derivative is of.
  constexpr index times_rest(index value, index t, bool is_below = false) {
    t = elsewhere(g, t);
    node const n = g.nodes[t];
    opcode const o = n.operation;
    if (t == u || (is_zero && is_leaf(n) && !is_below)) return value;
    if (o == opcode_of<negate_>) return make<negate_>(g, times_rest(value, n.operands[0], is_below));
    if (o == opcode_of<multiply_> || o == opcode_of<divide_>)
      return times_rest(times_rest(value, n.operands[0], is_below), n.operands[1],
                        is_below != (o == opcode_of<divide_>));
    budget = most_factors;
    if (!is_leaf(n) && exponent(t) != 0) return value;
    return is_below ? quotient_of_scaled(g, value, t) : product_of_scaled(g, value, t);
  }

 private:
  graph& g;
  index u;
  int budget = 2 * most_factors;

  constexpr index root_of(exact::rational part) {
    auto const is = [&](std::int64_t above, std::int64_t below) { return part == exact::rational{above, below}; };
    if (is(1, 2)) return make<sqrt_>(g, u);
    if (is(1, 4)) return make<sqrt_>(g, make<sqrt_>(g, u));
    if (is(3, 4)) return make<multiply_>(g, make<sqrt_>(g, u), make<sqrt_>(g, make<sqrt_>(g, u)));
    if (is(1, 6)) return make<sqrt_>(g, make<cbrt_>(g, u));
    if (is(5, 6)) return make<multiply_>(g, make<sqrt_>(g, u), make<cbrt_>(g, u));
    // Else there would be a number where a square root has none.
    if (only_cube_roots && is(1, 3)) return make<cbrt_>(g, u);
    if (only_cube_roots && is(2, 3)) return make<square_>(g, make<cbrt_>(g, u));
    return none;
  }
  constexpr long double noted(long double e) {
    if (e < 0 && e > -1000 && e != static_cast<long double>(static_cast<int>(e))) is_singular = true;
    return e;
  }
};

// What a product is as powers of a number u, one of which is infinite at u = 0.
struct powers_of {
  bool stay_infinite = false, vanish = false;
  index product = none;  // all powers put together; none where they can not be
  index at_zero = none;  // or the value there: 0, which loses a degree with each derivative; the next is not known
};
constexpr powers_of look_at_powers(graph& g, index a, index b, index u, bool chooses) {
  constexpr long double rounding = 1e-9L;
  power_in_product powers(g, u);
  long double const exponent = powers.exponent(a) + powers.exponent(b);
  if (!powers.is_singular || powers.has_choices) return {};
  if (!(exponent > rounding)) return {.stay_infinite = true};
  auto const times_rest = [&](index value) { return powers.times_rest(powers.times_rest(value, a), b); };
  exact::rational const exact = powers.exact_exponent(a) + powers.exact_exponent(b);
  if (exact.valid && !exact.is_integer()) return {.vanish = true, .product = times_rest(powers.power(exact))};
  if (!chooses) return {.vanish = true};
  powers.is_zero = true;
  index const zero = g.append_constant({0});
  index value = g.append_literal(std::numeric_limits<long double>::quiet_NaN());
  for (int k = 0; k < 4 && static_cast<long double>(k) < exponent - rounding; ++k)
    value = make<attach_>(g, zero, value, u);
  return {.vanish = true, .at_zero = times_rest(value)};
}

// What may be a power, and a negative one, among the factors of a node and of its terms. Each node is looked at once.
constexpr int powers_below(graph& g, index i);
constexpr int find_powers(graph& g, index i) {
  constexpr int any = 1, negative = 2;
  node const n = g.nodes[elsewhere(g, i)];
  opcode const o = n.operation;
  if (is_leaf(n)) return 0;
  if (o == opcode_of<divide_>)
    return powers_below(g, n.operands[0]) | (powers_below(g, n.operands[1]) == 0 ? 0 : any | negative);
  if (o == opcode_of<multiply_> || o == opcode_of<add_> || o == opcode_of<subtract_>)
    return powers_below(g, n.operands[0]) | powers_below(g, n.operands[1]);
  if (o == opcode_of<negate_> || o == opcode_of<square_> || o == opcode_of<cube_>)
    return powers_below(g, n.operands[0]);
  long double const exponent = exponent_of(g, n);
  if (exponent == 0 || g.is_sum(inside_of_power(n))) return 0;
  return any | (exponent < 0 ? negative : powers_below(g, inside_of_power(n)));
}
constexpr int powers_below(graph& g, index i) {
  constexpr int unknown = -1;
  while (g.powers_below.size <= i) g.powers_below.push(unknown);
  if (g.powers_below[i] == unknown) {
    int const found = find_powers(g, i);
    g.powers_below[i] = found;
  }
  return g.powers_below[i];
}
constexpr bool may_be_infinite_power(graph& g, index i) { return powers_below(g, i) > 1; }

// a * b without powers that are infinite where others vanish; product is none where there are none such.
struct joint_powers {
  index product = none;
  few_nodes vanish, stay_infinite;  // with which numbers the product vanishes, or not
};
constexpr joint_powers put_together(graph& g, index a, index b, product_rule product, int depth) {
  joint_powers result;
  if (!may_be_infinite_power(g, a) && !may_be_infinite_power(g, b)) return result;
  auto const is_sum = [&](index i) { return depth > 0 && (is<add_>(g, i) || is<subtract_>(g, i)); };
  few_nodes const bases = bases_of_powers(g, a, b).found;
  // First what can be put together, one number after the other; then a choice is made for the others.
  index p = a, q = b;
  few_nodes open;
  for (int k = 0; k < bases.count; ++k) {
    index const u = bases.of[k];
    powers_of const found = look_at_powers(g, p, q, u, false);
    if (found.vanish && found.product == none) open.add(u);
    if (found.stay_infinite && !is_sum(a) && !is_sum(b)) result.stay_infinite.add(u);
    if (found.product == none) continue;
    p = result.product = found.product;
    q = g.append_constant({1});
    result.vanish.add(u);
  }
  for (int k = 0; k < open.count; ++k) {
    index const u = open.of[k], at_zero = look_at_powers(g, p, q, u, true).at_zero;
    if (at_zero == none) continue;
    result.product = make<where_>(g, make<equal_>(g, u, g.append_constant({0})), at_zero,
                                  result.product == none ? bare_product(g, a, b) : result.product);
    result.vanish.add(u);
  }
  // Terms times the other factor, where that vanishes with a number: if one of them is infinite, so is their sum.
  for (int order = 0; order < 2 && result.product == none; ++order) {
    index const t = order == 0 ? a : b, other = order == 0 ? b : a;
    if (!is_sum(t)) continue;
    node const n = g.nodes[t];
    auto const left = put_together(g, n.operands[0], other, product, depth - 1);
    auto const right = put_together(g, n.operands[1], other, product, depth - 1);
    result.stay_infinite.add(left.stay_infinite);
    result.stay_infinite.add(right.stay_infinite);
    few_nodes vanish = left.vanish;
    vanish.add(right.vanish);
    for (int k = 0; k < vanish.count; ++k)
      if (!result.stay_infinite.has(vanish.of[k])) result.vanish.add(vanish.of[k]);
    if (result.vanish.count == 0) continue;
    auto const side = [&](index known, index i) { return known != none ? known : product(g, i, other); };
    result.product = simplified(g, n.operation, side(left.product, n.operands[0]), side(right.product, n.operands[1]));
  }
  return result;
}
constexpr index product_of_powers(graph& g, index a, index b, product_rule product) {
  return put_together(g, a, b, product, 4).product;
}

}  // namespace detail

}  // namespace chainrule::detail::graph

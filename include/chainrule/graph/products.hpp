// SPDX-License-Identifier: BSL-1.0
// Products and quotients in derivatives, with their exact coefficients put together. Next: vanishing_powers.hpp,
// products of powers.
#pragma once

#include "kinks.hpp"

namespace chainrule::detail::graph::detail {

constexpr bool is_exact(graph const& g, index i) { return g.nodes.data[i].operation == constant; }

// A node as an exact coefficient times the rest; the rest is none where nothing is left.
struct scaled_node {
  exact::rational coefficient{1};
  index rest = none;
};
constexpr scaled_node split_coefficient(graph const& g, index i) {
  if (exact::rational const exact = g.exact(i); exact.valid) return {exact, none};
  if (is<multiply_>(g, i))
    if (exact::rational const exact = g.exact(operand(g, i)); exact.valid) return {exact, operand(g, i, 1)};
  return {{1}, i};
}

constexpr bool is_power_of_two(std::int64_t n) { return n > 0 && (n & (n - 1)) == 0; }

// Takes the half out of x / 2 where a double waits beside it.
constexpr void unite_halves(graph const& g, exact::rational const& beside, scaled_node& x) {
  if (beside.is(1) || beside.numerator % 2 != 0 || x.rest == none || !x.coefficient.is(1)) return;
  node const& n = g.nodes.data[x.rest];
  if (n.operation != opcode_of<divide_> || !is_exact(g, n.operands[1])) return;
  exact::rational const by = g.exact(n.operands[1]);
  if (by.is_integer() && is_power_of_two(by.numerator)) x = {exact::rational{1, by.numerator}, n.operands[0]};
}

// 2 (0.3 x) is 0.6 x, without rounding; none if the parts are others, or literals so many that looking for one takes
// long.
constexpr index doubled_literal(graph& g, exact::rational by, index i) {
  constexpr int most_literals = 64;
  if (g.literals.size > most_literals || !by.is_integer() || !is_power_of_two(by.numerator) || !is<multiply_>(g, i))
    return none;
  node const& literal_node = g.nodes.data[operand(g, i)];
  if (literal_node.operation != literal) return none;
  long double const value = g.literals[literal_node.operands[0]];
  if (value != value) return none;  // an unknown slope: clang stops at arithmetic on NaN
  return make<multiply_>(g, g.append_literal(static_cast<long double>(by.numerator) * value), operand(g, i, 1));
}

// a * b with their exact coefficients multiplied exactly: a derivative is not bound to an order of its factors, and
// this one rounds least.
constexpr index product_of_scaled(graph& g, index a, index b) {
  auto left = split_coefficient(g, a), right = split_coefficient(g, b);
  unite_halves(g, left.coefficient, right);
  unite_halves(g, right.coefficient, left);
  if (left.rest == none)
    if (index const product = doubled_literal(g, left.coefficient, b); product != none) return product;
  if (right.rest == none)
    if (index const product = doubled_literal(g, right.coefficient, a); product != none) return product;
  if (left.coefficient.is(1) || right.coefficient.is(1)) {
    // Dividing by 3 rounds once, multiplying by 1/3 twice.
    if (left.rest != none && right.rest == none && right.coefficient.numerator == 1)
      return make<divide_>(g, a, g.append_constant({right.coefficient.denominator}));
    if (right.rest != none && left.rest == none && left.coefficient.numerator == 1)
      return make<divide_>(g, b, g.append_constant({left.coefficient.denominator}));
    return make<multiply_>(g, a, b);
  }
  exact::rational const coefficient = left.coefficient * right.coefficient;
  if (!coefficient.valid) return make<multiply_>(g, a, b);
  if (left.rest == none && right.rest == none) return g.append_constant(coefficient);
  index const rest = left.rest == none    ? right.rest
                     : right.rest == none ? left.rest
                                          : make<multiply_>(g, left.rest, right.rest);
  if (coefficient.is(1)) return rest;
  if (coefficient.numerator == 1) return make<divide_>(g, rest, g.append_constant({coefficient.denominator}));
  return make<multiply_>(g, g.append_constant(coefficient), rest);
}

// a / b with their exact coefficients in lowest terms.
constexpr index quotient_of_scaled(graph& g, index a, index b) {
  auto const above = split_coefficient(g, a), below = split_coefficient(g, b);
  exact::rational const coefficient = above.coefficient / below.coefficient;
  if (below.coefficient.is(1) || below.rest == none || !coefficient.valid) return make<divide_>(g, a, b);
  auto const times = [&](std::int64_t n, index rest) {
    index const factor = g.append_constant({n});
    return rest == none ? factor : make<multiply_>(g, factor, rest);
  };
  return make<divide_>(g, times(coefficient.numerator, above.rest), times(coefficient.denominator, below.rest));
}

// Whether a node is a number times something, or over something.
constexpr bool is_scaled(graph const& g, index i) {
  node const& n = g.nodes.data[i];
  return n.operation == constant ||
         ((n.operation == opcode_of<multiply_> || n.operation == opcode_of<divide_>) && is_exact(g, n.operands[0]));
}

// u (1 / u) is 1, also where u is 0 or infinite; none elsewhere.
constexpr index without_reciprocal(graph& g, index factor, index reciprocal) {
  if (!is<divide_>(g, reciprocal) || !g.exact(operand(g, reciprocal)).is(1)) return none;
  int budget = most_factors;
  return without_factor(g, factor, operand(g, reciprocal, 1), budget);
}

// (f u) u is f u^2, where the value has that square.
constexpr index product_with_square(graph& g, index factor, index u) {
  if (!is<multiply_>(g, factor)) return none;
  node const n = g.nodes.data[factor];
  if (n.operands[0] != u && n.operands[1] != u) return none;
  index square = g.find(opcode_of<square_>, u);
  if (square == none) square = g.find(opcode_of<multiply_>, u, u);
  if (square == none || square >= g.derivatives_begin) return none;
  return make<multiply_>(g, n.operands[n.operands[1] == u ? 0 : 1], square);
}

constexpr index bare_product(graph& g, index factor, index partial) {
  if (index const product = product_with_square(g, factor, partial); product != none) return product;
  if (!is_scaled(g, factor) && !is_scaled(g, partial)) return make<multiply_>(g, factor, partial);
  if (index const rest = without_reciprocal(g, factor, partial); rest != none) return rest;
  if (index const rest = without_reciprocal(g, partial, factor); rest != none) return rest;
  if (is<divide_>(g, partial) && g.exact(operand(g, partial)).is(1))
    return quotient_of_scaled(g, factor, operand(g, partial, 1));
  return product_of_scaled(g, factor, partial);
}

}  // namespace chainrule::detail::graph::detail

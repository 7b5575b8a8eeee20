// SPDX-License-Identifier: BSL-1.0
// Terms of sums in derivatives that are multiples of each other: 2 f x + f x is 3 f x, however the factors stand in it.
// Next: chain.hpp, whose sums ask here.
#pragma once

#include "products.hpp"

namespace chainrule::detail::graph::detail {

// A product as its factors and one exact coefficient. What is a product of more is one factor.
struct like_term {
  static constexpr int most = 6;
  exact::rational coefficient{1};
  index factors[most]{};
  int count = 0;
  index whole = none;  // the product, where all of the coefficient stands before it
  constexpr like_term(graph const& g, index i) {
    index const inside = strip(g, i);
    exact::rational const before = coefficient;
    add(g, inside, 3);
    if (coefficient == before) whole = inside;
  }
  constexpr bool is_like(like_term const& other) const {
    if (count != other.count) return false;
    for (int k = 0; k < count; ++k)
      if (factors[k] != other.factors[k]) return false;
    return true;
  }
  constexpr bool has_literal(graph const& g) const {
    for (int k = 0; k < count; ++k)
      if (factors[k] >= 0 && g.nodes.data[factors[k]].operation == literal) return true;
    return false;
  }
  // A new product without the coefficient.
  constexpr index rest(graph& g) const {
    index product = none;
    for (int k = count - 1; k >= 0; --k)
      if (factors[k] >= 0)
        product = product == none ? factors[k] : make<multiply_>(g, product, factors[k]);
      else
        product = make<divide_>(g, product == none ? g.append_constant({1}) : product, below(factors[k]));
    return product == none ? g.append_constant({1}) : product;
  }

 private:
  // What a product is divided by stands among its factors, as a negative number.
  static constexpr index below(index i) { return none - 1 - i; }

  constexpr void add(graph const& g, index i, int depth) {
    i = strip(g, i);
    if (g.exact(i).is(1)) return;
    node const& n = g.nodes.data[i];
    bool const divides = n.operation == opcode_of<divide_>;
    bool const multiplies = n.operation == opcode_of<multiply_> || n.operation == opcode_of<square_>;
    if ((divides || multiplies) && depth > 0 && count + 2 <= most) {
      like_term const so_far = *this;
      add(g, n.operands[0], depth - 1);
      if (count < most && divides) {
        node const& under = g.nodes.data[n.operands[1]];
        bool const scaled = under.operation == opcode_of<multiply_> && is_exact(g, under.operands[0]);
        exact::rational const rest = scaled ? coefficient / g.exact(under.operands[0]) : exact::not_exact;
        if (rest.valid) coefficient = rest;
        return put(below(rest.valid ? under.operands[1] : n.operands[1]));
      }
      if (count < most) return add(g, n.operands[n.operation == opcode_of<multiply_> ? 1 : 0], depth - 1);
      *this = so_far;
    }
    put(i);
  }
  constexpr void put(index i) {
    int place = count++;
    for (; place > 0 && factors[place - 1] > i; --place) factors[place] = factors[place - 1];
    factors[place] = i;
  }
  constexpr index strip(graph const& g, index i) {
    for (;;) {
      node const& n = g.nodes.data[i];
      exact::rational next = coefficient;
      if (n.operation == opcode_of<negate_>)
        next = -coefficient;
      else if (n.operation == opcode_of<multiply_> && is_exact(g, n.operands[0]))
        next = coefficient * g.exact(n.operands[0]);
      else if (n.operation == opcode_of<divide_> && is_exact(g, n.operands[1]))
        next = coefficient / g.exact(n.operands[1]);
      else
        return i;
      if (!next.valid) return i;
      coefficient = next;
      i = n.operands[n.operation == opcode_of<multiply_> ? 1 : 0];
    }
  }
};

// Gives each node a sum over its factors, in which exact coefficients are 0 and others spread over all integers (by the
// golden ratio, as Knuth's multiplicative hashing does): terms that are alike have one number. Few statements:
// compilers count them.
constexpr void number_products(graph& g) {
  auto& numbers = g.products;
  if (numbers.capacity < g.nodes.size) numbers.reserve(2 * g.nodes.size);
  for (index k = numbers.size; k < g.nodes.size; ++k) {
    node const& n = g.nodes.data[k];
    unsigned const* const of = numbers.data;
    numbers.data[numbers.size++] = n.operation == opcode_of<multiply_> ? of[n.operands[0]] + of[n.operands[1]]
                                   : n.operation == opcode_of<divide_> ? of[n.operands[0]] - of[n.operands[1]]
                                   : n.operation == opcode_of<negate_> ? of[n.operands[0]]
                                   : n.operation == opcode_of<square_> ? 2 * of[n.operands[0]]
                                   : n.operation == constant           ? 0
                                                                       : 2654435761u * static_cast<unsigned>(k + 1);
  }
}

// c f x + d f x as (c + d) f x, however the coefficients stand in it, or c f x - d f x; none if the terms are not
// alike. Where `they_wait` for each other in a longer sum, which may be there in any case, plain terms are left alone.
constexpr index sum_of_like(graph& g, index a, index b, bool adds = true, bool they_wait = false) {
  like_term const x(g, a), y = a == b ? x : like_term(g, b);
  if (a != b && !x.is_like(y)) return none;
  auto const is_plain = [&](like_term const& t) {
    return (t.coefficient.is(1) || t.coefficient.is(-1)) && !t.has_literal(g);
  };
  if (they_wait && is_plain(x) && is_plain(y)) return none;
  auto const coefficient = adds ? x.coefficient + y.coefficient : x.coefficient - y.coefficient;
  if (!coefficient.valid || coefficient.is(0)) return none;
  // Factors that carry coefficients are shared with other products: they stay, unless all coefficients are gone.
  if (index const rest = x.whole != none ? x.whole : y.whole; rest != none)
    return product_of_scaled(g, g.append_constant(coefficient), rest);
  if (coefficient.is(1) && x.count == 2) return x.rest(g);
  auto const times = coefficient / x.coefficient;
  return times.valid ? product_of_scaled(g, g.append_constant(times), a) : none;
}

// a + b, where the terms are alike, or one of a sum, or of less one, is like the other; else none.
constexpr index sum_with_like(graph& g, index a, index b) {
  if (g.products.size < g.nodes.size) number_products(g);
  unsigned const* const numbers = g.products.data;
  unsigned const wanted = numbers[b];
  if (wanted == 0) return none;
  if (numbers[a] == wanted) return sum_of_like(g, a, b);
  bool const negative = is<negate_>(g, a);
  node const sum = g.nodes.data[negative ? operand(g, a) : a];
  bool const subtracts = sum.operation == opcode_of<subtract_>;
  if (!subtracts && sum.operation != opcode_of<add_>) return none;
  int const k = numbers[sum.operands[1]] == wanted ? 1 : 0;
  if (numbers[sum.operands[k]] != wanted) return none;
  index const rest = sum.operands[1 - k];
  index const both = sum_of_like(g, sum.operands[k], b, (k == 1 && subtracts) == negative, true);
  if (both == none) return none;
  index const left = k == 1 ? rest : both, right = k == 1 ? both : rest;
  index const result = subtracts ? make<subtract_>(g, left, right) : make<add_>(g, left, right);
  return negative ? make<negate_>(g, result) : result;
}

}  // namespace chainrule::detail::graph::detail

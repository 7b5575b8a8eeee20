// SPDX-License-Identifier: BSL-1.0
// Sums of products with exact coefficients, as power series have them: like terms are one.
// Next: series.hpp, which writes them.
#pragma once

#include "chain.hpp"

namespace chainrule::detail::graph {

namespace detail {

// a * b; most coefficients are 1, and a general product counts many steps.
constexpr exact::rational coefficient_times(exact::rational a, exact::rational b) {
  return a.is(1) ? b : b.is(1) ? a : a * b;
}

// Like split_coefficient, through signs and exact divisors as well.
constexpr scaled_node split_scale(graph const& g, index i) {
  exact::rational scale{1};
  index inner = i;
  while (is<negate_>(g, inner) || (is<divide_>(g, inner) && is_exact(g, operand(g, inner, 1)))) {
    scale = is<negate_>(g, inner) ? -scale : scale / g.exact(operand(g, inner, 1));
    inner = operand(g, inner);
  }
  auto const split = split_coefficient(g, inner);
  scale = coefficient_times(scale, split.coefficient);
  return scale.valid ? scaled_node{scale, split.rest} : scaled_node{{1}, i};
}

constexpr index scaled(graph& g, exact::rational scale, index rest) {
  if (rest == none) return g.append_constant(scale);
  if (scale.is(1)) return rest;
  if (scale.numerator < 0) return make<negate_>(g, scaled(g, -scale, rest));
  return product_of_scaled(g, rest, g.append_constant(scale));
}

// chain_product for factors of which either may be what a where does not choose.
constexpr index coefficient_product(graph& g, index a, index b) {
  index const guard = guard_of(g, b), product = chain_product(g, a, b);
  if (guard == none || guard == guard_of(g, product)) return product;
  return guarded(g, guard, product);
}

// A sum of exact multiples of products, in which like terms are one; none is a structural zero.
class collected_sum {
 public:
  explicit constexpr collected_sum(graph& into) : g(into) {}

  constexpr void add(exact::rational scale, index a) {
    if (a == none) return;
    auto split = split_scale(g, a);
    auto coefficient = coefficient_times(scale, split.coefficient);
    if (!coefficient.valid) {
      split.rest = a;
      coefficient = scale;
    }
    index const rest = split.rest;
    if (rest != none && (is<multiply_>(g, rest) || is<square_>(g, rest)))
      insert({coefficient, operand(g, rest), operand(g, rest, is<square_>(g, rest) ? 0 : 1), rest});
    else
      insert({coefficient, rest, none, rest});
  }

  constexpr void add(exact::rational scale, index a, index b) {
    if (a == none || b == none) return;
    auto const x = split_scale(g, a), y = split_scale(g, b);
    auto const left = coefficient_times(scale, x.coefficient), right = coefficient_times(scale, y.coefficient);
    if (x.rest == none && left.valid) return add(left, b);
    if (y.rest == none && right.valid) return add(right, a);
    auto const both = coefficient_times(left, y.coefficient);
    if (!both.valid || x.rest == none || y.rest == none) return add(scale, coefficient_product(g, a, b));
    // Factors that carry coefficients are shared with other products, so a product that stays alone takes them as they
    // are.
    insert({both, x.rest, y.rest, none, scale.is(1) ? coefficient_product(g, a, b) : none});
  }

  constexpr void add(exact::rational scale, collected_sum const& other) {
    if (other.terms.size != 1 || !(scale * other.terms.data[0].coefficient).valid) return add(scale, other.total());
    term t = other.terms.data[0];
    if (!scale.is(1)) t.alone = none;
    t.coefficient = scale * t.coefficient;
    insert(t);
  }

  constexpr index total() const {
    index sum = none;
    for (term const& t : terms) {
      if (t.coefficient.is(0)) continue;
      bool const has_rest = t.whole != none || t.a == none;
      sum = chain_sum(
          g, sum,
          t.alone != none ? t.alone : scaled(g, t.coefficient, has_rest ? t.whole : coefficient_product(g, t.a, t.b)));
    }
    return sum;
  }

 private:
  // coefficient * a * b. `whole` is the node of a * b where there is one, `alone` that of the term until it has met
  // another like it.
  struct term {
    exact::rational coefficient;
    index a = none, b = none, whole = none, alone = none;
  };
  graph& g;
  sequence<term> terms;

  constexpr void insert(term const& t) {
    for (int i = 0; i < terms.size; ++i) {
      term& like = terms.data[i];
      if (!(like.a == t.a && like.b == t.b) && !(like.a == t.b && like.b == t.a)) continue;
      auto const sum = like.coefficient + t.coefficient;
      if (!sum.valid) continue;
      like = {sum, like.a, like.b, like.whole != none ? like.whole : t.whole};
      return;
    }
    terms.push(t);
  }
};

}  // namespace detail

}  // namespace chainrule::detail::graph

// SPDX-License-Identifier: BSL-1.0
// The Taylor sweep: coefficients of truncated power series, from a leaf to the results. An n-th derivative taken step
// by step is a formula that grows with each step; here each node has n sums of products of lower coefficients.
#pragma once

#include "collected_sum.hpp"
#include "forward.hpp"
#include "order.hpp"

namespace chainrule::detail::graph {

namespace detail {

class taylor_sweep {
 public:
  constexpr taylor_sweep(graph& into, index leaf, int last) : g(into), by(leaf), order(last) {}

  /// Coefficient k of node i; none for a structural zero.
  constexpr index coefficient(index i, int k) {
    int const at = row_of(i) + k;
    if (table.data[at] == unknown) {
      index const value = recurrence(i, k);
      table.data[at] = value != none && g.exact(value).is(0) ? none : value;
    }
    return table.data[at];
  }

 private:
  static constexpr index unknown = -2;
  static constexpr exact::rational one{1};

  graph& g;
  index by;
  int order;
  sequence<int> rows;  // where the row of a node begins in the table; none if it has no row yet
  sequence<index>
      table;  // of a node: its coefficients, its partial derivatives by operands 0 to 2, and whether it depends on `by`

  constexpr int row_of(index i) {
    while (rows.size <= i) rows.push(none);
    if (rows.data[i] != none) return rows.data[i];
    bool active = i == by;
    node const n = g.nodes.data[i];
    // What depends on `by` through a condition alone is constant in pieces; of a call only what is attached is known.
    for (int k = is<where_>(g, i) ? 1 : 0; k < arity(n) && !is_of_call(n.operation); ++k)
      active = depends(n.operands[k]) || active;
    int const row = table.push(i);
    for (int k = 1; k <= order; ++k)
      table.push(!active ? none : i != by ? unknown : k == 1 ? g.append_constant(one) : none);
    for (index const rest : {unknown, unknown, unknown, active ? 1 : 0}) table.push(rest);
    return rows.data[i] = row;
  }
  constexpr bool depends(index i) {
    int const row = row_of(i);  // first: it may move the table
    return table.data[row + order + 4] != 0;
  }
  constexpr index partial(index i, int k) {
    int const at = row_of(i) + order + 1 + k;
    if (table.data[at] == unknown) table.data[at] = rule_table.rows[g.nodes.data[i].operation].by_operand[k](g, i);
    return table.data[at];
  }

  constexpr index recurrence(index i, int k) {
    if (g.may_cancel)
      if (index const smooth = without_magnitude(g, i); smooth != none) return coefficient(smooth, k);
    node const n = g.nodes.data[i];
    index const a = n.operands[0], b = n.operands[1];
    if (is<where_>(g, i)) {
      index const yes = coefficient(b, k), no = coefficient(n.operands[2], k), zero = g.append_constant({0});
      return make<where_>(g, a, yes == none ? zero : yes, no == none ? zero : no);
    }
    if (is<sum_>(g, i)) {
      index const body = coefficient(a, k);
      return body == none ? none : make_sum(g, body, b);
    }
    if (is<square_>(g, i) || (is<multiply_>(g, i) && a == b)) return of_square(a, k);
    if (is<sqrt_>(g, i)) return of_power(i, {1, 2}, k);
    if (is<cbrt_>(g, i)) return of_power(i, {1, 3}, k);
    if (is<pow_>(g, i) && is_exact(g, b)) return of_power(i, g.exact(b), k);
    collected_sum sum(g);
    if (is<multiply_>(g, i)) {
      for (int j = 0; j <= k; ++j) sum.add(one, coefficient(a, j), coefficient(b, k - j));
    } else if (is<divide_>(g, i)) {
      sum.add(one, coefficient(a, k));
      for (int j = 1; j <= k; ++j) sum.add(-one, coefficient(b, j), coefficient(i, k - j));
      return over(sum.total(), b);
    } else if (is<add_>(g, i) || is<subtract_>(g, i)) {
      sum.add(one, coefficient(a, k));
      sum.add(is<add_>(g, i) ? one : -one, coefficient(b, k));
    } else if (is<negate_>(g, i)) {
      sum.add(-one, coefficient(a, k));
    } else {
      return by_rule(i, k);
    }
    return sum.total();
  }

  // Products that differ in the order of their factors are made once.
  constexpr index of_square(index a, int k) {
    collected_sum pairs(g), sum(g);
    for (int j = 0; 2 * j < k; ++j) pairs.add(one, coefficient(a, k - j), coefficient(a, j));
    sum.add({2}, pairs);
    if (k % 2 == 0) sum.add(one, coefficient(a, k / 2), coefficient(a, k / 2));
    return sum.total();
  }

  // z = a^p by a z' = p a' z: k a_0 z_k is the sum of (p j - (k - j)) a_j z_(k-j). At a_0 = 0 that is NaN, so natural
  // powers are products, and other positive ones follow the rule of pow until its exponent is negative.
  constexpr index of_power(index i, exact::rational p, int k) {
    index const a = operand(g, i);
    bool const natural = p.is_integer() && p.numerator >= 0;
    if (natural && a != by) return p.is(0) ? none : coefficient(product_power(g, a, p.numerator), k);
    if (natural || !compare(p, {k - 1}).less) return by_rule(i, k);
    collected_sum sum(g);
    for (int j = 1; j <= k; ++j) {
      auto const scale = (p * exact::rational{j} - exact::rational{k - j}) / exact::rational{k};
      if (!scale.valid) return by_rule(i, k);
      sum.add(scale, coefficient(a, j), coefficient(i, k - j));
    }
    return over(sum.total(), a);
  }

  // z' = p a' with p the partial derivative by a: k z_k is the sum of j a_j p_(k-j).
  constexpr index by_rule(index i, int k) {
    node const n = g.nodes.data[i];
    collected_sum lower(g), sum(g);
    for (int o = 0; o < arity(n); ++o) {
      index const a = n.operands[o];
      if (!depends(a)) continue;
      index const p = partial(i, o);
      for (int j = k - 1; j >= 1; --j) {  // lower coefficients of p first
        collected_sum factor(g);
        factor.add({j}, coefficient(a, j));
        lower.add(one, factor.total(), coefficient(p, k - j));
      }
      sum.add(one, coefficient(a, k), coefficient(p, 0));
    }
    sum.add({1, k}, lower);
    return sum.total();
  }

  constexpr index over(index above, index below) {
    return above == none ? none : chain_product(g, above, make<divide_>(g, g.append_constant(one), below));
  }
};

}  // namespace detail

namespace detail {

inline constexpr int most_forward_orders = 4;  // derivatives of derivatives grow with each order

// The same coefficients by one forward sweep after the other.
constexpr sequence<index> series_by_derivatives(graph& g, sequence<index> const& of, index by, int order) {
  sequence<index> coefficients(of.size * (order + 1), none);
  std::int64_t factorial = 1;
  auto derivatives = of;
  for (int k = 0; k <= order; ++k) {
    if (k > 1) factorial *= k;
    for (int i = 0; i < of.size; ++i) {
      if (k > 0) derivatives[i] = forward_derivative(g, derivatives[i], by);
      coefficients[i * (order + 1) + k] =
          factorial == 1 ? derivatives[i] : chain_product(g, derivatives[i], g.append_constant({1, factorial}));
    }
  }
  return coefficients;
}

}  // namespace detail

/// The Taylor coefficients f^(k)/k!, k = 0..order, of the nodes `of` in the leaf `by`: a row of order + 1 nodes for
/// each of them. New nodes are appended to g.
constexpr sequence<index> series(graph& g, sequence<index> const& of, index by, int order) {
  // Only values: no coefficient needs those of a condition.
  zeros<bool> needed(g.nodes.size);
  for (index i : of) needed[i] = true;
  for (index i = g.nodes.size - 1; i >= 0; --i)
    if (needed.data[i])
      for (int k = detail::is<operation::where_>(g, i) ? 1 : 0; k < arity(g.nodes.data[i]); ++k)
        needed.data[g.nodes.data[i].operands[k]] = true;

  // What cancels at a kink cancels in derivatives of derivatives; recurrences would multiply its convention.
  bool kinked = false, has_tables = false;
  for (index i = 0; i < needed.size; ++i) {
    node const& n = g.nodes.data[i];
    if (!needed.data[i] || is_leaf(n)) continue;
    if (operation::is_structure(n.operation))
      has_tables = has_tables || !detail::is<operation::sum_>(g, i);
    else
      kinked = kinked || operation::traits_at(n.operation).kinked ||
               detail::shortcut_of(g, i).what != detail::shortcut::nothing;
  }
  if (has_tables || (kinked && order <= detail::most_forward_orders))
    return detail::series_by_derivatives(g, of, by, order);

  // Operands first, in a loop: a sum is as deep as it has terms, and constant evaluation allows 512 nested calls.
  detail::taylor_sweep sweep(g, by, order);
  for (index i = 0; i < needed.size; ++i)
    for (int k = 0; needed.data[i] && k <= order; ++k) sweep.coefficient(i, k);

  sequence<index> coefficients;
  for (index i : of)
    for (int k = 0; k <= order; ++k) {
      index const value = sweep.coefficient(i, k);
      coefficients.push(value == none ? g.append_constant({0}) : value);
    }
  return coefficients;
}

namespace detail {

// A Taylor coefficient times a factorial, by which it may have been divided.
constexpr index times_factorial(graph& g, index coefficient, std::int64_t factorial) {
  if (is<negate_>(g, coefficient)) return make<negate_>(g, times_factorial(g, operand(g, coefficient), factorial));
  if (is<divide_>(g, coefficient))
    if (auto const divisor = g.exact(operand(g, coefficient, 1));
        divisor.is_integer() && factorial % divisor.numerator == 0) {
      factorial /= divisor.numerator;
      coefficient = operand(g, coefficient);
    }
  return chain_product(g, coefficient, g.append_constant({factorial}));
}

}  // namespace detail

/// The derivatives of this order of the nodes `of` by the leaf `by`, from their Taylor coefficients.
constexpr sequence<index> high_derivatives(graph& g, sequence<index> const& of, index by, int order) {
  constexpr int largest = 20;  // 21! is no 64-bit number
  if (order > largest) return high_derivatives(g, high_derivatives(g, of, by, largest), by, order - largest);
  auto const rows = series(g, of, by, order);
  std::int64_t factorial = 1;
  for (int k = 2; k <= order; ++k) factorial *= k;
  sequence<index> derivatives;
  for (int i = 0; i < of.size; ++i)
    derivatives.push(detail::times_factorial(g, rows[i * (order + 1) + order], factorial));
  return derivatives;
}

}  // namespace chainrule::detail::graph

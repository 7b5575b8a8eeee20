// SPDX-License-Identifier: BSL-1.0
// Products in derivatives past a kink: the slope of |u| is sign(u), which is a convention at 0, but |u| sign(u) is u. A
// derivative has no written order, so singular factors meet and cancel before they are computed. Next: powers.hpp,
// products with powers.
#pragma once

#include "cancellation.hpp"

namespace chainrule::detail::graph {

namespace detail {

// A node d, such as sign(u), that a magnitude cancels: with d z = along, z being |u| and along u. A quotient by a root
// is another: d is p / z.
struct direction {
  index node = none;
};
struct magnitude {
  index z = none, along = none;
};

// An even function of |u|, or |u| |u|, as one of u: the same value, for numbers that can be compared. None where there
// is nothing to do.
constexpr index without_magnitude(graph& g, index i) {
  auto const has_magnitude_of_operand = [&](index a) { return is<abs_>(g, a) || is<copysign_>(g, a); };
  node const n = g.nodes[i];
  index const a = n.operands[0];
  if (is_leaf(n) || a == none) return none;
  if (n.operation == opcode_of<multiply_> && a == n.operands[1] && has_magnitude_of_operand(a))
    return make<square_>(g, operand(g, a));
  if (n.operation == opcode_of<pow_> && has_magnitude_of_operand(a))
    if (exact::rational const exponent = g.exact(n.operands[1]); exponent.is_integer() && exponent.numerator % 2 == 0)
      return make<pow_>(g, operand(g, a), n.operands[1]);
  if (traits_at(n.operation).symmetry != parity::even) return none;
  index operands[3]{a, n.operands[1], n.operands[2]};
  for (index& o : operands)
    while (o != none && has_magnitude_of_operand(o)) o = operand(g, o);
  bool const changed = operands[0] != a || operands[1] != n.operands[1] || operands[2] != n.operands[2];
  return changed ? simplified(g, n.operation, operands[0], operands[1], operands[2]) : none;
}

// The node max(a, b) - min(a, b), which is |a - b|; none if there is none.
constexpr index distance_of(graph const& g, index a, index b) {
  if (!g.has_pairs) return none;
  for (auto const& [p, q] : {std::pair{a, b}, std::pair{b, a}}) {
    index const larger = g.find(opcode_of<max_>, p, q);
    for (auto const& [r, s] : {std::pair{a, b}, std::pair{b, a}})
      if (index const smaller = g.find(opcode_of<min_>, r, s); larger != none && smaller != none)
        if (index const z = g.find(opcode_of<subtract_>, larger, smaller); z != none) return z;
  }
  return none;
}

// All nodes that are magnitudes of a direction.
constexpr sequence<magnitude> magnitudes_of(graph& g, direction d) {
  sequence<magnitude> found;
  if (is<where_>(g, d.node)) return magnitudes_of(g, {operand(g, d.node, 2)});
  node const n = g.nodes[d.node];
  index const a = n.operands[0], b = n.operands[1];
  auto const add = [&](index z, index along) {
    if (z != none) found.push({z, along});
  };
  if (n.operation == opcode_of<divide_>) {
    if (is_root(g, b))
      add(b, a);
    else
      add(operand(g, b, 1), make<divide_>(g, a, operand(g, b)));
    return found;
  }
  add(g.find(traits_at(n.operation).magnitude, a, b), a);
  if (n.operation == opcode_of<sign_>) {
    multiple const u = constant_multiple(g, a);  // |c u| is written as |c| |u|
    if (u.by != none) add(g.find(opcode_of<abs_>, u.rest), g.is_negative(u.by) ? make<negate_>(g, u.rest) : u.rest);
  }
  if (n.operation == opcode_of<sign_> && is<subtract_>(g, a)) add(distance_of(g, operand(g, a), operand(g, a, 1)), a);
  if (n.operation == opcode_of<sign_> && g.has_pairs) add(distance_of(g, a, g.append_constant({0})), a);
  if (n.operation == opcode_of<sign_>) {
    // copysign(a, b) is |a| copysign(1, b).
    for (int i = 0, count = g.copysigns.size; i < count; ++i)
      if (index const z = g.copysigns[i]; operand(g, z) == a)
        add(z, make<multiply_>(g, a, make<copysign_>(g, g.append_constant({1}), operand(g, z, 1))));
  } else if (b != none && is<hypot_>(g, b)) {
    // The directions of a norm of three components: a / hypot(a, hypot(r, s)).
    index const r = operand(g, b), s = operand(g, b, 1);
    index const orders[6][3]{{a, r, s}, {a, s, r}, {r, a, s}, {s, a, r}, {r, s, a}, {s, r, a}};
    for (auto const& o : orders) add(g.find(opcode_of<hypot3_>, o[0], o[1], o[2]), a);
  }
  return found;
}

// The first direction among the factors of a product.
constexpr direction find_direction(graph const& g, index t, int& budget) {
  node const& n = g.nodes.data[t];
  if (--budget < 0 || n.operation < 0) return {};
  if (is_quotient_by_root(g, t) || traits_at(n.operation).magnitude != no_opcode) return {t};
  if (n.operation == opcode_of<multiply_>) {
    auto const left = find_direction(g, n.operands[0], budget);
    return left.node != none ? left : find_direction(g, n.operands[1], budget);
  }
  return n.operation == opcode_of<negate_> || n.operation == opcode_of<divide_>
             ? find_direction(g, n.operands[0], budget)
             : direction{};
}
constexpr direction find_direction(graph const& g, index t) {
  int budget = most_factors;
  return find_direction(g, t, budget);
}

// t * other, where d is a factor of t that a magnitude in `other` cancels; none elsewhere.
constexpr index cancelled_product(graph& g, index t, index other, direction d, product_rule product) {
  if (is<where_>(g, other)) {
    node const choice = g.nodes[other];
    index const left = cancelled_product(g, t, choice.operands[1], d, product);
    index const right = cancelled_product(g, t, choice.operands[2], d, product);
    if (left == none && right == none) return none;
    return make<where_>(g, choice.operands[0], left != none ? left : product(g, choice.operands[1], t),
                        right != none ? right : product(g, choice.operands[2], t));
  }
  auto const candidates = magnitudes_of(g, d);
  auto const rest_times = [&](index factor) {
    int budget = 2 * most_factors;
    index const rest = without_factor(g, t, d.node, budget);
    return rest == none ? none : product(g, rest, factor);
  };
  bool const is_sign = is<sign_>(g, d.node);
  bool anything = false;  // whether `other` may be anything at 0, as a function of a magnitude
  for (magnitude const& m : candidates) {
    if (index const cancelled = cancellation(g, m.z, m.along, product)(other); cancelled != none)
      return rest_times(cancelled);
    int budget = most_factors;
    if (is_sign && !anything)
      anything = !has_power_of(g, other, m.z, budget) && parity_in(g, m.z)(other) == parity::none;
  }
  if (is<divide_>(g, d.node)) return candidates.size == 0 ? none : vanishing_product(g, t, other, candidates[0].z);
  if (!anything) return none;
  // What is neither odd nor even in |u| may be smooth: there the sign has no slope.
  index const u = operand(g, d.node), zero = g.append_constant({0});
  index const unknown = g.append_literal(std::numeric_limits<long double>::quiet_NaN());
  index const slope = make<where_>(g, make<equal_>(g, u, zero), unknown, zero);
  index const remaining = rest_times(other);
  return remaining == none ? none : product(g, remaining, g.append(opcode_of<attach_>, d.node, slope, u));
}

// a * b, where a factor of one is a direction and the other has what cancels it; none elsewhere.
constexpr index kink_product(graph& g, index a, index b, product_rule product) {
  for (auto const& [t, other] : {std::pair{a, b}, std::pair{b, a}}) {
    node const n = g.nodes[t];
    index result = none;
    if (n.operation == opcode_of<add_> || n.operation == opcode_of<subtract_>) {
      if (find_direction(g, n.operands[0]).node == none || find_direction(g, n.operands[1]).node == none) continue;
      index const left = kink_product(g, n.operands[0], other, product);
      index const right = left == none ? none : kink_product(g, n.operands[1], other, product);
      if (right != none) result = simplified(g, n.operation, left, right);
    } else {
      // What vanishes with a norm is taken apart: what is known of its slope is not enough for the product.
      if (index const z = norm_of_vanishing(g, t); z != none) result = vanishing_product(g, operand(g, t, 2), other, z);
      if (index const inside = inside_of_scaled(g, t); result == none && inside != none)
        if (index const inner = kink_product(g, inside, other, product); inner != none)
          result = make_scaled(g, n, inner);
      if (auto const d = find_direction(g, t); result == none && d.node != none)
        result = cancelled_product(g, t, other, d, product);
    }
    if (result != none) return result;
  }
  return none;
}

}  // namespace detail

}  // namespace chainrule::detail::graph

// The last steps before code: write small integer powers as products, drop what only derivatives see, drop what no result needs, put leaves
// first. Next: code/straight_line.hpp.
#pragma once

#include "regions.hpp"

namespace chainrule::graph {

namespace detail {

// Repeated multiplication loses at most half a unit in the last place at each step; beyond this exponent std::pow is the more accurate one.
inline constexpr int largest_unrolled_power = 8;

constexpr index product_power(graph& g, index base, std::int64_t exponent) {
  if (exponent == 1) return base;
  if (exponent % 2 == 0) return make<square_>(g, product_power(g, base, exponent / 2));
  return make<multiply_>(g, product_power(g, base, exponent - 1), base);
}

constexpr index unrolled(graph& g, opcode operation, index a, index b, index c) {
  if (traits_at(operation).transparent) return a;
  if (operation == opcode_of<pow_>) {
    exact::rational const exponent = g.exact(b);
    auto const magnitude = exponent.numerator < 0 ? -exponent.numerator : exponent.numerator;
    if (exponent.is_integer() && magnitude <= largest_unrolled_power) {
      index const product = product_power(g, a, magnitude);
      return exponent.numerator < 0 ? make<divide_>(g, g.append_constant({1}), product) : product;
    }
  }
  return g.append(operation, a, b, c);
}

/// Which derivatives are divided by the same node, so often that multiplying by its reciprocal pays. It rounds once more than dividing,
/// and a reciprocal is infinite where a quotient need not be below 5.6e-309, among subnormal numbers.
class shared_reciprocals {
 public:
  constexpr shared_reciprocals(graph const& in, sequence<bool> const& needed) : g(in), uses(in.nodes.size, 0) {
    for (index i = 0; i < g.nodes.size; ++i) {
      if (!needed.data[i] || !is<divide_>(g, i)) continue;
      index const by = operand(g, i, 1);
      if (is_one(operand(g, i)))
        uses.data[by] += enough - 1;  // it is computed in any case
      else if (i >= g.derivatives_begin)
        uses.data[by] += is_constant_reciprocal(by) ? enough : 1;
      else
        continue;
      any = any || uses.data[by] >= enough;
    }
  }
  bool any = false;
  /// Whether node i is such a quotient, or the reciprocal itself.
  constexpr bool concern(index i) const {
    return any && is<divide_>(g, i) && (i >= g.derivatives_begin || is_one(operand(g, i))) && uses.data[operand(g, i, 1)] >= enough;
  }
  constexpr bool is_one(index i) const { return g.exact(i).is(1); }

 private:
  static constexpr int enough = 2;
  graph const& g;
  sequence<int> uses;

  // The compiler divides, once. An exact constant is better divided by: one rounding instead of two.
  constexpr bool is_constant_reciprocal(index i) const {
    node const& n = g.nodes.data[i];
    if (n.operation != literal) return false;
    long double const value = g.literals.data[n.operands[0]], magnitude = value < 0 ? -value : value;
    return magnitude > 1e-30L && magnitude < 1e30L;
  }
};

}  // namespace detail

/// The graph in the order in which it is computed: inputs, then constants, then operations, each after its operands; nothing that is not
/// needed.
constexpr graph ordered(graph const& simplified) {
  graph g = detail::rebuilt(simplified, detail::unrolled);
  bool const branches = has_branches(g);
  bool const lifo = branches || g.nodes.size > 100;
  if (lifo) g = without_dead_nodes(g);
  graph to;
  to.names = g.names;
  to.constants = g.constants;
  to.literals = g.literals;
  auto const needed = reachable(g, g.roots);
  sequence<index> position(g.nodes.size, none), reciprocal(g.nodes.size, none);
  detail::shared_reciprocals const shared(g, needed);
  for (bool const constants : {false, true})
    for (index i = 0; i < g.nodes.size; ++i)
      if (node const& n = g.nodes.data[i]; needed.data[i] && is_leaf(n) && is_constant(n) == constants) position.data[i] = to.nodes.push(n);
  index const one = shared.any ? to.nodes.push({constant, {to.position_of({1}), none, none}}) : none;
  auto const push = [&](index i) {
    node const& n = g.nodes.data[i];
    auto const operand = [&](int k) { return n.operands[k] == none ? none : position.data[n.operands[k]]; };
    if (!branches && shared.concern(i)) {
      index& inverse = reciprocal.data[n.operands[1]];
      if (inverse == none) inverse = to.nodes.push({n.operation, {one, operand(1), none}});
      position.data[i] = shared.is_one(n.operands[0])
                             ? inverse
                             : to.nodes.push({operation::opcode_of<operation::multiply_>, {operand(0), inverse, none}});
      return;
    }
    position.data[i] = to.nodes.push({n.operation, {operand(0), operand(1), operand(2)}});
  };
  if (lifo) {
    for (index i : grouped(g)) push(i);
  } else {
    for (index i = 0; i < g.nodes.size; ++i)
      if (needed.data[i] && !is_leaf(g.nodes.data[i])) push(i);
  }
  for (index root : g.roots) to.roots.push(position[root]);
  return to;
}

}  // namespace chainrule::graph

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

}  // namespace detail

/// The graph in the order in which it is computed: inputs, then constants, then operations, each after its operands; nothing that is not
/// needed.
constexpr graph ordered(graph const& simplified) {
  graph g = detail::rebuilt(simplified, detail::unrolled);
  bool const branches = has_branches(g);
  if (branches) g = without_dead_nodes(g);
  graph to;
  to.names = g.names;
  to.constants = g.constants;
  to.literals = g.literals;
  auto const needed = reachable(g, g.roots);
  sequence<index> position(g.nodes.size, none);
  for (bool const constants : {false, true})
    for (index i = 0; i < g.nodes.size; ++i)
      if (node const& n = g.nodes.data[i]; needed.data[i] && is_leaf(n) && is_constant(n) == constants) position.data[i] = to.nodes.push(n);
  auto const push = [&](index i) {
    node const& n = g.nodes.data[i];
    auto const operand = [&](int k) { return n.operands[k] == none ? none : position.data[n.operands[k]]; };
    position.data[i] = to.nodes.push({n.operation, {operand(0), operand(1), operand(2)}});
  };
  if (branches) {
    for (index i : grouped(g)) push(i);
  } else {
    for (index i = 0; i < g.nodes.size; ++i)
      if (needed.data[i] && !is_leaf(g.nodes.data[i])) push(i);
  }
  for (index root : g.roots) to.roots.push(position[root]);
  return to;
}

}  // namespace chainrule::graph

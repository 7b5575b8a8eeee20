// SPDX-License-Identifier: BSL-1.0
// Products in derivatives of a power with its base: u pow(u, q) is pow(u, q + 1), which is 0 at u = 0 where the factors
// are 0 and infinity. Next: products.hpp and vanishing_powers.hpp, products of several powers.
#pragma once

#include "kinks.hpp"

namespace chainrule::detail::graph {

namespace detail {

// The slope of a cube root z, or a multiple of it: a / z^2 or a / (3 z^2), a power of -2/3.
constexpr index cube_root_below(graph const& g, index t) {
  if (!is<divide_>(g, t)) return none;
  index below = operand(g, t, 1);
  if (is<multiply_>(g, below) && g.exact(operand(g, below)).valid) below = operand(g, below, 1);
  if (!is<square_>(g, below)) return none;
  node const& z = g.nodes.data[operand(g, below)];
  return z.operation >= 0 && traits_at(z.operation).root == 3 ? operand(g, below) : none;
}

// How many times its base a power takes without a rounded exponent, where that may be anything but an integer: any
// number where it is exact, and what has been taken from another one.
constexpr int room_of(graph const& g, index power) {
  if (cube_root_below(g, power) != none) return 1;
  if (is<shifted_pow_>(g, power)) {
    auto const n = g.exact(operand(g, power)).numerator;
    return n < 3 ? static_cast<int>(n) : 3;
  }
  exact::rational const exponent = g.exact(operand(g, power, 1));
  return exponent.valid && !exponent.is_integer() ? 3 : 0;
}
constexpr index base_of(graph const& g, index power) {
  if (index const z = cube_root_below(g, power); z != none) return operand(g, z);
  return operand(g, power, is<shifted_pow_>(g, power) ? 1 : 0);
}
constexpr index raised(graph& g, index power, int m) {
  node const n = g.nodes[power];
  if (index const z = cube_root_below(g, power); z != none) {
    index const root = make<multiply_>(g, n.operands[0], z), below = n.operands[1];
    return is<multiply_>(g, below) ? make<divide_>(g, root, operand(g, below)) : root;
  }
  if (n.operation == opcode_of<pow_>)
    return make<pow_>(g, n.operands[0], g.append_constant(g.exact(n.operands[1]) + exact::rational{m}));
  exact::rational const left = g.exact(n.operands[0]) - exact::rational{m};
  return left.is(0) ? make<pow_>(g, n.operands[1], n.operands[2])
                    : make<shifted_pow_>(g, g.append_constant(left), n.operands[1], n.operands[2]);
}

// The first factor of a product that is a power with such an exponent.
constexpr index find_fractional_power(graph const& g, index t, int& budget) {
  node const& n = g.nodes.data[t];
  if (--budget < 0 || is_leaf(n)) return none;
  if (n.operation == opcode_of<pow_> || n.operation == opcode_of<shifted_pow_>) return room_of(g, t) > 0 ? t : none;
  if (cube_root_below(g, t) != none) return t;
  if (n.operation == opcode_of<multiply_>) {
    index const left = find_fractional_power(g, n.operands[0], budget);
    return left != none ? left : find_fractional_power(g, n.operands[1], budget);
  }
  return n.operation == opcode_of<negate_> || n.operation == opcode_of<divide_>
             ? find_fractional_power(g, n.operands[0], budget)
             : none;
}

// t * other, where a factor of t is a power and one of the other is its base, or a square or cube of it; none
// elsewhere. Choices are looked through.
constexpr index power_product(graph& g, index t, index other, product_rule product, int depth = 4) {
  if (depth == 0) return none;
  if (is<where_>(g, t)) {
    node const n = g.nodes[t];
    index const left = power_product(g, n.operands[1], other, product, depth - 1);
    index const right = power_product(g, n.operands[2], other, product, depth - 1);
    if (left == none && right == none) return none;
    auto const side = [&](index known, index i) {
      return known != none ? known : g.exact(i).is(0) ? i : product(g, other, i);
    };
    return make<where_>(g, n.operands[0], side(left, n.operands[1]), side(right, n.operands[2]));
  }
  int budget = most_factors;
  index const power = find_fractional_power(g, t, budget);
  if (power == none) return none;
  index const u = base_of(g, power);
  index const bases[]{u, g.find(opcode_of<square_>, u), g.find(opcode_of<cube_>, u)};
  int const room = room_of(g, power);
  for (int m = 1; m <= 3; ++m) {
    if (bases[m - 1] == none) continue;
    budget = most_factors;
    index beside = without_factor(g, other, bases[m - 1], budget);
    if (beside == none) continue;
    budget = 2 * most_factors;
    index const rest = without_factor(g, t, power, budget);
    if (rest == none) return none;
    int const taken = m < room ? m : room;
    if (taken < m) beside = product(g, beside, taken + 1 == m ? u : make<square_>(g, u));
    return product(g, product(g, rest, beside), raised(g, power, taken));
  }
  return none;
}

}  // namespace detail

}  // namespace chainrule::detail::graph

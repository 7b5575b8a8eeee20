// SPDX-License-Identifier: BSL-1.0
// What a node is as a function of another: even, odd, or vanishing with it, as far as the operations say.
// Next: kinks.hpp, which asks.
#pragma once

#include "simplify.hpp"

namespace chainrule::detail::graph {

namespace detail {

// What a node is as a function of an earlier node z, as far as the operations say: odd, even (also if it does not
// depend on z), or none.
class parity_in {
 public:
  constexpr parity_in(graph const& in, index of) : g(in), z(of) {}

  constexpr parity operator()(index t) {
    if (t == z) return parity::odd;
    node const& n = g.nodes.data[t];
    if (t < z || is_leaf(n) || n.operands[0] == none) return parity::even;
    if (--budget < 0) return parity::none;
    parity operands[3]{parity::even, parity::even, parity::even};
    bool all_even = true;
    for (int k = 0; k < arity(n); ++k) {
      operands[k] = (*this)(n.operands[k]);
      if (operands[k] == parity::none) return parity::none;
      all_even = all_even && operands[k] == parity::even;
    }
    if (all_even) return parity::even;
    auto const is_zero = [&](int k) { return g.exact(n.operands[k]).is(0); };
    auto const same = [&](int a, int b) {
      return operands[a] == operands[b] || is_zero(b) ? operands[a] : is_zero(a) ? operands[b] : parity::none;
    };
    opcode const o = n.operation;
    if (o == opcode_of<add_> || o == opcode_of<subtract_>) return same(0, 1);
    if (o == opcode_of<multiply_> || o == opcode_of<divide_>)
      return operands[0] == operands[1] ? parity::even : parity::odd;
    if (o == opcode_of<where_>) return operands[0] == parity::even ? same(1, 2) : parity::none;
    if (o == opcode_of<pow_>) return of_integer(g.exact(n.operands[1]), operands[1]);
    auto const& traits = traits_at(o);
    if (traits.symmetry == parity::of_index) return of_integer(g.exact(n.operands[0]), operands[0]);
    if (traits.symmetry == parity::even) return parity::even;
    return traits.symmetry == parity::odd || o == opcode_of<negate_> ? operands[0] : parity::none;
  }

 private:
  graph const& g;
  index z;
  int budget = 64;

  // Of a function of an odd operand that is odd or even like an integer.
  static constexpr parity of_integer(exact::rational value, parity own) {
    if (own != parity::even || !value.is_integer()) return parity::none;
    return value.numerator % 2 == 0 ? parity::even : parity::odd;
  }
};

// A number made of exact constants and literals, such as an exponent less 1; NaN where it is not known.
constexpr long double known_number(graph const& g, index i) {
  node const& n = g.nodes.data[i];
  if (n.operation == constant) return exact::nearest<long double>(g.exact(i));
  if (n.operation == literal) return g.literals[n.operands[0]];
  if (n.operation == opcode_of<add_>)
    return operation::add_::value(known_number(g, n.operands[0]), known_number(g, n.operands[1]));
  if (n.operation == opcode_of<subtract_>)
    return operation::subtract_::value(known_number(g, n.operands[0]), known_number(g, n.operands[1]));
  return std::numeric_limits<long double>::quiet_NaN();
}

// Whether t is 0, or has a positive power of z as a factor, whatever a choice among its factors takes. (Of exact
// powers, most are products.)
constexpr bool has_power_of(graph const& g, index t, index z, int& budget) {
  node const& n = g.nodes.data[t];
  if (g.exact(t).is(0)) return true;
  if (t < z || --budget < 0 || is_leaf(n)) return false;
  if (n.operation == opcode_of<pow_> && n.operands[0] == z) return known_number(g, n.operands[1]) > 0;
  if (n.operation == opcode_of<shifted_pow_> && n.operands[1] == z)
    return known_number(g, n.operands[2]) > known_number(g, n.operands[0]);
  auto const operand_has = [&](int k) { return has_power_of(g, n.operands[k], z, budget); };
  if (n.operation == opcode_of<multiply_>) return operand_has(0) || operand_has(1);
  if (n.operation == opcode_of<where_>) return operand_has(1) && operand_has(2);
  return (n.operation == opcode_of<negate_> || n.operation == opcode_of<divide_>) && operand_has(0);
}

}  // namespace detail

}  // namespace chainrule::detail::graph

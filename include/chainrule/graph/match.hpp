// SPDX-License-Identifier: BSL-1.0
// What rewrites ask of nodes. Next: simplify.hpp.
#pragma once

#include "graph.hpp"

namespace chainrule::detail::graph::detail {

using namespace chainrule::operation;

template <class Operation>
constexpr bool is(graph const& g, index i) {
  return g.nodes.data[i].operation == opcode_of<Operation>;
}

constexpr index operand(graph const& g, index i, int k = 0) { return g.nodes.data[i].operands[k]; }

template <class... Operations>
constexpr bool contains(opcode operation, list<Operations...>) {
  return ((operation == opcode_of<Operations>) || ...);
}

// Whether a node is a choice that is 0 on a side.
constexpr bool is_guarded(graph const& g, index i) {
  return is<where_>(g, i) && (g.exact(operand(g, i, 1)).is(0) || g.exact(operand(g, i, 2)).is(0));
}

// max(p, q) - min(p, q), which is |p - q|. The other way round it is written as the negative of this, so that
// derivatives find it.
constexpr bool is_distance(graph const& g, index larger, index smaller) {
  if (!is<max_>(g, larger) || !is<min_>(g, smaller)) return false;
  node const x = g.nodes.data[larger], y = g.nodes.data[smaller];
  return (x.operands[0] == y.operands[0] && x.operands[1] == y.operands[1]) ||
         (x.operands[0] == y.operands[1] && x.operands[1] == y.operands[0]);
}

// The sign of a literal, or of 0, which is the same in every type of numbers; 2 elsewhere.
constexpr int sign_of_literal(graph const& g, index i) {
  if (g.exact(i).is(0)) return 0;
  if (g.nodes.data[i].operation != literal) return 2;
  long double const value = g.literals[g.nodes.data[i].operands[0]], size = value < 0 ? -value : value;
  return !(size > 1e-30L && size < 1e30L) ? 2 : value < 0 ? -1 : 1;
}

// True or false where a comparison of exact constants, or of a node with itself, decides.
enum class verdict { open, yes, no };

constexpr verdict decide(graph const& g, index condition) {
  node const& n = g.nodes.data[condition];
  unsigned const outcomes = traits_at(n.operation).outcomes;
  if (outcomes == 0) return verdict::open;
  auto c = compare(g.exact(n.operands[0]), g.exact(n.operands[1]));
  int const a = sign_of_literal(g, n.operands[0]), b = sign_of_literal(g, n.operands[1]);
  if (!c.decided && a != 2 && b != 2 && a * b == 0) c = {true, a < b, a == b};
  if (!c.decided) return verdict::open;
  unsigned const is = c.less ? relation::less : c.equal ? relation::equal : relation::greater;
  return (outcomes & is) != 0 ? verdict::yes : verdict::no;
}

// A constant: exact, named, or a captured number.
constexpr bool is_constant(graph const& g, index i) {
  node const& n = g.nodes.data[i];
  return n.operation == constant || n.operation == captured || (n.operation >= 0 && arity(n) == 0);
}

// A number c u, u / c or c / u of which c is an exact constant or a literal, and not NaN.
struct multiple {
  index by = none, rest = none;
  opcode operation = opcode_of<multiply_>;
  bool is_below = false;  ///< c / u
};
constexpr multiple constant_multiple(graph const& g, index i) {
  node const& n = g.nodes.data[i];
  if (n.operation != opcode_of<multiply_> && n.operation != opcode_of<divide_>) return {};
  for (int k = 0; k < 2; ++k) {
    node const& c = g.nodes.data[n.operands[k]];
    if (c.operation == constant || (c.operation == literal && g.literals[c.operands[0]] == g.literals[c.operands[0]]))
      return {n.operands[k], n.operands[1 - k], n.operation, n.operation == opcode_of<divide_> && k == 0};
  }
  return {};
}

}  // namespace chainrule::detail::graph::detail

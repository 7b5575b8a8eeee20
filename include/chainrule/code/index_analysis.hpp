// SPDX-License-Identifier: BSL-1.0
// What is known of an index while compiling: which loops it follows, by how much it grows with them, which other
// indices are its neighbours. Next: index_values.hpp, its value.
#pragma once

#include "loop_plan.hpp"

namespace chainrule::detail::code::inline CHAINRULE_TARGET {

template <class Plan>
class index_analysis {
 protected:
  using index = graph::index;
  static constexpr auto const& g = Plan::nodes;

  static constexpr auto node(index i) { return g.nodes[i]; }
  template <class Operation>
  static constexpr bool is(index i) {
    return g.nodes[i].operation == operation::opcode_of<Operation>;
  }

 public:
  static constexpr int depth_of(index loop) {
    int depth = 0;
    for (; is<operation::loop_>(loop); loop = node(loop).operands[2]) ++depth;
    return depth;
  }

  static constexpr int unknown = 1 << 20;

  /// Whether an index is made of elements of a sequence, whose values only a look at them tells.
  static constexpr bool is_from_data(index i) {
    auto const n = node(i);
    if (is<operation::element_>(i)) return true;
    if (graph::is_leaf(n) || is<operation::loop_>(i)) return false;
    for (index const operand : n.operands)
      if (operand != graph::none && is_from_data(operand)) return true;
    return false;
  }

  /// Whether an index has to be looked at in each round: it is data, or it is not largest and smallest at the ends of
  /// the loops that it follows, or these follow other loops.
  static constexpr bool needs_a_look(index at) { return is_from_data(at) || has_unknown_ends(at, at); }
  /// Whether an index grows with each round of a loop, 1, falls, -1, or stays, 0; `unknown` elsewhere.
  static constexpr int trend(index i, index loop) {
    auto const n = node(i);
    if (i == loop) return 1;
    if (graph::is_leaf(n) || is<operation::loop_>(i)) return 0;
    int const a = n.operands[0] == graph::none ? 0 : trend(n.operands[0], loop),
              b = n.operands[1] == graph::none ? 0 : trend(n.operands[1], loop);
    if (a == 0 && b == 0) return 0;
    if (a == unknown || b == unknown) return unknown;
    if (is<operation::add_>(i)) return a == 0 || b == 0 || a == b ? (a == 0 ? b : a) : unknown;
    if (is<operation::subtract_>(i)) return a == 0 || b == 0 || a == -b ? (a == 0 ? -b : a) : unknown;
    if (is<operation::negate_>(i)) return -a;
    auto const is_positive = [](index k) {
      return node(k).operation == graph::integer ||
             (node(k).operation == graph::constant && g.constants[node(k).operands[0]].numerator > 0);
    };
    if (is<operation::multiply_>(i) && (is_positive(n.operands[0]) || is_positive(n.operands[1]))) return a + b;
    if (is<operation::divide_>(i) && is_positive(n.operands[1])) return a;
    if (is<operation::trunc_>(i)) return a;
    return unknown;
  }

  static constexpr bool has_unknown_ends(index at, index part) {
    auto const n = node(part);
    if (is<operation::within_>(part)) return false;  // it is in its sequence
    if (is<operation::loop_>(part))
      return trend(at, part) == unknown || follows_any_loop(n.operands[0]) || follows_any_loop(n.operands[1]);
    if (graph::is_leaf(n)) return false;
    for (index const operand : n.operands)
      if (operand != graph::none && has_unknown_ends(at, operand)) return true;
    return false;
  }
  static constexpr bool follows_any_loop(index i) {
    if (is<operation::loop_>(i)) return true;
    if (graph::is_leaf(node(i))) return false;
    for (index const operand : node(i).operands)
      if (operand != graph::none && follows_any_loop(operand)) return true;
    return false;
  }

  /// By how much an index grows with each round of a loop; `unknown` if that is not a constant.
  static constexpr int step(index i, index loop) {
    auto const n = node(i);
    if (i == loop) return 1;
    if (graph::is_leaf(n) || is<operation::loop_>(i)) return 0;
    int const a = n.operands[0] == graph::none ? 0 : step(n.operands[0], loop),
              b = n.operands[1] == graph::none ? 0 : step(n.operands[1], loop);
    if (a == 0 && b == 0) return 0;
    if (a == unknown || b == unknown) return unknown;
    if (is<operation::add_>(i)) return a + b;
    if (is<operation::subtract_>(i)) return a - b;
    if (is<operation::negate_>(i)) return -a;
    if (is<operation::multiply_>(i) && node(n.operands[0]).operation == graph::constant)
      return static_cast<int>(g.constants[node(n.operands[0]).operands[0]].numerator) * b;
    return unknown;
  }

  /// An index as another one and a constant.
  struct neighbour {
    index base;
    int offset;
  };
  static constexpr neighbour neighbour_of(index i) {
    auto const n = node(i);
    auto const number = [](index k) { return static_cast<int>(g.constants[node(k).operands[0]].numerator); };
    auto const is_number = [](index k) { return node(k).operation == graph::constant; };
    if (is<operation::add_>(i) && is_number(n.operands[1])) return {n.operands[0], number(n.operands[1])};
    if (is<operation::add_>(i) && is_number(n.operands[0])) return {n.operands[1], number(n.operands[0])};
    if (is<operation::subtract_>(i) && is_number(n.operands[1])) return {n.operands[0], -number(n.operands[1])};
    return {i, 0};
  }

  /// The innermost loop that an index is made of.
  static constexpr index loop_of(index i) {
    auto const n = node(i);
    if (is<operation::loop_>(i)) return i;
    index found = graph::none;
    if (!graph::is_leaf(n))
      for (index const operand : n.operands)
        if (operand != graph::none)
          if (index const inner = loop_of(operand);
              inner != graph::none && (found == graph::none || depth_of(inner) > depth_of(found)))
            found = inner;
    return found;
  }
};

}  // namespace chainrule::detail::code::inline CHAINRULE_TARGET

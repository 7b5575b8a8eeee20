// SPDX-License-Identifier: BSL-1.0
// Lowering: from a formula's type to the graph. Each distinct type is visited once, however often it occurs.
// Next: forward.hpp, or code/program.hpp for what becomes of a finished graph.
#pragma once

#include "../expression/expression.hpp"
#include "rewrite.hpp"
#include "snapshot.hpp"

namespace chainrule::detail::graph {

namespace detail {

using chainrule::detail::captured_count;
using chainrule::detail::description;
using chainrule::detail::description_of;

// The types met so far and their nodes.
class memory {
 public:
  constexpr index find(description const* type) const {
    for (int i = first.size == 0 ? none : first.data[type->hash % static_cast<std::uint64_t>(first.size)]; i != none;
         i = entries.data[i].next)
      if (entries.data[i].type->hash == type->hash && entries.data[i].type == type) return entries.data[i].position;
    return none;
  }
  constexpr void remember(description const* type, index position) {
    if (entries.size >= first.size) rehash();
    index& head = first.data[type->hash % static_cast<std::uint64_t>(first.size)];
    head = entries.push({type, position, head});
  }

 private:
  struct entry {
    description const* type;
    index position;
    int next;
  };
  sequence<entry> entries;
  sequence<int> first;

  constexpr void rehash() {
    first = sequence<int>(first.size == 0 ? 64 : 4 * first.size, none);
    for (int i = 0; i < entries.size; ++i) {
      int& head = first.data[entries.data[i].type->hash % static_cast<std::uint64_t>(first.size)];
      entries.data[i].next = head;
      head = i;
    }
  }
};

}  // namespace detail

/// Writes formulas into a graph, as they stand.
class lowering {
 public:
  explicit constexpr lowering(graph& into) : g(into) {}

  /// The node of a formula whose first captured number is number `first_captured` of the whole.
  constexpr index lower(detail::description const& formula, int first_captured = 0) {
    // A loop with a stack of its own: constant evaluation allows only 512 nested calls, and a sum is as deep as it has
    // terms.
    sequence<frame> stack;
    stack.push({&formula, first_captured});
    index result = none;
    while (stack.size > 0) {
      frame& top = stack.data[stack.size - 1];
      auto const& d = *top.formula;
      // Formulas that carry numbers have them at each occurrence; all others are one node for each type.
      if (top.next == 0 && d.captured_count == 0) result = seen.find(&d);
      if (result == none && top.next < d.arity && d.what == detail::description::operation) {
        auto const* const operand = d.operands[top.next];
        int const first = top.first_captured;
        top.first_captured += operand->captured_count;
        stack.push({operand, first});
        continue;
      }
      if (result == none) {
        result = write(d, top);
        if (d.captured_count == 0) seen.remember(&d, result);
      }
      if (--stack.size == 0) break;
      frame& user = stack.data[stack.size - 1];
      user.operands[user.next++] = std::exchange(result, none);
    }
    return result;
  }

 private:
  struct frame {
    detail::description const* formula = nullptr;
    int first_captured = 0;  // of what is still to be written
    int next = 0;            // the operand to write
    index operands[3]{none, none, none};
  };

  constexpr index write(detail::description const& d, frame const& f) {
    if (d.what == detail::description::variable) return g.append_variable(d.name);
    if (d.what == detail::description::constant) return g.append_constant(d.exact);
    if (d.what == detail::description::captured) return g.append(captured, f.first_captured);
    if (d.what == detail::description::rewriting) return d.rewrite(g, f.first_captured);
    return g.append(operation::opcode_at(d.operation_identity), f.operands[0], f.operands[1], f.operands[2]);
  }

  graph& g;
  detail::memory seen;
};

namespace detail {

// The graph of formulas F..., a root for each.
template <class... F>
constexpr graph lower_all() {
  graph g;
  lowering writer(g);
  int first_captured = 0;
  ((g.roots.push(writer.lower(description_of<F>, first_captured)), first_captured += captured_count<F>), ...);
  return g;
}

}  // namespace detail

/// The graph of one formula as it stands, with the formula's node as its root. Each formula has an evaluation of its
/// own, and its own share of what the compiler allows.
template <class F>
struct lowering_of {
  static constexpr graph build() { return detail::lower_all<F>(); }
};
template <class F>
struct lowered {
  static constexpr auto const& value = frozen<&lowering_of<F>::build>::value;
};

namespace detail {

/// Whether a formula can be lowered within the compiler's limit of steps: fits(); in lowering_fits.hpp.
template <class F>
struct lowering_of_formula;

}  // namespace detail

/// Writes the lowered formula F into g, its captured numbers counted from `first_captured`.
template <class F>
constexpr index write_lowered(graph& g, int first_captured) {
  if constexpr (!detail::lowering_of_formula<F>::fits()) {
    return g.append_constant({0});  // is reported where the formula is asked about
  } else {
    auto const& from = lowered<F>::value;
    return import(g, from, [=](int number) { return number + first_captured; })[from.roots[0]];
  }
}

namespace detail {

// Whether the lowered formula comes out simplified.
template <class F>
inline constexpr bool lowers_simplified = false;
template <operation::rewriting Operation, CHAINRULE_OPERANDS Operands>
inline constexpr bool lowers_simplified<application<Operation, Operands>> = Operation::of_simplified;

template <class... F>
constexpr graph simplify_formulas() {
  graph g;
  int first_captured = 0;
  ((g.roots.push(write_lowered<F>(g, first_captured)), first_captured += captured_count<F>), ...);
  return simplify(g);
}
template <class... F>
struct simplified_formulas {
  static constexpr auto const& value = frozen<&simplify_formulas<F...>>::value;
};
template <class F>
  requires lowers_simplified<F>
struct simplified_formulas<F> {
  static constexpr auto const& value = lowered<F>::value;
};

}  // namespace detail

/// The graph of formulas F..., a root for each, exactly simplified. What is asked about the same formulas starts from
/// the same snapshot.
template <class... F>
constexpr graph simplified_graph() {
  graph g;
  g = thawed(detail::simplified_formulas<F...>::value);
  g.derivatives_begin = g.nodes.size;
  return g;
}

template <operation::rewriting Operation, CHAINRULE_OPERANDS Operands>
struct lowering_of<application<Operation, Operands>> {
  template <class... F>
  static constexpr graph lower_operands(chainrule::detail::operand_list<F...>) {
    if constexpr (Operation::of_simplified)
      return simplified_graph<F...>();
    else
      return detail::lower_all<F...>();
  }
  static constexpr graph build() {
    graph g = lower_operands(Operands);
    Operation::rewrite(g);
    return without_dead_nodes(g);
  }
};

}  // namespace chainrule::detail::graph

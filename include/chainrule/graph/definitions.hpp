// SPDX-License-Identifier: BSL-1.0
// Operations written out as what they equal in others, for proofs and for reading.
// Next: equivalence.hpp, which proves.
#pragma once

#include "chain.hpp"
#include "rewrite.hpp"

namespace chainrule::detail::graph {

namespace detail {

template <class Operation, class... T>
concept defined_for = requires(T... operands) { Operation::definition(operands...); };
template <class Operation>
inline constexpr bool has_definition = Operation::arity == 1   ? defined_for<Operation, term>
                                       : Operation::arity == 2 ? defined_for<Operation, term, term>
                                                               : defined_for<Operation, term, term, term>;

// What an operation's struct says of node i: question(a, ...) is put to it with its operands as terms.
template <class Operation, class Question>
constexpr index answer(graph& g, index i, Question question) {
  node const n = g.nodes[i];
  auto const at = [&](index position) { return term{{}, &g, position}; };
  if constexpr (Operation::arity == 1)
    return terms::position_of(g, question(at(n.operands[0])));
  else if constexpr (Operation::arity == 2)
    return terms::position_of(g, question(at(n.operands[0]), at(n.operands[1])));
  else
    return terms::position_of(g, question(at(n.operands[0]), at(n.operands[1]), at(n.operands[2])));
}

template <class Operation>
constexpr index definition_of(graph& g, index i) {
  if constexpr (has_definition<Operation>)
    return answer<Operation>(g, i, [](auto... operands) { return Operation::definition(operands...); });
  else
    return none;
}

struct definitions {
  template <class Operation>
  static constexpr auto row() {
    return &definition_of<Operation>;
  }
};

// A template, so that only programs that ask for it pay for it.
template <class Operations>
inline constexpr auto definition_table = operation::table_of<definitions>(Operations{});

}  // namespace detail

/// The same values with definitions in place of the operations that `which(opcode)` picks, as far as they have any.
template <class Operations, class Which>
constexpr graph written_out(graph g, Which which) {
  // A definition may be made of operations that have definitions.
  for (bool changed = true; changed;) {
    changed = false;
    g = detail::rebuilt(g, [&](graph& to, opcode operation, index a, index b, index c) {
      index const node = to.append(operation, a, b, c);
      index const definition = which(operation) ? detail::definition_table<Operations>.rows[operation](to, node) : none;
      changed = changed || definition != none;
      return definition == none ? node : definition;
    });
  }
  return g;
}

}  // namespace chainrule::detail::graph

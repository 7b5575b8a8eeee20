// What the structs of operations say of a node, run in the algebra that writes nodes: partial derivatives, and definitions.
// Next: chain.hpp, the chain rule.
#pragma once

#include "simplify.hpp"

namespace chainrule::graph {

namespace detail {

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

template <class Operation, int I>
constexpr index partial_of(graph& g, index i) {
  return answer<Operation>(g, i, [&](auto... operands) { return Operation::partial(by<I>{}, term{{}, &g, i}, operands...); });
}

// A condition has no derivative, nor has a choice by it.
template <class Operation, int I>
inline constexpr bool has_partial = I < Operation::arity && Operation::result == kind::number && Operation::operands[I] == kind::number;

template <class Operation, class... T>
concept defined_for = requires(T... operands) {
  Operation::definition(operands...);
};
template <class Operation>
inline constexpr bool has_definition = Operation::arity == 1   ? defined_for<Operation, term>
                                       : Operation::arity == 2 ? defined_for<Operation, term, term>
                                                               : defined_for<Operation, term, term, term>;

}  // namespace detail

template <class Operation>
constexpr int apply_rule(graph& g, int node, int question) {
  using namespace detail;
  if constexpr (has_partial<Operation, 0>)
    if (question == 0) return partial_of<Operation, 0>(g, node);
  if constexpr (has_partial<Operation, 1>)
    if (question == 1) return partial_of<Operation, 1>(g, node);
  if constexpr (has_partial<Operation, 2>)
    if (question == 2) return partial_of<Operation, 2>(g, node);
  if constexpr (has_definition<Operation>)
    if (question == ask_for_definition)
      return answer<Operation>(g, node, [](auto... operands) { return Operation::definition(operands...); });
  return none;
}

/// The partial derivative of node i by its operand k; none if it has none.
constexpr index partial(graph& g, index i, int k) { return g.rules[g.nodes[i].operation](g, i, k); }

/// What node i equals by its operation's definition; none if it has none.
constexpr index definition(graph& g, index i) { return g.rules[g.nodes[i].operation](g, i, ask_for_definition); }

}  // namespace chainrule::graph

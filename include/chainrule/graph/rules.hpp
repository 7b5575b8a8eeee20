// SPDX-License-Identifier: BSL-1.0
// The rules of all operations as functions on nodes, in a table by opcode.
// Next: chain.hpp, the chain rule.
#pragma once

#include "rule_algebra.hpp"

namespace chainrule::detail::graph {

namespace detail {

// The partial derivative of node i by its operand I, from the rule of its operation, put to terms.
template <class Operation, int I>
constexpr index partial_of(graph& g, index i) {
  node const n = g.nodes[i];
  term const value{{}, &g, i}, a{{}, &g, n.operands[0]}, b{{}, &g, n.operands[1]}, c{{}, &g, n.operands[2]};
  if constexpr (Operation::arity == 1)
    return terms::position_of(g, Operation::partial(by<I>{}, value, a));
  else if constexpr (Operation::arity == 2)
    return terms::position_of(g, Operation::partial(by<I>{}, value, a, b));
  else
    return terms::position_of(g, Operation::partial(by<I>{}, value, a, b, c));
}

// The same by operands I and J, of an operation of two.
template <class Operation, int I, int J>
constexpr index second_of(graph& g, index i) {
  node const n = g.nodes[i];
  term const value{{}, &g, i}, a{{}, &g, n.operands[0]}, b{{}, &g, n.operands[1]};
  return terms::position_of(g, Operation::second(by<I>{}, by<J>{}, value, a, b));
}

using partial_rule = index (*)(graph&, index);

// A condition, or a choice by it, has no derivative.
constexpr index no_partial(graph&, index) { return none; }

template <class Operation>
constexpr index over_argument_of(graph& g, index a) {
  return terms::position_of(g, Operation::over_argument(term{{}, &g, a}));
}

struct partial_rules {
  partial_rule by_operand[3]{&no_partial, &no_partial, &no_partial};
  partial_rule second[3]{&no_partial, &no_partial, &no_partial};  // by operands I and J at I + J
  partial_rule over_argument = nullptr;                           // op(a) / a, from node a
  bool has_over_argument =
      false;          // g++ with -fsanitize=undefined compares no function with nullptr in constant evaluation
  int slopes[3]{};    // 1 or -1 where the rule is that number, else 0
  bool is_flat[3]{};  // where the derivative is 0 everywhere
};

template <class Operation>
concept is_of_numbers =
    Operation::operands[0] == kind::number && (Operation::arity < 2 || Operation::operands[1] == kind::number) &&
    (Operation::arity < 3 || Operation::operands[2] == kind::number);
template <class Partial>
concept says_zero = std::same_as<Partial, chainrule::constant<0>>;

struct rules_of {
  template <class Operation>
  static constexpr partial_rules row() {
    partial_rules rules;
    // A condition, and a choice by it, are flat, and what has a rule that says 0 whatever the operands are.
    for (int k = 0; k < Operation::arity; ++k)
      rules.is_flat[k] = Operation::result == kind::condition || Operation::operands[k] == kind::condition;
    if constexpr (Operation::result == kind::number) {
      if constexpr (Operation::arity > 0 && Operation::operands[0] == kind::number)
        rules.by_operand[0] = &partial_of<Operation, 0>;
      if constexpr (Operation::arity > 1 && Operation::operands[1] == kind::number)
        rules.by_operand[1] = &partial_of<Operation, 1>;
      if constexpr (Operation::arity > 2 && Operation::operands[2] == kind::number)
        rules.by_operand[2] = &partial_of<Operation, 2>;
      if constexpr (is_of_numbers<Operation>) {
        term const t{};
        if constexpr (Operation::arity == 1) {
          rules.is_flat[0] = says_zero<decltype(Operation::partial(by<0>{}, t, t))>;
        } else if constexpr (Operation::arity == 2) {
          rules.is_flat[0] = says_zero<decltype(Operation::partial(by<0>{}, t, t, t))>;
          rules.is_flat[1] = says_zero<decltype(Operation::partial(by<1>{}, t, t, t))>;
        } else if constexpr (Operation::arity == 3) {
          rules.is_flat[0] = says_zero<decltype(Operation::partial(by<0>{}, t, t, t, t))>;
          rules.is_flat[1] = says_zero<decltype(Operation::partial(by<1>{}, t, t, t, t))>;
          rules.is_flat[2] = says_zero<decltype(Operation::partial(by<2>{}, t, t, t, t))>;
        }
      }
      if constexpr (requires(term a) { Operation::over_argument(a); }) {
        rules.over_argument = &over_argument_of<Operation>;
        rules.has_over_argument = true;
      }
      if constexpr (Operation::has_second) {
        rules.second[0] = &second_of<Operation, 0, 0>;
        rules.second[1] = &second_of<Operation, 0, 1>;
        rules.second[2] = &second_of<Operation, 1, 1>;
      }
      if constexpr (requires { Operation::slopes; })
        for (int i = 0; i < Operation::arity; ++i) rules.slopes[i] = Operation::slopes[i];
    }
    return rules;
  }
};

inline constexpr auto rule_table = operation::table_of<rules_of>(operation::with_calls{});

}  // namespace detail

}  // namespace chainrule::detail::graph

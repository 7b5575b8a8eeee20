// SPDX-License-Identifier: BSL-1.0
// A call of a function that nobody looks into, as nodes: its results, with derivatives that are results of other calls.
#pragma once

#include "../operation/opaque.hpp"
#include "simplify.hpp"

namespace chainrule::detail::graph {

/// The list of the operands of a call.
constexpr index list_of_operands(graph& g, sequence<index> const& operands) {
  index list = g.append_constant({operands.size});
  for (index i : operands) list = g.append(operation::opcode_of<operation::operands_>, i, list);
  return list;
}

/// A result of a call of a function; without derivatives.
constexpr index bare_result(graph& g, called_function const* function, index list, int which) {
  index const position = g.append_constant({g.position_of(function)});
  index const call = g.append(operation::opcode_of<operation::called_>, list, position);
  return g.append(operation::opcode_of<operation::result_>, call, g.append_constant({which}));
}

/// Stands for a derivative of a function that is not given.
constexpr index derivative_not_given(graph& g, called_function const* function) {
  return g.append(operation::opcode_of<operation::not_given_>, g.append_constant({g.position_of(function)}));
}

/// A value that has this derivative by that node, in addition to those that it has; none by constants.
constexpr index with_derivative(graph& g, index value, index derivative, index by) {
  return is_constant(g.nodes[by]) ? value
                                  : simplified(g, operation::opcode_of<operation::attach_>, value, derivative, by);
}

/// Result `which` of a call of functions[0]. Of n operands its derivative by number k is result n * which + k of
/// functions[1], and so on up to functions[count - 1], whose derivatives are not given.
constexpr index result_of_call(graph& g, called_function const* const* functions, int count,
                               sequence<index> const& operands, index list, int which) {
  index value = bare_result(g, functions[0], list, which);
  for (int k = 0; k < operands.size; ++k) {
    if (is_constant(g.nodes[operands[k]])) continue;
    index const slope = count > 1
                            ? result_of_call(g, functions + 1, count - 1, operands, list, operands.size * which + k)
                            : derivative_not_given(g, functions[0]);
    value = with_derivative(g, value, slope, operands[k]);
  }
  return value;
}

}  // namespace chainrule::detail::graph

// SPDX-License-Identifier: BSL-1.0
// What a program needs for its calls of functions that nobody looks into, and code for such a call.
// Next: program.hpp; write_steps.hpp, which makes steps of calls.
#pragma once

#include "../base/target.hpp"
#include "../graph/graph.hpp"
#include "../operation/error.hpp"

namespace chainrule::detail::code::inline CHAINRULE_TARGET {

/// The calls of a program.
struct calls_of_program {
  bool exist = false;
  int puts = 0;  ///< steps at most that put operands into rows
  /// The function of which a derivative is needed that is not given.
  called_function const* missing = nullptr;
  bool misses = false;

  template <class Graph>
  constexpr explicit calls_of_program(Graph const& g) {
    for (int i = 0; g.size.functions > 0 && i < g.size.nodes; ++i) {
      graph::node const& n = g.nodes[i];
      if (n.operation == operation::opcode_of<operation::not_given_>) {
        missing = g.functions[g.constants[g.nodes[n.operands[0]].operands[0]].numerator];
        misses = true;
      }
      if (n.operation != operation::opcode_of<operation::called_>) continue;
      exist = true;
      for (graph::index list = n.operands[0]; g.nodes[list].operation == operation::opcode_of<operation::operands_>;
           list = g.nodes[list].operands[1])
        ++puts;
    }
  }
};

/// A function of a program that does not take this type of number, if there is one.
template <class Program, class T>
constexpr called_function const* function_without() {
  for (int i = 0; i < Program::graph.size.functions; ++i)
    if (!Program::graph.functions[i]->template takes<T>()) return Program::graph.functions[i];
  return nullptr;
}
/// Whether a program has all derivatives that it needs, and its functions take this type of number; says so if not.
template <class Program, class T>
constexpr bool calls_are_sound() {
  if constexpr (Program::calls.misses) {
    return detail::error::derivative_not_given<Program::calls.missing>();
  } else if constexpr (Program::calls.exist) {
    constexpr called_function const* other = function_without<Program, T>();
    if constexpr (other != nullptr)
      return detail::error::opaque_function_of_other_numbers<T, other>();
    else
      return true;
  } else {
    return true;
  }
}

/// Calls a function of a program with a row of numbers. Loops compute rounds with calls one by one, so there are no
/// lanes. The function is known while compiling, and may be inlined.
template <class Program, class T>
struct caller {
  template <int Function>
  [[gnu::always_inline]] static constexpr void call(T const* operands, T* results) {
    constexpr auto function = Program::graph.functions[Function]->template on<T>();
    function(operands, results);
  }
};

}  // namespace chainrule::detail::code::inline CHAINRULE_TARGET

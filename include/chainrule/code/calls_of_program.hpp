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

/// Several numbers as one, in the rounds of loops.
template <class T>
concept several_numbers = requires(T const& a) {
  typename T::value_type;
  T::size;
  a[0];
};
template <class T>
struct one_number {
  using type = T;
};
template <several_numbers T>
struct one_number<T> {
  using type = typename T::value_type;
};

template <class Program, class T>
constexpr called_function const* function_without() {
  for (int i = 0; i < Program::graph.size.functions; ++i)
    if (!Program::graph.functions[i]->template takes<typename one_number<T>::type>())
      return Program::graph.functions[i];
  return nullptr;
}
/// Whether a program has all derivatives that it needs, and its functions take this type of number; says so if not.
template <class Program, class T>
constexpr bool calls_are_sound() {
  if constexpr (Program::calls.misses) {
    return detail::error::derivative_not_given<Program::calls.missing>();
  } else if constexpr (Program::calls.exist) {
    if constexpr (constexpr auto other = function_without<Program, T>(); other != nullptr)
      return detail::error::opaque_function_of_other_numbers<T, other>();
    else
      return true;
  } else {
    return true;
  }
}

/// Calls a function of a program with a row of numbers, or of lanes: one lane after the other.
template <class Program, class T>
struct caller {
  int function;

  [[gnu::always_inline]] constexpr void operator()(T const* operands, T* results) const {
    if constexpr (several_numbers<T>)
      call_for_each_lane(*Program::graph.functions[function], operands, results);
    else
      Program::graph.functions[function]->template on<T>()(operands, results);
  }

 private:
  static constexpr int longest = [] {
    int most = 0;
    for (int i = 0; i < Program::graph.size.functions; ++i) {
      called_function const& f = *Program::graph.functions[i];
      most = f.operands > most ? f.operands : most;
      most = f.results > most ? f.results : most;
    }
    return most;
  }();
  static void call_for_each_lane(called_function const& f, T const* operands, T* results)
    requires several_numbers<T>
  {
    using number = typename T::value_type;
    constexpr int width = static_cast<int>(T::size);
    number given[longest + 1]{}, made[longest + 1]{}, all[longest + 1][width]{};
    for (int lane = 0; lane < width; ++lane) {
      for (int i = 0; i < f.operands; ++i) given[i] = operands[i][lane];
      f.on<number>()(given, made);
      for (int i = 0; i < f.results; ++i) all[i][lane] = made[i];
    }
    for (int i = 0; i < f.results; ++i) results[i] = T::load_unaligned(all[i]);
  }
};

}  // namespace chainrule::detail::code::inline CHAINRULE_TARGET

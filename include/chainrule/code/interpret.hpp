// SPDX-License-Identifier: BSL-1.0
// Numbers of a program that are known while compiling: its constants, and in constant evaluation all of them.
#pragma once

#include <array>
#include <utility>

#include "../base/number.hpp"
#include "../expression/places.hpp"
#include "program.hpp"

namespace chainrule::detail::code::inline CHAINRULE_TARGET {

// A class of numbers may have fewer digits, which is no mistake of whoever uses it.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wfloat-conversion"
template <class T>
[[gnu::always_inline]] constexpr T rounded_to(long double value) {
  return static_cast<T>(value);
}
#pragma GCC diagnostic pop

/// Exact constant number I of a program as a T: rounded here where T is built in, by its own division where it is a
/// class.
template <class Program, class T, int I>
[[gnu::always_inline]] constexpr T constant_at() {
  constexpr auto leaf = Program::graph.nodes[Program::inputs + I];
  constexpr auto exact_value = Program::graph.constants[leaf.operation == graph::constant ? leaf.operands[0] : 0];
  if constexpr (leaf.operation >= 0) {
    return operation::at<leaf.operation>::template value<T>();
  } else if constexpr (leaf.operation == graph::literal) {
    constexpr long double value = Program::graph.literals[leaf.operands[0]];
    if constexpr (std::floating_point<T> || value != static_cast<long double>(static_cast<double>(value)))
      return rounded_to<T>(value);
    else
      return detail::convert<T>(static_cast<double>(value));
  } else if constexpr (std::floating_point<T>) {
    constexpr T value = exact::nearest<T>(exact_value);
    return value;
  } else {
    return detail::quotient_as<T>(exact_value);
  }
}

/// Executes a program without `if` in constant evaluation, one operation after the other, from a table: for programs in
/// lanes, which compilers do not evaluate.
template <class Program, class T>
class interpreter {
  static constexpr auto const& graph = Program::graph;

  using function = T (*)(T, T, T);
  template <graph::opcode Opcode>
  static constexpr T call(T a, T b, T c) {
    using operation_type = operation::at<Opcode>;
    constexpr bool of_conditions = operation_type::operands[0] == operation::kind::condition;
    if constexpr (of_conditions && operation_type::arity == 3)
      return operation_type::value(a != 0, b, c);
    else if constexpr (of_conditions && operation_type::arity == 2)
      return operation_type::value(a != 0, b != 0);
    else if constexpr (of_conditions)
      return operation_type::value(a != 0);
    else if constexpr (operation_type::arity == 3)
      return operation_type::value(a, b, c);
    else if constexpr (operation_type::arity == 2)
      return static_cast<T>(operation_type::value(a, b));
    else
      return operation_type::value(a);
  }
  struct opcodes_used {
    bool rows[operation::number_of_opcodes]{};
    constexpr opcodes_used() {
      for (int i = Program::inputs + Program::constants; i < Program::nodes; ++i) rows[graph.nodes[i].operation] = true;
    }
  };
  static constexpr opcodes_used used{};
  static constexpr auto functions() {
    struct {
      function rows[operation::number_of_opcodes]{};
    } all;
    [&]<int... O>(std::integer_sequence<int, O...>) {
      auto const enter = [&]<int Opcode>(std::integral_constant<int, Opcode>) {
        if constexpr (used.rows[Opcode]) all.rows[Opcode] = &call<static_cast<graph::opcode>(Opcode)>;
      };
      (enter(std::integral_constant<int, O>{}), ...);
    }(std::make_integer_sequence<int, operation::number_of_opcodes>{});
    return all;
  }

 public:
  template <class Answer, class Inputs>
  static constexpr Answer run(Inputs const& values) {
    constexpr auto by_opcode = functions();
    T all[Program::nodes]{};
    [&]<int... R>(std::integer_sequence<int, R...>) {
      T const* const rows[]{values.template row<R>()..., nullptr};
      for (int i = 0; i < Program::inputs; ++i) all[i] = rows[Inputs::at(i).row][Inputs::at(i).offset];
    }(std::make_integer_sequence<int, Inputs::rows>{});
    [&]<int... C>(std::integer_sequence<int, C...>) {
      // Not a fold, which compilers nest as deep as it is long.
      T const constants[]{constant_at<Program, T, C>()..., T{}};
      for (int i = 0; i < Program::constants; ++i) all[Program::inputs + i] = constants[i];
    }(std::make_integer_sequence<int, Program::constants>{});
    for (int i = Program::inputs + Program::constants; i < Program::nodes; ++i) {
      auto const& n = graph.nodes[i];
      auto const operand = [&](int k) { return all[n.operands[k] == graph::none ? n.operands[0] : n.operands[k]]; };
      all[i] = by_opcode.rows[n.operation](operand(0), operand(1), operand(2));
    }
    Answer answer{};
    [&]<int... R>(std::integer_sequence<int, R...>) {
      T* const rows[]{detail::row_of<R>(answer)..., nullptr};
      constexpr auto const& places = detail::places_of<Answer>.rows;
      for (int r = 0; r < Program::results; ++r) rows[places[r].row][places[r].offset] = all[graph.roots[r]];
    }(std::make_integer_sequence<int, detail::count_rows<Answer>>{});
    return answer;
  }
};

}  // namespace chainrule::detail::code::inline CHAINRULE_TARGET

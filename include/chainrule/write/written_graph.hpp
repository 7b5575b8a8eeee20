// Graphs of formulas and functions to be written, and names for the arguments of functions: their own are not known.
#pragma once

#include "../function/object.hpp"
#include "writing.hpp"

namespace chainrule::detail {

/// A number of an argument: up to three arguments are x, y and z, more are x0, x1, ...; of a shape numbers are counted: x[0], y[1], x4[2].
struct argument_name {
  char letter = 'x';
  int argument = graph::none;  ///< none: the letter tells which
  int position = graph::none;  ///< none: the argument is one number
};

template <class... Arguments>
struct argument_names {
  static constexpr int size = (numbers_of<Arguments>::count + ... + 0);
  argument_name rows[size + 1]{};

  constexpr argument_names() {
    constexpr int count = sizeof...(Arguments);
    constexpr int numbers[]{numbers_of<Arguments>::count...};
    constexpr bool is_number[]{shape_number<Arguments>...};
    argument_name* next = rows;
    for (int k = 0; k < count; ++k)
      for (int i = 0; i < numbers[k]; ++i)
        *next++ = {static_cast<char>(count > 3 ? 'x' : 'x' + k), count > 3 ? k : graph::none, is_number[k] ? graph::none : i};
  }
};
/// The names of all numbers of the arguments, in order; directions and weights follow elsewhere.
template <class... Arguments>
inline constexpr argument_names<Arguments...> names_of_arguments{};

/// A function, or a question about one, called with arguments of these types, as a graph to be written: `graph` as it was asked about,
/// `program` as it is computed.
template <class Question, class... Arguments>
struct graph_of_question;
template <class Question, class Function, int... I, class... Arguments>
struct graph_of_question<function_question<Question, Function, wrt_list<I...>>, Arguments...> {
  using checked = compiled_question<Question, Function, wrt_list<I...>, Arguments...>;
  static constexpr argument_name const* names = names_of_arguments<Arguments...>.rows;

  static constexpr auto const& program() { return decltype(checked::program())::type::program::graph; }
  static constexpr auto const& graph() {
    using asked = typename decltype(checked::program())::type;
    return graph::frozen<&asked::build_small, asked::some_nodes, asked::some_roots>::value;
  }
};

/// A function is the question about its value.
template <class F>
constexpr auto as_function_question(F const& f) {
  if constexpr (is_function_question<F>)
    return f;
  else
    return ask<question::value>(f);
}

/// What is written: a graph, and the names of arguments in it.
template <class F>
struct lowered_formula {
  static constexpr argument_name const* names = nullptr;
  static constexpr auto const& get() { return graph::lowered<F>::value; }
  static constexpr bool is_within_limits() { return graph::lowering_fits<F>(); }
};
template <class Question>
struct asked_function {
  static constexpr bool is_within_limits() { return true; }  // or there would be no program
  static constexpr argument_name const* names = Question::names;
  static constexpr auto const& get() { return Question::graph(); }
};

}  // namespace chainrule::detail

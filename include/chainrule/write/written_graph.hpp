// SPDX-License-Identifier: BSL-1.0
// Graphs of formulas and functions to be written, and names for the arguments of functions: their own are not known.
#pragma once

#include "../expression/shape.hpp"
#include "writing.hpp"

namespace chainrule::detail {

/// A number of an argument: up to three arguments are x, y and z, more are x0, x1, ...; of a shape numbers are counted:
/// x[0], y[1], x4[2].
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
        *next++ = {static_cast<char>(count > 3 ? 'x' : 'x' + k), count > 3 ? k : graph::none,
                   is_number[k] ? graph::none : i};
  }
};
/// The names of all numbers of the arguments, in order; directions and weights follow elsewhere.
template <class... Arguments>
inline constexpr argument_names<Arguments...> names_of_arguments{};

/// A function, or a question about one, called with arguments of these types, as a graph to be written:
/// function_graph.hpp.
template <class F, class... Arguments>
struct function_to_write {
  struct checked {
    static constexpr bool is_sound() {
      static_assert(!std::same_as<F, F>, "chainrule: to write a function, include <chainrule/functions.hpp>");
      return false;
    }
  };
};

/// Writes the name of an argument as C and C++ would.
constexpr void put_argument(characters& to, argument_name const& name) {
  to.written.push(name.letter);
  if (name.argument != graph::none) to.put(name.argument);
  if (name.position != graph::none) to.put_all("[", name.position, "]");
}

/// What is written: a graph, and the names of arguments in it.
template <class F>
struct lowered_formula {
  static constexpr argument_name const* names = nullptr;
  static constexpr auto const& get() { return graph::lowered<F>::value; }
  static constexpr bool is_within_limits() { return graph::lowering_fits<F>(); }
};
template <class Function>
struct asked_function {
  static constexpr bool is_within_limits() { return true; }  // or there would be no program
  static constexpr argument_name const* names = Function::names;
  static constexpr auto const& get() { return Function::graph(); }
};

}  // namespace chainrule::detail

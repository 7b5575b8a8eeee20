// SPDX-License-Identifier: BSL-1.0
// Functions as graphs to be written: what is asked about them, traced and computed with arguments of given types.
#pragma once

#include "../function/object.hpp"
#include "written_graph.hpp"

namespace chainrule::detail {

/// A question about a function that is to be written: only of shapes.
template <class Query, class... Arguments>
struct query_to_write : Query {
  static constexpr bool is_sound() {
    if constexpr ((data_sequence<Arguments> || ...))
      return error::data_in_text<Query>();
    else
      return Query::is_sound();
  }
};

/// `graph` is what was asked, `program` what is computed.
template <class Question, class Function, int... I, class... Arguments>
struct function_to_write<function_question<Question, Function, wrt_list<I...>>, Arguments...> {
  static constexpr bool is_question = true;
  using checked =
      query_to_write<function_query<Question, Function, wrt_list<I...>, std::tuple<Arguments...>>, Arguments...>;
  static constexpr argument_name const* names = names_of_arguments<Arguments...>.rows;

  static constexpr auto const& program() { return decltype(checked::program())::type::program::graph; }
  static constexpr auto const& graph() {
    using asked = typename decltype(checked::program())::type;
    return graph::frozen<&asked::build_small, asked::some_nodes, asked::some_roots>::value;
  }
};

/// A function is the question about its value.
template <ordinary_function F, class... Arguments>
  requires(!is_function_question<F>)
struct function_to_write<F, Arguments...>
    : function_to_write<function_question<question::value, std::decay_t<F const&>, wrt_list<>>, Arguments...> {
  static constexpr bool is_question = false;
};

}  // namespace chainrule::detail

// SPDX-License-Identifier: BSL-1.0
// Whether the compiler evaluates what a question about a function takes to its end: the graph of the function, the plan
// of its loops, a long sum term by term. Next: query.hpp.
#pragma once

#include "../question/within_limits.hpp"
#include "answer.hpp"
#include "call_with_sequences.hpp"

namespace chainrule::detail {

/// The graph of a traced function.
template <class Trace>
constexpr bool graph_fits() {
  using outcome = typename graph::trace_outcome<Trace>::type;
  constexpr int most = 3000;
  if constexpr (std::is_void_v<outcome>)
    return true;  // CHAINRULE_SHOW_WHERE
  else if constexpr (outcome::value <= most)
    return true;
  else
    return graph::fits_in_an_evaluation<&Trace::build, Trace::some_nodes(), Trace::results>;
}

template <class Plan, int... S>
constexpr bool stages_fit(std::integer_sequence<int, S...>) {
  constexpr auto fits = []<class Stage>(std::type_identity<Stage>) {
    if constexpr (Plan::nodes.size.nodes <= tried / 2)
      return true;
    else if constexpr (!graph::fits_in_an_evaluation<&Stage::make>)
      return false;
    else
      return program_fits<typename Stage::program>();
  };
  return (fits(std::type_identity<typename Plan::template stage_graph<S>>{}) && ...);
}
/// The plan of the loops of a call with sequences, whose derivatives fit, and the programs of the plan's stages.
template <class Call>
constexpr bool loops_fit() {
  if constexpr (!Call::graph_of_loops::template fits<tried / 2>())
    return false;
  else if constexpr (!Call::nodes_of_loops::template fits<tried / 4>())
    return false;
  else
    return stages_fit<typename Call::plan>(std::make_integer_sequence<int, Call::plan::plan.size.stages>{});
}

/// What is asked among sequences, up to the graph of the answer.
template <class Asked, class Call>
constexpr bool derivatives_in_loops_fit() {
  // The shape of a sparse answer is made of its graph.
  constexpr bool has_pattern = requires { typename Asked::question::sparse; } && !Asked::source::is_matrix;
  if constexpr (!derivatives_before_fit<Asked>())
    return false;
  else if constexpr (has_pattern && !derivative_fits<Asked, &Asked::build>())
    return false;
  else if constexpr (!answer_of<Asked>::fits())
    return false;
  else
    return derivative_fits<typename Call::asked::asked_about, &Call::graph_of_answer::build>();
}

/// How many loops of an answer are in each other: of a Hessian there may be more than in the function.
template <class Call>
constexpr int loops_in_each_other() {
  using asked = typename Call::asked;
  auto const& g = graph::frozen<&Call::graph_of_answer::build, asked::some_nodes, asked::some_roots>::value;
  int deepest = 0;
  for (int i = 0; i < g.size.nodes; ++i) {
    int depth = 0;
    for (graph::index n = i; g.nodes[n].operation == operation::opcode_of<operation::loop_>; ++depth)
      n = g.nodes[n].operands[2];
    deepest = depth > deepest ? depth : deepest;
  }
  return deepest;
}

// What a recurrence makes of data depends on each element, and has a second derivative by each two.
template <class Question, class Function, class By, class... Arguments>
constexpr bool has_a_dense_matrix_of_data() {
  if constexpr (is_matrix_of_data<Question, Function, By, Arguments...>()) {
    graph::graph g;
    g = function_by<Question, Function, By, Arguments...>::start();
    return graph::has_states_of(g, signature<By, Arguments...>::chosen_leaves(g));
  } else {
    return false;
  }
}
template <class Question, class Function, class By, class... Arguments>
constexpr bool is_sum_of_rounds() {
  if constexpr (Question::of_rounds) {
    graph::graph g;
    g = function_by<Question, Function, By, Arguments...>::start();
    return graph::is_sum_of_rounds(g, g.roots[0], signature<By, Arguments...>::chosen_leaves(g));
  } else {
    return true;
  }
}

/// What is answered term by term: each form, and the terms of no form.
template <class Terms, class ByTerms>
constexpr bool terms_fit() {
  constexpr auto part_fits = []<class Part>(std::type_identity<Part>) {
    if constexpr (Part::value_nodes * ByTerms::sweeps(1, Part::variables) <= tried)
      return true;
    else if constexpr (!graph::fits_in_an_evaluation<&Part::build_gradient, 6 * Part::value_nodes, Part::variables>)
      return false;
    else if constexpr (!graph::fits_in_an_evaluation<&Part::build, Part::some_nodes, Part::results>)
      return false;
    else
      return program_fits<typename Part::program>();
  };
  constexpr bool groups_fit = [&]<int... G>(std::integer_sequence<int, G...>) {
    return (part_fits(std::type_identity<term_program<Terms, G, ByTerms>>{}) && ...);
  }(std::make_integer_sequence<int, Terms::forms.group_count>{});
  if constexpr (groups_fit && Terms::forms.rest_count > 0)
    return part_fits(std::type_identity<rest_program<Terms, ByTerms>>{});
  else
    return groups_fit;
}

}  // namespace chainrule::detail

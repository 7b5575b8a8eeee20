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

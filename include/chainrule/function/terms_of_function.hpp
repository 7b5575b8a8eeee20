// SPDX-License-Identifier: BSL-1.0
// The result of a function as a sum of terms, and whether a question about it is answered term by term.
// Next: sum_of_terms.hpp, the answer.
#pragma once

#include "../code/steps.hpp"
#include "../graph/forms.hpp"
#include "signature.hpp"

namespace chainrule::detail {

/// The result of a function as a sum of terms.
template <class Trace, class Signature>
struct terms_of_function {
  static constexpr int variables = Signature::chosen_numbers;
  static constexpr int numbers = Signature::numbers;
  static constexpr graph::sequence<graph::index> chosen_leaves(graph::graph& g) { return Signature::chosen_leaves(g); }
  static constexpr graph::graph build() {
    graph::graph g;
    g = graph::thawed(graph::graph_of<Trace>);
    auto const by = Signature::chosen_leaves(g);
    g.roots = graph::terms_of_sum(g, g.roots[0]);
    for (auto leaf : by) g.roots.push(leaf);
    return g;
  }

 private:
  static constexpr int nodes = graph::graph_of<Trace>.size.nodes;

 public:
  static constexpr auto const& graph =
      graph::frozen<&terms_of_function::build, nodes + nodes / 4 + 64, nodes / 2 + variables>::value;
  /// Or the compiler stops on the way.
  static constexpr bool can_be_found() {
    if constexpr (!graph::fits_in_an_evaluation<&terms_of_function::build, nodes + nodes / 4 + 64,
                                                nodes / 2 + variables>)
      return false;
    else
      return requires { typename std::bool_constant<forms_type(graph, variables).fits>; };
  }
  using forms_type = graph::term_forms<4 * nodes + 64>;
  static constexpr forms_type forms{graph, variables};

  /// The sum of what belongs to no group.
  static constexpr graph::graph build_rest() {
    graph::view ungrouped(graph);
    ungrouped.roots = forms.rest;
    ungrouped.size.roots = forms.rest_count;
    auto g = graph::without_dead_nodes(ungrouped);
    graph::index sum = g.append_constant({0});
    for (graph::index term : g.roots) sum = graph::detail::make<operation::add_>(g, sum, term);
    g.roots = graph::sequence<graph::index>(1, sum);
    return graph::without_dead_nodes(g);
  }
  static constexpr auto const& rest = graph::frozen<&terms_of_function::build_rest, forms.rest_nodes + 64, 1>::value;

  /// Where a leaf's number stands: after those of the call and the directions come the constants that differ from term
  /// to term.
  struct places_of_numbers {
    int of_node[graph.size.nodes + 1]{};
    graph::index constants[graph.size.nodes + 1]{};
    int constant_count = 0;
    constexpr places_of_numbers() {
      for (int i = 0; i < graph.size.nodes; ++i)
        if (graph.nodes[i].operation == graph::argument) of_node[i] = graph.nodes[i].operands[0];
      for (int k = 0; k < forms.entry_count; ++k) {
        graph::index const i = forms.entries[k];
        if (!graph::is_constant(graph.nodes[i]) || of_node[i] != 0) continue;
        of_node[i] = numbers + variables + constant_count;
        constants[constant_count++] = i;
      }
    }
  };
  static constexpr places_of_numbers layout{};
};

/// Whether a question is answered term by term: where straight-line code would be long, and most of it is terms of a
/// few forms.
template <class Question, class Trace, class Signature>
constexpr bool sums_terms() {
  constexpr int most_variables = 128;  // the dense answer is what takes long beyond
  if constexpr (!std::is_void_v<typename Question::by_terms> && Signature::chosen_numbers <= most_variables) {
    constexpr int nodes = graph::graph_of<Trace>.size.nodes;
    if constexpr (nodes * Signature::chosen_numbers > 1000 && graph::graph_of<Trace>.size.functions == 0) {
      using terms = terms_of_function<Trace, Signature>;
      if constexpr (nodes <= 2000 || terms::can_be_found()) {
        constexpr auto const& forms = terms::forms;
        int const straight_line = Question::by_terms::of_pairs ? forms.work : 3 * forms.nodes;  // nodes, about
        return forms.fits && forms.group_count > 0 && straight_line > code::segment::long_program &&
               2 * forms.rest_nodes < forms.nodes;
      }
    }
  }
  return false;
}

}  // namespace chainrule::detail

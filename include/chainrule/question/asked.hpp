// SPDX-License-Identifier: BSL-1.0
// A question about something: the graph whose roots are the numbers of the answer.
#pragma once

#include "../graph/snapshot.hpp"
#include "question.hpp"

namespace chainrule::detail {

// The components of the directions or weights of a call, as leaves.
template <class Question, class Source>
constexpr graph::sequence<graph::index> direction_nodes(graph::graph& g, int count) {
  graph::sequence<graph::index> nodes;
  for (int i = 0; i < count; ++i)
    nodes.push(Question::takes == extra::weights ? Source::weight(g, i) : Source::direction(g, i));
  return nodes;
}
// What a question takes beside results and leaves.
template <class Question, class Source>
constexpr graph::sequence<graph::index> extra_nodes(graph::graph& g, int count) {
  if constexpr (Question::has_second_derivatives || Question::has_rows)
    return Source::places(g);
  else
    return direction_nodes<Question, Source>(g, count);
}

/// Source is what is asked about, a function or formulas:
///   start()            its graph, with the results as roots
///   simplified()       the same as a snapshot
///   leaves(g)          what it is differentiated by
///   is_matrix          whether entries of the answer are those of one matrix, whose size is not known
///   places(g)          where each leaf's numbers stand among all, if it is: two nodes for each
///   direction(g, i)    component i of a direction, and weight(g, i) of a weight: a leaf
///   results, by_count  how many numbers that are
///   some_nodes         room for this many nodes saves a count of them beforehand; 0 if it is not known
///   shapes             of the answers
/// Every source has all of them: where a concept asks for a member that is not there, clang writes the whole type out.
template <class Question, class Source>
struct asked {
  using question = Question;
  using source = Source;
  static constexpr bool is_first = std::is_void_v<typename Question::after>;
  static constexpr int some_nodes = Source::some_nodes;
  static constexpr int some_roots = some_nodes == 0 ? 0
                                    : is_first      ? Source::results * (Source::by_count + 1)
                                                    : Source::results * ((Source::by_count + 1) * Source::by_count + 1);
  static constexpr int extras = Question::takes == extra::none         ? 0
                                : Question::takes == extra::directions ? Source::by_count
                                                                       : Source::results;

 private:
  static constexpr graph::graph before() {
    if constexpr (is_first) {
      return Source::start();
    } else {
      using first = asked<typename Question::after, Source>;
      return graph::thawed(graph::frozen<&first::build_small, first::some_nodes, first::some_roots>::value);
    }
  }

 public:
  /// Each question in a chain of them has an evaluation of its own, and its own share of what the compiler allows.
  static constexpr graph::graph build() {
    graph::graph g;
    g = before();
    auto const by = Source::leaves(g);
    auto const results = g.roots;
    g.roots = Question::ask(g, results, by, extra_nodes<Question, Source>(g, extras));
    return g;
  }
  static constexpr graph::graph build_small() { return graph::compacted(build()); }
};

}  // namespace chainrule::detail

// SPDX-License-Identifier: BSL-1.0
// How a question about a long sum is answered: terms that differ in their numbers only are differentiated once, and
// computed in a loop.
#pragma once

#include "../code/straight_line.hpp"
#include "../question/asked.hpp"
#include "signature.hpp"
#include "terms_of_function.hpp"

namespace chainrule::detail {

/// The constants of a sum as numbers of type T.
template <class Terms, class T>
constexpr T constant_of(int i) {
  auto const& n = Terms::graph.nodes[Terms::layout.constants[i]];
  if (n.operation == graph::constant) {
    if constexpr (std::floating_point<T>)
      return exact::nearest<T>(Terms::graph.constants[n.operands[0]]);
    else
      return quotient_as<T>(Terms::graph.constants[n.operands[0]]);
  }
  long double const value = Terms::graph.literals[n.operands[0]];
  if constexpr (requires { static_cast<T>(value); })
    if (std::floating_point<T> || value != static_cast<double>(value)) return static_cast<T>(value);
  return convert<T>(static_cast<double>(value));
}
template <class Terms, class T>
struct constants_of {
  T values[Terms::layout.constant_count + 1]{};
  constexpr constants_of() {
    for (int i = 0; i < Terms::layout.constant_count; ++i) values[i] = constant_of<Terms, T>(i);
  }
};

// Component i of a direction is the i-th one.
struct leaves_of_terms {
  static constexpr graph::index direction(graph::graph& g, int number) { return g.append(graph::direction, number); }
  static constexpr graph::index weight(graph::graph& g, int number) { return g.append(graph::direction, number); }
};

/// What the derivatives of some terms by these many of the variables are: numbers for each, or for each pair, of which
/// the lower triangle.
template <class Terms, class Question, int Variables>
struct derivatives_of_terms {
  static constexpr int variables = Variables;
  static constexpr int extras = Question::takes == extra::directions ? variables : 0;
  static constexpr int results = Question::of_pairs ? variables * (variables + 1) / 2 : variables;

  static constexpr graph::graph ask(graph::graph g, graph::sequence<graph::index> const& by) {
    auto const answer = Question::ask(g, g.roots, by, direction_nodes<Question, leaves_of_terms>(g, extras));
    g.roots.size = 0;
    for (int a = 0; a < (Question::of_pairs ? variables : 1); ++a)
      for (int b = 0; b < (Question::of_pairs ? a + 1 : variables); ++b) g.roots.push(answer[a * variables + b]);
    return g;
  }
  /// Adds them to an answer in which the variables stand at these places.
  template <class Row, class T>
  static constexpr void add(Row const& from, int const* at, T* sum) {
    std::size_t r = 0;
    for (int a = 0; a < (Question::of_pairs ? variables : 1); ++a)
      for (int b = 0; b < (Question::of_pairs ? a + 1 : variables); ++b) sum[place_of(a, b, at)] += from[r++];
  }

 private:
  static constexpr int place_of(int a, int b, int const* at) {
    if (!Question::of_pairs) return at[b];
    int const row = at[a] > at[b] ? at[a] : at[b], column = at[a] + at[b] - row;
    return row * Terms::variables + column;
  }
};

/// The program of one form of terms.
template <class Terms, int Group, class Question>
struct term_program : derivatives_of_terms<Terms, Question, Terms::forms.groups[Group].variables> {
  static constexpr graph::term_group group = Terms::forms.groups[Group];
  static constexpr int terms = group.terms, variables = group.variables, value_nodes = group.nodes;

 private:
  using derivatives = derivatives_of_terms<Terms, Question, variables>;
  static constexpr graph::sequence<graph::index> chosen_leaves(graph::graph& g) {
    graph::sequence<graph::index> leaves;
    for (int v = 0; v < variables; ++v) leaves.push(g.append(graph::argument, v));
    return leaves;
  }

 public:
  static constexpr graph::graph build_gradient() {
    graph::graph g;
    g = graph::element_of(Terms::graph, Terms::forms, Terms::variables, group);
    g.derivatives_begin = g.nodes.size;
    auto const by = chosen_leaves(g);
    g.roots = Question::after::ask(g, g.roots, by, {});
    return graph::without_dead_nodes(g);
  }
  static constexpr graph::graph build() {
    graph::graph g;
    g = graph::thawed(graph::frozen<&term_program::build_gradient, 6 * value_nodes, variables>::value);
    auto const by = chosen_leaves(g);
    return derivatives::ask(g, by);
  }
  static constexpr int some_nodes = 6 * value_nodes * (Question::of_pairs ? variables : 2);
  using program = code::program<&term_program::build, some_nodes, derivatives::results>;

 private:
  struct table {
    int inputs[terms][program::inputs + 1]{};
    int variables_at[terms][variables]{};
    bool alike = true;  ///< all terms have the same variables

    constexpr table() {
      graph::zeros<int> place(Terms::graph.size.nodes);
      for (int i = 0; i < Terms::variables; ++i)
        place[Terms::graph.roots[Terms::graph.size.roots - Terms::variables + i]] = i;
      for (int t = 0; t < terms; ++t) {
        graph::index const* const entries = Terms::forms.entries + group.entries + t * group.entries_of_a_term();
        for (int v = 0; v < variables; ++v) {
          variables_at[t][v] = place[entries[v]];
          alike = alike && variables_at[t][v] == variables_at[0][v];
        }
        for (int i = 0; i < program::inputs; ++i) {
          auto const& leaf = program::graph.nodes[i];
          inputs[t][i] = leaf.operation == graph::direction ? Terms::numbers + place[entries[leaf.operands[0]]]
                                                            : Terms::layout.of_node[entries[leaf.operands[0]]];
        }
      }
    }
  };
  static constexpr table made{};

 public:
  /// Adds what the terms are to the answer; `all` as the layout says.
  template <class T>
  static constexpr void run(T const* all, T* sum) {
    using row = std::array<T, static_cast<std::size_t>(derivatives::results)>;
    std::array<T, static_cast<std::size_t>(program::inputs)> inputs{};
    row together{};
    for (int t = 0; t < terms; ++t) {
      for (std::size_t i = 0; i < inputs.size(); ++i) inputs[i] = all[made.inputs[t][i]];
      row const one = code::straight_line<program, T>::template run<row>(inputs);
      if constexpr (made.alike) {
        if (t == 0)
          together = one;
        else
          for (std::size_t r = 0; r < one.size(); ++r) together[r] += one[r];
      } else {
        derivatives::add(one, made.variables_at[t], sum);
      }
    }
    if constexpr (made.alike) derivatives::add(together, made.variables_at[0], sum);
  }
};

/// The variables of the terms that belong to no group, as places among all.
template <class Terms>
struct variables_of_rest {
  int places[Terms::variables + 1]{};
  int count = 0;
  constexpr variables_of_rest() {
    graph::graph g;
    g = graph::thawed(Terms::rest);
    int const size = g.nodes.size;
    auto const by = Terms::chosen_leaves(g);
    for (int i = 0; i < Terms::variables; ++i)
      if (by[i] < size) places[count++] = i;
  }
};
template <class Terms>
inline constexpr variables_of_rest<Terms> rest_variables{};

/// The program of these terms.
template <class Terms, class Question>
struct rest_program : derivatives_of_terms<Terms, Question, rest_variables<Terms>.count> {
  static constexpr int variables = rest_variables<Terms>.count, value_nodes = Terms::forms.rest_nodes;

 private:
  using derivatives = derivatives_of_terms<Terms, Question, variables>;
  static constexpr graph::sequence<graph::index> chosen_leaves(graph::graph& g) {
    auto const all = Terms::chosen_leaves(g);
    graph::sequence<graph::index> leaves;
    for (int v = 0; v < variables; ++v) leaves.push(all[rest_variables<Terms>.places[v]]);
    return leaves;
  }

 public:
  static constexpr graph::graph build_gradient() {
    graph::graph g;
    g = graph::thawed(Terms::rest);
    auto const by = chosen_leaves(g);
    g.derivatives_begin = g.nodes.size;
    g.roots = Question::after::ask(g, g.roots, by, {});
    return graph::without_dead_nodes(g);
  }
  static constexpr graph::graph build() {
    graph::graph g;
    g = graph::thawed(graph::frozen<&rest_program::build_gradient, 6 * value_nodes, variables>::value);
    auto const by = chosen_leaves(g);
    return derivatives::ask(g, by);
  }
  static constexpr int some_nodes = 6 * value_nodes * (Question::of_pairs ? variables : 2);
  using program = code::program<&rest_program::build, some_nodes, derivatives::results>;

  template <class T>
  static constexpr void run(T const* all, T* sum) {
    std::array<T, static_cast<std::size_t>(program::inputs)> inputs{};
    for (int i = 0; i < program::inputs; ++i) {
      auto const& leaf = program::graph.nodes[i];
      int const number = leaf.operands[0];
      inputs[static_cast<std::size_t>(i)] =
          all[leaf.operation == graph::direction ? Terms::numbers + rest_variables<Terms>.places[number] : number];
    }
    using row = std::array<T, static_cast<std::size_t>(derivatives::results)>;
    derivatives::add(code::straight_line<program, T>::template run<row>(inputs), rest_variables<Terms>.places, sum);
  }
};

/// The answer to a question about a long sum, from the numbers of a call: the arguments, then directions.
template <class Terms, class Question, class Answer, class T, int... G>
constexpr Answer run_terms(T const* numbers, int count, std::integer_sequence<int, G...>) {
  constexpr int size = Question::of_pairs ? Terms::variables * Terms::variables : Terms::variables;
  constants_of<Terms, T> const constants;
  T all[Terms::numbers + Terms::variables + Terms::layout.constant_count + 1]{};
  for (int i = 0; i < count; ++i) all[i] = numbers[i];
  for (int i = 0; i < Terms::layout.constant_count; ++i)
    all[Terms::numbers + Terms::variables + i] = constants.values[i];
  std::array<T, static_cast<std::size_t>(size)> sum{};
  (term_program<Terms, G, Question>::run(static_cast<T const*>(all), sum.data()), ...);
  if constexpr (Terms::forms.rest_count > 0) rest_program<Terms, Question>::run(static_cast<T const*>(all), sum.data());
  if constexpr (Question::of_pairs)
    for (int row = 0; row < Terms::variables; ++row)
      for (int column = 0; column < row; ++column)
        sum[static_cast<std::size_t>(column * Terms::variables + row)] =
            sum[static_cast<std::size_t>(row * Terms::variables + column)];
  return shape_of_row<Answer>(static_cast<T const*>(sum.data()));
}

}  // namespace chainrule::detail

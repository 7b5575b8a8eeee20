// A finished graph as a program: inputs first, then constants, then one operation after the other.
// Next: straight_line.hpp, which makes machine code of it.
#pragma once

#include "../graph/order.hpp"
#include "../graph/snapshot.hpp"

namespace chainrule::code {

/// The program that computes the roots of the graph that `build()` returns, of simplified nodes.
template <auto build>
struct program {
 private:
  // An evaluation of its own for each step, so that each has its own share of what the compiler allows.
  static constexpr auto const& answer = graph::frozen<build>::value;
  static constexpr graph::graph arrange() { return graph::ordered(graph::thawed(answer)); }

  static constexpr int count(auto predicate) {
    int n = 0;
    for (int i = 0; i < graph.size.nodes; ++i) n += predicate(graph.nodes[i]) ? 1 : 0;
    return n;
  }

 public:
  static constexpr auto const& graph = graph::frozen<&program::arrange, 2 * answer.size.nodes>::value;

  static constexpr int nodes = graph.size.nodes;
  static constexpr int constants = count([](graph::node const& n) { return graph::is_constant(n); });
  static constexpr int inputs = count([](graph::node const& n) { return graph::is_leaf(n); }) - constants;
  static constexpr int results = graph.size.roots;
  /// What a call executes: arithmetic, functions, comparisons and choices; leaves and named constants are free.
  static constexpr int operations = count([](graph::node const& n) { return graph::arity(n) > 0; });
};

}  // namespace chainrule::code

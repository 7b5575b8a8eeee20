// A finished graph as a program: inputs first, then constants, then one operation after the other.
// Next: steps.hpp, what code for it does.
#pragma once

#include "../graph/order.hpp"
#include "../graph/snapshot.hpp"

namespace chainrule::code {

/// Operations in a row that are computed under one condition: where nodes `conditions[i]` are `sides[i]`, for all i.
struct block {
  static constexpr int most_conditions = 16;
  int begin = 0, end = 0;
  int condition_count = 0;
  graph::index conditions[most_conditions]{};
  bool sides[most_conditions]{};
};

/// The program that computes the roots of the graph that `build()` returns, of simplified nodes: some `Nodes` of them, and `Roots`.
template <auto build, int Nodes = 0, int Roots = 0>
struct program {
 private:
  // An evaluation of its own for each step, so that each has its own share of what the compiler allows.
  static constexpr auto const& answer = graph::frozen<build, Nodes, Roots>::value;
  static constexpr graph::graph arrange() { return graph::ordered(answer); }

  static constexpr int count(auto predicate) {
    int n = 0;
    for (int i = 0; i < graph.size.nodes; ++i) n += predicate(graph.nodes[i]) ? 1 : 0;
    return n;
  }

 public:
  static constexpr auto const& graph = graph::frozen<&program::arrange, 2 * answer.size.nodes, answer.size.roots>::value;

  static constexpr int nodes = graph.size.nodes;
  static constexpr int constants = count([](graph::node const& n) { return graph::is_constant(n); });
  static constexpr int inputs = count([](graph::node const& n) { return graph::is_leaf(n) && !graph::is_constant(n); });
  static constexpr int results = graph.size.roots;
  /// What a call executes: arithmetic, functions, comparisons and choices; leaves and named constants are free. Of an `if` the operations
  /// on both sides are counted.
  static constexpr int operations =
      count([](graph::node const& n) { return graph::arity(n) > 0 && n.operation != operation::opcode_of<operation::branch_>; });

 private:
  static constexpr bool branches = count([](graph::node const& n) { return n.operation == operation::opcode_of<operation::branch_>; }) > 0;

  // Writes the blocks to `to`, if it is not null; returns how many there are.
  static constexpr int find_blocks(block* to) {
    if constexpr (!branches) {
      if (to != nullptr) *to = {inputs + constants, nodes};
      return 1;
    } else {
      auto const g = chainrule::graph::thawed(graph);
      chainrule::graph::regions const r(g);
      int found = 0;
      for (int i = inputs + constants; i < nodes;) {
        block b{i, i};
        while (b.end < nodes && r.of[b.end] == r.of[i]) ++b.end;
        for (int region = r.of[i]; region > 0; region = r.all[region].parent) {
          // From the outside in: an inner condition has a value only where the outer ones hold.
          for (int k = b.condition_count++; k > 0; --k) {
            b.conditions[k] = b.conditions[k - 1];
            b.sides[k] = b.sides[k - 1];
          }
          b.conditions[0] = r.all[region].condition;
          b.sides[0] = r.all[region].side;
        }
        if (to != nullptr) to[found] = b;
        ++found;
        i = b.end;
      }
      return found;
    }
  }

 public:
  static constexpr int block_count = find_blocks(nullptr);
  static constexpr auto blocks = [] {
    struct table {
      block rows[block_count > 0 ? block_count : 1]{};
    } all;
    find_blocks(all.rows);
    return all;
  }();
};

}  // namespace chainrule::code

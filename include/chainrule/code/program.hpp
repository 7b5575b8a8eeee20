// A finished graph as a program: inputs first, then constants, then one operation after the other.
// Next: straight_line.hpp, which makes machine code of it.
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

/// Operations of a block that stand together in the code. With g++ the inputs that they need and earlier ones do not are read before them,
/// and the results that are known then are written after them: values read long before they are used are spilled. clang reads everything
/// first and writes everything last, or it would find fewer operations to execute in vector lanes.
struct chunk {
  static constexpr int largest = 64;  // a fold nests as deep
  static constexpr int most_in_a_function = 32;
#ifdef __clang__
  static constexpr bool reads_and_writes = false;
#else
  static constexpr bool reads_and_writes = true;
#endif
  int block = 0;
  int begin = 0, end = 0;
  int inputs_begin = 0, inputs_end = 0;
  int results_begin = 0, results_end = 0;
};

/// The program that computes the roots of the graph that `build()` returns, of simplified nodes; `Guess` of them, about.
template <auto build, int Guess = 0>
struct program {
 private:
  // An evaluation of its own for each step, so that each has its own share of what the compiler allows.
  static constexpr auto const& answer = graph::frozen<build, Guess>::value;
  static constexpr graph::graph arrange() { return graph::ordered(answer); }

  static constexpr int count(auto predicate) {
    int n = 0;
    for (int i = 0; i < graph.size.nodes; ++i) n += predicate(graph.nodes[i]) ? 1 : 0;
    return n;
  }

 public:
  static constexpr auto const& graph = graph::frozen<&program::arrange, 2 * answer.size.nodes>::value;

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

 private:
  static constexpr int count_chunks() {
    int sum = 0;
    for (auto const& b : blocks.rows) sum += b.end > b.begin ? (b.end - b.begin - 1) / chunk::largest + 1 : 1;
    return sum;
  }

 public:
  static constexpr int chunk_count = count_chunks();
  /// The chunks, and the results in the order in which they are known.
  static constexpr auto schedule = [] {
    struct table {
      chunk chunks[chunk_count]{};
      int result_order[results > 0 ? results : 1]{};
    } all;
    // Lists of the results of each node; leaves are known to the last chunk.
    int first[nodes > 0 ? nodes : 1]{}, next[results > 0 ? results : 1]{};
    for (int r = results; r-- > 0;) {
      next[r] = first[graph.roots[r]];
      first[graph.roots[r]] = r + 1;
    }
    int at = 0, read = 0, written = 0;
    auto const write = [&](int i) {
      for (int r = first[i]; r > 0; r = next[r - 1]) all.result_order[written++] = r - 1;
    };
    for (int number = 0; number < block_count; ++number) {
      block const& b = blocks.rows[number];
      int begin = b.begin;
      do {
        chunk& c = all.chunks[at++];
        int const end = b.end - begin > chunk::largest ? begin + chunk::largest : b.end;
        c = {number, begin, end, read, 0, written, 0};
        // Not where first uses may be behind conditions.
        bool const in_steps = (chunk::reads_and_writes || chunk_count > chunk::most_in_a_function) && block_count == 1;
        if (!in_steps || at == chunk_count) read = inputs;
        for (int i = begin; in_steps && i < end; ++i) {
          for (int const operand : graph.nodes[i].operands)
            if (operand >= read && operand < inputs) read = operand + 1;
          write(i);
        }
        if (at == chunk_count)
          for (int i = 0; i < (in_steps ? inputs + constants : nodes); ++i) write(i);
        c.inputs_end = read;
        c.results_end = written;
        begin = end;
      } while (begin < b.end);
    }
    return all;
  }();
};

}  // namespace chainrule::code

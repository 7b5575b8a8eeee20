// SPDX-License-Identifier: BSL-1.0
// A finished graph as a program: inputs first, then constants, then one operation after the other.
// Next: steps.hpp, what code for it does.
#pragma once

#include "../base/target.hpp"
#include "../graph/order.hpp"
#include "../graph/snapshot.hpp"
#include "calls_of_program.hpp"

namespace chainrule::detail::code::inline CHAINRULE_TARGET {

/// What a block stands behind: node `node` is `side`, or block `block` was executed.
struct block_condition {
  graph::index node = graph::none;
  bool side = true;
  int block = graph::none;
};
/// Operations in a row that are computed under one condition: where `condition_count` conditions hold, from
/// `conditions_begin` on.
struct block {
  static constexpr int most_decisions =
      4;  // more of them are asked of an earlier block, or code would be as long as they are deep, squared
  int begin = 0, end = 0;
  int conditions_begin = 0, condition_count = 0;
  bool is_asked = false;  ///< whether a later block wants to know if it was executed
};

/// How many nodes of each kind there are.
struct node_counts {
  int constants = 0, inputs = 0, operations = 0;
  bool branches = false;
  constexpr explicit node_counts(graph::view const& g) {
    for (int i = 0; i < g.size.nodes; ++i) {
      graph::node const& n = g.nodes[i];
      if (n.operation == graph::constant || n.operation == graph::literal)
        ++constants;
      else if (n.operation < 0)
        ++inputs;
      else if (n.operands[0] == graph::none)
        ++constants;  // such as pi
      else if (n.operation == operation::opcode_of<operation::branch_>)
        branches = true;
      else if (n.operation != operation::opcode_of<operation::operands_> &&
               n.operation != operation::opcode_of<operation::result_>)
        ++operations;
    }
  }
};

/// As snapshots are: made by a constructor, and twice where there is no room.
template <int Blocks, int Conditions>
struct table_of_blocks {
  block rows[Blocks]{};
  block_condition conditions[Conditions]{};
  int block_count = 0, condition_count = 0;

  constexpr bool has_room() const { return block_count <= Blocks && condition_count <= Conditions; }
  template <class Found>
  constexpr explicit table_of_blocks(Found const& found)
      : block_count(found.rows.size), condition_count(found.conditions.size) {
    if (!has_room()) return;
    for (int b = 0; b < block_count; ++b) rows[b] = found.rows.data[b];
    for (int c = 0; c < condition_count; ++c) conditions[c] = found.conditions.data[c];
  }
};

/// A graph before its nodes are in order. This, the nodes in order and the whole program are classes of their own:
/// clang evaluates what a member's type comes from as soon as it looks into the class, and whether that comes to its
/// end is to be tried before.
template <auto build, int Nodes = 0, int Roots = 0, graph::order_for Use = graph::order_for::straight_line>
struct unordered_program {
  // An evaluation of its own for each step, so that each has its own share of what the compiler allows.
  static constexpr auto const& answer = graph::frozen<build, Nodes, Roots>::value;
  static constexpr graph::graph arrange() { return graph::ordered<Use>(answer); }
};

/// The same in order.
template <class Unordered>
struct ordered_program : Unordered {
  static constexpr auto const& graph =
      graph::frozen<&Unordered::arrange, 2 * Unordered::answer.size.nodes, Unordered::answer.size.roots>::value;

 private:
  static constexpr node_counts counts{graph};

 public:
  static constexpr int nodes = graph.size.nodes;
  static constexpr int constants = counts.constants;
  static constexpr int inputs = counts.inputs;
  static constexpr int results = graph.size.roots;
  /// What a call executes: arithmetic, functions, comparisons and choices; leaves and named constants are free. Of an
  /// `if` the operations on both sides are counted.
  static constexpr int operations = counts.operations;
  /// What calls of functions that nobody looks into need.
  static constexpr calls_of_program calls{graph};

 protected:
  static constexpr bool branches = counts.branches;

  struct found_blocks {
    chainrule::detail::sequence<block> rows;
    chainrule::detail::sequence<block_condition> conditions;
  };
  static constexpr found_blocks find_blocks() {
    found_blocks found;
    if constexpr (!branches) {
      found.rows.push({inputs + constants, nodes});
    } else {
      chainrule::detail::graph::graph g;
      g = chainrule::detail::graph::to_be_read(graph);
      chainrule::detail::graph::regions const r(g);
      chainrule::detail::sequence<int> last_block(r.all.size, chainrule::detail::graph::none);  // of regions
      // The region whose last block knows whether `here` may be entered; 0 if all conditions are looked at.
      auto const asked_for = [&](int here) {
        int outer = 0;
        if (r.all.data[here].depth > block::most_decisions)
          for (outer = here; outer > 0 && last_block.data[outer] == chainrule::detail::graph::none;)
            outer = r.all.data[outer].parent;
        return outer;
      };
      auto const add = [&](int here, int begin, int end) {
        int const outer = asked_for(here);
        block b{begin, end, found.conditions.size};
        b.condition_count = r.all.data[here].depth - r.all.data[outer].depth + (outer > 0 ? 1 : 0);
        // From the outside in: an inner condition has a value only where the outer ones hold.
        for (int k = 0; k < b.condition_count; ++k) found.conditions.push({});
        block_condition* next = found.conditions.data + found.conditions.size;
        for (int region = here; region != outer; region = r.all.data[region].parent)
          *--next = {r.all.data[region].condition, r.all.data[region].side};
        if (outer > 0) {
          *--next = {.block = last_block.data[outer]};
          found.rows.data[last_block.data[outer]].is_asked = true;
        }
        last_block.data[here] = found.rows.push(b);
      };
      for (int i = inputs + constants; i < nodes;) {
        int const here = r.of.data[i];
        int end = i;
        while (end < nodes && r.of.data[end] == here) ++end;
        // Where nobody can be asked on a long way in, blocks of nothing on that way can be from now on.
        for (int far = r.all.data[here].depth - r.all.data[asked_for(here)].depth; far > 2 * block::most_decisions;
             far -= block::most_decisions) {
          int around = here;
          for (int k = block::most_decisions; k < far; ++k) around = r.all.data[around].parent;
          add(around, i, i);
        }
        add(here, i, end);
        i = end;
      }
    }
    return found;
  }

 public:
  /// Or the compiler stops on the way.
  static constexpr bool can_be_cut_into_blocks() {
    found_blocks found;
    found = find_blocks();
    return found.rows.size > 0;
  }
};

/// The program that computes the roots of the graph that `build()` returns, of simplified nodes: some `Nodes` of them,
/// and `Roots`.
template <auto build, int Nodes = 0, int Roots = 0, graph::order_for Use = graph::order_for::straight_line>
struct program : ordered_program<unordered_program<build, Nodes, Roots, Use>> {
 private:
  static constexpr table_of_blocks<program::branches ? 512 : 1, program::branches ? 2048 : 1> attempt{
      program::find_blocks()};
  template <int Blocks, int Conditions>
  static constexpr table_of_blocks<Blocks, Conditions> exactly{program::find_blocks()};
  static constexpr auto const& find_table() {
    if constexpr (attempt.has_room())
      return attempt;
    else
      return exactly<attempt.block_count, attempt.condition_count + 1>;
  }

 public:
  static constexpr auto const& blocks = find_table();
  static constexpr int block_count = attempt.block_count, condition_count = attempt.condition_count;
};

/// What a program is made of, without a look into its class.
template <class Program>
struct before_program;
template <auto build, int Nodes, int Roots, graph::order_for Use>
struct before_program<program<build, Nodes, Roots, Use>> {
  using unordered = unordered_program<build, Nodes, Roots, Use>;
  using ordered = ordered_program<unordered>;
};

}  // namespace chainrule::detail::code::inline CHAINRULE_TARGET

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
 private:
  static constexpr int count(auto predicate) {
    int n = 0;
    for (int i = 0; i < graph.size.nodes; ++i) n += predicate(graph.nodes[i]) ? 1 : 0;
    return n;
  }

 public:
  static constexpr auto const& graph =
      graph::frozen<&Unordered::arrange, 2 * Unordered::answer.size.nodes, Unordered::answer.size.roots>::value;

  static constexpr int nodes = graph.size.nodes;
  static constexpr int constants = count([](graph::node const& n) { return graph::is_constant(n); });
  static constexpr int inputs = count([](graph::node const& n) { return graph::is_leaf(n) && !graph::is_constant(n); });
  static constexpr int results = graph.size.roots;
  /// What a call executes: arithmetic, functions, comparisons and choices; leaves and named constants are free. Of an
  /// `if` the operations on both sides are counted.
  static constexpr int operations = count([](graph::node const& n) {
    return graph::arity(n) > 0 && n.operation != operation::opcode_of<operation::branch_> &&
           n.operation != operation::opcode_of<operation::operands_> &&
           n.operation != operation::opcode_of<operation::result_>;
  });
  /// What calls of functions that nobody looks into need.
  static constexpr calls_of_program calls{graph};

 protected:
  static constexpr bool branches =
      count([](graph::node const& n) { return n.operation == operation::opcode_of<operation::branch_>; }) > 0;

  struct block_sizes {
    int blocks = 0, conditions = 0;
  };
  // Writes the blocks and their conditions, if the pointers are not null; returns how many there are.
  static constexpr block_sizes find_blocks(block* to, block_condition* conditions) {
    if constexpr (!branches) {
      if (to != nullptr) *to = {inputs + constants, nodes};
      return {1, 0};
    } else {
      auto const g = chainrule::detail::graph::thawed(graph);
      chainrule::detail::graph::regions const r(g);
      chainrule::detail::sequence<int> last_block(r.all.size, chainrule::detail::graph::none);  // of regions
      block_sizes found;
      // The region whose last block knows whether `here` may be entered; 0 if all conditions are looked at.
      auto const asked_for = [&](int here) {
        int outer = 0;
        if (r.all[here].depth > block::most_decisions)
          for (outer = here; outer > 0 && last_block[outer] == chainrule::detail::graph::none;)
            outer = r.all[outer].parent;
        return outer;
      };
      auto const add = [&](int here, int begin, int end) {
        int const outer = asked_for(here);
        block b{begin, end, found.conditions};
        b.condition_count = r.all[here].depth - r.all[outer].depth + (outer > 0 ? 1 : 0);
        if (to != nullptr) {
          // From the outside in: an inner condition has a value only where the outer ones hold.
          block_condition* next = conditions + b.conditions_begin + b.condition_count;
          for (int region = here; region != outer; region = r.all[region].parent)
            *--next = {r.all[region].condition, r.all[region].side};
          if (outer > 0) {
            *--next = {.block = last_block[outer]};
            to[last_block[outer]].is_asked = true;
          }
          to[found.blocks] = b;
        }
        last_block[here] = found.blocks++;
        found.conditions += b.condition_count;
      };
      for (int i = inputs + constants; i < nodes;) {
        int const here = r.of[i];
        int end = i;
        while (end < nodes && r.of[end] == here) ++end;
        // Where nobody can be asked on a long way in, blocks of nothing on that way can be from now on.
        for (int far = r.all[here].depth - r.all[asked_for(here)].depth; far > 2 * block::most_decisions;
             far -= block::most_decisions) {
          int around = here;
          for (int k = block::most_decisions; k < far; ++k) around = r.all[around].parent;
          add(around, i, i);
        }
        add(here, i, end);
        i = end;
      }
      return found;
    }
  }
  static constexpr block_sizes sizes_of_blocks = find_blocks(nullptr, nullptr);

 public:
  /// Or the compiler stops on the way.
  static constexpr bool can_be_cut_into_blocks() { return find_blocks(nullptr, nullptr).blocks > 0; }
  static constexpr int block_count = sizes_of_blocks.blocks;
  static constexpr int condition_count = sizes_of_blocks.conditions;
};

/// The program that computes the roots of the graph that `build()` returns, of simplified nodes: some `Nodes` of them,
/// and `Roots`.
template <auto build, int Nodes = 0, int Roots = 0, graph::order_for Use = graph::order_for::straight_line>
struct program : ordered_program<unordered_program<build, Nodes, Roots, Use>> {
  static constexpr auto blocks = [] {
    struct table {
      block rows[program::block_count > 0 ? program::block_count : 1]{};
      block_condition conditions[program::condition_count + 1]{};
    } all;
    program::find_blocks(all.rows, all.conditions);
    return all;
  }();
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

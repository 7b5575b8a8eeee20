// SPDX-License-Identifier: BSL-1.0
// Branches: which nodes are needed only where an `if` of a traced function goes one way. Code for them stands behind
// that condition. Next: order.hpp, which keeps the nodes of a region together.
#pragma once

#include "rewrite.hpp"

namespace chainrule::detail::graph {

/// Whether code branches on a condition, so that `where` executes one side only: it comes from an `if`, or is made of
/// such.
constexpr bool is_branch(graph const& g, index condition) {
  node const n = g.nodes[condition];
  if (n.operation == operation::opcode_of<operation::branch_>) return true;
  if (n.operation == operation::opcode_of<operation::not_>) return is_branch(g, n.operands[0]);
  bool const both =
      n.operation == operation::opcode_of<operation::and_> || n.operation == operation::opcode_of<operation::or_>;
  return both && is_branch(g, n.operands[0]) && is_branch(g, n.operands[1]);
}

constexpr bool has_branches(graph const& g) {
  for (node const& n : g.nodes)
    if (n.operation == operation::opcode_of<operation::branch_>) return true;
  return false;
}

/// A tree of regions. Nodes of the first one are always computed; those of any other where they are in its parent, and
/// `condition` is `side`. Parents come before what is in them.
struct region {
  int parent = none;
  index condition = none;
  bool side = true;
  int depth = 0;
  int other_side = none;                      ///< the region for the other side of the condition
  int first_inner = none, next_inner = none;  ///< the regions right inside of each, as lists
  bool is_mixed = false;                      ///< whether those stand behind several conditions
  int begin = 0, end = 0;                     ///< what is in a region has a number in between
};

/// Of nodes that are computed where all conditions are known.
struct known_everywhere {};

class regions {
 public:
  sequence<region> all;
  sequence<int> of;  ///< the region of each node; none where no root needs it
  bool any_mixed = false;

  constexpr regions() = default;
  explicit constexpr regions(graph const& g);

  /// A node's region is the smallest that holds everything that it is needed for.
  constexpr regions(graph const& g, sequence<index> const& roots);

  /// The same, where a node may be computed at a time when a condition is not known: if is_known(condition, node).
  template <class IsKnown>
  constexpr regions(graph const& g, sequence<index> const& roots, IsKnown is_known) : of(g.nodes.size, none) {
    all.push({});
    for (index root : roots) of[root] = 0;
    for (index i = 0; g.has_states && i < of.size; ++i)  // recurrences go through all their rounds
      if (g.nodes.data[i].operation == operation::opcode_of<operation::carried_>) of[i] = 0;
    for (index i = g.nodes.size - 1; i >= 0; --i) {
      int const here = of.data[i];
      if (here == none) continue;
      node const& n = g.nodes.data[i];
      int const count = arity(n);
      if (count == 0) of.data[i] = 0;
      bool const chooses = n.operation == operation::opcode_of<operation::where_> && is_branch(g, n.operands[0]);
      for (int k = 0; k < count; ++k) {
        index const operand = n.operands[k];  // leaves are in the outermost region, without a search
        int const in = chooses && k > 0 ? make_inner(here, n.operands[0], k == 1) : here;
        need(operand, is_leaf(g.nodes.data[operand]) ? 0 : known_around(in, operand, is_known));
      }
    }
    number();
  }

  /// The region around this one, or itself, that stands behind a condition.
  constexpr region const* where_known(int inner, index condition) const {
    for (; inner > 0; inner = all.data[inner].parent)
      if (all.data[inner].condition == condition) return &all.data[inner];
    return nullptr;
  }

  /// The region around this one, or itself, all of whose conditions are known where a node is computed.
  template <class IsKnown>
  constexpr int known_around(int inner, [[maybe_unused]] index node, [[maybe_unused]] IsKnown is_known) const {
    int region = inner;
    if constexpr (!std::same_as<IsKnown, known_everywhere>)
      for (; inner > 0; inner = all.data[inner].parent)
        if (!is_known(all.data[inner].condition, node)) region = all.data[inner].parent;
    return region;
  }

  /// Whether `inner` is `outer` or in it.
  constexpr bool is_in(int inner, int outer) const {
    int const position = all.data[inner].begin;
    return all.data[outer].begin <= position && position < all.data[outer].end;
  }

  /// The region for a side of a condition in `parent`, which is `parent` itself where that is known; none if there is
  /// no such region.
  constexpr int inner(int parent, index condition, bool side) const {
    for (int i = all.data[parent].first_inner; i != none; i = all.data[i].next_inner)
      if (all.data[i].condition == condition && all.data[i].side == side) return i;
    for (int outer = parent; outer > 0; outer = all.data[outer].parent)
      if (all.data[outer].condition == condition && all.data[outer].side == side) return parent;
    return none;
  }

 private:
  constexpr void need(index node, int in) {
    int& region = of.data[node];
    if (region == none) region = in;
    if (region == in) return;
    // The smallest that holds both.
    int a = region, b = in;
    while (a != b) {
      int& deeper = all.data[a].depth > all.data[b].depth ? a : b;
      deeper = all.data[deeper].parent;
    }
    region = a;
  }

  constexpr int make_inner(int parent, index condition, bool side) {
    int const known = inner(parent, condition, side);
    if (known != none) return known;
    int const other = inner(parent, condition, !side), first = all.data[parent].first_inner;
    int const made =
        all.push({parent, condition, side, all.data[parent].depth + 1, other == parent ? none : other, none, first});
    region& outer = all.data[parent];
    outer.first_inner = made;
    if (other != none && other != parent)
      all.data[other].other_side = made;
    else if (first != none)
      outer.is_mixed = any_mixed = true;
    return made;
  }

  constexpr void number() {
    for (int i = all.size - 1; i > 0; --i) all.data[all.data[i].parent].end += ++all.data[i].end;  // how many there are
    ++all.data[0].end;
    for (int i = 0; i < all.size; ++i) {
      region& outer = all.data[i];
      outer.end += outer.begin;
      int next = outer.begin + 1;
      for (int k = outer.first_inner; k != none; k = all.data[k].next_inner) {
        all.data[k].begin = next;
        next += all.data[k].end;
      }
    }
  }
};

// Behind the class: clang 14 calls no template that it has not read to its end.
constexpr regions::regions(graph const& g, sequence<index> const& roots) : regions(g, roots, known_everywhere{}) {}
constexpr regions::regions(graph const& g) : regions(g, g.roots) {}

/// The nodes that are not leaves, each after its operands, those of a region as much in a row as can be.
constexpr sequence<index> grouped(graph const& g, regions const& r) {
  int const size = g.nodes.size;
  auto const is_computed = [&](index i) {  // a named constant is not, nor what no root needs
    return g.nodes.data[i].operation >= 0 && g.nodes.data[i].operands[0] != none && r.of.data[i] != none;
  };
  // For each node its users, and how much of what it waits for is still to be computed. Waiting is a number: four times
  // the node, and for which operand; from 1 on, in lists.
  zeros<int> missing(size), first_user(size), next_user(4 * size + 1);
  // Of regions, the nodes in them that are ready, in lists, from 1 on.
  zeros<int> first_ready(r.all.size), next_ready(size);
  for (index i = size - 1; i >= 0; --i) {
    if (!is_computed(i)) continue;
    node const& n = g.nodes.data[i];
    // A region is entered where its condition is known, which may depend on what comes out of another one.
    int const here = r.of.data[i];
    for (int k = 0; k < 4; ++k) {
      index const on = k < 3 ? n.operands[k] : here > 0 ? r.all.data[here].condition : none;
      if (on == none || g.nodes.data[on].operation < 0 || g.nodes.data[on].operands[0] == none) continue;
      ++missing.data[i];
      next_user.data[4 * i + k + 1] = first_user.data[on];
      first_user.data[on] = 4 * i + k + 1;
    }
  }
  // Of regions, whether anything in them is ready.
  zeros<bool> waits(r.all.size);
  auto const make_ready = [&](index i) {
    int const here = r.of.data[i];
    next_ready.data[i] = first_ready.data[here];
    first_ready.data[here] = i + 1;
    for (int outer = here; outer != none && !waits.data[outer]; outer = r.all.data[outer].parent)
      waits.data[outer] = true;
  };
  for (index i = size - 1; i >= 0; --i)
    if (missing.data[i] == 0 && is_computed(i)) make_ready(i);

  sequence<index> order;
  order.reserve(size);
  for (int here = 0;;) {
    while (first_ready.data[here] != 0) {
      index const i = first_ready.data[here] - 1;
      first_ready.data[here] = next_ready.data[i];
      order.data[order.size++] = i;
      for (int use = first_user.data[i]; use != 0; use = next_user.data[use])
        if (index const by = (use - 1) / 4; --missing.data[by] == 0) make_ready(by);
    }
    int next = none;
    for (int inner = r.all.data[here].first_inner; inner != none; inner = r.all.data[inner].next_inner)
      if (waits.data[inner]) next = inner;  // the first that was made
    if (next == none) {
      waits.data[here] = false;
      if (here == 0) return order;
      next = r.all.data[here].parent;
    }
    here = next;
  }
}

}  // namespace chainrule::detail::graph

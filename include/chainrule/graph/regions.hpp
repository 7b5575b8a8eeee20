// Branches: which nodes are needed only where an `if` of a traced function goes one way. Code for them stands behind that condition.
// Next: order.hpp, which keeps the nodes of a region together.
#pragma once

#include "rewrite.hpp"

namespace chainrule::detail::graph {

/// Whether code branches on a condition, so that `where` executes one side only: it comes from an `if`, or is made of such.
constexpr bool is_branch(graph const& g, index condition) {
  node const n = g.nodes[condition];
  if (n.operation == operation::opcode_of<operation::branch_>) return true;
  if (n.operation == operation::opcode_of<operation::not_>) return is_branch(g, n.operands[0]);
  bool const both = n.operation == operation::opcode_of<operation::and_> || n.operation == operation::opcode_of<operation::or_>;
  return both && is_branch(g, n.operands[0]) && is_branch(g, n.operands[1]);
}

constexpr bool has_branches(graph const& g) {
  for (node const& n : g.nodes)
    if (n.operation == operation::opcode_of<operation::branch_>) return true;
  return false;
}

/// A tree of regions. Nodes of the first one are always computed; those of any other where they are in its parent, and `condition` is
/// `side`.
struct region {
  int parent = -1;
  index condition = none;
  bool side = true;
  int depth = 0;
};

class regions {
 public:
  sequence<region> all;
  sequence<int> of;  ///< the region of each node

  /// For a graph of nothing but what its roots need. A node's region is the smallest that holds everything that it is needed for.
  explicit constexpr regions(graph const& in) : of(in.nodes.size, none), g(in) {
    all.push({});
    for (index root : g.roots) of[root] = 0;
    for (index i = g.nodes.size - 1; i >= 0; --i) {
      node const& n = g.nodes.data[i];
      if (arity(n) == 0) of.data[i] = 0;
      bool const chooses = n.operation == operation::opcode_of<operation::where_> && is_branch(g, n.operands[0]);
      for (int k = 0; k < arity(n); ++k) need(n.operands[k], chooses && k > 0 ? child(of.data[i], n.operands[0], k == 1) : of.data[i]);
    }
  }

  /// The region around this one, or itself, that stands behind a condition.
  constexpr region const* where_known(int inner, index condition) const {
    for (; inner > 0; inner = all[inner].parent)
      if (all[inner].condition == condition) return &all.data[inner];
    return nullptr;
  }

  /// Whether `inner` is `outer` or in it.
  constexpr bool is_in(int inner, int outer) const {
    while (all[inner].depth > all[outer].depth) inner = all[inner].parent;
    return inner == outer;
  }

 private:
  graph const& g;

  constexpr void need(index node, int in) {
    int& region = of.data[node];
    if (region == none) {
      region = in;
      return;
    }
    while (!is_in(in, region)) region = all[region].parent;
  }

  constexpr int child(int parent, index condition, bool side) {
    for (int outer = parent; outer > 0; outer = all[outer].parent)
      if (all[outer].condition == condition && all[outer].side == side) return parent;
    for (int i = parent + 1; i < all.size; ++i)
      if (all[i].parent == parent && all[i].condition == condition && all[i].side == side) return i;
    return all.push({parent, condition, side, all[parent].depth + 1});
  }
};

/// The nodes that are not leaves, each after its operands, those of a region as much in a row as can be.
constexpr sequence<index> grouped(graph const& g, regions const& r) {
  int const size = g.nodes.size;
  // For each node its users, and how many of its operands are still to be computed.
  zeros<int> missing(size);
  sequence<int> first_user(size, none), next_user, user;
  sequence<int> first_ready(r.all.size, none), next_ready(size, none);
  auto const is_computed = [&](index i) { return arity(g.nodes.data[i]) > 0; };  // a named constant is not
  for (index i = size - 1; i >= 0; --i)
    for (int k = 0; k < arity(g.nodes.data[i]); ++k)
      if (index const operand = g.nodes.data[i].operands[k]; is_computed(operand)) {
        ++missing[i];
        user.push(i);
        first_user[operand] = next_user.push(first_user[operand]);
      }
  int ready = 0;
  auto const make_ready = [&](index i) {
    next_ready[i] = std::exchange(first_ready[r.of[i]], i);
    ++ready;
  };
  for (index i = size - 1; i >= 0; --i)
    if (is_computed(i) && missing[i] == 0) make_ready(i);

  sequence<index> order;
  for (int here = 0;;) {
    while (first_ready[here] != none) {
      index const i = std::exchange(first_ready[here], next_ready[first_ready[here]]);
      order.push(i);
      --ready;
      for (int use = first_user[i]; use != none; use = next_user[use])
        if (--missing[user[use]] == 0) make_ready(user[use]);
    }
    if (ready == 0) return order;
    int next = none;
    for (int inner = here + 1; inner < r.all.size && next == none; ++inner)
      if (first_ready[inner] != none && r.is_in(inner, here)) next = inner;
    here = next != none ? next : r.all[here].parent;
  }
}

}  // namespace chainrule::detail::graph

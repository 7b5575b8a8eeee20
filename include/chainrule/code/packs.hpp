// SPDX-License-Identifier: BSL-1.0
// Lanes: independent operations of one kind, several at a time. Compilers look for such groups too, but from stores
// only, and g++ finds few of them in straight-line code. Next: steps.hpp.
#pragma once

#include "memory_layout.hpp"
#include "program.hpp"

namespace chainrule::detail::code::inline CHAINRULE_TARGET {

/// Nodes that are computed together: one operation on `Width` operands each, or such operands themselves.
template <int Width>
struct pack {
  enum pack_kind { of_operations, of_one, of_many, of_inputs };
  pack_kind kind = of_many;
  graph::index nodes[Width]{};
  int operands[2]{graph::none, graph::none};  // packs
  int next = graph::none;
};
/// Results that are stored from a pack.
template <int Width>
struct results_of_pack {
  int roots[Width]{};
  int pack = graph::none;
};

/// Finds lanes: from results that stand in a row, and from the terms of sums, upwards through operands of the same
/// kind.
template <int Width>
class pack_finder {
  using index = graph::index;
  static constexpr index none = graph::none;
  using pack_type = pack<Width>;

 public:
  constexpr pack_finder(graph::view const& in, int input_count, memory_layout const& where)
      : pack_of_node(in.size.nodes, none),
        g(in),
        inputs(input_count),
        layout(where),
        first_pack(in.size.nodes, none),
        depths(in.size.nodes),
        sorts(in.size.nodes),
        looks_left(4 * in.size.nodes + 256 < most_looks ? 4 * in.size.nodes + 256 : most_looks) {
    describe_nodes();
    if (Width == 2 && layout.has_two_rows()) {
      auto const below = layout.two_rows();
      for (int r = 0; r < g.size.roots; ++r)
        if (below.data[r] != none) seed_from_results({{r, below.data[r]}});
    } else {
      for (int r = 0; r + Width <= g.size.roots; ++r) {
        results_of_pack<Width> row;
        for (int k = 0; k < Width; ++k) row.roots[k] = r + k;
        if (in_a_row(r) && seed_from_results(row)) r += Width - 1;
      }
    }
    for (index i = 0; i < g.size.nodes; ++i)
      if (is_end_of_sum(i)) seed_from_sum(i);
  }

  graph::sequence<pack<Width>> packs;
  graph::sequence<int> pack_of_node;  ///< one in which a node is computed, or none
  graph::sequence<results_of_pack<Width>> stores;

  constexpr bool is_operation(index i) const { return sorts.data[i] >= 0; }
  /// All lanes are chosen by one condition.
  constexpr bool is_choice(index i) const { return g.nodes[i].operation == operation::opcode_of<operation::where_>; }
  /// Whether results from this one on stand in a row.
  constexpr bool in_a_row(int first) const {
    for (int k = 1; k < Width; ++k)
      if (layout.results.data[first + k] != layout.results.data[first] + k) return false;
    return true;
  }

 private:
  graph::view g;
  int inputs;
  memory_layout const& layout;
  graph::sequence<int> first_pack;  // of those that begin with a node
  graph::zeros<int> depths;         // of nodes above the leaves
  graph::zeros<int> sorts;          // of nodes: an operation, or what leaf
  // A look takes some 120 of clang's steps; of all of them, with writing the steps of 2,048 nodes, there are a million.
  // (Programs of 100 to 1,500 nodes took up to 0.75 looks a node.)
  static constexpr int most_looks = 3000, operands_in_a_look = 8;
  int looks_left;

  static constexpr bool fits_lanes(int sort) {
    return sort >= 0 && operation::traits_at(static_cast<operation::opcode>(sort)).in_lanes;
  }
  static constexpr int an_input = -1, a_constant = -2;
  // Nodes of one depth do not depend on each other.
  constexpr void describe_nodes() {
    for (index i = 0; i < g.size.nodes; ++i) {
      graph::node const& n = g.nodes[i];
      bool const computed = n.operation >= 0 && n.operands[0] != none;
      sorts.data[i] = computed ? n.operation : i < inputs ? an_input : a_constant;
      if (!computed) continue;
      int deepest = 0;
      for (int k = 0; k < 3 && n.operands[k] != none; ++k)
        if (depths.data[n.operands[k]] >= deepest) deepest = depths.data[n.operands[k]] + 1;
      depths.data[i] = deepest;
    }
  }
  // Whether node i may depend on another: it is searched for among so many operands of operands.
  constexpr bool may_depend(index i, index on, int& steps) const {
    if (i == on || --steps < 0) return true;
    if (depths.data[i] <= depths.data[on]) return false;
    graph::node const& n = g.nodes[i];
    for (int k = 0; k < 3 && n.operands[k] != none; ++k)
      if (may_depend(n.operands[k], on, steps)) return true;
    return false;
  }
  constexpr bool independent(index const* nodes) {
    for (int a = 0; a < Width; ++a)
      for (int b = 0; b < a; ++b) {
        if (nodes[a] == nodes[b]) return false;
        int const depth_of_a = depths.data[nodes[a]], depth_of_b = depths.data[nodes[b]];
        if (depth_of_a == depth_of_b) continue;
        int steps = 64;
        bool const depend =
            depth_of_a > depth_of_b ? may_depend(nodes[a], nodes[b], steps) : may_depend(nodes[b], nodes[a], steps);
        looks_left -= (64 - steps) / operands_in_a_look;
        if (depend) return false;
      }
    return true;
  }

  constexpr bool chosen_alike(index const* nodes) const {
    for (int k = 1; is_choice(nodes[0]) && k < Width; ++k)
      if (g.nodes[nodes[k]].operands[0] != g.nodes[nodes[0]].operands[0]) return false;
    return true;
  }

  // The gain of lanes, in halves of operations, and their pack.
  struct trial {
    int pack = none;
    int gain = 0;
  };
  constexpr trial keep(pack_type const& p, int gain) {
    int const at = packs.push(p);
    packs.data[at].next = first_pack.data[p.nodes[0]];
    first_pack.data[p.nodes[0]] = at;
    return {at, gain};
  }
  constexpr void forget_from(int size) {
    while (packs.size > size) {
      pack_type const& last = packs.data[packs.size - 1];
      first_pack.data[last.nodes[0]] = last.next;
      --packs.size;
    }
  }

  constexpr trial find(index const* nodes, int depth) {
    index const first = nodes[0];
    for (int p = first_pack.data[first]; p != none; p = packs.data[p].next) {
      bool same = true;
      for (int k = 1; same && k < Width; ++k) same = packs.data[p].nodes[k] == nodes[k];
      if (same) return {p, 0};
    }
    pack_type wanted;
    int const sort = sorts.data[first];
    bool one = true, alike = true;
    for (int k = 0; k < Width; ++k) {
      wanted.nodes[k] = nodes[k];
      if (nodes[k] != first) one = false;
      if (sorts.data[nodes[k]] != sort) alike = false;
    }
    if (one) {
      wanted.kind = pack_type::of_one;
      return keep(wanted, sort == a_constant ? 0 : -1);
    }
    if (alike && sort == an_input) {
      bool row = true;
      for (int k = 1; row && k < Width; ++k) row = layout.inputs.data[nodes[k]] == layout.inputs.data[first] + k;
      if (row) {
        wanted.kind = pack_type::of_inputs;
        return keep(wanted, 1);
      }
    }
    trial const many{none, -2 * Width};
    if (alike && fits_lanes(sort) && depth < 40 && --looks_left > 0 && chosen_alike(nodes) && independent(nodes)) {
      int const size_before = packs.size;
      wanted.kind = pack_type::of_operations;
      trial const result = with_operands(wanted, depth);
      if (result.gain > many.gain) return result;
      forget_from(size_before);
    }
    wanted.kind = pack_type::of_many;
    return keep(wanted, many.gain);
  }

  constexpr trial with_operands(pack_type& wanted, int depth) {
    bool const binary = g.nodes[wanted.nodes[0]].operands[1] != none;
    int const first = is_choice(wanted.nodes[0]) ? 1 : 0;
    bool const commutes = operation::traits_at(g.nodes[wanted.nodes[0]].operation).commutative;
    index left[Width]{}, right[Width]{};
    for (int k = 0; k < Width; ++k) {
      graph::node const& n = g.nodes[wanted.nodes[k]];
      left[k] = n.operands[first];
      right[k] = n.operands[first + 1];
      // Operands of one kind in one place.
      if (commutes && k > 0 && left[k] != left[0] && right[k] != right[0] &&
          likeness(left[0], right[k]) + likeness(right[0], left[k]) >
              likeness(left[0], left[k]) + likeness(right[0], right[k]))
        std::swap(left[k], right[k]);
    }
    trial const a = find(left, depth + 1);
    trial const b = binary ? find(right, depth + 1) : trial{};
    wanted.operands[0] = a.pack;
    wanted.operands[1] = b.pack;
    return keep(wanted, 2 * (Width - 1) + a.gain + b.gain);
  }
  constexpr int likeness(index a, index b) const {
    if (a == b) return 3;
    int const one = sorts.data[a], other = sorts.data[b];
    if (one == other) return one >= 0 ? 2 : 1;
    return one >= 0 && other >= 0 ? 0 : -1;
  }

  constexpr bool accept(index const* nodes, int cost, int& at) {
    int const size_before = packs.size;
    trial const t = find(nodes, 0);
    if (packs.data[t.pack].kind != pack_type::of_operations || t.gain <= cost) {
      forget_from(size_before);
      return false;
    }
    at = t.pack;
    for (int p = size_before; p < packs.size; ++p)
      if (packs.data[p].kind == pack_type::of_operations)
        for (index const node : packs.data[p].nodes) pack_of_node.data[node] = p;
    return true;
  }
  constexpr bool seed_from_results(results_of_pack<Width> results) {
    index nodes[Width]{};
    for (int k = 0; k < Width; ++k) nodes[k] = g.roots[results.roots[k]];
    if (!accept(nodes, 0, results.pack)) return false;
    stores.push(results);
    return true;
  }
  // Terms of a sum that leans to the left; the sum itself stays in its order.
  constexpr bool is_sum(index i) const {
    return g.nodes[i].operation == operation::opcode_of<operation::add_> ||
           g.nodes[i].operation == operation::opcode_of<operation::subtract_>;
  }
  graph::zeros<bool> seen_in_sum;
  constexpr bool is_end_of_sum(index i) {
    if (seen_in_sum.size == 0) {
      seen_in_sum = graph::zeros<bool>(g.size.nodes);
      for (index j = 0; j < g.size.nodes; ++j)
        if (is_operation(j) && is_sum(j) && is_operation(g.nodes[j].operands[0]) && is_sum(g.nodes[j].operands[0]))
          seen_in_sum.data[g.nodes[j].operands[0]] = true;
    }
    return is_operation(i) && is_sum(i) && !seen_in_sum.data[i];
  }
  constexpr void seed_from_sum(index end) {
    graph::sequence<index> terms;
    index i = end;
    for (; is_operation(i) && is_sum(i) && pack_of_node.data[i] == none; i = g.nodes[i].operands[0])
      terms.push(g.nodes[i].operands[1]);
    terms.push(i);
    for (int k = 0; k + Width <= terms.size; ++k) {
      index nodes[Width]{};
      bool fresh = true;
      for (int w = 0; w < Width; ++w) {
        nodes[w] = terms.data[k + Width - 1 - w];
        fresh = fresh && is_operation(nodes[w]) && pack_of_node.data[nodes[w]] == none;
      }
      int at = none;
      if (fresh && accept(nodes, 2 * Width, at)) k += Width - 1;
    }
  }
};

}  // namespace chainrule::detail::code::inline CHAINRULE_TARGET

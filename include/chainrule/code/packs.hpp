// Lanes: independent operations of one kind, several at a time. Compilers look for such groups too, but from stores only, and g++ finds few
// of them in straight-line code. Next: steps.hpp.
#pragma once

#include "../places.hpp"
#include "program.hpp"

namespace chainrule::code {

/// Where numbers stand in memory, as numbers: consecutive in a row.
struct memory_layout {
  graph::sequence<int> inputs, results;
  static constexpr int number_of(detail::place at) { return at.row * (1 << 16) + at.offset; }

  /// The two rows of a Jacobian are computed by the same operations. For each result of a first row the one below it, none for others;
  /// empty if there are not just two rows of each length.
  constexpr graph::sequence<int> two_rows() const {
    graph::sequence<int> begins, below(results.size, graph::none);
    for (int r = 0; r < results.size; ++r)
      if (r == 0 || results.data[r] != results.data[r - 1] + 1) begins.push(r);
    auto const length = [&](int row) { return (row + 1 < begins.size ? begins.data[row + 1] : results.size) - begins.data[row]; };
    for (int row = 0; row < begins.size; ++row) {
      int alike = 0, other = row;
      for (int k = 0; k < begins.size; ++k)
        if (length(k) == length(row)) {
          ++alike;
          if (k != row) other = k;
        }
      if (alike > 2) return {};
      if (alike == 2 && other > row)
        for (int i = 0; i < length(row); ++i) below.data[begins.data[row] + i] = begins.data[other] + i;
    }
    return below;
  }
  constexpr bool has_two_rows() const {
    for (int const r : two_rows())
      if (r != graph::none) return true;
    return false;
  }
};

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

/// Finds lanes: from results that stand in a row, and from the terms of sums, upwards through operands of the same kind.
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
        looks_left(16 * in.size.nodes + 256) {
    find_depths();
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

  constexpr bool is_operation(index i) const { return g.nodes[i].operation >= 0 && g.nodes[i].operands[0] != none; }
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
  int looks_left;

  static constexpr bool fits_lanes(graph::opcode o) {
    using namespace operation;
    return o == opcode_of<add_> || o == opcode_of<subtract_> || o == opcode_of<multiply_> || o == opcode_of<divide_> ||
           o == opcode_of<negate_> || o == opcode_of<square_> || o == opcode_of<where_>;
  }
  // Nodes of one depth do not depend on each other.
  constexpr void find_depths() {
    for (index i = 0; i < g.size.nodes; ++i) {
      graph::node const& n = g.nodes[i];
      if (n.operation < 0) continue;
      int deepest = 0;
      for (index const operand : n.operands)
        if (operand != none && depths.data[operand] >= deepest) deepest = depths.data[operand] + 1;
      depths.data[i] = deepest;
    }
  }
  // Whether node i may depend on another: it is searched for among so many operands of operands.
  constexpr bool may_depend(index i, index on, int& steps) const {
    if (i == on || --steps < 0) return true;
    if (depths.data[i] <= depths.data[on]) return false;
    for (index const operand : g.nodes[i].operands)
      if (operand != none && may_depend(operand, on, steps)) return true;
    return false;
  }
  constexpr bool independent(index const* nodes) const {
    for (int a = 0; a < Width; ++a)
      for (int b = 0; b < a; ++b) {
        if (nodes[a] == nodes[b]) return false;
        int steps = 64;
        bool const a_is_deeper = depths.data[nodes[b]] < depths.data[nodes[a]];
        if (depths.data[nodes[a]] != depths.data[nodes[b]] &&
            may_depend(a_is_deeper ? nodes[a] : nodes[b], a_is_deeper ? nodes[b] : nodes[a], steps))
          return false;
      }
    return true;
  }

  // The gain of lanes, in halves of operations, and their pack.
  struct trial {
    int pack = none;
    int gain = 0;
  };
  constexpr trial keep(pack_type const& p, int gain) {
    pack_type entered = p;
    entered.next = first_pack.data[p.nodes[0]];
    int const at = packs.push(entered);
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
    for (int p = first_pack.data[nodes[0]]; p != none; p = packs.data[p].next) {
      bool same = true;
      for (int k = 1; same && k < Width; ++k) same = packs.data[p].nodes[k] == nodes[k];
      if (same) return {p, 0};
    }
    pack_type wanted;
    bool one = true, of_kind = fits_lanes(g.nodes[nodes[0]].operation);
    bool all_inputs = true;
    for (int k = 0; k < Width; ++k) {
      wanted.nodes[k] = nodes[k];
      one = one && nodes[k] == nodes[0];
      of_kind = of_kind && g.nodes[nodes[k]].operation == g.nodes[nodes[0]].operation;
      of_kind = of_kind && (!is_choice(nodes[0]) || g.nodes[nodes[k]].operands[0] == g.nodes[nodes[0]].operands[0]);
      all_inputs = all_inputs && nodes[k] < inputs;
    }
    if (one) {
      wanted.kind = pack_type::of_one;
      return keep(wanted, graph::is_constant(g.nodes[nodes[0]]) ? 0 : -1);
    }
    if (all_inputs) {
      bool row = true;
      for (int k = 1; row && k < Width; ++k) row = layout.inputs.data[nodes[k]] == layout.inputs.data[nodes[0]] + k;
      if (row) {
        wanted.kind = pack_type::of_inputs;
        return keep(wanted, 1);
      }
    }
    trial const many{none, -2 * Width};
    if (of_kind && depth < 40 && --looks_left > 0 && independent(nodes)) {
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
      if (commutes && k > 0 &&
          likeness(left[0], right[k]) + likeness(right[0], left[k]) > likeness(left[0], left[k]) + likeness(right[0], right[k]))
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
    if (is_operation(a) && is_operation(b)) return g.nodes[a].operation == g.nodes[b].operation ? 2 : 0;
    return is_operation(a) == is_operation(b) && (a < inputs) == (b < inputs) ? 1 : -1;
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
    for (; is_operation(i) && is_sum(i) && pack_of_node.data[i] == none; i = g.nodes[i].operands[0]) terms.push(g.nodes[i].operands[1]);
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

}  // namespace chainrule::code

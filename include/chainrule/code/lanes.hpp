// Lanes: independent operations of one kind, several at a time. Compilers look for such groups too, but from stores only, and g++ finds few
// of them in straight-line code. Next: vector_code.hpp, which makes machine code of it.
#pragma once

#include "program.hpp"

namespace chainrule::code {

/// What a step of a program in lanes does, beside operations. Scalars and lanes have slots of their own.
enum step_kind : graph::opcode {
  broadcast = -100,  ///< lanes from one scalar, operands[0]
  gather,            ///< lanes from scalars
  load,              ///< lanes from numbers of the call that stand in a row, from input operands[0] on
  extract,           ///< a scalar from lane operands[1] of lanes operands[0]
  store,             ///< results from operands[1] on, which stand in a row, from lanes operands[0]
  store_apart,       ///< results operands[1], operands[2], ... from lanes operands[0]
};

template <int Width>
struct step {
  graph::opcode operation;
  bool in_lanes = false;  ///< whether an operation works on lanes
  int to = 0;             ///< a slot for scalars, or for lanes
  int operands[Width > 2 ? Width + 1 : 3]{};
};

/// Where numbers stand in memory: those of one array have consecutive places.
struct memory_layout {
  graph::sequence<int> inputs, results;

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

/// A program in steps of `Width` lanes.
template <int Width>
struct lane_program {
  graph::sequence<step<Width>> steps;
  graph::sequence<int> scalar_results;  ///< for each root the scalar slot, or none if it is stored from lanes
  int scalars = 0, vectors = 0;
  int packed_operations = 0;
};

/// Finds lanes: from results that stand in a row, and from the terms of sums, upwards through operands of the same kind.
template <int Width>
class lane_finder {
 public:
  constexpr lane_finder(graph::view const& in, int input_count, memory_layout const& where)
      : g(in),
        inputs(input_count),
        layout(where),
        first_pack(in.size.nodes, none),
        pack_of_node(in.size.nodes, none),
        depths(in.size.nodes, 0) {
    find_depths();
    if (Width == 2 && layout.has_two_rows()) {
      auto const below = layout.two_rows();
      for (int r = 0; r < g.size.roots; ++r)
        if (below.data[r] != none) seed_from_results({{r, below.data[r]}});
    } else {
      for (int r = 0; r + Width <= g.size.roots; ++r) {
        results_of_lanes row;
        for (int k = 0; k < Width; ++k) row.roots[k] = r + k;
        if (in_a_row(layout.results, r) && seed_from_results(row)) r += Width - 1;
      }
    }
    for (index i = 0; i < g.size.nodes; ++i)
      if (is_end_of_sum(i)) seed_from_sum(i);
  }

  constexpr bool found() const { return packs.size > 0; }

  constexpr lane_program<Width> program() {
    lane_program<Width> to;
    scalar_slot = graph::sequence<int>(g.size.nodes, none);
    state = graph::sequence<int>(packs.size, 0);
    vector_slot = graph::sequence<int>(packs.size, none);
    stored = graph::sequence<int>(g.size.roots, none);
    // The stores that follow on each node, as lists.
    graph::sequence<int> first_store(g.size.nodes, none), next_store;
    for (int s = 0; s < stores.size; ++s) {
      for (int const root : stores.data[s].roots) stored.data[root] = s;
      int& first = first_store.data[last_lane(stores.data[s].pack)];
      first = next_store.push(first);
    }
    // Leaves first, in their slots.
    to.scalars = 0;
    for (index i = 0; i < g.size.nodes && !is_operation(i); ++i) scalar_slot.data[i] = to.scalars++;
    mark_needed();
    for (index i = 0; i < g.size.nodes; ++i) {
      if (needed.data[i]) scalar(to, i);
      for (int s = first_store.data[i]; s != none; s = next_store.data[s]) {
        auto const& from = stores.data[s];
        bool const together = from.roots[1] == from.roots[0] + 1 && in_a_row(layout.results, from.roots[0]);
        step<Width> next{together ? store : store_apart};
        next.operands[0] = lanes(to, from.pack);
        for (int k = 0; k < Width; ++k) next.operands[k + 1] = from.roots[k];
        to.steps.push(next);
      }
    }
    for (int r = 0; r < g.size.roots; ++r) to.scalar_results.push(stored.data[r] == none ? scalar_slot.data[g.roots[r]] : none);
    if (cyclic) to.packed_operations = 0;
    return to;
  }

 private:
  using index = graph::index;
  static constexpr index none = graph::none;
  enum pack_kind { of_operations, of_one, of_many, of_inputs };
  struct pack {
    pack_kind kind = of_many;
    index nodes[Width]{};
    int operands[2]{none, none};
    int next = none;
  };
  struct results_of_lanes {
    int roots[Width]{};
    int pack = none;
  };

  graph::view g;
  int inputs;
  memory_layout const& layout;
  graph::sequence<pack> packs;
  graph::sequence<int> first_pack;    // of those that begin with a node
  graph::sequence<int> pack_of_node;  // one in which a node is computed
  graph::sequence<results_of_lanes> stores;
  graph::sequence<int> depths;  // of nodes above the leaves
  graph::sequence<int> scalar_slot, vector_slot, state, stored;
  graph::sequence<bool> needed;
  bool cyclic = false;

  constexpr bool is_operation(index i) const { return g.nodes[i].operation >= 0 && g.nodes[i].operands[0] != none; }
  static constexpr bool fits_lanes(graph::opcode o) {
    using namespace operation;
    return o == opcode_of<add_> || o == opcode_of<subtract_> || o == opcode_of<multiply_> || o == opcode_of<divide_> ||
           o == opcode_of<negate_> || o == opcode_of<square_> || o == opcode_of<where_>;
  }
  // All lanes are chosen by one condition.
  constexpr bool is_choice(index i) const { return g.nodes[i].operation == operation::opcode_of<operation::where_>; }
  constexpr bool in_a_row(graph::sequence<int> const& places, int first) const {
    for (int k = 1; k < Width; ++k)
      if (places.data[first + k] != places.data[first] + k) return false;
    return true;
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
  constexpr trial keep(pack const& p, int gain) {
    pack entered = p;
    entered.next = first_pack.data[p.nodes[0]];
    int const at = packs.push(entered);
    first_pack.data[p.nodes[0]] = at;
    return {at, gain};
  }
  constexpr void forget_from(int size) {
    while (packs.size > size) {
      pack const& last = packs.data[packs.size - 1];
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
    pack wanted;
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
      wanted.kind = of_one;
      return keep(wanted, graph::is_constant(g.nodes[nodes[0]]) ? 0 : -1);
    }
    if (all_inputs) {
      bool row = true;
      for (int k = 1; row && k < Width; ++k) row = layout.inputs.data[nodes[k]] == layout.inputs.data[nodes[0]] + k;
      if (row) {
        wanted.kind = of_inputs;
        return keep(wanted, 1);
      }
    }
    trial const many{none, -2 * Width};
    if (of_kind && depth < 40 && independent(nodes)) {
      int const size_before = packs.size;
      wanted.kind = of_operations;
      trial const result = with_operands(wanted, depth);
      if (result.gain > many.gain) return result;
      forget_from(size_before);
    }
    wanted.kind = of_many;
    return keep(wanted, many.gain);
  }

  constexpr trial with_operands(pack& wanted, int depth) {
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
    if (packs.data[t.pack].kind != of_operations || t.gain <= cost) {
      forget_from(size_before);
      return false;
    }
    at = t.pack;
    for (int p = size_before; p < packs.size; ++p)
      if (packs.data[p].kind == of_operations)
        for (index const node : packs.data[p].nodes) pack_of_node.data[node] = p;
    return true;
  }
  constexpr bool seed_from_results(results_of_lanes results) {
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
  graph::sequence<bool> seen_in_sum;
  constexpr bool is_end_of_sum(index i) {
    if (seen_in_sum.size == 0) {
      seen_in_sum = graph::sequence<bool>(g.size.nodes, false);
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

  // Which nodes are computed as scalars: results that are not stored from lanes, what these need, and what is gathered.
  constexpr void mark_needed() {
    needed = graph::sequence<bool>(g.size.nodes, false);
    for (int r = 0; r < g.size.roots; ++r)
      if (stored.data[r] == none) needed.data[g.roots[r]] = true;
    for (pack const& p : packs) {
      if (p.kind == of_operations && is_choice(p.nodes[0])) needed.data[g.nodes[p.nodes[0]].operands[0]] = true;
      if (p.kind == of_one || p.kind == of_many)
        for (index const node : p.nodes) needed.data[node] = true;
    }
    for (index i = g.size.nodes - 1; i >= 0; --i)
      if (needed.data[i] && is_operation(i) && pack_of_node.data[i] == none)
        for (index const operand : g.nodes[i].operands)
          if (operand != none) needed.data[operand] = true;
  }
  constexpr index last_lane(int p) const {
    index last = 0;
    for (index const node : packs.data[p].nodes) last = node > last ? node : last;
    return last;
  }

  // Writes what a scalar needs, and then the scalar.
  constexpr int scalar(lane_program<Width>& to, index i) {
    if (scalar_slot.data[i] != none) return scalar_slot.data[i];
    step<Width> next{g.nodes[i].operation};
    if (int const p = pack_of_node.data[i]; p != none) {
      next.operation = extract;
      next.operands[0] = lanes(to, p);
      while (packs.data[p].nodes[next.operands[1]] != i) ++next.operands[1];
    } else {
      int count = 0;
      for (index const operand : g.nodes[i].operands) {
        next.operands[count] = operand == none ? next.operands[0] : scalar(to, operand);
        ++count;
      }
    }
    if (scalar_slot.data[i] != none) return scalar_slot.data[i];
    next.to = scalar_slot.data[i] = to.scalars++;
    to.steps.push(next);
    return next.to;
  }
  constexpr int lanes(lane_program<Width>& to, int p) {
    if (state.data[p] == 2) return vector_slot.data[p];
    if (state.data[p] == 1) {
      cyclic = true;
      return 0;
    }
    state.data[p] = 1;
    pack const now = packs.data[p];
    step<Width> next{g.nodes[now.nodes[0]].operation, true};
    if (now.kind == of_operations) {
      next.operands[0] = lanes(to, now.operands[0]);
      next.operands[1] = now.operands[1] == none ? next.operands[0] : lanes(to, now.operands[1]);
      if (is_choice(now.nodes[0])) next.operands[2] = scalar(to, g.nodes[now.nodes[0]].operands[0]);
      to.packed_operations += Width;
    } else if (now.kind == of_inputs) {
      next.operation = load;
      next.operands[0] = now.nodes[0];
    } else {
      next.operation = now.kind == of_one ? broadcast : gather;
      for (int k = 0; k < (now.kind == of_one ? 1 : Width); ++k) next.operands[k] = scalar(to, now.nodes[k]);
    }
    next.to = vector_slot.data[p] = to.vectors++;
    to.steps.push(next);
    state.data[p] = 2;
    return next.to;
  }
};

}  // namespace chainrule::code

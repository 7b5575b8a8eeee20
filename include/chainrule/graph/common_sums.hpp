// SPDX-License-Identifier: BSL-1.0
// Terms that several sums in derivatives have in common, added up once: a + b + c and d - a - b share a + b.
// Next: order.hpp, which writes the rest down.
#pragma once

#include "match.hpp"
#include "snapshot.hpp"

namespace chainrule::detail::graph::detail {

/// Which pairs of terms the sums in a graph's derivatives share. What is in most of them comes first, and pairs are
/// terms of further ones, as in Breuer's algorithm for common subexpressions ("Generation of optimal code for
/// expressions via factorization", 1969). Sums of a value stay as they were written.
class common_sums {
 public:
  constexpr explicit common_sums(view const& in) : g(in), nodes(in.size.nodes) {
    if (nodes > most_nodes || !has_several()) return;
    find_sums();
    for (int rounds = 0; rounds < most_rounds && share_pairs(); ++rounds) found = true;
  }
  /// Whether there are any.
  bool found = false;

  /// The graph with them.
  constexpr graph written() const {
    graph to;
    for (int i = 0; i < g.size.names; ++i) to.names.push(g.names[i]);
    for (int i = 0; i < g.size.constants; ++i) to.constants.push(g.constants[i]);
    for (int i = 0; i < g.size.literals; ++i) to.literals.push(g.literals[i]);
    for (int i = 0; i < g.size.functions; ++i) to.functions.push(g.functions[i]);
    to.reserve(nodes);
    sequence<index> position(nodes, none);
    int next = sums.size - 1;  // they stand in the order of their last nodes, the last one first
    for (index i = 0; i < g.size.nodes; ++i) {
      if (i == g.derivatives_begin) to.derivatives_begin = to.nodes.size;
      while (next >= 0 && sums[next].whole < i) --next;
      if (next >= 0 && sums[next].whole == i && sums[next].is_changed) {
        position[i] = total(to, position, sums[next]);
        continue;
      }
      node const& n = g.nodes[i];
      bool const is_inner = !is_leaf(n);
      auto const at = [&](index k) { return is_inner && k != none ? position[k] : k; };
      position[i] = to.append(n.operation, at(n.operands[0]), at(n.operands[1]), at(n.operands[2]));
    }
    for (int i = 0; i < g.size.roots; ++i) to.roots.push(position[g.roots[i]]);
    return to;
  }

 private:
  static constexpr int most_nodes = 4000, most_rounds = 16, most_pairs = 1024;
  struct term {
    index of;
    bool is_negative;
  };
  struct sum {
    index whole;
    int begin, count;  // its terms
    bool is_changed = false;
  };
  struct pair {
    index a, b;
    bool subtracts;  // a - b
    int count = 0;   // of sums that have it
    constexpr bool is(pair const& other) const { return a == other.a && b == other.b && subtracts == other.subtracts; }
  };
  view g;
  int nodes;  // those of the graph, and then the pairs
  sequence<term> terms;
  sequence<sum> sums;
  sequence<pair> made;

  constexpr bool is_sum(index i) const {
    opcode const o = g.nodes[i].operation;
    return i >= g.derivatives_begin && (o == opcode_of<add_> || o == opcode_of<subtract_>);
  }

  // Most graphs end here, or where no node is a term of two sums: without a table.
  constexpr bool has_several() const {
    int count = 0;
    for (index i = g.derivatives_begin; i < g.size.nodes; ++i)
      if (is_sum(i) && ++count == 2) return true;
    return false;
  }

  constexpr bool is_double(node const& n) const {
    if (n.operation != opcode_of<multiply_> || g.nodes[n.operands[0]].operation != constant) return false;
    return g.constants[g.nodes[n.operands[0]].operands[0]].is(2);
  }

  // Sums that are terms of one other sum only are part of it.
  constexpr void find_sums() {
    auto const needed = reachable(g);
    zeros<int> uses(nodes);
    for (int i = 0; i < g.size.roots; ++i) uses.data[g.roots[i]] += 2;
    for (index i = 0; i < nodes; ++i) {
      node const& n = g.nodes[i];
      if (is_leaf(n) || !needed.data[i]) continue;
      for (int k = 0; k < 3 && n.operands[k] != none; ++k) ++uses.data[n.operands[k]];
    }
    zeros<bool> is_part(nodes);
    sequence<term> stack;
    for (index i = nodes - 1; i >= g.derivatives_begin; --i) {
      if (!needed.data[i] || is_part.data[i] || !is_sum(i)) continue;
      sum found_here{i, terms.size, 0};
      stack.push({i, false});
      while (stack.size > 0) {
        term const t = stack.data[--stack.size];
        node const& n = g.nodes[t.of];
        bool const is_negated = n.operation == opcode_of<negate_> && t.of >= g.derivatives_begin;
        if (is_negated || (is_sum(t.of) && (t.of == i || uses.data[t.of] == 1))) {
          is_part.data[t.of] = is_part.data[t.of] || is_sum(t.of);
          if (!is_negated) stack.push({n.operands[1], t.is_negative != (n.operation == opcode_of<subtract_>)});
          stack.push({n.operands[0], t.is_negative != is_negated});
        } else if (uses.data[t.of] == 1 && is_double(n)) {  // x + x takes as much
          terms.push({n.operands[1], t.is_negative});
          terms.push({n.operands[1], t.is_negative});
        } else {
          terms.push(t);
        }
      }
      found_here.count = terms.size - found_here.begin;
      sums.push(found_here);
    }
  }

  // Counts pairs, and shares what at least two sums have. False if there is nothing.
  constexpr bool share_pairs() {
    // For each node the sums that it is a term of: in lists, of positions from 1 on.
    zeros<int> first(nodes), next(terms.size + 1), of_sum(terms.size + 1), occurs(nodes);
    int repeated = 0;
    for (int s = 0; s < sums.size; ++s)
      for (int k = sums.data[s].begin; k < sums.data[s].begin + sums.data[s].count; ++k) {
        index const i = terms.data[k].of;
        next.data[k + 1] = first.data[i];
        of_sum.data[k + 1] = s;
        first.data[i] = k + 1;
        if (++occurs.data[i] == 2) ++repeated;
      }
    if (repeated < 2) return false;
    sequence<pair> pairs;
    zeros<int> table(2 * most_pairs);
    int most = 0;
    for (int s = 0; s < sums.size; ++s) {
      sum const& all = sums.data[s];
      for (int k = all.begin; k < all.begin + all.count; ++k) {
        if (occurs.data[terms.data[k].of] < 2) continue;
        for (int l = k + 1; l < all.begin + all.count; ++l)
          if (occurs.data[terms.data[l].of] > 1 && terms.data[l].of != terms.data[k].of) {
            int const count = ++counted(pairs, table, pair_of(terms.data[k], terms.data[l])).count;
            most = count > most ? count : most;
            if (pairs.size > most_pairs) return false;
          }
      }
    }
    // What is in most sums alone, because pairs of these pairs may be in more than the next ones.
    bool any = false;
    for (; most > 1 && !any; --most)
      for (pair const& p : pairs)
        if (p.count >= most && is_shared(p, most, first, next, of_sum)) any = true;
    return any;
  }

  static constexpr pair pair_of(term const& x, term const& y) {
    bool const swaps = y.of < x.of;
    return {swaps ? y.of : x.of, swaps ? x.of : y.of, x.is_negative != y.is_negative};
  }
  // The entry of a pair, found by hashing as in graph.hpp.
  static constexpr pair& counted(sequence<pair>& pairs, zeros<int>& table, pair const& wanted) {
    unsigned const key = static_cast<unsigned>(wanted.a) * 31 + static_cast<unsigned>(wanted.b);
    int slot = static_cast<int>(key % (2u * most_pairs));
    for (; table.data[slot] != 0; slot = (slot + 1) % (2 * most_pairs))
      if (pairs.data[table.data[slot] - 1].is(wanted)) return pairs.data[table.data[slot] - 1];
    pairs.push(wanted);
    table.data[slot] = pairs.size;
    return pairs.data[pairs.size - 1];
  }

  // Puts a pair in the place of its terms where at least `enough` sums have them still.
  constexpr bool is_shared(pair const& p, int enough, zeros<int> const& first, zeros<int> const& next,
                           zeros<int> const& of_sum) {
    int count = 0;
    for (int const pass : {0, 1}) {
      for (int place = first.data[p.a]; place != 0; place = next.data[place]) {
        if (int const after = next.data[place]; after != 0 && of_sum.data[after] == of_sum.data[place]) continue;
        sum& all = sums.data[of_sum.data[place]];
        int at_a = none, at_b = none;
        for (int k = all.begin; k < all.begin + all.count; ++k) {
          if (terms.data[k].of == p.a) at_a = k;
          if (terms.data[k].of == p.b) at_b = k;
        }
        if (at_a == none || at_b == none || !pair_of(terms.data[at_a], terms.data[at_b]).is(p)) continue;
        if (pass == 0) {
          ++count;
          continue;
        }
        int const to = at_a < at_b ? at_a : at_b, gone = at_a < at_b ? at_b : at_a;
        terms.data[to] = {nodes, terms.data[at_a].is_negative};
        for (int k = gone; k + 1 < all.begin + all.count; ++k) terms.data[k] = terms.data[k + 1];
        --all.count;
        all.is_changed = true;
      }
      if (count < enough) return false;
    }
    made.push(p);
    ++nodes;
    return true;
  }

  // The node of a term, which a pair may be that is not written yet.
  constexpr index written_term(graph& to, sequence<index>& position, index i) const {
    if (position[i] != none) return position[i];
    pair const& p = made[i - g.size.nodes];
    index const a = written_term(to, position, p.a), b = written_term(to, position, p.b);
    return position[i] = to.append(p.subtracts ? opcode_of<subtract_> : opcode_of<add_>, a, b);
  }

  constexpr index total(graph& to, sequence<index>& position, sum const& all) const {
    int start = all.begin;
    while (start < all.begin + all.count && terms[start].is_negative) ++start;
    bool const is_negative = start == all.begin + all.count;
    if (is_negative) start = all.begin;
    index result = written_term(to, position, terms[start].of);
    for (int k = all.begin; k < all.begin + all.count; ++k) {
      if (k == start) continue;
      bool const subtracts = terms[k].is_negative != is_negative;
      result = to.append(subtracts ? opcode_of<subtract_> : opcode_of<add_>, result,
                         written_term(to, position, terms[k].of));
    }
    return is_negative ? to.append(opcode_of<negate_>, result) : result;
  }
};

}  // namespace chainrule::detail::graph::detail

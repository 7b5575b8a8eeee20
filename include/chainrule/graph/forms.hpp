// SPDX-License-Identifier: BSL-1.0
// The forms that the terms of a sum have, and what each term puts into its form.
#pragma once

#include "terms.hpp"

namespace chainrule::detail::graph {

/// Terms of one form.
struct term_group {
  int terms = 0;
  int variables = 0, data = 0;  ///< of each term
  int nodes = 0;
  index first = none;  ///< a term
  int entries = 0;     ///< where those of the first term begin among all entries
  constexpr int entries_of_a_term() const { return variables + data; }
};

/// The groups among the terms that are the roots of a graph, but for the last `by_size` of them, which are the
/// variables. Terms without variables are left out.
template <int Room>
struct term_forms {
  static constexpr int most_groups = 8, fewest_terms = 4;
  term_group groups[most_groups]{};
  int group_count = 0;
  int entry_count = 0;
  index entries[Room]{};  ///< nodes: for each term the variables, then the data
  index rest[Room]{};     ///< terms of no group
  int rest_count = 0;
  int nodes = 0, rest_nodes = 0;  ///< of all terms
  int work = 0;                   ///< about as many nodes as the straight-line Hessian has
  bool fits = true;

  constexpr explicit term_forms(view const& g, int by_size) {
    int const term_count = g.size.roots - by_size;
    term_reader reader(g, g.roots + term_count, by_size);
    sequence<form> forms;
    sequence<int> codes, form_of(term_count, none), entries_begin;
    sequence<index> all_entries;
    for (int t = 0; t < term_count; ++t) {
      index const term = g.roots[t];
      entries_begin.push(all_entries.size);
      if (!reader.is_computed(term)) continue;  // a variable alone has no second derivatives
      reader.read(term, [](auto, int) { return 0; }, [](auto, auto const&) { return 0; });
      if (reader.variables.size == 0) continue;
      for (index i : reader.variables) all_entries.push(i);
      for (index i : reader.data) all_entries.push(i);
      int hash = 0;
      for (int c : reader.form) hash = (31 * hash + c) & 0xffffff;
      int f = 0;
      while (f < forms.size && !(forms[f].hash == hash && same(codes, forms[f], reader.form))) ++f;
      if (f == forms.size) {
        forms.push(
            {hash, codes.size, reader.form.size, {0, reader.variables.size, reader.data.size, reader.nodes, term, 0}});
        for (int c : reader.form) codes.push(c);
      }
      form_of[t] = f;
      ++forms[f].group.terms;
      nodes += reader.nodes;
      work += reader.nodes * reader.variables.size;
    }
    int& next = entry_count;
    for (int f = 0; f < forms.size; ++f) {
      bool const enough = forms[f].group.terms >= fewest_terms && group_count < most_groups;
      if (enough) {
        groups[group_count] = forms[f].group;
        groups[group_count++].entries = next;
      }
      for (int t = 0; t < term_count; ++t) {
        if (form_of[t] != f) continue;
        if (!enough) {
          rest_nodes += forms[f].group.nodes;
          if (rest_count == Room)
            fits = false;
          else
            rest[rest_count++] = g.roots[t];
          continue;
        }
        int const size = forms[f].group.entries_of_a_term();
        if (next + size > Room) {
          fits = false;
          return;
        }
        for (int k = 0; k < size; ++k) entries[next++] = all_entries[entries_begin[t] + k];
      }
    }
  }

  /// Entry k of the terms of a group, if all have the same one, else none.
  constexpr index common_entry(term_group const& group, int k) const {
    index const first = entries[group.entries + k];
    for (int t = 1; t < group.terms; ++t)
      if (entries[group.entries + t * group.entries_of_a_term() + k] != first) return none;
    return first;
  }

 private:
  struct form {
    int hash, begin, size;
    term_group group;
  };
  static constexpr bool same(sequence<int> const& codes, form const& a, sequence<int> const& b) {
    if (a.size != b.size) return false;
    for (int i = 0; i < a.size; ++i)
      if (codes.data[a.begin + i] != b.data[i]) return false;
    return true;
  }
};

/// A term of a group as a graph: argument number k is entry k. Numbers that all terms have in common are constants.
template <class Forms>
constexpr graph element_of(view const& g, Forms const& forms, int by_size, term_group const& group) {
  graph to;
  to.reserve(4 * group.nodes + 64);
  for (int v = 0; v < group.variables; ++v) to.append(argument, v);
  term_reader reader(g, g.roots + g.size.roots - by_size, by_size);
  auto const write_constant = [&](index i) {
    node const& n = g.nodes[i];
    if (n.operation == constant) return to.append_constant(g.constants[n.operands[0]]);
    if (n.operation == literal) return to.append_literal(g.literals[n.operands[0]]);
    return to.append(n.operation);
  };
  index const root = reader.read(
      group.first,
      [&](term_reader::leaf_kind kind, int place) {
        if (kind == term_reader::is_fixed) return write_constant(place);
        if (kind == term_reader::is_variable) return to.append(argument, place);
        index const common = forms.common_entry(group, group.variables + place);
        return common != none && is_constant(g.nodes[common]) ? write_constant(common)
                                                              : to.append(argument, group.variables + place);
      },
      [&](opcode operation, int const* operands) {
        return to.append(operation, operands[0], operands[1], operands[2]);
      });
  to.roots.push(root);
  return to;
}

}  // namespace chainrule::detail::graph

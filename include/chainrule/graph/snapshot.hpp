// SPDX-License-Identifier: BSL-1.0
// A graph after constant evaluation has ended: the same nodes in arrays of fixed size. Heap memory cannot outlive the
// evaluation that took it.
#pragma once

#include "graph.hpp"

namespace chainrule::detail::graph {

/// How many of each a graph holds.
struct sizes {
  int nodes = 0, constants = 0, literals = 0, names = 0, roots = 0, functions = 0;
  constexpr bool hold(sizes const& s) const {
    return s.nodes <= nodes && s.constants <= constants && s.literals <= literals && s.names <= names &&
           s.roots <= roots && s.functions <= functions;
  }
};

constexpr sizes sizes_of(graph const& g) {
  return {g.nodes.size, g.constants.size, g.literals.size, g.names.size, g.roots.size, g.functions.size};
}

/// Made by a constructor: what a function returns g++ copies, which for so many nodes takes as long as making them.
template <sizes Room>
struct snapshot {
  // Arrays of length zero are not C++.
  node nodes[Room.nodes > 0 ? Room.nodes : 1]{};
  exact::rational constants[Room.constants > 0 ? Room.constants : 1]{};
  long double literals[Room.literals > 0 ? Room.literals : 1]{};
  std::string_view names[Room.names > 0 ? Room.names : 1]{};
  index roots[Room.roots > 0 ? Room.roots : 1]{};
  called_function const* functions[Room.functions > 0 ? Room.functions : 1]{};
  index derivatives_begin = 0;
  sizes size{};

  /// The sizes are always right; the arrays are filled only if they are large enough.
  constexpr explicit snapshot(graph const& from) : derivatives_begin(from.derivatives_begin), size(sizes_of(from)) {
    if (!Room.hold(size)) return;
    for (int i = 0; i < size.nodes; ++i) nodes[i] = from.nodes.data[i];
    for (int i = 0; i < size.constants; ++i) constants[i] = from.constants.data[i];
    for (int i = 0; i < size.literals; ++i) literals[i] = from.literals.data[i];
    for (int i = 0; i < size.names; ++i) names[i] = from.names.data[i];
    for (int i = 0; i < size.roots; ++i) roots[i] = from.roots.data[i];
    for (int i = 0; i < size.functions; ++i) functions[i] = from.functions.data[i];
  }
};

/// Room for a graph of about this size. What remains empty costs no constant evaluation, but g++ -g describes it in
/// object files.
constexpr sizes room_for(int nodes, int roots) {
  return {.nodes = nodes > 1024 ? nodes : 1024,
          .constants = nodes > 1024 ? nodes / 8 : 128,
          .literals = nodes > 2048 ? nodes / 8 : 256,
          .names = 64,
          .roots = roots > 64 ? roots : 64,
          .functions = 8};
}

/// The graph that `build()` returns, as a constant: of some `Nodes` nodes and `Roots` roots. Its size is known only
/// afterwards, and one that does not fit into the room is built twice. (Room as one parameter, a class, makes clang 16
/// and 19 spell out the type that `build` comes from, which may be exponentially long.)
template <auto build, int Nodes = 0, int Roots = 0>
struct frozen {
 private:
  static constexpr sizes room = room_for(Nodes, Roots);
  static constexpr snapshot<room> attempt{build()};

  static constexpr auto const& find() {
    if constexpr (room.hold(attempt.size))
      return attempt;
    else
      return exactly<attempt.size>;
  }
  template <sizes Size>
  static constexpr snapshot<Size> exactly{build()};

 public:
  static constexpr auto const& value = find();
};

/// The number of nodes of such a graph, evaluated as the graph is: where that exceeds a limit of the compiler, so does
/// this.
template <auto build, int Nodes, int Roots>
constexpr int count_frozen_nodes() {
  graph g;
  g = build();
  constexpr sizes room = room_for(Nodes, Roots);
  if (room.hold(sizes_of(g))) return snapshot<room>(g).size.nodes;
  sequence<node> kept;  // as in the room that is going to be made
  for (int i = 0; i < g.nodes.size; ++i) kept.push(g.nodes.data[i]);
  return kept.size;
}

/// Whether the compiler evaluates `build()` to its end.
template <auto build, int Nodes = 0, int Roots = 0>
concept fits_in_an_evaluation =
    requires { typename std::integral_constant<int, count_frozen_nodes<build, Nodes, Roots>()>; };

/// A graph or a snapshot, to be read.
struct view {
  node const* nodes;
  exact::rational const* constants;
  long double const* literals;
  std::string_view const* names;
  index const* roots;
  called_function const* const* functions;
  index derivatives_begin;
  sizes size;

  constexpr view(graph const& g)
      : nodes(g.nodes.data),
        constants(g.constants.data),
        literals(g.literals.data),
        names(g.names.data),
        roots(g.roots.data),
        functions(g.functions.data),
        derivatives_begin(g.derivatives_begin),
        size(sizes_of(g)) {}
  template <sizes Room>
  constexpr view(snapshot<Room> const& s)
      : nodes(s.nodes),
        constants(s.constants),
        literals(s.literals),
        names(s.names),
        roots(s.roots),
        functions(s.functions),
        derivatives_begin(s.derivatives_begin),
        size(s.size) {}

  constexpr bool is_constant_one(index i) const {
    return nodes[i].operation == constant && constants[nodes[i].operands[0]].is(1);
  }
};

/// The nodes that its roots need.
constexpr zeros<bool> reachable(view const& g) { return reachable(g.nodes, g.size.nodes, g.roots, g.size.roots); }

/// Nodes and roots of a graph to be read only: nobody looks for a node in it.
constexpr graph to_be_read(view const& from) {
  graph g;
  g.nodes.reserve(from.size.nodes);
  for (int i = 0; i < from.size.nodes; ++i) {
    g.nodes.data[g.nodes.size++] = from.nodes[i];
    if (from.nodes[i].operation == operation::opcode_of<operation::state_>) g.has_states = true;
  }
  for (int i = 0; i < from.size.roots; ++i) g.roots.push(from.roots[i]);
  return g;
}

/// The graph of a snapshot, for further work; the nodes keep their positions.
template <sizes Room>
constexpr graph thawed(snapshot<Room> const& from) {
  graph g;
  g.reserve(3 * from.size.nodes);  // for what is going to be derived from it
  for (int i = 0; i < from.size.names; ++i) g.names.push(from.names[i]);
  for (int i = 0; i < from.size.constants; ++i) g.position_of(from.constants[i]);
  for (int i = 0; i < from.size.literals; ++i) g.literals.push(from.literals[i]);
  for (int i = 0; i < from.size.nodes; ++i) g.append_new(from.nodes[i]);
  for (int i = 0; i < from.size.roots; ++i) g.roots.push(from.roots[i]);
  for (int i = 0; i < from.size.functions; ++i) g.functions.push(from.functions[i]);
  g.derivatives_begin = from.derivatives_begin;
  return g;
}

/// Writes the nodes of `from` into g; returns where each of them is now. `captured_number` renumbers captured numbers.
template <sizes Room, class Renumber>
constexpr sequence<index> import(graph& g, snapshot<Room> const& from, Renumber captured_number) {
  sequence<index> position(from.size.nodes, none);
  for (int i = 0; i < from.size.names; ++i) g.append_variable(from.names[i]);  // also those that no node uses any more
  for (int i = 0; i < from.size.nodes; ++i) {
    node const& n = from.nodes[i];
    int const detail = n.operands[0];
    auto const operand = [&](int k) { return n.operands[k] == none ? none : position.data[n.operands[k]]; };
    auto const function = [&](node const& by, int k) {
      auto const known = from.constants[from.nodes[by.operands[k]].operands[0]].numerator;
      return g.append_constant({g.position_of(from.functions[known])});
    };
    if (n.operation == variable)
      position.data[i] = g.append_variable(from.names[detail]);
    else if (n.operation == constant)
      position.data[i] = g.append_constant(from.constants[detail]);
    else if (n.operation == captured)
      position.data[i] = g.append(captured, captured_number(detail));
    else if (n.operation == literal)
      position.data[i] = g.append_literal(from.literals[detail]);
    else if (is_leaf(n))
      position.data[i] = g.append(n.operation, detail);
    else if (int const f = operation::operand_that_is_a_function(n.operation); f != none)
      position.data[i] =
          g.append(n.operation, f == 0 ? function(n, 0) : operand(0), f == 1 ? function(n, 1) : operand(1), operand(2));
    else
      position.data[i] = g.append(n.operation, operand(0), operand(1), operand(2));
  }
  return position;
}

}  // namespace chainrule::detail::graph

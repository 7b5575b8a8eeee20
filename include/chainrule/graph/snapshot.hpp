// A graph after constant evaluation has ended: the same nodes in arrays of fixed size. Heap memory cannot outlive the evaluation that took
// it.
#pragma once

#include "graph.hpp"

namespace chainrule::graph {

template <int Nodes, int Constants, int Names, int Roots>
struct snapshot {
  // Arrays of length zero are not C++.
  node nodes[Nodes > 0 ? Nodes : 1]{};
  exact::rational constants[Constants > 0 ? Constants : 1]{};
  std::string_view names[Names > 0 ? Names : 1]{};
  index roots[Roots > 0 ? Roots : 1]{};
  int node_count = 0, constant_count = 0, name_count = 0, root_count = 0;

  static constexpr bool holds(int nodes, int constants, int names, int roots) {
    return nodes <= Nodes && constants <= Constants && names <= Names && roots <= Roots;
  }
};

namespace detail {

template <class From, class To>
constexpr void copy(From const& from, To* to, int count) {
  for (int i = 0; i < count; ++i) to[i] = from[i];
}

// The counts are always right; the arrays are filled only if they are large enough.
template <class Snapshot>
constexpr Snapshot take(graph const& g) {
  Snapshot taken;
  taken.node_count = g.nodes.size;
  taken.constant_count = g.constants.size;
  taken.name_count = g.names.size;
  taken.root_count = g.roots.size;
  if (!Snapshot::holds(g.nodes.size, g.constants.size, g.names.size, g.roots.size)) return taken;
  copy(g.nodes, taken.nodes, g.nodes.size);
  copy(g.constants, taken.constants, g.constants.size);
  copy(g.names, taken.names, g.names.size);
  copy(g.roots, taken.roots, g.roots.size);
  return taken;
}

}  // namespace detail

/// The graph that `build()` returns, as a constant. Its size is known only afterwards: a graph that fits the guess is built once, others
/// twice.
template <auto build, int Guess = 1024>
struct frozen {
 private:
  static constexpr auto attempt = detail::take<snapshot<(Guess > 1024 ? Guess : 1024), 64, 64, 64>>(build());
  using exact_snapshot = snapshot<attempt.node_count, attempt.constant_count, attempt.name_count, attempt.root_count>;

  static constexpr exact_snapshot finish() {
    if constexpr (attempt.holds(attempt.node_count, attempt.constant_count, attempt.name_count, attempt.root_count)) {
      exact_snapshot taken;
      taken.node_count = attempt.node_count;
      taken.constant_count = attempt.constant_count;
      taken.name_count = attempt.name_count;
      taken.root_count = attempt.root_count;
      detail::copy(attempt.nodes, taken.nodes, attempt.node_count);
      detail::copy(attempt.constants, taken.constants, attempt.constant_count);
      detail::copy(attempt.names, taken.names, attempt.name_count);
      detail::copy(attempt.roots, taken.roots, attempt.root_count);
      return taken;
    } else {
      return detail::take<exact_snapshot>(build());
    }
  }

 public:
  static constexpr exact_snapshot value = finish();
};

/// The graph of a snapshot, for further work; the nodes keep their positions.
template <class Snapshot>
constexpr graph thawed(Snapshot const& from) {
  graph g;
  for (int i = 0; i < from.name_count; ++i) g.names.push(from.names[i]);
  for (int i = 0; i < from.constant_count; ++i) g.position_of(from.constants[i]);
  for (int i = 0; i < from.node_count; ++i) g.append_new(from.nodes[i]);
  for (int i = 0; i < from.root_count; ++i) g.roots.push(from.roots[i]);
  return g;
}

/// Writes the nodes of `from` into g; returns where each of them is now. `captured_number` renumbers captured numbers.
template <class Snapshot, class Renumber>
constexpr sequence<index> import(graph& g, Snapshot const& from, Renumber captured_number) {
  sequence<index> position(from.node_count, none);
  for (int i = 0; i < from.name_count; ++i) g.append_variable(from.names[i]);  // also those that no node uses any more
  for (int i = 0; i < from.node_count; ++i) {
    node const& n = from.nodes[i];
    int const detail = n.operands[0];
    auto const operand = [&](int k) { return n.operands[k] == none ? none : position.data[n.operands[k]]; };
    if (n.operation == variable)
      position.data[i] = g.append_variable(from.names[detail]);
    else if (n.operation == constant)
      position.data[i] = g.append_constant(from.constants[detail]);
    else if (n.operation == captured)
      position.data[i] = g.append(captured, captured_number(detail));
    else if (n.operation == direction)
      position.data[i] = g.append(direction, detail);
    else
      position.data[i] = g.append(n.operation, operand(0), operand(1), operand(2));
  }
  return position;
}

}  // namespace chainrule::graph

// Derivatives of recurrences by several numbers: where tangents would be many nodes, directions are the rounds of a
// loop.
#include <chainrule/chainrule.hpp>

#include <chainrule/graph/sweeps.hpp>

namespace chainrule::detail::graph {

namespace {

using namespace operation;
using detail::is;
using detail::make;
using detail::operand;

// s = sin(s) * a, from b on, in each round of a loop, and sines of the last one: so many nodes depend on a and b.
struct workbench {
  graph g;
  index a, b, loop, result;
  sequence<index> by;
  explicit constexpr workbench(int nodes)
      : a(g.append(argument, 0)),
        b(g.append(argument, 1)),
        loop(make_loop(g, g.append_constant({0}), g.append(integer, 0), none)) {
    by.push(a);
    by.push(b);
    index const state = make_state(g, loop, 0);
    result = make_carried(g, state, b, make<multiply_>(g, make<sin_>(g, state), a));
    for (int k = 6; k < nodes; ++k) result = make<sin_>(g, result);
  }
  constexpr sequence<index> results() const { return sequence<index>(1, result); }
};
constexpr bool in_rounds(int nodes) {
  workbench w(nodes);
  return are_directions_rounds(w.g, w.results(), w.by);
}

// At the limit and beyond it.
static_assert(!in_rounds(most_nodes_of_tangents / 2));
static_assert(in_rounds(most_nodes_of_tangents / 2 + 1));

// Of a Jacobian more nodes are written one by one.
constexpr bool is_jacobian_in_rounds(int nodes) {
  workbench w(nodes - 1);
  sequence<index> results = w.results();
  results.push(make<sin_>(w.g, w.result));
  index const entry = jacobian(w.g, results, w.by)[0];
  return is<element_>(w.g, entry);
}
static_assert(!is_jacobian_in_rounds(most_nodes_of_jacobian / 2));
static_assert(is_jacobian_in_rounds(most_nodes_of_jacobian / 2 + 1));

// By one number there is one direction.
static_assert([] {
  workbench w(most_nodes_of_tangents + 1);
  return !are_directions_rounds(w.g, w.results(), sequence<index>(1, w.a));
}());
// Numbers that no recurrence depends on have no tangents of states.
static_assert([] {
  workbench w(most_nodes_of_tangents);
  sequence<index> others;
  others.push(w.g.append(argument, 2));
  others.push(w.g.append(argument, 3));
  return !are_directions_rounds(w.g, w.results(), others);
}());
// A result in a round of a loop has the derivatives of that round.
static_assert([] {
  workbench w(most_nodes_of_tangents);
  index const in_a_round = make<multiply_>(w.g, w.result, make<index_as_number_>(w.g, w.loop));
  return !are_directions_rounds(w.g, sequence<index>(1, in_a_round), w.by);
}());

// An entry is what a direction's round has put into a table; the recurrence is in that round.
static_assert([] {
  workbench w(6);
  auto const entries = derivatives_in_rounds(w.g, w.results(), w.by);
  index const table = operand(w.g, entries[1]);
  return entries.size == 2 && is<element_>(w.g, entries[1]) && w.g.exact(operand(w.g, entries[1], 1)).is(1) &&
         is<sum_>(w.g, table) && table == operand(w.g, entries[0]) && loop_of(w.g, entries[1]) == none;
}());
static_assert([] {
  workbench w(6);
  auto const entries = derivatives_in_rounds(w.g, w.results(), w.by);
  index const table = operand(w.g, entries[0]), directions = operand(w.g, table, 1);
  index const tangent = operand(w.g, operand(w.g, table));
  return is<carried_>(w.g, tangent) && loop_of(w.g, tangent) == directions &&
         loop_around(w.g, operand(w.g, operand(w.g, tangent))) == directions && loop_around(w.g, directions) == none;
}());
// A result that nothing changes has zeros.
static_assert([] {
  workbench w(6);
  auto const entries = derivatives_in_rounds(w.g, sequence<index>(1, w.g.append_constant({3})), w.by);
  return w.g.exact(entries[0]).is(0) && w.g.exact(entries[1]).is(0);
}());

}  // namespace

}  // namespace chainrule::detail::graph

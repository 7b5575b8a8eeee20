// Recurrences in the graph: what a state is made of, its tangent and adjoint, and the tables that passes backwards
// read.
#include <chainrule/chainrule.hpp>

#include <chainrule/graph/stored_states.hpp>

namespace chainrule::detail::graph {

namespace {

using namespace operation;
using detail::is;
using detail::make;
using detail::operand;

// s = sin(s) * a, from b on, in each round of a loop.
struct workbench {
  graph g;
  index zero, a, b, loop, state, carried;
  constexpr workbench()
      : zero(g.append_constant({0})),
        a(g.append(argument, 0)),
        b(g.append(argument, 1)),
        loop(make_loop(g, zero, g.append(integer, 0), none)),
        state(make_state(g, loop, 0)),
        carried(make_carried(g, state, b, make<multiply_>(g, make<sin_>(g, state), a))) {}
};
constexpr int count(graph const& g, opcode operation) {
  int found = 0;
  for (node const& n : g.nodes) found += n.operation == operation ? 1 : 0;
  return found;
}

// A state is in its loop, what it becomes is outside; another state is another node.
static_assert([] {
  workbench w;
  return loop_of(w.g, w.state) == w.loop && loop_of(w.g, w.carried) == none && make_state(w.g, w.loop, 0) != w.state;
}());
// Whoever needs a state needs what its rounds make of it.
static_assert([] {
  workbench w;
  auto const needed = reachable(w.g, sequence<index>(1, make_sum(w.g, w.state, w.loop)));
  return needed[w.carried] && needed[w.a] && needed[w.b];
}());
static_assert([] {
  workbench w;
  w.g.roots.push(w.a);
  return count(without_dead_nodes(w.g), opcode_of<state_>) == 0;
}());
// The tangent is a state of the same rounds; the adjoint goes through them backwards.
static_assert([] {
  workbench w;
  index const tangent = forward_derivative(w.g, w.carried, w.b);
  return is<carried_>(w.g, tangent) && rank_of_state(w.g, operand(w.g, tangent)) == 0 &&
         w.g.exact(operand(w.g, tangent, 1)).is(1);
}());
static_assert([] {
  workbench w;
  sequence<index> by(1, w.b);
  index const adjoint = reverse(w.g, w.carried, by)[0];
  return is<carried_>(w.g, adjoint) && rank_of_state(w.g, operand(w.g, adjoint)) == 1 &&
         w.g.exact(operand(w.g, adjoint, 1)).is(1);
}());
// The adjoint of an adjoint goes forwards again, and what both need after it backwards.
static_assert([] {
  workbench w;
  index const adjoint = reverse(w.g, w.carried, sequence<index>(1, w.b))[0];
  index const second = reverse(w.g, adjoint, sequence<index>(1, w.b))[0];
  return is<carried_>(w.g, second) && rank_of_state(w.g, operand(w.g, second)) == 3;
}());
// Where other values are put in place of leaves, recurrences are other ones.
static_assert([] {
  workbench w;
  index const other = w.g.append(argument, 2);
  index const carried = substitute(w.g, sequence<index>(1, w.carried), sequence<index>(1, w.b),
                                   sequence<index>(1, other), write_simplified)[0];
  return operand(w.g, carried) != w.state && operand(w.g, carried, 1) == other;
}());
// What a recurrence does not need has no adjoint.
static_assert([] {
  workbench w;
  index const other = w.g.append(argument, 2);
  return w.g.exact(reverse(w.g, w.carried, sequence<index>(1, other))[0]).is(0);
}());
// A pass backwards reads a table of the states that went forwards; a pass forwards reads none.
static_assert([] {
  workbench w;
  w.g.roots = reverse(w.g, w.carried, sequence<index>(1, w.a));
  auto const stored = with_states_stored(w.g);
  return count(stored, opcode_of<placed_>) == 1 && count(stored, opcode_of<element_>) == 1;
}());
static_assert([] {
  workbench w;
  w.g.roots.push(forward_derivative(w.g, w.carried, w.a));
  return count(with_states_stored(w.g), opcode_of<placed_>) == 0;
}());

}  // namespace

}  // namespace chainrule::detail::graph

// Loops in the graph: which loop a node belongs to, sums of what a loop does not change, and derivatives across loops.
#include <chainrule/chainrule.hpp>

namespace chainrule::detail::graph {

namespace {

using namespace operation;
using detail::is;
using detail::make;
using detail::operand;

// A loop over all elements of a sequence, in it another one up to its index, and a loop of the same depth as the first.
struct workbench {
  graph g;
  index zero, length, a, b, x, outer, inner, other;
  constexpr workbench()
      : zero(g.append_constant({0})),
        length(g.append(integer, 0)),
        a(g.append(argument, 0)),
        b(g.append(argument, 1)),
        x(g.append(sequence_argument, 0)),
        outer(make_loop(g, zero, length, none)),
        inner(make_loop(g, zero, outer, outer)),
        other(make_loop(g, g.append_constant({1}), length, none)) {}

  constexpr index at(index i) { return g.append(opcode_of<element_>, x, i); }
  constexpr index times(index p, index q) { return make<multiply_>(g, p, q); }
};

static_assert([] {
  workbench w;
  return make_loop(w.g, w.zero, w.length, none) == w.outer;
}());
static_assert([] {
  workbench w;
  return make_loop(w.g, w.zero, w.outer, none) != w.inner;
}());
static_assert([] {
  workbench w;
  return loop_around(w.g, w.inner) == w.outer && loop_around(w.g, w.outer) == none;
}());
static_assert([] {
  workbench w;
  return loop_depth(w.g, w.inner) == 2 && loop_depth(w.g, w.outer) == 1 && loop_depth(w.g, none) == 0;
}());

// A node is in the innermost loop that it is made of.
static_assert([] {
  workbench w;
  return loop_of(w.g, w.a) == none && loop_of(w.g, w.x) == none;
}());
static_assert([] {
  workbench w;
  return loop_of(w.g, w.times(w.a, w.at(w.outer))) == w.outer;
}());
static_assert([] {
  workbench w;
  return loop_of(w.g, w.times(w.at(w.inner), w.at(w.outer))) == w.inner;
}());
// A sum is in the loop around, and out of all of them if it is over the outermost.
static_assert([] {
  workbench w;
  return loop_of(w.g, make_sum(w.g, w.times(w.at(w.inner), w.at(w.outer)), w.inner)) == w.outer;
}());
static_assert([] {
  workbench w;
  return loop_of(w.g, make_largest(w.g, w.at(w.outer), w.outer)) == none;
}());

// Equal sums over one loop are one node; over different loops they are not.
static_assert([] {
  workbench w;
  return make_sum(w.g, w.at(w.outer), w.outer) == make_sum(w.g, w.at(w.outer), w.outer);
}());
static_assert([] {
  workbench w;
  return make_sum(w.g, w.at(w.outer), w.outer) != make_sum(w.g, w.at(w.other), w.other);
}());

// What a loop does not change is multiplied by the number of its rounds; zeros are not summed.
static_assert([] {
  workbench w;
  index const sum = make_sum(w.g, w.a, w.outer);
  return is<multiply_>(w.g, sum) && loop_of(w.g, sum) == none;
}());
static_assert([] {
  workbench w;
  return is<multiply_>(w.g, make_sum(w.g, w.at(w.outer), w.inner));
}());
static_assert([] {
  workbench w;
  return make_sum(w.g, w.zero, w.outer) == w.zero;
}());
static_assert([] {
  workbench w;
  index const known = make_loop(w.g, w.zero, w.g.append_constant({3}), none);
  return w.g.exact(make_sum(w.g, w.g.append_constant({2}), known)) == exact::rational{6};
}());
static_assert([] {
  workbench w;
  index const empty = make_loop(w.g, w.g.append_constant({3}), w.zero, none);
  return w.g.exact(make_sum(w.g, w.a, empty)).is(0);
}());

// The derivative of a sum by what is outside of the loop is the sum of the derivatives, in both directions.
static_assert([] {
  workbench w;
  index const sum = make_sum(w.g, make<sin_>(w.g, w.times(w.a, w.at(w.outer))), w.outer);
  index const slope = forward_derivative(w.g, sum, w.a);
  return is<sum_>(w.g, slope) && operand(w.g, slope, 1) == w.outer;
}());
static_assert([] {
  workbench w;
  index const sum = make_sum(w.g, make<sin_>(w.g, w.times(w.a, w.at(w.outer))), w.outer);
  return reverse(w.g, sum, sequence<index>(1, w.a))[0] == forward_derivative(w.g, sum, w.a);
}());
// Of a product with a sum, its own factor stays outside.
static_assert([] {
  workbench w;
  index const sum = make_sum(w.g, w.at(w.outer), w.outer);
  return reverse(w.g, w.times(w.a, sum), sequence<index>(1, w.a))[0] == sum;
}());
// By what two loops use, it is a sum over each of them.
static_assert([] {
  workbench w;
  index const first = make_sum(w.g, w.times(w.a, w.at(w.outer)), w.outer),
              second = make_sum(w.g, w.times(w.a, w.at(w.other)), w.other);
  index const slope = reverse(w.g, make<add_>(w.g, first, second), sequence<index>(1, w.a))[0];
  return is<add_>(w.g, slope) && is<sum_>(w.g, operand(w.g, slope)) && is<sum_>(w.g, operand(w.g, slope, 1));
}());
// What arrives at one node from one loop becomes one sum.
static_assert([] {
  workbench w;
  index const x = w.at(w.outer);
  index const body = make<add_>(w.g, make<sin_>(w.g, w.times(w.a, x)), w.times(w.a, make<exp_>(w.g, x)));
  index const slope = reverse(w.g, make_sum(w.g, body, w.outer), sequence<index>(1, w.a))[0];
  return is<sum_>(w.g, slope) && is<add_>(w.g, operand(w.g, slope));
}());
// Out of nested loops it is a sum of sums.
static_assert([] {
  workbench w;
  index const rows = make_sum(w.g, w.times(w.a, w.at(w.inner)), w.inner);
  index const slope = reverse(w.g, make_sum(w.g, make<exp_>(w.g, rows), w.outer), sequence<index>(1, w.a))[0];
  return is<sum_>(w.g, slope) && operand(w.g, slope, 1) == w.outer;
}());

// The derivative by a sequence is a sum of what rounds place.
static_assert([] {
  workbench w;
  index const sum = make_sum(w.g, make<sin_>(w.g, w.at(w.outer)), w.outer);
  index const slope = reverse(w.g, sum, sequence<index>(1, w.x))[0];
  return is_sequence(w.g, slope) && is<sum_>(w.g, slope) && is<placed_>(w.g, operand(w.g, slope)) &&
         operand(w.g, operand(w.g, slope), 1) == w.outer;
}());
static_assert([] {
  workbench w;
  index const first = w.at(w.zero);
  index const slope = reverse(w.g, w.times(first, w.a), sequence<index>(1, w.x))[0];
  return is<placed_>(w.g, slope) && operand(w.g, slope) == w.a;
}());

// The largest value gives its derivative to the rounds that have it.
static_assert([] {
  workbench w;
  index const largest = make_largest(w.g, w.times(w.a, w.at(w.outer)), w.outer);
  index const slope = reverse(w.g, largest, sequence<index>(1, w.a))[0];
  return is<sum_>(w.g, slope) && operand(w.g, slope, 1) == w.outer;
}());

}  // namespace

}  // namespace chainrule::detail::graph

// A graph with loops as passes and stages: what is computed once, what in each round, and in which order.
#include <chainrule/chainrule.hpp>

namespace chainrule::detail::code {

namespace {

using namespace operation;
using graph::index;
using graph::make_loop;
using graph::make_sum;
using graph::none;
using graph::reverse;

using planner = planner_for<std::true_type>;
using plan_lists = plan_lists_for<std::true_type>;
using graph::detail::make;

struct workbench {
  graph::graph g;
  index zero, length, a, x, outer, inner;
  constexpr workbench()
      : zero(g.append_constant({0})),
        length(g.append(graph::integer, 0)),
        a(g.append(graph::argument, 0)),
        x(g.append(graph::sequence_argument, 0)),
        outer(make_loop(g, zero, length, none)),
        inner(make_loop(g, zero, outer, outer)) {}
  constexpr index at(index i) { return g.append(opcode_of<element_>, x, i); }
  constexpr index times(index p, index q) { return make<multiply_>(g, p, q); }
  // The plan of what is given: numbers, then sequences.
  constexpr plan_lists plan(int numbers) { return planner(g, numbers).to; }
};

// Parts of pass number p.
constexpr int sums_of(plan_lists const& l, int p) { return l.passes[p].sums[1] - l.passes[p].sums[0]; }
constexpr int placements_of(plan_lists const& l, int p) {
  return l.passes[p].placements[1] - l.passes[p].placements[0];
}
constexpr int outer_of(plan_lists const& l, int p) { return l.passes[p].outer[1] - l.passes[p].outer[0]; }

// Without a loop there is the call itself, in one stage.
static_assert([] {
  workbench w;
  w.g.roots.push(make<sin_>(w.g, w.a));
  auto const l = w.plan(1);
  return l.passes.size == 1 && l.passes[0].stages == 1 && l.passes[0].loop == none;
}());

// Value and derivative are sums over one loop: one pass, which takes the parameter from around.
static_assert([] {
  workbench w;
  index const sum = make_sum(w.g, make<exp_>(w.g, w.times(w.a, w.at(w.outer))), w.outer);
  w.g.roots.push(sum);
  w.g.roots.push(reverse(w.g, sum, graph::sequence<index>(1, w.a))[0]);
  auto const l = w.plan(2);
  return l.passes.size == 2 && l.passes[1].loop == w.outer && l.passes[1].around == 0 && sums_of(l, 1) == 2 &&
         outer_of(l, 1) == 1 && l.passes[1].stages == 1;
}());

// What a loop does not change is not computed in it.
static_assert([] {
  workbench w;
  index const outside = make<sin_>(w.g, w.a);
  w.g.roots.push(make_sum(w.g, w.times(outside, w.at(w.outer)), w.outer));
  auto const l = w.plan(1);
  return outer_of(l, 1) == 1 && l.outer[l.passes[1].outer[0]].node == outside && l.passes[1].after == 0;
}());

// A loop that needs the sum of another one runs after it, in a pass of its own.
static_assert([] {
  workbench w;
  index const mean = make_sum(w.g, w.at(w.outer), w.outer);
  w.g.roots.push(make_sum(w.g, make<square_>(w.g, make<subtract_>(w.g, w.at(w.outer), mean)), w.outer));
  auto const l = w.plan(1);
  if (l.passes.size != 3) return false;
  int const first = l.passes[1].after < l.passes[2].after ? 1 : 2;
  return l.sums[l.passes[first].sums[0]].node == mean && l.passes[first].loop == l.passes[3 - first].loop &&
         outer_of(l, 3 - first) == 1;
}());

// A loop in a loop is a pass in the rounds of the other one, whose round has a stage before and one after it.
static_assert([] {
  workbench w;
  index const row = make_sum(w.g, w.times(make<sin_>(w.g, w.at(w.outer)), w.at(w.inner)), w.inner);
  w.g.roots.push(make_sum(w.g, make<exp_>(w.g, row), w.outer));
  auto const l = w.plan(1);
  if (l.passes.size != 3) return false;
  int const inside = l.passes[1].loop == w.inner ? 1 : 2;
  return l.passes[inside].around == 3 - inside && l.passes[inside].depth == 2 && l.passes[inside].after == 0 &&
         l.passes[3 - inside].stages == 2;
}());

// The derivative by a sequence places one number in each round, and has no sum.
static_assert([] {
  workbench w;
  index const sum = make_sum(w.g, make<sin_>(w.g, w.at(w.outer)), w.outer);
  w.g.roots.push(reverse(w.g, sum, graph::sequence<index>(1, w.x))[0]);
  auto const l = w.plan(0);
  return l.passes.size == 2 && placements_of(l, 1) == 1 && sums_of(l, 1) == 0 &&
         l.placements[l.passes[1].placements[0]].at == w.outer;
}());
// Neighbours are placements of one pass, one for each index.
static_assert([] {
  workbench w;
  index const next = make<add_>(w.g, w.outer, w.g.append_constant({1}));
  index const sum = make_sum(w.g, w.times(make<sin_>(w.g, w.at(w.outer)), w.at(next)), w.outer);
  w.g.roots.push(sum);
  w.g.roots.push(reverse(w.g, sum, graph::sequence<index>(1, w.x))[0]);
  auto const l = w.plan(1);
  return l.passes.size == 2 && placements_of(l, 1) == 2 && sums_of(l, 1) == 1;
}());
// What is placed outside of loops is placed by the call itself.
static_assert([] {
  workbench w;
  index const f = w.times(w.at(w.zero), w.a);
  w.g.roots.push(reverse(w.g, f, graph::sequence<index>(1, w.x))[0]);
  auto const l = w.plan(0);
  return l.passes.size == 1 && placements_of(l, 0) == 1;
}());

// Each stage is a program without loops, of what it computes itself.
static_assert([] {
  workbench w;
  w.g.roots.push(make_sum(w.g, make<exp_>(w.g, w.times(w.a, w.at(w.outer))), w.outer));
  auto const l = w.plan(1);
  int of_round = none;
  for (int s = 0; s < l.stages.size; ++s)
    if (l.stages[s].pass == 1) of_round = s;
  auto const stage = planner::written_stage(w.g, l, of_round);
  return !stage.has_loops && stage.roots.size == 1 && graph::detail::is<exp_>(stage, stage.roots[0]);
}());

}  // namespace

}  // namespace chainrule::detail::code

// Which nodes stand behind a condition.
#include <chainrule/chainrule.hpp>

namespace chainrule::detail::graph {

namespace {

using namespace operation;

// where(branch(a < b), yes, no), whose sides are made by the caller.
struct workbench {
  graph g;
  index a, b, condition;
  constexpr workbench() : a(g.append(argument, 0)), b(g.append(argument, 1)), condition(branch_on(opcode_of<less_>)) {}

  constexpr index branch_on(opcode comparison) { return g.append(opcode_of<branch_>, g.append(comparison, a, b)); }
  constexpr index append(opcode o, index p, index q = none, index r = none) { return g.append(o, p, q, r); }
};

constexpr bool what_one_side_needs_stands_behind_the_condition() {
  workbench w;
  index const yes = w.append(opcode_of<sin_>, w.a), no = w.append(opcode_of<cos_>, w.b);
  w.g.roots.push(w.append(opcode_of<where_>, w.condition, yes, no));
  regions const r(w.g);
  auto const &of_yes = r.all[r.of[yes]], &of_no = r.all[r.of[no]];
  return of_yes.condition == w.condition && of_yes.side && of_no.condition == w.condition && !of_no.side &&
         of_yes.parent == 0 && r.of[w.condition] == 0;
}
static_assert(what_one_side_needs_stands_behind_the_condition());

constexpr bool what_both_sides_need_is_computed_before() {
  workbench w;
  index const shared = w.append(opcode_of<exp_>, w.a);
  index const yes = w.append(opcode_of<sin_>, shared), no = w.append(opcode_of<cos_>, shared);
  w.g.roots.push(w.append(opcode_of<where_>, w.condition, yes, no));
  regions const r(w.g);
  return r.of[shared] == 0 && r.of[yes] != 0 && r.of[no] != 0 && r.of[yes] != r.of[no];
}
static_assert(what_both_sides_need_is_computed_before());

constexpr bool what_a_result_needs_anyway_is_computed_before() {
  workbench w;
  index const yes = w.append(opcode_of<sin_>, w.a);
  w.g.roots.push(w.append(opcode_of<where_>, w.condition, yes, w.b));
  w.g.roots.push(yes);
  return regions(w.g).of[yes] == 0;
}
static_assert(what_a_result_needs_anyway_is_computed_before());

constexpr bool regions_nest() {
  workbench w;
  index const inner = w.branch_on(opcode_of<equal_>);
  index const deep = w.append(opcode_of<sin_>, w.a), other = w.append(opcode_of<cos_>, w.a);
  index const nested = w.append(opcode_of<where_>, inner, deep, other);
  w.g.roots.push(w.append(opcode_of<where_>, w.condition, nested, w.b));
  regions const r(w.g);
  int const outside = r.of[nested], inside = r.of[deep];
  return r.all[inside].parent == outside && r.all[inside].depth == 2 && r.is_in(inside, outside) &&
         !r.is_in(outside, inside) && r.where_known(inside, w.condition) == &r.all[outside] &&
         r.where_known(outside, inner) == nullptr;
}
static_assert(regions_nest());

constexpr bool a_choice_that_is_no_branch_makes_no_region() {
  workbench w;
  index const yes = w.append(opcode_of<sin_>, w.a);
  w.g.roots.push(w.append(opcode_of<where_>, w.append(opcode_of<less_>, w.a, w.b), yes, w.b));
  auto const g = without_dead_nodes(w.g);
  regions const r(g);
  for (int const region : r.of)
    if (region != 0) return false;
  return r.all.size == 1;
}
static_assert(a_choice_that_is_no_branch_makes_no_region());

constexpr bool nodes_of_a_region_are_computed_in_a_row() {
  workbench w;
  index const yes = w.append(opcode_of<sin_>, w.a), no = w.append(opcode_of<cos_>, w.b);
  index const more_yes = w.append(opcode_of<exp_>, yes), more_no = w.append(opcode_of<exp_>, no);
  w.g.roots.push(w.append(opcode_of<where_>, w.condition, more_yes, more_no));
  regions const r(w.g);
  auto const order = grouped(w.g, r);
  int changes = 0;
  for (int i = 1; i < order.size; ++i) changes += r.of[order[i]] != r.of[order[i - 1]] ? 1 : 0;
  return changes == 3;  // before, one side, the other side, after
}
static_assert(nodes_of_a_region_are_computed_in_a_row());

}  // namespace

}  // namespace chainrule::detail::graph

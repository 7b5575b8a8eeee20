// SPDX-License-Identifier: BSL-1.0
// The plan of a graph with loops as a constant, and the programs of its stages. Next: run_loop.hpp.
#pragma once

#include "stages.hpp"

namespace chainrule::detail::code::inline CHAINRULE_TARGET {

struct plan_sizes {
  int passes = 0, loads = 0, sums = 0, placements = 0, outer = 0, stages = 0, inputs = 0, outputs = 0, workspaces = 0;
  constexpr plan_sizes(int small, int large)
      : passes(small),
        loads(large),
        sums(large),
        placements(large),
        outer(large),
        stages(small),
        inputs(large),
        outputs(large),
        workspaces(small) {}
  template <class Lists>
  constexpr explicit plan_sizes(Lists const& l)
      : passes(l.passes.size),
        loads(l.loads.size),
        sums(l.sums.size),
        placements(l.placements.size),
        outer(l.outer.size),
        stages(l.stages.size),
        inputs(l.inputs.size),
        outputs(l.outputs.size),
        workspaces(l.workspaces.size) {}
  constexpr bool hold(plan_sizes const& s) const {
    return s.passes <= passes && s.loads <= loads && s.sums <= sums && s.placements <= placements && s.outer <= outer &&
           s.stages <= stages && s.inputs <= inputs && s.outputs <= outputs && s.workspaces <= workspaces;
  }
};

/// The lists of a plan, as arrays.
template <plan_sizes Room>
struct plan_table {
  pass passes[Room.passes + 1]{};
  loaded loads[Room.loads + 1]{};
  reduction sums[Room.sums + 1]{};
  placement placements[Room.placements + 1]{};
  outer_value outer[Room.outer + 1]{};
  stage stages[Room.stages + 1]{};
  graph::index inputs[Room.inputs + 1]{};
  stage_output outputs[Room.outputs + 1]{};
  workspace workspaces[Room.workspaces + 1]{};
  plan_sizes size;

  using plan_lists = plan_lists_for<std::bool_constant<(Room.passes > 0)>>;
  constexpr explicit plan_table(plan_lists const& from) : size(from) {
    if (!Room.hold(size)) return;
    for (int i = 0; i < size.passes; ++i) passes[i] = from.passes[i];
    for (int i = 0; i < size.loads; ++i) loads[i] = from.loads[i];
    for (int i = 0; i < size.sums; ++i) sums[i] = from.sums[i];
    for (int i = 0; i < size.placements; ++i) placements[i] = from.placements[i];
    for (int i = 0; i < size.outer; ++i) outer[i] = from.outer[i];
    for (int i = 0; i < size.stages; ++i) stages[i] = from.stages[i];
    for (int i = 0; i < size.inputs; ++i) inputs[i] = from.inputs[i];
    for (int i = 0; i < size.outputs; ++i) outputs[i] = from.outputs[i];
    for (int i = 0; i < size.workspaces; ++i) workspaces[i] = from.workspaces[i];
  }
  constexpr plan_lists lists() const {
    plan_lists all;
    for (int i = 0; i < size.passes; ++i) all.passes.push(passes[i]);
    for (int i = 0; i < size.inputs; ++i) all.inputs.push(inputs[i]);
    for (int i = 0; i < size.stages; ++i) all.stages.push(stages[i]);
    for (int i = 0; i < size.outputs; ++i) all.outputs.push(outputs[i]);
    return all;
  }

  /// Where the value of a node is in a pass: its slot in a round's frame, or -1 - its number among the outer values.
  constexpr int place_of(int p, graph::index node) const {
    pass const& here = passes[p];
    for (int k = here.outer[0]; k < here.outer[1]; ++k)
      if (outer[k].node == node) return -1 - (k - here.outer[0]);
    for (int k = here.loads[0]; k < here.loads[1]; ++k)
      if (loads[k].node == node) return loads[k].slot;
    for (int k = here.sums[0]; k < here.sums[1]; ++k)
      if (sums[k].state == node) return sums[k].state_slot;
    for (int q = 0; q < size.passes; ++q)
      for (int k = passes[q].sums[0]; passes[q].around == p && k < passes[q].sums[1]; ++k)
        if (sums[k].node == node) return sums[k].slot;
    for (int s = 0; s < size.stages; ++s)
      for (int k = stages[s].outputs[0]; stages[s].pass == p && k < stages[s].outputs[1]; ++k)
        if (outputs[k].node == node) return outputs[k].slot;
    return -1 - size.outer;  // not reached
  }
  /// The number of the workspace that a computed sequence has.
  constexpr int workspace_of(graph::index node) const {
    for (int w = 0; w < size.workspaces; ++w)
      if (workspaces[w].node == node) return w;
    return 0;  // not reached
  }
  constexpr int stage_of(int p, int number) const {
    for (int s = 0; s < size.stages; ++s)
      if (stages[s].pass == p && stages[s].number == number) return s;
    return 0;  // not reached
  }
};

/// The graph that `build()` returns, and what is made of it before it is cut. Each of these is a class of its own,
/// because clang evaluates what a member's type comes from as soon as it looks into the class: so one can be tried
/// before the next is made.
template <auto build, int Nodes, int Roots>
struct loop_graph {
  static constexpr auto const& answer = graph::frozen<build, Nodes, Roots>::value;
  /// As in other programs, small powers become products.
  static constexpr graph::graph tidy() {
    if (graph::detail::features(answer).unrolls)
      return graph::with_states_stored(
          graph::detail::rebuilt(answer, graph::detail::unrolled<graph::order_for::rounds>));
    return graph::with_states_stored(graph::without_dead_nodes(answer));
  }

 protected:
  // Constants one after the other, because clang counts the steps of each by itself.
  template <auto make>
  using kept = graph::frozen<make, 2 * answer.size.nodes, answer.size.roots>;
  static constexpr graph::graph with_invariants_outside() {
    return graph::with_invariants_moved_out(graph::thawed(kept<&loop_graph::tidy>::value));
  }
  static constexpr graph::graph with_tables() {
    return with_values_stored(graph::thawed(kept<&loop_graph::with_invariants_outside>::value));
  }
  static constexpr auto const& find_nodes() {
    if constexpr (graph::has_nested_loops(kept<&loop_graph::tidy>::value))
      return kept<&loop_graph::with_tables>::value;
    else
      return kept<&loop_graph::tidy>::value;
  }

 public:
  /// Whether the compiler evaluates all this to its end; graphs of up to `Tried` nodes are not tried.
  template <int Tried>
  static constexpr bool fits() {
    if constexpr (answer.size.nodes <= Tried)
      return true;
    else if constexpr (!graph::fits_in_an_evaluation<&loop_graph::tidy, 2 * answer.size.nodes, answer.size.roots>)
      return false;
    else if constexpr (!graph::has_nested_loops(kept<&loop_graph::tidy>::value))
      return true;
    else if constexpr (!graph::fits_in_an_evaluation<&loop_graph::with_invariants_outside, 2 * answer.size.nodes,
                                                     answer.size.roots>)
      return false;
    else
      return graph::fits_in_an_evaluation<&loop_graph::with_tables, 2 * answer.size.nodes, answer.size.roots>;
  }
};

/// The same as it is cut; its first roots are `Numbers` numbers.
template <class Graph, int Numbers>
struct loop_nodes : Graph {
  static constexpr auto const& nodes = Graph::find_nodes();
  static constexpr int numbers = Numbers;
  static constexpr int destinations = Graph::answer.size.roots - Numbers;
  using planner = planner_for<std::bool_constant<(Numbers >= 0)>>;
  static constexpr auto make() {
    graph::graph g;
    g = graph::thawed(nodes);
    return planner(g, Numbers).to;
  }
  static constexpr plan_sizes room{64, 2 * nodes.size.nodes + 64};

  template <int Tried>
  static constexpr bool fits() {
    if constexpr (nodes.size.nodes <= Tried)
      return true;
    else
      return requires { typename std::integral_constant<int, passes_of_a_table()>; };
  }

 private:
  static constexpr int passes_of_a_table() {
    plan_table<room> const table(make());
    return table.size.passes;
  }
};

/// The plan of a graph of loops.
template <class Nodes>
struct loop_plan : Nodes {
  using Nodes::make, Nodes::nodes, Nodes::room;

 private:
  static constexpr plan_table<room> attempt{make()};
  template <plan_sizes Size>
  static constexpr plan_table<Size> exactly{make()};
  static constexpr auto const& find() {
    if constexpr (room.hold(attempt.size))
      return attempt;
    else
      return exactly<attempt.size>;
  }

 public:
  static constexpr auto const& plan = find();

  template <int Stage>
  struct stage_graph {
    static constexpr graph::graph make() {
      graph::graph g;
      g = graph::thawed(nodes);
      return Nodes::planner::written_stage(g, plan.lists(), Stage);
    }
    using program = code::program<&stage_graph::make, 0, 0, graph::order_for::rounds>;
  };
};

}  // namespace chainrule::detail::code::inline CHAINRULE_TARGET

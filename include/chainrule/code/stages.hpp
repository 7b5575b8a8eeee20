// SPDX-License-Identifier: BSL-1.0
// A graph with loops, cut into stages. A *pass* goes through a loop once and computes some of its sums; the outermost
// pass is the call itself. What a round of a pass computes before and after the passes inside of it are its *stages*,
// each of them a program without loops. Next: run_loop.hpp, which executes them.
#pragma once

#include "../graph/loops.hpp"
#include "program.hpp"

namespace chainrule::detail::code::inline CHAINRULE_TARGET {

/// A pass through a loop.
struct pass {
  graph::index loop = graph::none;  ///< none for the call itself
  int around = graph::none;         ///< the pass in whose rounds it runs,
  int after = 0;                    ///< and after which stage of it
  int depth = 0;
  int stages = 0;
  int frame_size = 0;
  bool has_workspace = false;  ///< then its rounds are computed one by one
  // Where its parts begin in the lists of a plan, and end.
  int loads[2]{}, sums[2]{}, placements[2]{}, outer[2]{};
};
/// A value of a round that is read from an element, or made of an index.
struct loaded {
  graph::index node;
  int slot;   ///< in the round's frame
  int stage;  ///< before which it is read
};
/// A sum over a pass's rounds, or the largest value in them.
struct reduction {
  graph::index node;       ///< the sum itself
  graph::index body;
  int slot;                ///< of the sum in the frame of the pass around
  bool is_largest;
};
/// A number that is added to a sequence, or to a matrix in a row and a column.
struct placement {
  graph::index value, at, column;
  int destination;
  int stage;  ///< after which it is made
};
/// A sequence that is computed and read: it is the destination of this number in a workspace, and cleared in each round
/// of a pass.
struct workspace {
  graph::index node, length;
  int pass;
};
/// A value of a pass around, or a number of the call, which is the same in all rounds.
struct outer_value {
  graph::index node;
};
/// What a stage computes: where values come from is found by `value_place`.
struct stage {
  int pass = 0, number = 0;
  int inputs[2]{}, outputs[2]{};
};
struct stage_output {
  graph::index node;
  int slot;
};

/// Passes, stages and what is in them.
struct plan_lists {
  graph::sequence<pass> passes;
  graph::sequence<loaded> loads;
  graph::sequence<reduction> sums;
  graph::sequence<placement> placements;
  graph::sequence<outer_value> outer;
  graph::sequence<stage> stages;
  graph::sequence<graph::index> inputs;
  graph::sequence<stage_output> outputs;
  graph::sequence<workspace> workspaces;
};

/// Makes the plan of a graph whose first roots are numbers and whose others are sequences.
class planner {
  using index = graph::index;
  static constexpr index none = graph::none;

 public:
  constexpr planner(graph::graph& in, int number_roots) : g(in) {
    find_phases();
    first_workspace = g.roots.size - number_roots;
    pass call;
    call.stages = 1;
    int const top = to.passes.push(call);
    graph::sequence<index> wanted;
    for (int r = 0; r < number_roots; ++r) wanted.push(g.roots[r]);
    graph::sequence<target> targets;
    for (int r = number_roots; r < g.roots.size; ++r) add_sequence(targets, g.roots[r], r - number_roots);
    build(top, wanted, targets);
  }

  plan_lists to;

  /// The nodes that a stage computes itself, written into a graph of its own; what it takes from outside is an argument
  /// with the number that it has among the stage's inputs.
  static constexpr graph::graph written_stage(graph::graph& g, plan_lists const& plan, int number) {
    return planner(g, plan).write_stage(plan.stages.data[number]);
  }

 private:
  graph::graph& g;
  static constexpr int most_deep = 8;
  int first_workspace = 0;      // among destinations
  graph::sequence<int> phases;  // of each node: in which stage of the pass of each depth its value is there

  // A sum that is to be computed, or a sequence that something is to be added to.
  struct target {
    index node;  // the sum, or none
    index body;
    index loop;
    int destination;  // of a sequence, else none
  };

  constexpr planner(graph::graph& in, plan_lists const& known) : to(known), g(in) { find_phases(); }

  constexpr bool is_condition(index i) const {
    node_type const& n = g.nodes.data[i];
    return !graph::is_leaf(n) && operation::traits_at(n.operation).result == operation::kind::condition;
  }
  using node_type = graph::node;
  constexpr bool is_constant(index i) const { return graph::is_constant(g.nodes.data[i]); }
  constexpr bool is_load(index i) const {
    return graph::detail::is<operation::element_>(g, i) || graph::detail::is<operation::index_as_number_>(g, i);
  }
  constexpr bool is_placed(index i) const {
    return graph::detail::is<operation::placed_>(g, i) || graph::detail::is<operation::entered_>(g, i);
  }
  constexpr index column_of(index placed) const {
    return graph::detail::is<operation::entered_>(g, placed) ? graph::detail::operand(g, placed, 2) : none;
  }
  constexpr bool is_computed_sequence(index i) const { return graph::is_sequence(g, i); }
  constexpr bool is_reduction(index i) const {
    return graph::detail::is<operation::sum_>(g, i) || graph::detail::is<operation::largest_>(g, i);
  }
  constexpr int& phase(index i, int depth) { return phases.data[i * most_deep + depth]; }

  constexpr void find_phases() {
    phases = graph::sequence<int>(g.nodes.size * most_deep, 0);
    for (index i = 0; i < g.nodes.size; ++i) {
      node_type const n = g.nodes.data[i];
      for (int k = 0, count = graph::arity(n); k < count; ++k)
        for (int d = 0; d < most_deep; ++d)
          if (phase(n.operands[k], d) > phase(i, d)) phase(i, d) = phase(n.operands[k], d);
      if (is_reduction(i)) {
        int const inner = graph::loop_depth(g, n.operands[1]);
        ++phase(i, inner - 1);
        for (int d = inner; d < most_deep; ++d) phase(i, d) = 0;
      } else if (is_placed(i)) {
        ++phase(i, graph::loop_depth(g, graph::loop_of(g, i)));
      }
    }
  }

  // The parts of a sequence: what is summed in loops, and what is placed.
  constexpr void add_sequence(graph::sequence<target>& targets, index sequence, int destination) {
    if (graph::detail::is<operation::add_>(g, sequence)) {
      add_sequence(targets, graph::detail::operand(g, sequence), destination);
      add_sequence(targets, graph::detail::operand(g, sequence, 1), destination);
    } else if (graph::detail::is<operation::sum_>(g, sequence)) {
      targets.push({none, graph::detail::operand(g, sequence), graph::detail::operand(g, sequence, 1), destination});
    } else if (is_placed(sequence)) {
      targets.push({none, sequence, none, destination});
    }
  }

  // What a pass must have: `wanted` as values at the end of a round; sequences and placements in `targets`.
  constexpr void build(int p, graph::sequence<index> const& wanted, graph::sequence<target> const& targets) {
    index const loop = to.passes[p].loop;
    int const depth = to.passes[p].depth;
    graph::zeros<bool> want(g.nodes.size), inside(g.nodes.size), outer(g.nodes.size);
    for (index i : wanted) want[i] = true;
    graph::sequence<placement> placements;
    graph::sequence<target> sequences;
    int last = 0;
    for (target const& t : targets) {
      if (t.loop != none) sequences.push(t);
      if (t.loop == none) {
        index const value = graph::detail::operand(g, t.body);
        placements.push({value, graph::detail::operand(g, t.body, 1), column_of(t.body), t.destination,
                         phase(value, depth)});
        want[value] = true;
      }
    }
    // Sequences that are read become destinations, once something reads them.
    graph::zeros<bool> is_computed_here(g.nodes.size);
    auto const open_workspaces = [&] {
      for (index i = g.nodes.size - 1; i >= 0; --i) {
        if (!want.data[i] || is_computed_here.data[i] || !is_computed_sequence(i) || graph::loop_of(g, i) != loop)
          continue;
        is_computed_here.data[i] = true;
        int const destination = first_workspace + to.workspaces.push({i, graph::length_of(g, i), p});
        graph::sequence<target> parts;
        add_sequence(parts, i, destination);
        for (target const& t : parts) {
          if (t.loop != none) {
            sequences.push(t);
            continue;
          }
          index const value = graph::detail::operand(g, t.body);
          placements.push({value, graph::detail::operand(g, t.body, 1), none, destination, phase(value, depth)});
          want[value] = true;
        }
      }
    };
    graph::zeros<bool> taken(g.nodes.size);  // sums that a pass has been made for
    for (index i = 0; i < g.nodes.size; ++i)
      if (phase(i, depth) > last) last = phase(i, depth);
    for (int after = last; after >= 0; --after) {
      find_needs(loop, depth, want, inside, outer);
      open_workspaces();
      find_needs(loop, depth, want, inside, outer);
      // One pass for each loop that sums anything at this time.
      graph::sequence<target> now;
      for (index i = 0; i < g.nodes.size; ++i)
        if (want[i] && is_reduction(i) && !graph::is_sequence(g, i) && graph::loop_of(g, i) == loop && phase(i, depth) == after + 1)
          now.push({i, graph::detail::operand(g, i), graph::detail::operand(g, i, 1), none});
      for (target const& t : sequences)
        if (phase(t.body, depth) == after) now.push(t);
      for (int k = 0; k < now.size; ++k) {
        index const inner = now[k].loop;
        bool is_first = true;
        for (int other = 0; other < k; ++other) is_first = is_first && now[other].loop != inner;
        if (is_first) make_inner(p, inner, after, now, want);
      }
    }
    find_needs(loop, depth, want, inside, outer);
    finish(p, want, inside, outer, placements);
  }

  constexpr void make_inner(int p, index loop, int after, graph::sequence<target> const& now,
                            graph::zeros<bool>& want) {
    pass made;
    made.loop = loop;
    made.around = p;
    made.after = after;
    made.depth = to.passes[p].depth + 1;
    int const inner = to.passes.push(made);
    graph::sequence<index> bodies;
    graph::sequence<target> sequences;
    int const first = to.sums.size;
    for (target const& t : now) {
      if (t.loop != loop) continue;
      if (t.destination == none) {
        bodies.push(t.body);
        to.sums.push({t.node, t.body, none, graph::detail::is<operation::largest_>(g, t.node)});
      } else {
        add_sequence(sequences, t.body, t.destination);
      }
    }
    to.passes[inner].sums[0] = first;
    to.passes[inner].sums[1] = to.sums.size;
    build(inner, bodies, sequences);
    for (int k = to.passes[inner].outer[0]; k < to.passes[inner].outer[1]; ++k) want[to.outer[k].node] = true;
  }

  // Marks all that is needed for what is wanted: inside of the pass's stages, or from around.
  constexpr void find_needs(index loop, int depth, graph::zeros<bool>& want, graph::zeros<bool>& inside,
                            graph::zeros<bool>& outer) {
    for (index i = g.nodes.size - 1; i >= 0; --i) {
      if (!want.data[i] && !inside.data[i]) continue;
      node_type const n = g.nodes.data[i];
      if (!is_condition(i)) {
        if (is_constant(i)) continue;
        if (graph::is_leaf(n) || graph::loop_of(g, i) != loop) {
          outer.data[i] = true;
          continue;
        }
        if (graph::detail::is<operation::element_>(g, i) && is_computed_sequence(n.operands[0]))
          want.data[n.operands[0]] = true;
        if (is_load(i) || is_reduction(i) || is_computed_sequence(i)) continue;
      }
      inside.data[i] = true;
      for (int k = 0, count = graph::arity(n); k < count; ++k) {
        index const operand = n.operands[k];
        if (is_constant(operand)) continue;
        if (is_condition(operand))
          inside.data[operand] = true;
        else if (!is_condition(i) && is_computed(operand, loop) && phase(operand, depth) == phase(i, depth))
          inside.data[operand] = true;
        else
          want.data[operand] = true;
      }
    }
  }

  // Whether a number is computed by a stage of a pass through this loop.
  constexpr bool is_computed(index i, index loop) {
    return !graph::is_leaf(g.nodes.data[i]) && !is_load(i) && !is_reduction(i) && graph::loop_of(g, i) == loop;
  }

  constexpr void finish(int p, graph::zeros<bool> const& want, graph::zeros<bool> const& inside,
                        graph::zeros<bool> const& outer, graph::sequence<placement> const& placements) {
    pass& now = to.passes[p];
    now.outer[0] = to.outer.size;
    for (index i = 0; i < g.nodes.size; ++i)
      if (outer.data[i]) to.outer.push({i});
    now.outer[1] = to.outer.size;
    now.placements[0] = to.placements.size;
    for (placement const& one : placements) to.placements.push(one);
    now.placements[1] = to.placements.size;

    now.loads[0] = to.loads.size;
    for (index i = 0; i < g.nodes.size; ++i)
      if (want.data[i] && is_load(i) && !outer.data[i]) to.loads.push({i, now.frame_size++, phase(i, now.depth)});
    now.loads[1] = to.loads.size;
    for (pass const& inner : to.passes)
      for (int k = inner.sums[0]; inner.around == p && k < inner.sums[1]; ++k) to.sums[k].slot = now.frame_size++;
    for (workspace const& w : to.workspaces) now.has_workspace = now.has_workspace || w.pass == p;

    int last = 0;
    for (index i = 0; i < g.nodes.size; ++i)
      if (((inside.data[i] && !is_condition(i)) || (want.data[i] && !outer.data[i])) && phase(i, now.depth) > last)
        last = phase(i, now.depth);
    now.stages = last + 1;
    for (int s = 0; s <= last; ++s) {
      stage made{p, s};
      made.outputs[0] = to.outputs.size;
      for (index i = 0; i < g.nodes.size; ++i) {
        bool const is_here = is_constant(i) ? s == 0
                                            : inside.data[i] && !is_condition(i) && !outer.data[i] &&
                                                  phase(i, now.depth) == s && is_computed(i, now.loop);
        if (want.data[i] && is_here) to.outputs.push({i, now.frame_size++});
      }
      made.outputs[1] = to.outputs.size;
      made.inputs[0] = made.inputs[1] = to.inputs.size;
      if (made.outputs[0] == made.outputs[1]) {
        to.stages.push(made);
        continue;
      }
      graph::sequence<index> inputs;
      write_stage(made, inputs);
      for (index i : inputs) to.inputs.push(i);
      made.inputs[1] = to.inputs.size;
      to.stages.push(made);
    }
  }

  constexpr graph::graph write_stage(stage const& s) {
    graph::sequence<index> inputs;
    return write_stage(s, inputs);
  }
  constexpr graph::graph write_stage(stage const& s, graph::sequence<index>& inputs) {
    graph::graph written;
    for (int i = 0; i < g.literals.size; ++i) written.literals.push(g.literals[i]);
    graph::sequence<index> position(g.nodes.size, none);
    graph::zeros<bool> needed(g.nodes.size);
    index const loop = to.passes[s.pass].loop;
    int const depth = to.passes[s.pass].depth;
    // Which nodes the stage computes: its outputs, and what these are made of in the same stage.
    for (int k = s.outputs[0]; k < s.outputs[1]; ++k) needed[to.outputs[k].node] = true;
    auto const is_here = [&](index i) {
      return is_constant(i) || is_condition(i) || (is_computed(i, loop) && phase(i, depth) == s.number);
    };
    for (index i = g.nodes.size - 1; i >= 0; --i)
      if (needed.data[i] && is_here(i))
        for (int k = 0, count = graph::arity(g.nodes.data[i]); k < count; ++k)
          needed.data[g.nodes.data[i].operands[k]] = true;
    for (index i = 0; i < g.nodes.size; ++i) {
      if (!needed.data[i]) continue;
      node_type const n = g.nodes.data[i];
      auto const operand = [&](int k) { return n.operands[k] == none ? none : position.data[n.operands[k]]; };
      if (i >= g.derivatives_begin && written.derivatives_begin > written.nodes.size)
        written.derivatives_begin = written.nodes.size;
      if (n.operation == graph::constant)
        position.data[i] = written.append_constant(g.constants[n.operands[0]]);
      else if (n.operation == graph::literal)
        position.data[i] = written.append(graph::literal, n.operands[0]);
      else if (is_constant(i))
        position.data[i] = written.append(n.operation);
      else if (is_here(i))
        position.data[i] = written.append(n.operation, operand(0), operand(1), operand(2));
      else
        position.data[i] = written.append(graph::argument, inputs.push(i));
    }
    for (int k = s.outputs[0]; k < s.outputs[1]; ++k) written.roots.push(position[to.outputs[k].node]);
    return written;
  }
};

}  // namespace chainrule::detail::code::inline CHAINRULE_TARGET

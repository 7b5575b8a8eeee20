// SPDX-License-Identifier: BSL-1.0
// Cuts a graph with loops into stages. Next: loop_plan.hpp, their programs; run_loop.hpp, which executes them.
#pragma once

#include "../graph/stored_states.hpp"
#include "checkpoints.hpp"
#include "phases.hpp"
#include "plan.hpp"
#include "program.hpp"
#include "stored_values.hpp"

namespace chainrule::detail::code::inline CHAINRULE_TARGET {

/// Makes the plan of a graph whose first roots are numbers and whose others are sequences.
template <class Tag>
class planner_for : node_phases {
  using plan_lists = plan_lists_for<Tag>;

 public:
  constexpr planner_for(graph::graph& in, int number_roots) : node_phases(in) {
    first_workspace = g.roots.size - number_roots;
    pass call;
    call.stages = 1;
    int const top = to.passes.push(call);
    graph::sequence<index> wanted;
    for (int r = 0; r < number_roots; ++r) wanted.push(g.roots[r]);
    graph::sequence<target> targets;
    for (int r = number_roots; r < g.roots.size; ++r) add_sequence(targets, g.roots[r], r - number_roots);
    build(top, wanted, targets);
    if (g.has_states) finding_checkpoints<plan_lists>(g, to, first_workspace);
  }

  plan_lists to;

  /// The nodes that a stage computes itself, written into a graph of its own; what it takes from outside is an argument
  /// with the number that it has among the stage's inputs.
  static constexpr graph::graph written_stage(graph::graph& of, plan_lists const& plan, int number) {
    return planner_for(of, plan).write_stage(plan.stages.data[number]);
  }

 private:
  int first_workspace = 0;  // among destinations
  graph::sequence<graph::detail::ranks_in_loop> ranks;

  // A sum that is to be computed, or a sequence that something is to be added to.
  struct target {
    index node;  // the sum, or none
    index body;
    index loop;
    int destination;  // of a sequence, else none
    int rank = -1;    // of the states of the loop that the body is made of
    constexpr bool is_in_one_pass_with(target const& other) const { return loop == other.loop && rank == other.rank; }
  };

  constexpr planner_for(graph::graph& in, plan_lists const& known) : node_phases(in), to(known) {}

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
        placements.push(
            {value, graph::detail::operand(g, t.body, 1), column_of(t.body), t.destination, phase(value, depth)});
        want[value] = true;
      }
    }
    // Sequences that are read become destinations, once something reads them.
    graph::zeros<bool> is_computed_here(g.nodes.size);
    auto const open_workspaces = [&] {
      bool opens_any = false;
      for (index i = g.nodes.size - 1; i >= 0; --i) {
        if (!want.data[i] || is_computed_here.data[i] || !is_computed_sequence(i) || graph::loop_of(g, i) != loop)
          continue;
        is_computed_here.data[i] = opens_any = true;
        to.workspaces.push({i, graph::length_of(g, i), p});
        int const destination = first_workspace + to.workspace_of(i);
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
      return opens_any;
    };
    for (index i = 0; i < g.nodes.size; ++i)
      if (phase(i, depth) > last && graph::is_in_loop(g, graph::loop_of(g, i), loop)) last = phase(i, depth);
    for (int after = last; after >= 0; --after) {
      find_needs(loop, depth, want, inside, outer);
      if (open_workspaces()) find_needs(loop, depth, want, inside, outer);
      // One pass for each loop that sums anything at this time.
      graph::sequence<target> now;
      for (index i = 0; i < g.nodes.size; ++i)
        if (want[i] && is_reduction(i) && !graph::is_sequence(g, i) && graph::loop_of(g, i) == loop &&
            phase(i, depth) == after + 1)
          now.push({i, body_of_reduction(i), loop_of_reduction(i), none});
      for (target const& t : sequences)
        if (phase(t.body, depth) == after) now.push(t);
      for (int k = 0; k < now.size; ++k) {
        now[k].rank = rank_of(now[k]);
        bool is_first = true;
        for (int other = 0; other < k; ++other) is_first = is_first && !now[other].is_in_one_pass_with(now[k]);
        if (!is_first) continue;
        graph::sequence<target> together;
        for (int other = 0; other < now.size; ++other) {
          now[other].rank = rank_of(now[other]);
          if (now[other].is_in_one_pass_with(now[k])) together.push(now[other]);
        }
        make_inner(p, after, together, want);
      }
    }
    find_needs(loop, depth, want, inside, outer);
    for (int k = to.passes[p].sums[0]; k < to.passes[p].sums[1]; ++k)
      if (to.sums[k].is_carried()) outer[to.sums[k].begins_as] = true;
    finish(p, want, inside, outer, placements);
  }

  constexpr int rank_of(target const& t) {
    if (!g.has_states) return -1;
    return t.node != none && is_carried(t.node) ? graph::rank_of_state(g, graph::detail::operand(g, t.node))
                                                : ranks_in(t.loop).high[t.body];
  }
  constexpr graph::detail::ranks_in_loop const& ranks_in(index loop) {
    for (auto const& known : ranks)
      if (known.loop == loop) return known;
    return ranks[ranks.push(graph::detail::ranks_in_loop(g, loop))];
  }

  constexpr void make_inner(int p, int after, graph::sequence<target> const& now, graph::zeros<bool>& want) {
    pass made;
    made.loop = now[0].loop;
    made.rank = now[0].rank;
    made.around = p;
    made.after = after;
    made.depth = to.passes[p].depth + 1;
    int const inner = to.passes.push(made);
    graph::sequence<index> bodies;
    graph::sequence<target> sequences;
    int const first = to.sums.size;
    for (target const& t : now) {
      if (t.destination == none) {
        bodies.push(t.body);
        if (!is_carried(t.node))
          to.sums.push({t.node, t.body, none, graph::detail::is<operation::largest_>(g, t.node)});
      } else {
        add_sequence(sequences, t.body, t.destination);
      }
    }
    if (made.rank >= 0) add_states(made.loop, now, bodies);
    to.passes[inner].sums[0] = first;
    to.passes[inner].sums[1] = to.sums.size;
    build(inner, bodies, sequences);
    for (int k = to.passes[inner].outer[0]; k < to.passes[inner].outer[1]; ++k) want[to.outer[k].node] = true;
  }

  // The states that a pass goes through its loop with: all that its targets are made of.
  constexpr void add_states(index loop, graph::sequence<target> const& targets, graph::sequence<index>& bodies) {
    auto const carried = graph::carried_by(g);
    graph::zeros<bool> seen(g.nodes.size);
    graph::sequence<index> stack;
    for (target const& t : targets) {
      stack.push(t.body);
      if (t.node != none && is_carried(t.node)) stack.push(graph::detail::operand(g, t.node));
    }
    while (stack.size > 0) {
      index const i = stack.data[--stack.size];
      if (seen[i] || !graph::is_in_loop(g, graph::loop_of(g, i), loop)) continue;
      seen[i] = true;
      node_type const n = g.nodes[i];
      if (is_state(i) && n.operands[0] == loop) {
        node_type const its = g.nodes[carried[i]];
        index result = none;  // none where another pass has gone through this recurrence before
        for (target const& t : targets)
          if (t.node == carried[i]) result = t.node;
        to.sums.push({result, its.operands[2], none, false, i, its.operands[1]});
        bodies.push(its.operands[2]);
        stack.push(its.operands[2]);
        continue;
      }
      for (int k = 0, count = graph::arity(n); k < count; ++k) stack.push(n.operands[k]);
      if (is_state(i)) stack.push(carried[i]);
    }
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
        if (is_of_matrix(i))
          for (index l = n.operands[0]; graph::detail::is<operation::listed_>(g, l);
               l = graph::detail::operand(g, l, 1))
            want.data[graph::detail::operand(g, l)] = true;
        if (is_load(i) || is_state(i) || is_reduction(i) || is_computed_sequence(i)) continue;
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
    return !graph::is_leaf(g.nodes.data[i]) && !is_load(i) && !is_state(i) && !is_reduction(i) &&
           graph::loop_of(g, i) == loop;
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
    for (int k = now.sums[0]; k < now.sums[1]; ++k)
      if (to.sums[k].is_carried()) to.sums[k].state_slot = now.frame_size++;
    for (pass const& inner : to.passes)
      for (int k = inner.sums[0]; inner.around == p && k < inner.sums[1]; ++k) to.sums[k].slot = now.frame_size++;
    for (workspace const& w : to.workspaces) now.has_workspace = now.has_workspace || w.pass == p;

    for (index i = 0; g.functions.size > 0 && i < g.nodes.size; ++i)
      if (inside.data[i] && graph::detail::is<operation::called_>(g, i))
        for (int q = p; q != none; q = to.passes[q].around) to.passes[q].calls = true;
    int last = 0;
    for (index i = 0; i < g.nodes.size; ++i)
      if (((inside.data[i] && !is_condition(i)) || (want.data[i] && !outer.data[i])) && phase(i, now.depth) > last)
        last = phase(i, now.depth);
    now.stages = last + 1;
    for (int s = 0; s <= last; ++s) {
      stage made{p, s};
      made.outputs[0] = to.outputs.size;
      for (index i = 0; i < g.nodes.size; ++i) {
        if (!want.data[i]) continue;
        bool const is_here = is_constant(i) ? s == 0
                                            : inside.data[i] && !is_condition(i) && !outer.data[i] &&
                                                  phase(i, now.depth) == s && is_computed(i, now.loop);
        if (is_here) to.outputs.push({i, now.frame_size++});
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
    written.functions = g.functions;
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

// SPDX-License-Identifier: BSL-1.0
// What a plan for a graph with loops consists of. A *pass* goes through a loop once and computes some of its sums; the
// outermost pass is the call itself. What a round of a pass computes before and after the passes inside of it are its
// *stages*, each of them a program without loops. Next: stages.hpp, which makes plans.
#pragma once

#include "../base/target.hpp"
#include "../graph/loops.hpp"

namespace chainrule::detail::code::inline CHAINRULE_TARGET {

/// A pass through a loop.
struct pass {
  graph::index loop = graph::none;  ///< none for the call itself
  int around = graph::none;         ///< the pass in whose rounds it runs,
  int after = 0;                    ///< and after which stage of it
  int depth = 0;
  int stages = 0;
  int frame_size = 0;
  int rank = -1;                  ///< of the states that it goes through the loop with, if any: backwards if it is odd
  int checkpoints = graph::none;  ///< the workspace that can have its states at the beginnings of groups of rounds
  bool has_workspace = false;     ///< whether it clears a workspace
  bool calls = false;             ///< whether it, or a pass inside, calls functions that nobody looks into
  /// Else its rounds are computed one by one.
  constexpr bool is_in_lanes() const { return loop != graph::none && rank < 0 && !has_workspace && !calls; }
  // Where its parts begin in the lists of a plan, and end.
  int loads[2]{}, sums[2]{}, placements[2]{}, outer[2]{};
};
/// A value of a round that is read from an element, or made of an index.
struct loaded {
  graph::index node;
  int slot;   ///< in the round's frame
  int stage;  ///< before which it is read
};
/// A sum over a pass's rounds, or the largest value in them, or a state that they hand on.
struct reduction {
  graph::index node;  ///< the sum itself
  graph::index body;
  int slot;  ///< of the sum in the frame of the pass around
  bool is_largest;
  graph::index state = graph::none, begins_as = graph::none;
  int state_slot = 0;  ///< in the round's frame
  constexpr bool is_carried() const { return state != graph::none; }
};
/// A number that is added to a sequence, or to a matrix in a row and a column.
struct placement {
  graph::index value, at, column;
  int destination;
  int stage;  ///< after which it is made
};
/// A sequence that is computed and read: it is the destination of this number in a workspace, and cleared in each round
/// of a pass. Passes one after the other that compute the same one use the memory of the first of them.
struct workspace {
  graph::index node, length;  ///< none for checkpoints
  int pass;
  int maker = graph::none;  ///< the pass whose states it has, if they can be those of a group of rounds
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

/// Passes, stages and what is in them. (A template, so that only programs with loops pay for it.)
template <class>
struct plan_lists_for {
  graph::sequence<pass> passes;
  graph::sequence<loaded> loads;
  graph::sequence<reduction> sums;
  graph::sequence<placement> placements;
  graph::sequence<outer_value> outer;
  graph::sequence<stage> stages;
  graph::sequence<graph::index> inputs;
  graph::sequence<stage_output> outputs;
  graph::sequence<workspace> workspaces;

  constexpr int workspace_of(graph::index node) const {
    int w = 0;
    while (workspaces[w].node != node) ++w;
    return w;
  }
};

}  // namespace chainrule::detail::code::inline CHAINRULE_TARGET

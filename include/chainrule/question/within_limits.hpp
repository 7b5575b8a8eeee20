// SPDX-License-Identifier: BSL-1.0
// Whether what a question takes is within the compiler's limit of steps. An evaluation that hits it ends in the
// compiler's own words, so long ones are tried beforehand.
#pragma once

#include "../code/program.hpp"
#include "asked.hpp"

namespace chainrule::detail {

// What is shorter, in nodes times sweeps, is not tried. Clang's limit is the lower one.
#ifdef __clang__
inline constexpr int tried = 1000;
#else
inline constexpr int tried = 3000;
#endif

// Steps that a node takes, about: what stands on one side of an `if` is guarded on the way to it.
template <class Graph>
constexpr int weight(Graph const& g) {
  if (g.size.nodes < 60) return g.size.nodes;
  int branches = 0;
  for (int i = 0; i < g.size.nodes; ++i)
    branches += g.nodes[i].operation == operation::opcode_of<operation::branch_> ? 1 : 0;
  return g.size.nodes * (1 + branches / 4);
}

// Whether products in derivatives are looked through for what cancels, which takes several times the steps.
template <class Graph>
constexpr bool looks_for_kinks(Graph const& g) {
  for (int i = 0; i < g.size.nodes; ++i)
    if (g.nodes[i].operation >= 0 && operation::traits_at(g.nodes[i].operation).may_cancel()) return true;
  return false;
}

template <class Asked, auto build>
constexpr bool derivative_fits() {
  constexpr auto const& g = Asked::source::simplified();
  constexpr int most_unweighed = tried / 3;
  constexpr int weighed = weight(g) * (g.size.nodes > most_unweighed && looks_for_kinks(g) ? 3 : 1);
  if constexpr (weighed * Asked::question::sweeps(Asked::source::results, Asked::source::by_count) <= tried)
    return true;
  else
    return graph::fits_in_an_evaluation<build, Asked::some_nodes, Asked::some_roots>;
}
/// The derivatives that another question asks for, where this one is about the answer of that.
template <class Asked>
constexpr bool derivatives_before_fit() {
  if constexpr (Asked::is_first) {
    return true;
  } else {
    using before = asked<typename Asked::question::after, typename Asked::source>;
    return derivative_fits<before, &before::build_small>();
  }
}
/// Those that a question asks for itself, which are looked at only once these are known to fit.
template <class Asked>
constexpr bool derivatives_fit() {
  if constexpr (!derivatives_before_fit<Asked>())
    return false;
  else
    return derivative_fits<Asked, &Asked::build>();
}

/// The stages after the derivatives: order, and regions.
template <class Program>
constexpr bool program_fits() {
  using unordered = typename code::before_program<Program>::unordered;
  using ordered = typename code::before_program<Program>::ordered;
  if constexpr (weight(unordered::answer) <= 5 * tried)
    return true;
  else if constexpr (!graph::fits_in_an_evaluation<&unordered::arrange, 2 * unordered::answer.size.nodes,
                                                   unordered::answer.size.roots>)
    return false;
  else
    return requires { typename std::bool_constant<ordered::can_be_cut_into_blocks()>; };
}

}  // namespace chainrule::detail

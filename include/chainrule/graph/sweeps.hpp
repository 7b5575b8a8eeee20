// SPDX-License-Identifier: BSL-1.0
// What sweeps answer: Jacobians, Hessians, and derivatives along directions, as nodes. Both front ends ask here.
#pragma once

#include "directions_in_rounds.hpp"
#include "forward.hpp"
#include "reverse.hpp"

namespace chainrule::detail::graph {

namespace detail {

// How many operations `results` need beside the nodes before `first`.
constexpr int operations_from(graph const& g, sequence<index> const& results, index first) {
  int count = 0;
  auto const needed = reachable(g, results);
  for (index i = first; i < g.nodes.size; ++i)
    if (needed.data[i] && !is_leaf(g.nodes.data[i])) ++count;
  return count;
}

// Where reverse may not be the best order: it is within 2 % of forward and of Markowitz' order from three variables on.
inline constexpr int few_variables = 2, most_nodes_in_two_orders = 150;

// Forward where that takes fewer operations. What has kinks, powers or branches has forms for one of the orders.
constexpr sequence<index> gradient_in_fewer_operations(graph& g, index of, sequence<index> const& by) {
  index const begin = g.nodes.size;
  auto const adjoints = reverse(g, of, by);
  sequence<index> tangents;
  for (index leaf : by) tangents.push(forward_derivative(g, of, leaf));
  // What stands in both counts for both.
  int const backward = operations_from(g, adjoints, begin), forward = operations_from(g, tangents, begin);
  return forward < backward ? tangents : adjoints;
}

}  // namespace detail

/// The derivatives of node `of` by leaves `by`: in reverse, or forward for a single number, which keeps no values for
/// later, and where it takes fewer operations.
constexpr sequence<index> gradient(graph& g, index of, sequence<index> const& by) {
  if (by.size == 1 && g.nodes[by[0]].operation != sequence_argument)
    return sequence<index>(1, forward_derivative(g, of, by[0]));
  bool const is_plain = !g.has_loops && !g.chooses && !g.may_cancel && !g.has_shortcuts && !g.has_powers;
  if (by.size <= detail::few_variables && g.nodes.size <= detail::most_nodes_in_two_orders && is_plain)
    return detail::gradient_in_fewer_operations(g, of, by);
  return reverse(g, of, by);
}

/// The derivatives of nodes `of` by leaves `by`, row by row in reverse, or column by column forward, whichever are
/// fewer; row-major.
constexpr sequence<index> jacobian(graph& g, sequence<index> const& of, sequence<index> const& by) {
  sequence<index> entries(of.size * by.size, none);
  // The derivatives of a sequence of results by one number are a sequence.
  bool const has_sequences = of.size > 0 && is_sequence(g, of[0]);
  if (2 * of.size > by.size && are_directions_rounds(g, of, by, most_nodes_of_jacobian))
    return derivatives_in_rounds(g, of, by);
  if (of.size <= by.size && by.size > 1 && !has_sequences) {
    reverse_sweep sweep(g, of, by);
    for (int row = 0; row < of.size; ++row) {
      auto const derivatives = sweep.from(of[row]);
      for (int column = 0; column < by.size; ++column) entries[row * by.size + column] = derivatives[column];
    }
  } else {
    index const zero = g.append_constant({0});
    for (int column = 0; column < by.size; ++column) {
      auto seeds = no_seeds(g);
      seeds[by[column]] = g.append_constant({1});
      auto const tangents = forward(g, of, std::move(seeds));
      for (int row = 0; row < of.size; ++row)
        entries[row * by.size + column] = tangents[of[row]] == none ? zero : tangents[of[row]];
    }
  }
  return entries;
}

/// The derivatives of the components of gradients, one behind the other, forward, one leaf after the other; only the
/// triangles up to that leaf, so that both triangles are the same nodes.
constexpr sequence<index> hessians(graph& g, sequence<index> const& gradients, sequence<index> const& by) {
  sequence<index> entries(gradients.size * by.size, g.append_constant({0}));
  if (are_directions_rounds(g, gradients, by))
    entries = derivatives_in_rounds(g, gradients, by);
  else
    for (int column = 0; column < by.size; ++column) {
      sequence<index> wanted;
      for (int k = 0; k < gradients.size; ++k)
        if (k % by.size >= column) wanted.push(gradients[k]);
      auto seeds = no_seeds(g);
      seeds[by[column]] = g.append_constant({1});
      auto const tangents = forward(g, wanted, std::move(seeds));
      for (int k = 0; k < gradients.size; ++k)
        if (index const tangent = tangents[gradients[k]]; k % by.size >= column && tangent != none)
          entries[k * by.size + column] = tangent;
    }
  for (int k = 0; k < gradients.size; ++k)
    for (int row = k % by.size, column = 0; column < row; ++column)
      entries[(k - row + column) * by.size + row] = entries[k * by.size + column];
  return entries;
}
constexpr sequence<index> hessian(graph& g, sequence<index> const& gradient, sequence<index> const& by) {
  return hessians(g, gradient, by);
}

/// The Hessian in reverse from each component of the gradient: where few of them depend on a leaf this takes few steps.
/// Through loops it is the same as the dense one, which makes loops of many directions.
constexpr sequence<index> sparse_hessian(graph& g, sequence<index> const& gradient, sequence<index> const& by) {
  if (g.has_loops) return hessian(g, gradient, by);
  sequence<index> entries(by.size * by.size, none);
  reverse_sweep sweep(g, gradient, by);
  for (int row = 0; row < by.size; ++row) {
    auto const derivatives = sweep.from(gradient[row]);
    for (int column = 0; column <= row; ++column)
      entries[row * by.size + column] = entries[column * by.size + row] = derivatives[column];
  }
  return entries;
}

/// The derivatives of nodes `of` when the leaves `by` move along `directions`.
constexpr sequence<index> tangents_along(graph& g, sequence<index> const& of, sequence<index> const& by,
                                         sequence<index> const& directions) {
  auto seeds = no_seeds(g);
  for (int i = 0; i < by.size; ++i) seeds[by[i]] = directions[i];
  auto const all = forward(g, of, std::move(seeds));
  sequence<index> tangents;
  for (index i : of) tangents.push(all[i] == none ? g.append_constant({0}) : all[i]);
  return tangents;
}

/// The derivatives by `by` of the sum of nodes `of`, each times its weight.
constexpr sequence<index> weighted_gradient(graph& g, sequence<index> const& of, sequence<index> const& weights,
                                            sequence<index> const& by) {
  index sum = g.append_constant({0});
  sequence<index> sequences;
  for (int i = 0; i < of.size; ++i)
    if (is_sequence(g, of[i]))
      sequences.push(i);
    else
      sum = detail::make<operation::add_>(g, sum, detail::make<operation::multiply_>(g, weights[i], of[i]));
  auto derivatives = reverse(g, sum, by);
  for (int i : sequences) {
    auto const more = reverse_sweep(g, sequence<index>(1, of[i]), by).from(of[i], weights[i]);
    for (int k = 0; k < by.size; ++k) derivatives[k] = detail::make<operation::add_>(g, derivatives[k], more[k]);
  }
  return derivatives;
}

}  // namespace chainrule::detail::graph

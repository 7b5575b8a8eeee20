// SPDX-License-Identifier: BSL-1.0
// The last steps before code: write small integer powers as products, drop what only derivatives see, drop what no
// result needs, put leaves first. Next: code/straight_line.hpp.
#pragma once

#include "common_sums.hpp"
#include "doublings.hpp"
#include "paid_calls.hpp"
#include "regions.hpp"
#include "snapshot.hpp"

namespace chainrule::detail::graph {

/// What becomes of a graph in order: machine code, the rounds of a loop in it, or text of another language.
enum class order_for { straight_line, rounds, text };

namespace detail {

// Repeated multiplication loses at most half a unit in the last place at each step; beyond this exponent std::pow is
// the more accurate one.
inline constexpr int largest_unrolled_power = 8;

constexpr index product_power(graph& g, index base, std::int64_t exponent) {
  if (exponent == 1) return base;
  if (exponent % 2 == 0) return make<square_>(g, product_power(g, base, exponent / 2));
  return make<multiply_>(g, product_power(g, base, exponent - 1), base);
}

template <order_for Use>
constexpr index unrolled(graph& g, opcode operation, index a, index b, index c) {
  if (traits_at(operation).transparent) return a;
  if (operation == opcode_of<pow_>) {
    exact::rational const exponent = g.exact(b);
    auto const magnitude = exponent.numerator < 0 ? -exponent.numerator : exponent.numerator;
    if (exponent.is_integer() && magnitude <= largest_unrolled_power) {
      index const product = product_power(g, a, magnitude);
      return exponent.numerator < 0 ? make<divide_>(g, g.append_constant({1}), product) : product;
    }
  }
  if (index const paid = paid_call(g, operation, a, b, Use != order_for::text); paid != none) return paid;
  // A zero that had slopes is simplified now that they are gone.
  for (index const i : {a, b, c})
    if (i != none && g.exact(i).is(0)) return simplified(g, operation, a, b, c);
  return g.append(operation, a, b, c);
}

// Whether nodes are to be unrolled, and whether there are branches.
struct features {
  bool unrolls = false, branches = false;
  constexpr explicit features(view const& g) {
    for (index i = 0; i < g.size.nodes; ++i) {
      opcode const operation = g.nodes[i].operation;
      if (operation < 0) continue;
      unrolls = unrolls || operation == opcode_of<pow_> || traits_at(operation).transparent ||
                (i >= g.derivatives_begin && may_be_paid_for(operation));
      branches = branches || operation == opcode_of<branch_>;
    }
  }
};

// Which derivatives are divided by the same node, so that multiplying by its reciprocal is cheaper. That rounds once
// more than dividing, and where the node is smaller than 5.6e-309, a subnormal number, its reciprocal is infinite and a
// quotient need not be.
class shared_reciprocals {
 public:
  constexpr shared_reciprocals(view const& in, zeros<bool> const& needed) : g(in), uses(in.size.nodes) {
    for (index i = 0; i < g.size.nodes; ++i) {
      node const& n = g.nodes[i];
      if (n.operation != opcode_of<divide_> || !needed.data[i]) continue;
      index const by = n.operands[1];
      if (g.nodes[by].operation == constant) continue;  // one rounding is better than two
      if (g.is_constant_one(n.operands[0]))
        ++uses.data[by];  // it is computed in any case
      else if (i >= g.derivatives_begin)
        uses.data[by] += is_literal(by) ? enough : 1;
      else
        continue;
      any = any || uses.data[by] >= enough;
    }
  }
  bool any = false;
  /// Whether node i is such a quotient, or the reciprocal itself.
  constexpr bool concern(index i) const {
    node const& n = g.nodes[i];
    return any && n.operation == opcode_of<divide_> && uses.data[n.operands[1]] >= enough &&
           (i >= g.derivatives_begin || g.is_constant_one(n.operands[0]));
  }

 private:
  static constexpr int enough = 2;
  view g;
  zeros<int> uses;

  // The reciprocal of a number from the source is computed by the compiler, so that one division by it is enough to
  // gain.
  constexpr bool is_literal(index i) const {
    if (g.nodes[i].operation != literal) return false;
    long double const value = g.literals[g.nodes[i].operands[0]], magnitude = value < 0 ? -value : value;
    return magnitude > 1e-30L && magnitude < 1e30L;
  }
};

constexpr bool is_operation(node const& n) { return n.operation >= 0 && n.operands[0] != none; }

// Calls write(i) for each operation, in an order in which it is computed as soon as what it needs is there, the newest
// first: so values are used soon after they are made, and registers suffice longer.
template <class Write>
constexpr void for_each_ready(view const& g, zeros<bool> const& needed, bool in_rounds, Write write) {
  int const size = g.size.nodes;
  // For each node its users, and how many of its operands are still to be computed. A use is a number: three times the
  // user, and which operand; from 1 on, in lists.
  zeros<int> missing(size), first_user(size), next_user(3 * size + 1);
  for (index i = size - 1; i >= 0; --i) {
    node const& n = g.nodes[i];
    if (n.operation < 0 || !needed.data[i]) continue;
    for (int k = 0; k < 3 && n.operands[k] != none; ++k) {
      index const operand = n.operands[k];
      if (g.nodes[operand].operation < 0 || g.nodes[operand].operands[0] == none) continue;
      ++missing.data[i];
      next_user.data[3 * i + k + 1] = first_user.data[operand];
      first_user.data[operand] = 3 * i + k + 1;
    }
  }
  sequence<index> stack;
  // What needs inputs only comes before the first operation that waits for nothing else and needs a function's value:
  // tangents are computed while the next function is waited for, and not all of them behind the last value. (Not in
  // rounds of loops, where registers are short: a mixture takes 1.07 times as long.)
  auto const start_what_is_missing = [&](index i) {
    node const& n = g.nodes[i];
    for (int k = 0; k < 3 && n.operands[k] != none; ++k)
      if (index const o = n.operands[k]; missing.data[o] == 0 && is_operation(g.nodes[o])) stack.push(o);
  };
  for (index i = 0; i < size; ++i) {
    if (missing.data[i] != 0 || !needed.data[i] || !is_operation(g.nodes[i])) continue;
    stack.push(i);
    while (stack.size > 0) {
      index const ready = stack.data[--stack.size];
      if (missing.data[ready] == none) continue;  // it was there twice
      missing.data[ready] = none;
      write(ready);
      bool const starts = !in_rounds && !traits_at(g.nodes[ready].operation).in_lanes;
      for (int use = first_user.data[ready]; use != 0; use = next_user.data[use]) {
        index const by = (use - 1) / 3;
        if (--missing.data[by] == 0)
          stack.push(by);
        else if (missing.data[by] == 1 && starts)
          start_what_is_missing(by);
      }
    }
  }
}

// What is not worth reordering: its values stay in registers in any case.
inline constexpr int short_program = 100;

// `in`: the regions of nodes, where there are any; `grouped_nodes`: the operations, those of a region together.
constexpr graph arranged(view const& g, zeros<bool> const& needed, bool in_rounds, regions const* in,
                         sequence<index> const& grouped_nodes) {
  graph to;
  for (int i = 0; i < g.size.names; ++i) to.names.push(g.names[i]);
  for (int i = 0; i < g.size.constants; ++i) to.constants.push(g.constants[i]);
  for (int i = 0; i < g.size.literals; ++i) to.literals.push(g.literals[i]);
  for (int i = 0; i < g.size.functions; ++i) to.functions.push(g.functions[i]);
  // Inputs come in the order of their first use.
  to.nodes.reserve(g.size.nodes + 1);
  sequence<index> position(g.size.nodes, none), constants_found;
  int inputs = 0;
  for (index i = 0; i < g.size.nodes; ++i) {
    node const& n = g.nodes[i];
    if (!needed.data[i]) continue;
    if (is_constant(n))
      constants_found.push(i);
    else if (is_leaf(n))
      ++inputs;
  }
  for (int i = 0; i < inputs; ++i) to.nodes.push({});  // not `size = inputs`: what grows is copied
  int inputs_used = 0;
  auto const use = [&](index i) {
    if (position.data[i] == none) {
      to.nodes.data[inputs_used] = g.nodes[i];
      position.data[i] = inputs_used++;
    }
    return position.data[i];
  };
  for (index i : constants_found) position.data[i] = to.nodes.push(g.nodes[i]);

  shared_reciprocals const shared(g, needed);
  sequence<index> reciprocal;
  zeros<int> region_of_reciprocal;
  index one = none;
  if (shared.any) {
    reciprocal = sequence<index>(g.size.nodes, none);
    if (in != nullptr) region_of_reciprocal = zeros<int>(g.size.nodes);
    for (index i : constants_found)
      if (g.is_constant_one(i)) one = position.data[i];
    if (one == none) one = to.nodes.push({constant, {to.position_of({1}), none, none}});
  }
  auto const push = [&](index i) {
    node const& n = g.nodes[i];
    // What is computed on one side of an `if` only needs no choice by its condition.
    if (in != nullptr && n.operation == opcode_of<where_>)
      if (region const* const known = in->where_known(in->of[i], n.operands[0]); known != nullptr) {
        position.data[i] = use(n.operands[known->side ? 1 : 2]);
        return;
      }
    if (shared.any && shared.concern(i)) {
      index const by = n.operands[1];
      index& inverse = reciprocal.data[by];
      if (inverse == none || (in != nullptr && !in->is_in(in->of[i], region_of_reciprocal.data[by]))) {
        inverse = to.nodes.push({n.operation, {one, use(by), none}});
        if (in != nullptr) region_of_reciprocal.data[by] = in->of[i];
      }
      position.data[i] = g.is_constant_one(n.operands[0])
                             ? inverse
                             : to.nodes.push({opcode_of<multiply_>, {use(n.operands[0]), inverse, none}});
      return;
    }
    index const a = n.operands[0] == none ? none : use(n.operands[0]);
    index const b = n.operands[1] == none ? none : use(n.operands[1]);
    position.data[i] = to.nodes.push({n.operation, {a, b, n.operands[2] == none ? none : use(n.operands[2])}});
  };
  if (in != nullptr) {
    for (index i : grouped_nodes) push(i);
  } else if (g.size.nodes > short_program) {
    for_each_ready(g, needed, in_rounds, push);
  } else {
    for (index i = 0; i < g.size.nodes; ++i)
      if (needed.data[i] && is_operation(g.nodes[i])) push(i);
  }
  for (int i = 0; i < g.size.roots; ++i) to.roots.push(use(g.roots[i]));
  return to;
}

}  // namespace detail

namespace detail {

constexpr graph arranged(view const& g, bool branches, bool in_rounds) {
  if (!branches) return arranged(g, reachable(g), in_rounds, nullptr, {});
  graph const nodes = to_be_read(g);
  regions const in(nodes);
  return arranged(g, reachable(g), in_rounds, &in, grouped(nodes, in));
}

template <order_for Use>
constexpr graph unrolled_and_arranged(view const& simplified) {
  constexpr bool in_rounds = Use == order_for::rounds;
  features const found(simplified);
  if (!found.unrolls) return arranged(simplified, found.branches, in_rounds);
  return arranged(rebuilt(simplified, unrolled<Use>), found.branches, in_rounds);
}

template <order_for Use>
constexpr graph without_doublings(view const& simplified) {
  doublings const twos(simplified);
  if (twos.found) return unrolled_and_arranged<Use>(twos.written());
  return unrolled_and_arranged<Use>(simplified);
}

}  // namespace detail

/// The graph in the order in which it is computed: inputs, then constants, then operations, each after its operands;
/// nothing that is not needed.
template <order_for Use = order_for::straight_line>
constexpr graph ordered(view const& simplified) {
  detail::common_sums const shared(simplified);
  if (!shared.found) return detail::without_doublings<Use>(simplified);
  graph const written = shared.written();
  return detail::without_doublings<Use>(written);
}

}  // namespace chainrule::detail::graph

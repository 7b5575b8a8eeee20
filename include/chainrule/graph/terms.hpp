// SPDX-License-Identifier: BSL-1.0
// A long sum as terms of a few forms. Terms of one form differ in their numbers and variables only, so that one
// program, run for each of them, differentiates them all. Next: function/terms_of_function.hpp.
#pragma once

#include "rewrite.hpp"

namespace chainrule::detail::graph {

/// Nodes whose sum is `root`, in order, with their signs and the numbers that the whole sum is multiplied with. New
/// nodes are appended.
constexpr sequence<index> terms_of_sum(graph& g, index root) {
  using namespace detail;
  constexpr int long_sum = 8;  // a shorter one is part of a term
  struct part {
    index node, factor;
    bool negative, is_term;
  };
  auto const is_sum = [&](index i) { return is<add_>(g, i) || is<subtract_>(g, i); };
  auto const is_number = [&](index i) { return g.nodes[i].operation == constant || g.nodes[i].operation == literal; };
  // The part of a node that is summed, if it is a sum with a sign or a number before it.
  auto const inner = [&](index i) {
    if (is<negate_>(g, i) || (is<divide_>(g, i) && is_number(operand(g, i, 1)))) return operand(g, i);
    if (is<multiply_>(g, i) && is_number(operand(g, i))) return operand(g, i, 1);
    if (is<multiply_>(g, i) && is_number(operand(g, i, 1))) return operand(g, i);
    return none;
  };
  auto const is_long = [&](index i) {
    int length = 0;
    for (; length < long_sum && i != none; i = is_sum(i) ? operand(g, i) : inner(i)) length += is_sum(i) ? 1 : 0;
    return length == long_sum;
  };
  sequence<index> terms;
  sequence<part> stack;
  stack.push({root, none, false, false});
  while (stack.size > 0) {
    part const now = stack[--stack.size];
    index const i = now.node;
    if (!now.is_term && is_sum(i)) {
      index const right = operand(g, i, 1);
      stack.push({right, now.factor, is<subtract_>(g, i) != now.negative, !is_long(right)});
      stack.push({operand(g, i), now.factor, now.negative, false});  // comes first
    } else if (index const rest = inner(i); !now.is_term && rest != none && is_long(rest)) {
      index factor = now.factor;
      if (is<divide_>(g, i))
        factor = make<divide_>(g, factor == none ? g.append_constant({1}) : factor, operand(g, i, 1));
      else if (is<multiply_>(g, i)) {
        index const number = operand(g, i, rest == operand(g, i) ? 1 : 0);
        factor = factor == none ? number : make<multiply_>(g, number, factor);
      }
      stack.push({rest, factor, is<negate_>(g, i) != now.negative, false});
    } else {
      index const scaled = now.factor == none ? i : make<multiply_>(g, now.factor, i);
      terms.push(now.negative ? make<negate_>(g, scaled) : scaled);
    }
  }
  return terms;
}

/// Goes through what a term is made of, operands first, each node once.
class term_reader {
 public:
  constexpr term_reader(view const& in, index const* by, int by_size)
      : place_of_variable(in.size.nodes), g(in), number(in.size.nodes), next(in.size.nodes) {
    for (int i = 0; i < by_size; ++i) place_of_variable[by[i]] = i + 1;
  }

  zeros<int> place_of_variable;  ///< of nodes, among those to differentiate by, from 1 on

  // What the last term consists of: its form; the variables and the numbers in it, as nodes, in the order in which they
  // are met.
  sequence<int> form;
  sequence<index> variables, data;
  int nodes = 0;

  /// Calls write(node, operands), where operands are positions of what was written before: variables, data, and
  /// constants that belong to the form are written by `leaf(kind, place)`.
  template <class Leaf, class Write>
  constexpr int read(index term, Leaf leaf, Write write) {
    form.size = variables.size = data.size = nodes = 0;
    sequence<index> stack, seen;
    stack.push(term);
    while (stack.size > 0) {
      index const i = stack.data[stack.size - 1];
      node const& n = g.nodes[i];
      if (number.data[i] != 0) {
        --stack.size;
        continue;
      }
      int& k = next.data[i];
      while (k < 3 && n.operands[k] != none && (is_end(n.operands[k]) || number.data[n.operands[k]] != 0)) ++k;
      if (k < 3 && n.operands[k] != none) {
        stack.push(n.operands[k]);
        continue;
      }
      int operands[3]{none, none, none};
      form.push(n.operation);
      for (k = 0; k < 3 && n.operands[k] != none; ++k) {
        index const o = n.operands[k];
        int const* const place = &place_of_variable.data[o];
        if (*place != 0) {
          if (number.data[o] == 0) {
            seen.push(o);
            number.data[o] = variables.push(o) + 1;
          }
          form.push(-1 - number.data[o]);
          operands[k] = leaf(is_variable, number.data[o] - 1);
        } else if (!is_end(o)) {
          form.push(number.data[o]);
          operands[k] = number_written[number.data[o]];
        } else if (is_datum(n, o)) {
          form.push(-1);
          operands[k] = leaf(is_data, data.push(o));
        } else {
          form.push(fixed + o);
          operands[k] = leaf(is_fixed, o);
        }
      }
      seen.push(i);
      number.data[i] = ++nodes;
      while (number_written.size <= nodes) number_written.push(none);
      number_written[nodes] = write(n.operation, operands);
      --stack.size;
    }
    int const last = number_written[nodes];
    for (index i : seen) number.data[i] = next.data[i] = 0;
    return last;
  }

  enum leaf_kind { is_variable, is_data, is_fixed };
  /// Whether a term is more than a leaf.
  constexpr bool is_computed(index i) const { return !is_end(i) && place_of_variable.data[i] == 0; }

 private:
  static constexpr int fixed = 1 << 24;
  view g;
  zeros<int> number, next;  // of nodes, within a term, from 1 on
  sequence<int> number_written;

  constexpr bool is_end(index i) const { return g.nodes[i].operation < 0 || g.nodes[i].operands[0] == none; }
  // What may be another number in each term. Rules look at constants in powers and the like.
  constexpr bool is_datum(node const& user, index i) const {
    if (!is_constant(g.nodes[i])) return true;
    if (g.nodes[i].operation >= 0) return false;
    namespace precedence = operation::precedence;
    int const binding = operation::traits_at(user.operation).binding;
    return binding == precedence::sum || binding == precedence::product || binding == precedence::comparison;
  }
};

}  // namespace chainrule::detail::graph

// SPDX-License-Identifier: BSL-1.0
// The compiler's workbench: values as nodes of a graph, each written once. Equal subterms are one node, so common
// subexpressions are shared across a value and all of its derivatives. This file knows nothing of types of formulas and
// nothing of code. Next: simplify.hpp, by which sweeps write new nodes.
#pragma once

#include <limits>
#include <string_view>

#include "../base/sequence.hpp"
#include "../expression/called_function.hpp"
#include "../operation/registry.hpp"

namespace chainrule::detail::graph {

using chainrule::detail::sequence;
using chainrule::detail::zeros;
using operation::opcode;

/// The position of a node; operands come before the nodes that use them.
using index = int;
inline constexpr index none = -1;

/// Nodes without operands, beside the operations; `operands[0]` tells which one.
enum leaf : opcode {
  variable = -1,           ///< operands[0]: position in `names`
  captured = -2,           ///< operands[0]: number of the captured number in the formula
  direction = -3,          ///< operands[0]: component of the direction of a jvp or hvp
  constant = -4,           ///< operands[0]: position in `constants`
  literal = -5,            ///< operands[0]: position in `literals`
  argument = -6,           ///< operands[0]: number of the argument's component, of an ordinary function
  sequence_argument = -7,  ///< operands[0]: number of a component of the elements of sequences
  integer = -8,            ///< operands[0]: number of an integer that is known at run time, such as a length
};

/// One value: an operation and the nodes it is applied to.
struct node {
  opcode operation;  // no defaults: memory that is taken in advance would be filled twice
  index operands[3];
};

constexpr bool is_leaf(node const& n) { return n.operation < 0; }
constexpr bool is_constant(node const& n) {
  return n.operation == constant || n.operation == literal ||
         (n.operation >= 0 && n.operands[0] == none);  // such as pi
}
constexpr int arity(node const& n) { return is_leaf(n) ? 0 : operation::traits_at(n.operation).arity; }

class graph {
 public:
  sequence<node> nodes;
  sequence<exact::rational> constants;
  sequence<long double> literals;  ///< floating-point numbers that are no short fractions
  sequence<std::string_view> names;
  sequence<called_function const*> functions;  ///< that are called, and that nobody looks into
  sequence<index> roots;                       ///< the values that are asked for
  sequence<index> guards;                      ///< what chain.hpp has found out about nodes
  sequence<int> powers_below;                  ///< and vanishing_powers.hpp
  sequence<unsigned> products;                 ///< like_terms.hpp: of each node so far
  bool chooses = false;                        ///< whether any node is a where
  bool may_cancel =
      false;  ///< whether any node has a slope that is singular somewhere: abs, hypot, sqrt and their like
  bool has_shortcuts = false;          ///< whether shortcuts.hpp has anything to look for: a root, or one of these two
  bool has_pairs = false;              ///< whether any two nodes may be a pair such as min and max
  bool has_second = false;             ///< whether any node has rules for its second derivatives
  bool has_roots_of_products = false;  ///< whether any node is a root, or a power, of anything but is_sum()
  bool has_powers = false;             ///< whether any node is a power, or a cube root
  bool has_loops = false;              ///< whether any node stands between loops
  bool has_states = false;             ///< whether any node is a state of a recurrence
  sequence<index> levels;              ///< what loops.hpp has found out about nodes
  index states_counted = 0;            ///< of so many nodes recurrences.hpp knows the numbers of states:
  std::int64_t next_state = 0;         ///< this one is free
  sequence<index> copysigns;           ///< the nodes of that operation, for kinks.hpp
  index last_no_norm = none;           ///< the root of which norms.hpp has found last that it is of no sum of squares
  index round = none;  ///< the loop whose body asks for derivatives: they are those of each round, not summed over it
  /// Nodes from here on are derivatives, and not bound to the operations that somebody wrote.
  index derivatives_begin = std::numeric_limits<index>::max();

  /// The node of this content: the one that is there, or a new one.
  constexpr index append(opcode operation, index a = none, index b = none, index c = none) {
    if (2 * nodes.size >= table.size) rehash();
    bool const swaps = operation >= 0 && commutes(operation);
    int const mask = table.size - 1;
    int slot = swaps && b < a ? hash(operation, b, a, c) & mask : hash(operation, a, b, c) & mask;
    int* const places = table.data;
    for (; places[slot] != 0; slot = (slot + 1) & mask) {
      node const& n = nodes.data[places[slot] - 1];
      if (n.operation != operation) continue;
      if (n.operands[0] == a ? n.operands[1] == b && n.operands[2] == c
                             : swaps && n.operands[0] == b && n.operands[1] == a)
        return places[slot] - 1;
    }
    note(operation, a, b);
    // Without a call of push, which is a quarter of the steps.
    if (nodes.size == nodes.capacity) nodes.reserve(2 * nodes.size + 64);
    node& made = nodes.data[nodes.size++];
    made.operation = operation;
    made.operands[0] = a;
    made.operands[1] = b;
    made.operands[2] = c;
    return (places[slot] = nodes.size) - 1;
  }

  /// The node, which is known not to be there yet.
  constexpr index append_new(node const& n) {
    if (2 * nodes.size >= table.size) rehash();
    insert(table, n, nodes.size);
    note(n.operation, n.operands[0], n.operands[1]);
    return nodes.push(n);
  }

  /// The node of this content if it is there, else none.
  constexpr index find(opcode operation, index a, index b = none, index c = none) const {
    if (table.size == 0) return none;
    bool const swaps = operation >= 0 && commutes(operation);
    int const mask = table.size - 1;
    for (int slot = swaps && b < a ? hash(operation, b, a, c) & mask : hash(operation, a, b, c) & mask;
         table.data[slot] != 0; slot = (slot + 1) & mask) {
      node const& n = nodes.data[table.data[slot] - 1];
      if (n.operation == operation && n.operands[2] == c &&
          ((n.operands[0] == a && n.operands[1] == b) || (swaps && n.operands[0] == b && n.operands[1] == a)))
        return table.data[slot] - 1;
    }
    return none;
  }

  /// Makes room for as many nodes in one step.
  constexpr void reserve(int count) {
    int size = 1024;
    while (size < 2 * count) size *= 2;
    if (size > table.size) rehash(size);
    nodes.reserve(count);
  }

  constexpr index append_constant(exact::rational value) { return append(constant, position_of(value)); }

  /// The position of a value among the constants, where it is put if it is new.
  constexpr int position_of(exact::rational value) {
    if (2 * constants.size >= constant_table.size) rehash_constants();
    int& slot = constant_slot(constant_table, value);
    return slot != none ? slot : slot = constants.push(value);
  }

  /// A number as it stood in the source of a function: 100.0 and 0.5 are exact constants, 0.1 is the number that the
  /// literal is.
  constexpr index append_literal(long double value) {
    if (exact::rational const fraction = exact::short_fraction(value); fraction.valid) return append_constant(fraction);
    int position = 0;
    auto const is_same = [=](long double other) { return other == value || (other != other && value != value); };
    while (position < literals.size && !is_same(literals.data[position])) ++position;
    if (position == literals.size) literals.push(value);
    return append(literal, position);
  }

  constexpr index append_variable(std::string_view name) {
    int position = 0;
    while (position < names.size && names[position] != name) ++position;
    if (position == names.size) names.push(name);
    return append(variable, position);
  }

  /// The position of a function that is called.
  constexpr int position_of(called_function const* function) {
    int position = 0;
    while (position < functions.size && !is_same(*functions[position], *function)) ++position;
    return position < functions.size ? position : functions.push(function);
  }

  /// The exact constant that a node is; not valid if it is none.
  constexpr exact::rational exact(index i) const {
    node const& n = nodes.data[i];
    return n.operation == constant ? constants[n.operands[0]] : exact::not_exact;
  }
  /// Of an exact constant, or a literal.
  constexpr bool is_negative(index i) const {
    node const& n = nodes.data[i];
    return n.operation == constant ? constants[n.operands[0]].numerator < 0
                                   : n.operation == literal && literals[n.operands[0]] < 0;
  }

  /// Whether a node is a sum, or a choice among sums and constants.
  constexpr bool is_sum(index i) const {
    node const& n = nodes.data[i];
    if (n.operation == operation::opcode_of<operation::where_>) return is_sum(n.operands[1]) && is_sum(n.operands[2]);
    return n.operation == operation::opcode_of<operation::add_> ||
           n.operation == operation::opcode_of<operation::subtract_> ||
           (n.operation == constant && constants.data[n.operands[0]].numerator != 0);
  }

 private:
  // Open addressing; powers of two in size. Positions count from 1 on.
  zeros<int> table;
  sequence<int> constant_table;
  sequence<opcode> halves;  // the operations seen so far that have a partner

  // Where the position of a constant stands, or would.
  constexpr int& constant_slot(sequence<int>& among, exact::rational value) const {
    unsigned const mask = static_cast<unsigned>(among.size) - 1;
    auto const mixed = static_cast<std::uint64_t>(value.numerator) * 0x9E3779B97F4A7C15u ^
                       static_cast<std::uint64_t>(value.denominator) * 0xC2B2AE3D27D4EB4Fu;
    unsigned slot = static_cast<unsigned>(mixed >> 40) & mask;
    for (; among.data[slot] != none; slot = (slot + 1) & mask) {
      exact::rational const& known = constants.data[among.data[slot]];
      if (known.numerator == value.numerator && known.denominator == value.denominator) break;
    }
    return among.data[slot];
  }
  constexpr void rehash_constants() {
    int size = 16;
    while (size < 4 * constants.size) size *= 4;
    sequence<int> larger(size, none);
    for (int i = 0; i < constants.size; ++i) constant_slot(larger, constants.data[i]) = i;
    constant_table = std::move(larger);
  }

  constexpr void note(opcode operation, index a, index b) {
    if (operation < 0 || !operation::traits_at(operation).noted) return;
    if (operation::is_structure(operation)) {
      has_loops = true;
      if (operation == operation::opcode_of<operation::state_>) has_states = true;
      return;
    }
    if (operation == operation::opcode_of<operation::where_>) chooses = true;
    auto const& traits = operation::traits_at(operation);
    if (traits.may_cancel()) may_cancel = true;
    if (traits.partner != operation::no_opcode) note_half(operation, traits.partner);
    if (traits.has_second) has_shortcuts = has_second = true;
    if (traits.root != 0) {
      has_shortcuts = true;
      note_root(a);
    }
    if (operation == operation::opcode_of<operation::pow_> || traits.root == 3) {
      has_powers = true;
      note_root(a);
    } else if (operation == operation::opcode_of<operation::rsqrt_>) {
      note_root(a);
    } else if (operation == operation::opcode_of<operation::shifted_pow_>) {
      note_root(b);
    }
    if (operation == operation::opcode_of<operation::copysign_>)
      copysigns.push(nodes.size);  // where it is going to stand
  }
  constexpr void note_root(index below) {
    if (!is_sum(below)) has_roots_of_products = true;
  }
  constexpr void note_half(opcode operation, opcode partner) {
    bool is_known = false;
    for (int i = 0; i < halves.size; ++i) {
      if (halves.data[i] == partner) has_shortcuts = has_pairs = true;
      is_known = is_known || halves.data[i] == operation;
    }
    if (!is_known) halves.push(operation);
  }
  static constexpr bool commutes(opcode operation) { return operation::traits_at(operation).commutative; }
  // Of small numbers, each of which occurs often: compilers keep every number that they meet in constant evaluation in
  // a table.
  static constexpr int hash(opcode operation, index a, index b, index c) {
    return 29 * a + 101 * b + 7 * operation + 17 * c;
  }

  // There is no table yet where the nodes have been copied from another graph. One of less room takes as many steps.
  constexpr void rehash() {
    int size = table.size == 0 ? 1024 : 4 * table.size;
    while (size <= 2 * nodes.size) size *= 4;
    rehash(size);
  }
  constexpr void rehash(int size) {
    zeros<int> larger(size);
    for (index i = 0; i < nodes.size; ++i) insert(larger, nodes.data[i], i);
    table = std::move(larger);
  }

  static constexpr void insert(zeros<int>& into, node const& n, index position) {
    int const mask = into.size - 1;
    index const a = n.operands[0], b = n.operands[1];
    bool const swap = n.operation >= 0 && b < a && commutes(n.operation);
    int slot = hash(n.operation, swap ? b : a, swap ? a : b, n.operands[2]) & mask;
    while (into.data[slot] != 0) slot = (slot + 1) & mask;
    into.data[slot] = position + 1;
  }
};

/// The nodes that the given ones are made of, themselves included. A state of a recurrence is made of what its rounds
/// make of it, which stands behind it.
constexpr zeros<bool> reachable(node const* nodes, int size, index const* from, int from_size) {
  zeros<bool> marked(size);
  for (int i = 0; i < from_size; ++i) marked.data[from[i]] = true;
  for (bool again = true; again;) {
    bool has_states = again = false;
    for (index i = size - 1; i >= 0; --i) {
      node const& n = nodes[i];
      if (!marked.data[i] || n.operation < 0 || n.operands[0] == none) continue;
      marked.data[n.operands[0]] = true;
      if (n.operands[1] == none) continue;
      marked.data[n.operands[1]] = true;
      if (n.operands[2] == none) continue;
      marked.data[n.operands[2]] = true;
      if (n.operation == operation::opcode_of<operation::state_>) has_states = true;
    }
    for (index i = 0; has_states && i < size; ++i)
      if (nodes[i].operation == operation::opcode_of<operation::carried_> && !marked.data[i] &&
          marked.data[nodes[i].operands[0]])
        marked.data[i] = again = true;
  }
  return marked;
}
constexpr zeros<bool> reachable(graph const& g, sequence<index> const& from) {
  return reachable(g.nodes.data, g.nodes.size, from.data, from.size);
}

}  // namespace chainrule::detail::graph

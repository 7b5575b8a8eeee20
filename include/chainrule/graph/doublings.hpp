// SPDX-License-Identifier: BSL-1.0
// Powers of two in derivatives, moved to where they cost nothing: 2 (x (f / (2 s))) is x (f / s), also where several
// products share the quotient. All bits stay, but for what is subnormal. Next: order.hpp, which writes the rest down.
#pragma once

#include "match.hpp"
#include "snapshot.hpp"

namespace chainrule::detail::graph::detail {

/// By which powers of two the derivatives in a graph are computed larger than they stand there, so that operations that
/// only double or halve disappear.
class doublings {
 public:
  constexpr explicit doublings(view const& in) : g(in) {
    if (g.size.nodes > most_nodes || !has_any()) return;
    needed = reachable(g);
    blocked = zeros<bool>(g.size.nodes);
    for (int rounds = 0; rounds < most_rounds && !found; ++rounds) found = distribute();
  }
  /// Whether anything is gained.
  bool found = false;

  /// The graph without them.
  constexpr graph written() const {
    graph to;
    for (int i = 0; i < g.size.names; ++i) to.names.push(g.names[i]);
    for (int i = 0; i < g.size.literals; ++i) to.literals.push(g.literals[i]);
    for (int i = 0; i < g.size.functions; ++i) to.functions.push(g.functions[i]);
    to.reserve(g.size.nodes);
    sequence<index> position(g.size.nodes, none);
    auto const scaled_constant = [&](index i, int exponent) {
      if (g.nodes[i].operation == literal)
        return to.append_literal(g.literals[g.nodes[i].operands[0]] *
                                 static_cast<long double>(power(exponent).numerator));  // never smaller: can_be
      return to.append_constant(g.constants[g.nodes[i].operands[0]] * power(exponent));
    };
    // The operand of a node, larger by 2^exponent.
    auto const at = [&](index i, int exponent) {
      if (i == none) return none;
      if (exponent != 0 && is_number(i)) return scaled_constant(i, exponent);
      if (int const own = exponent_of_scaling(i); exponent != 0 && own == -exponent) return position.data[inside(i)];
      return position.data[i];
    };
    for (index i = 0; i < g.size.nodes; ++i) {
      if (i == g.derivatives_begin) to.derivatives_begin = to.nodes.size;
      if (!needed.data[i]) continue;
      node const& n = g.nodes[i];
      int const s = shift.data[i];
      if (n.operation == constant || n.operation == literal) {
        position.data[i] = n.operation == constant ? to.append_constant(g.constants[n.operands[0]])
                                                   : to.append(literal, n.operands[0]);
      } else if (is_leaf(n)) {
        position.data[i] = to.append(n.operation, n.operands[0]);
      } else if (int const own = exponent_of_scaling(i);
                 own != 0 && i >= g.derivatives_begin && !is_number(inside(i)) && own + s == shift.data[inside(i)]) {
        position.data[i] = position.data[inside(i)];
      } else if (own != 0 && s != 0) {
        position.data[i] =
            to.append(opcode_of<multiply_>, to.append_constant(power(own + s)), position.data[inside(i)]);
      } else {
        shares const e = shares_of(i, s);
        position.data[i] =
            to.append(n.operation, at(n.operands[0], e.of[0]), at(n.operands[1], e.of[1]), at(n.operands[2], e.of[2]));
      }
    }
    for (int i = 0; i < g.size.roots; ++i) to.roots.push(position[g.roots[i]]);
    return to;
  }

 private:
  static constexpr int most_rounds = 4, most_nodes = 1000, most_exponent = 8, unknown = 1000, mixed = 1001;
  view g;
  zeros<bool> needed, blocked;
  sequence<int> shift;

  static constexpr exact::rational power(int exponent) {
    return exponent < 0 ? exact::rational{1, std::int64_t{1} << -exponent}
                        : exact::rational{std::int64_t{1} << exponent};
  }
  // The exponent of a power of two among exact constants; 0 for others.
  constexpr int exponent_of(index i) const {
    if (g.nodes[i].operation != constant) return 0;
    exact::rational const& c = g.constants[g.nodes[i].operands[0]];
    for (int k = 1; k <= most_exponent; ++k) {
      if (c.denominator == 1 && c.numerator == std::int64_t{1} << k) return k;
      if (c.numerator == 1 && c.denominator == std::int64_t{1} << k) return -k;
    }
    return 0;
  }
  // Of an operation that only doubles or halves, the exponent; 0 for others.
  constexpr int exponent_of_scaling(index i) const {
    node const& n = g.nodes[i];
    if (n.operation == opcode_of<multiply_>) return exponent_of(n.operands[0]);
    return n.operation == opcode_of<divide_> ? -exponent_of(n.operands[1]) : 0;
  }
  constexpr index inside(index i) const {
    return g.nodes[i].operands[g.nodes[i].operation == opcode_of<multiply_> ? 1 : 0];
  }
  constexpr bool is_number(index i) const {
    if (g.nodes[i].operation != literal) return g.nodes[i].operation == constant;
    long double const value = g.literals[g.nodes[i].operands[0]];
    return value == value;  // clang stops at arithmetic on NaN
  }

  constexpr bool has_any() const {
    for (index i = g.derivatives_begin; i < g.size.nodes; ++i)
      if (exponent_of_scaling(i) != 0 && inside(i) >= g.derivatives_begin) return true;
    return false;
  }

  // Whether somebody may ask for a node that is larger by 2^s.
  constexpr bool can_be(index i, int s) const {
    if (s == 0) return true;
    if (s > most_exponent || s < -most_exponent) return false;
    if (is_number(i))
      return g.nodes[i].operation == literal ? s > 0 : (g.constants[g.nodes[i].operands[0]] * power(s)).valid;
    if (exponent_of_scaling(i) == -s) return true;
    return i >= g.derivatives_begin && !is_leaf(g.nodes[i]) && !blocked.data[i];
  }

  // What the operands of a node must be larger by, if it is to be larger by 2^s.
  struct shares {
    int of[3]{};
    bool possible = true;
  };
  constexpr shares shares_of(index i, int s) const {
    if (s == 0) return {};
    node const& n = g.nodes[i];
    index const a = n.operands[0], b = n.operands[1];
    if (n.operation == opcode_of<negate_>) return {{s, 0, 0}, can_be(a, s)};
    if (n.operation == opcode_of<add_> || n.operation == opcode_of<subtract_>)
      return {{s, s, 0}, can_be(a, s) && can_be(b, s)};
    if (n.operation == opcode_of<where_>) return {{0, s, s}, can_be(b, s) && can_be(n.operands[2], s)};
    if (n.operation == opcode_of<multiply_>) {
      if (can_be(a, s) && (is_number(a) || a >= b || !can_be(b, s))) return {{s, 0, 0}, true};
      return {{0, s, 0}, can_be(b, s)};
    }
    if (n.operation == opcode_of<divide_>) {
      if (exponent_of_scaling(b) == s) return {{0, -s, 0}, true};
      return {{s, 0, 0}, can_be(a, s)};
    }
    return {{}, false};
  }

  // What cannot pass anything on, from the leaves up.
  constexpr void block_what_cannot() {
    for (index i = g.derivatives_begin; i < g.size.nodes; ++i)
      if (needed.data[i] && !blocked.data[i] && !is_leaf(g.nodes[i]) && exponent_of_scaling(i) == 0)
        blocked.data[i] = !shares_of(i, 1).possible && !shares_of(i, -1).possible;
  }

  // One attempt, from the results down. False if a node was asked for that cannot be: it is blocked from then on.
  constexpr bool distribute() {
    block_what_cannot();
    shift = sequence<int>(g.size.nodes, unknown);
    int* const e = shift.data;
    for (int i = 0; i < g.size.roots; ++i) e[g.roots[i]] = 0;
    bool gains = false, right = true;
    auto const ask = [&](index i, int s) {
      if (i == none || is_number(i)) return;
      if (s != 0 && exponent_of_scaling(i) == -s) {
        i = inside(i);
        s = 0;
      }
      e[i] = e[i] == unknown || e[i] == s ? s : mixed;
    };
    for (index i = g.size.nodes - 1; i >= 0; --i) {
      if (is_leaf(g.nodes[i]) || !needed.data[i] || e[i] == unknown) {
        e[i] = 0;  // what nobody asks for any longer is dropped later
        continue;
      }
      bool const scales = i >= g.derivatives_begin && exponent_of_scaling(i) != 0;
      shares of = scales || e[i] == mixed ? shares{} : shares_of(i, e[i]);
      if (e[i] == mixed || (e[i] != 0 && i < g.derivatives_begin) || !of.possible) {
        blocked.data[i] = true;
        right = false;
        e[i] = 0;
        of = {};
      }
      if (scales) {
        int const own = exponent_of_scaling(i) + e[i];
        bool const passes = own != 0 && exponent_of_scaling(inside(i)) == 0 && can_be(inside(i), own);
        gains = gains || passes || e[i] != 0;
        ask(inside(i), passes ? own : 0);
      } else {
        for (int k = 0; k < 3; ++k) ask(g.nodes[i].operands[k], of.of[k]);
      }
    }
    return right && gains;
  }
};

}  // namespace chainrule::detail::graph::detail

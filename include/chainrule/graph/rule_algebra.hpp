// SPDX-License-Identifier: BSL-1.0
// The algebra in which derivative rules write nodes. Next: rules.hpp, which asks them.
#pragma once

#include "simplify.hpp"

namespace chainrule::detail::graph {

/// A node with its graph: the algebra in which derivative rules write nodes.
struct terms;
struct term : symbolic_base {
  using algebra = terms;
  graph* owner;
  index position;
};

struct terms {
  static constexpr graph* owner_of(term const& t) { return t.owner; }
  template <chainrule::detail::constant_like Constant>
  static constexpr graph* owner_of(Constant const&) {
    return nullptr;
  }
  static constexpr index position_of(graph&, term const& t) { return t.position; }
  template <exact_constant Constant>
  static constexpr index position_of(graph& g, Constant const&) {
    return g.append_constant(Constant::exact);
  }
  template <class Operation>
  static constexpr index position_of(graph& g, chainrule::apply<Operation> const&) {
    return g.append(operation::opcode_of<Operation>);
  }

  // Rules divide what they have divided before: (1 / b) / b is the square of a reciprocal that is there, in the same
  // range.
  static constexpr index quotient(graph& g, index a, index b) {
    using namespace detail;
    bool const of_reciprocal = is<divide_>(g, a) && operand(g, a, 1) == b && g.exact(operand(g, a)).is(1);
    return of_reciprocal ? make<square_>(g, a) : make<divide_>(g, a, b);
  }

  template <class Operation, class... Arguments>
  static constexpr term apply(Arguments const&... a) {
    graph* owner = nullptr;
    ((owner = owner != nullptr ? owner : owner_of(a)), ...);
    if constexpr (std::same_as<Operation, operation::divide_>)
      return {{}, owner, quotient(*owner, position_of(*owner, a)...)};
    else
      return {{}, owner, simplified(*owner, operation::opcode_of<Operation>, position_of(*owner, a)...)};
  }
};

}  // namespace chainrule::detail::graph

// SPDX-License-Identifier: BSL-1.0
// Calls of elementary functions that a derivative need not make, because the value has made another that gives it.
// Next: order.hpp, which writes them into code.
#pragma once

#include "simplify.hpp"

namespace chainrule::detail::graph::detail {

/// By what of operation::code_only a call of an operation may be replaced.
struct replacement {
  opcode by = operation::no_opcode;
  opcode given = operation::no_opcode;  ///< whose value the last operand is; none where operands change places
};

struct replacements {
  replacement rows[registry::size]{};
  template <class... Operations>
  constexpr explicit replacements(operation::list<Operations...>) {
    ((rows[opcode_of<typename Operations::replaced>] = {opcode_of<Operations>, opcode_of<typename Operations::given>}),
     ...);
  }
};
inline constexpr replacements paid_calls{operation::code_only{}};

constexpr bool may_be_paid_for(opcode operation) {
  return operation == opcode_of<hypot_> || operation == opcode_of<sinc_> || operation == opcode_of<cosine_of_> ||
         operation == opcode_of<over_square_of_hypot_> ||
         (operation < registry::size && paid_calls.rows[operation].by != operation::no_opcode);
}

// hypot(a, b), sorted, because compilers do not know that it is hypot(b, a). Of three components it is one node,
// whichever two of them stand together: the value's, if it has one.
constexpr index norm(graph& g, index a, index b) {
  if (index const known = g.find(opcode_of<hypot_>, a, b); known != none && known < g.derivatives_begin) return known;
  if (is<hypot_>(g, a)) std::swap(a, b);
  if (b < a && !is<hypot_>(g, b)) std::swap(a, b);
  if (!is<hypot_>(g, b)) return g.append(opcode_of<hypot_>, a, b);
  index r = operand(g, b), s = operand(g, b, 1);
  index const orders[6][3]{{a, r, s}, {a, s, r}, {r, a, s}, {r, s, a}, {s, a, r}, {s, r, a}};
  for (auto const& o : orders)
    if (index const z = g.find(opcode_of<hypot3_>, o[0], o[1], o[2]); z != none) return z;
  return g.append(opcode_of<hypot3_>, a, r, s);
}

/// The node that gives what this operation would, from a call that the value makes; none if there is no such. What is
/// written in another language has no operations of code alone.
constexpr index paid_call(graph& g, opcode operation, index a, index b, bool in_code) {
  if (g.nodes.size < g.derivatives_begin) return none;  // values are what somebody wrote
  if (operation == opcode_of<pow_>) {
    exact::rational const exponent = g.exact(b);
    for (int n = 1; exponent.valid && n <= 2; ++n)
      if (exact::rational const larger = exponent + exact::rational{n}; larger.valid)
        if (index const of_value = g.append_constant(larger); g.find(operation, a, of_value) != none)
          return g.append(opcode_of<shifted_pow_>, g.append_constant({n}), a, of_value);
    return none;
  }
  if (operation == opcode_of<hypot_>) return norm(g, a, b);
  if (operation == opcode_of<cosine_of_>) {
    index const size = norm(g, a, b);
    return g.append(opcode_of<where_>, g.append(opcode_of<equal_>, size, g.append_constant({})), size,
                    g.append(opcode_of<divide_>, a, size));
  }
  if (operation == opcode_of<sinc_>) {  // where it would be 0 at infinity, the sine that is there is NaN already
    index const sine = g.find(opcode_of<sin_>, a);
    if (sine == none) return none;
    return g.append(opcode_of<where_>, g.append(opcode_of<equal_>, a, g.append_constant({})), g.append_constant({1}),
                    g.append(opcode_of<divide_>, sine, a));
  }
  if (operation == opcode_of<over_square_of_hypot_>) {
    index const size = norm(g, a, b);
    return g.append(opcode_of<divide_>, g.append(opcode_of<divide_>, a, size), size);
  }
  if (!in_code || !may_be_paid_for(operation)) return none;
  auto const& [by, given] = paid_calls.rows[operation];
  if (given == operation::no_opcode) return b < a ? g.append(by, b, a) : none;
  index const z = g.find(given, a);
  return z == none ? none : g.append(by, a, z);
}

}  // namespace chainrule::detail::graph::detail

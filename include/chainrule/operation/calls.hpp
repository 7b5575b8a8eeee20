// SPDX-License-Identifier: BSL-1.0
// Nodes of a call of a function that nobody looks into: its operands, the call, its results. They have no derivatives:
// results get them by attach_. Nobody calls these by name, so they are not in the registry. Next: ../graph/calls.hpp,
// which makes them.
#pragma once

#include "../expression/operation.hpp"

namespace chainrule::operation {

template <int Arity>
struct node_of_call : of_arity<Arity> {
  static constexpr bool is_of_call = true;
};

/// The operands of a call: operand 0, and before it those that operand 1 lists; that is their number, a constant, where
/// there are none before it, so that lists of different lengths have no beginning in common.
struct operands_ : node_of_call<2> {
  static constexpr std::string_view name = "operands";
  static constexpr kind result = kind::index;
  static constexpr kind operands[3]{kind::number, kind::index, kind::index};
};

/// The call with the operands that operand 0 lists of a function; operand 1 is its position among those of the graph, a
/// constant.
struct called_ : node_of_call<2> {
  static constexpr std::string_view name = "called";
  static constexpr pattern text{"opaque<b>(a)", precedence::atom};
  static constexpr pattern latex{"\\operatorname{opaque}_{b}\\left(a\\right)", precedence::atom};
  static constexpr kind result = kind::index;
  static constexpr kind operands[3]{kind::index, kind::index, kind::index};
};

/// A result of a call, operand 0; operand 1, a constant, says which.
struct result_ : node_of_call<2> {
  static constexpr std::string_view name = "opaque";
  static constexpr pattern text{"a[b]", precedence::atom};
  static constexpr pattern latex{"{a}_{b}", precedence::atom};
  static constexpr kind operands[3]{kind::index, kind::index, kind::index};
};

/// A derivative that is not known; operand 0 says of which function. Code that would need it is refused.
struct not_given_ : node_of_call<1> {
  static constexpr std::string_view name = "not_given";
  static constexpr kind operands[3]{kind::index, kind::index, kind::index};
};

}  // namespace chainrule::operation

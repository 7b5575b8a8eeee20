// SPDX-License-Identifier: BSL-1.0
// Nodes that stand between loops: what a graph is made of beside operations on numbers. Nobody calls them by name, so
// they are not in the registry; sweeps know their derivatives, and code makes loops of them.
#pragma once

#include "../expression/operation.hpp"

namespace chainrule::operation {

/// The index of a loop from operand 0 to operand 1, which is not reached; operand 2 is the loop around it, or the
/// constant 0. Loops of the same bounds in the same loop are one.
struct loop_ : of_arity<3> {
  static constexpr std::string_view name = "loop";
};

/// The element of a sequence, operand 0, at an index, operand 1; the sequence is data or has been computed.
struct element_ : of_arity<2> {
  static constexpr std::string_view name = "element";
};

/// A sequence that has a number, operand 0, at an index, operand 1, and zeros elsewhere: what an element has as its
/// gradient. Operand 2 is the length of the sequence, where it is not that of an argument. A table of values is the sum
/// of what its rounds place.
struct placed_ : of_arity<3> {
  static constexpr std::string_view name = "placed";
};

/// A matrix that has a number, operand 0, in row operand 1 and column operand 2, and zeros elsewhere.
struct entered_ : of_arity<3> {
  static constexpr std::string_view name = "entered";
};

/// The sum of operand 0 over the rounds of a loop, operand 1; of numbers, sequences or matrices.
struct sum_ : of_arity<2> {
  static constexpr std::string_view name = "sum";
};

/// The largest value of operand 0 in the rounds of a loop, operand 1; minus infinity if there are none.
struct largest_ : of_arity<2> {
  static constexpr std::string_view name = "largest";
};

/// An index as a number.
struct index_as_number_ : of_arity<1> {
  static constexpr std::string_view name = "number";
};

/// An index, operand 0, or the nearest one that a sequence of length operand 1 has; -1 if it has none. What a function
/// reads behind an `if` is read in rounds that do not go there, too.
struct within_ : of_arity<2> {
  static constexpr std::string_view name = "within";
};

/// What a recurrence has come to at the beginning of a round of a loop, operand 0. Operand 1 is the number of the
/// recurrence, and operand 2 its rank: those of even rank go through the loop forwards, those of odd rank backwards,
/// and know all that those of lower rank come to. Both are constants.
struct state_ : of_arity<3> {
  static constexpr std::string_view name = "state";
};

/// What a state, operand 0, has become after the last round. It begins as operand 1, which stands outside of the loop;
/// a round makes operand 2 of it.
struct carried_ : of_arity<3> {
  static constexpr std::string_view name = "carried";
};

/// A list of numbers: operand 0, and before it those of the list that is operand 1, or none if that is the constant 0.
struct listed_ : of_arity<2> {
  static constexpr std::string_view name = "listed";
};

/// A number of the semidefinite matrix that is nearest to a symmetric one, of which operand 0 lists the rows of the
/// lower triangle; which one, says operand 1, a constant.
struct semidefinite_ : of_arity<2> {
  static constexpr std::string_view name = "semidefinite";
};

}  // namespace chainrule::operation

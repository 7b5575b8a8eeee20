// SPDX-License-Identifier: BSL-1.0
// Where the numbers of generated code are while it runs: bases of one object, a few numbers each, so that the optimizer
// keeps each in a register. Next: straight_line.hpp, the code.
#pragma once

#include <type_traits>
#include <utility>

#include "../expression/places.hpp"
#include "steps.hpp"

namespace chainrule::detail::code::inline CHAINRULE_TARGET {

/// What the places of a room hold. A step names its operands as members of such bases of the frame, not by functions,
/// which would cost the compiler more than the operation.
template <class Types, int Group, int Room = Group / room::groups>
struct group;
template <class Types, int Group>
struct group<Types, Group, room::numbers> {
  typename Types::number values[group_size];
};
template <class Types, int Group>
struct group<Types, Group, room::kept> {
  typename Types::number values[group_size];
};
template <class Types, int Group>
struct group<Types, Group, room::conditions> {
  typename Types::condition values[group_size];
};
template <class Types, int Group>
struct group<Types, Group, room::lanes> {
  typename Types::vector values[group_size];
};
template <class Types, int Group>
struct group<Types, Group, room::inputs> {
  typename Types::number const* values;
};
template <class Types, int Group>
struct group<Types, Group, room::results> {
  typename Types::number* values;
};
template <class Types, int Group>
struct group<Types, Group, room::lane_numbers> {
  struct {
    [[gnu::always_inline]] constexpr int operator[](int k) const { return k; }
  } values;
};

/// Everything that a call works on. What is read in another block than it was computed in may never have been computed:
/// it has a value all the same, or g++ warns that it has none. And a block that was not executed does not say so.
template <class Types, class InputRows, class ResultRows, class Kept, class Conditions, class... Groups>
struct frame;
template <class Types, int... I, int... R, int... K, int... C, class... Groups>
struct frame<Types, std::integer_sequence<int, I...>, std::integer_sequence<int, R...>,
             std::integer_sequence<int, K...>, std::integer_sequence<int, C...>, Groups...>
    : group<Types, room::inputs * room::groups + I>...,
      group<Types, room::results * room::groups + R>...,
      group<Types, room::lane_numbers * room::groups>,
      group<Types, room::kept * room::groups + K>...,
      group<Types, room::conditions * room::groups + C>...,
      Groups... {
  [[gnu::always_inline]] constexpr frame([[maybe_unused]] auto const& inputs, [[maybe_unused]] auto& answer)
      : group<Types, room::inputs * room::groups + I>{inputs.template row<I>()}...,
        group<Types, room::results * room::groups + R>{detail::row_of<R>(answer)}...,
        group<Types, room::kept * room::groups + K>{}...,
        group<Types, room::conditions * room::groups + C>{}... {}
};

}  // namespace chainrule::detail::code::inline CHAINRULE_TARGET

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

/// Everything that a call works on.
template <class Types, class InputRows, class ResultRows, class... Groups>
struct frame;
template <class Types, int... I, int... R, class... Groups>
struct frame<Types, std::integer_sequence<int, I...>, std::integer_sequence<int, R...>, Groups...>
    : group<Types, room::inputs * room::groups + I>...,
      group<Types, room::results * room::groups + R>...,
      group<Types, room::lane_numbers * room::groups>,
      Groups... {
  [[gnu::always_inline]] constexpr frame([[maybe_unused]] auto const& inputs, [[maybe_unused]] auto& answer,
                                         std::false_type)
      : group<Types, room::inputs * room::groups + I>{inputs.template row<I>()}...,
        group<Types, room::results * room::groups + R>{detail::row_of<R>(answer)}... {}
  /// With a value in each place.
  [[gnu::always_inline]] constexpr frame([[maybe_unused]] auto const& inputs, [[maybe_unused]] auto& answer,
                                         std::true_type)
      : group<Types, room::inputs * room::groups + I>{inputs.template row<I>()}...,
        group<Types, room::results * room::groups + R>{detail::row_of<R>(answer)}...,
        Groups{}... {}
};

}  // namespace chainrule::detail::code::inline CHAINRULE_TARGET

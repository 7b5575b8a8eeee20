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
template <class Types>
struct group<Types, room::called, room::lane_numbers> {
  typename Types::number* values;
};
template <class Types>
struct group<Types, room::functions, room::lane_numbers> {
  struct {
    [[gnu::always_inline]] constexpr auto operator[](int) const { return typename Types::caller{}; }
  } values;
};
template <class Types>
struct group<Types, room::crossing_conditions, room::conditions> {
  typename Types::condition* values;
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

/// What the parts of a long program have in common: where arguments, results and the values are that cross from one to
/// another.
template <class Types, class InputRows, class ResultRows>
struct common_frame;
template <class Types, int... I, int... R>
struct common_frame<Types, std::integer_sequence<int, I...>, std::integer_sequence<int, R...>>
    : group<Types, room::inputs * room::groups + I>...,
      group<Types, room::results * room::groups + R>...,
      group<Types, room::inputs * room::groups + sizeof...(I)>,
      group<Types, room::results * room::groups + sizeof...(R)>,
      group<Types, room::crossing_conditions> {
  [[gnu::always_inline]] constexpr common_frame([[maybe_unused]] auto const& inputs, [[maybe_unused]] auto& answer,
                                                typename Types::number* crossing,
                                                typename Types::condition* crossing_conditions)
      : group<Types, room::inputs * room::groups + I>{inputs.template row<I>()}...,
        group<Types, room::results * room::groups + R>{detail::row_of<R>(answer)}...,
        group<Types, room::inputs * room::groups + sizeof...(I)>{crossing},
        group<Types, room::results * room::groups + sizeof...(R)>{crossing},
        group<Types, room::crossing_conditions>{crossing_conditions} {}
};
/// And what a part works on.
template <class Types, class Common, class Conditions, class... Groups>
struct frame_of_part;
template <class Types, class Common, int... C, class... Groups>
struct frame_of_part<Types, Common, std::integer_sequence<int, C...>, Groups...>
    : Common,
      group<Types, room::lane_numbers * room::groups>,
      group<Types, room::conditions * room::groups + C>...,
      Groups... {
  [[gnu::always_inline]] constexpr explicit frame_of_part(Common const& common) : Common(common) {}
};

}  // namespace chainrule::detail::code::inline CHAINRULE_TARGET

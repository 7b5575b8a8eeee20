// SPDX-License-Identifier: BSL-1.0
// What can be wrong with the arguments, the result and the directions of a call. Next: query.hpp, which asks all of it.
#pragma once

#include "answer.hpp"
#include "error.hpp"
#include "sequences.hpp"

namespace chainrule::detail {

// Each of these looks for one kind of mistake in a call, and reports it by an error message.

template <class Argument, bool AmongSequences = false>
constexpr bool argument_is_sound() {
  if constexpr (is_after_mistake<Argument>)
    return false;
  else if constexpr (data_sequence<Argument> || (AmongSequences && plain_integer<Argument>))
    return true;
  else if constexpr (is_data_inside<Argument>)
    return true;
  else if constexpr (holds_an_integer<Argument>)
    return error::integer_argument<Argument>();
  else if constexpr (!shape_over<Argument, traced>)
    return error::argument_without_a_shape<Argument>();
  else
    return true;
}

template <class Signature, int... I>
constexpr bool wrt_is_sound(std::integer_sequence<int, I...>) {
  [[maybe_unused]] constexpr auto check = []<int Position>(std::integral_constant<int, Position>) {
    constexpr int argument = Signature::chosen.rows[Position];
    if constexpr (argument < 0 || argument >= Signature::size)
      return error::wrt_out_of_range<argument>();
    else if constexpr (is_data_inside<typename Signature::template argument<argument>>)
      return error::by_data_inside<typename Signature::template argument<argument>>();
    else if constexpr (is_mixed_data<typename Signature::template argument<argument>>)
      return error::wrt_among_integers<typename Signature::template argument<argument>>();
    else if constexpr (Signature::leaf_counts[argument] == 0)
      return error::wrt_without_numbers<argument, typename Signature::template argument<argument>>();
    else if constexpr (((Signature::chosen.rows[I] == argument ? 1 : 0) + ... + 0) > 1)
      return error::wrt_twice<argument>();
    else
      return true;
  };
  if constexpr (sizeof...(I) == 0)
    return error::nothing_to_differentiate_by<Signature>();
  else
    return (check(std::integral_constant<int, I>{}) && ...);
}

template <class Function, class Result>
constexpr bool result_is_sound() {
  if constexpr (is_after_mistake<Result>)
    return false;  // reported inside of the function
  else if constexpr (holds_a_condition<Result>)
    return error::result_is_a_condition<Function>();
  else if constexpr (!result_shape<Result>)
    return error::result_without_a_shape<Result>();
  else
    return true;
}

// Whether a sequence has a weight for each number of a table.
template <class Weights, class Result>
constexpr bool weighs_a_table = false;
template <data_sequence Weights, class Element>
constexpr bool weighs_a_table<Weights, traced_table<Element>> =
    std::same_as<typename graph::traced_argument_t<Weights>, traced_sequence<Element>>;

// Directions have the shapes of the arguments that they belong to.
template <class Signature, class... Direction, int... I>
constexpr bool directions_are_sound(std::type_identity<std::tuple<Direction...>>, std::integer_sequence<int, I...>) {
  if constexpr (sizeof...(Direction) != sizeof...(I))
    return error::direction_of_another_shape<std::tuple<Direction...>>();
  else
    return ([] {
      if constexpr (same_shape<Direction, typename Signature::template argument<Signature::chosen.rows[I]>>)
        return true;
      else
        return error::direction_of_another_shape<Direction>();
    }() && ...);
}

}  // namespace chainrule::detail

// SPDX-License-Identifier: BSL-1.0
// Answers in the caller's memory: value_and_gradient(f)(into(g), x) writes the gradient to g and returns the value,
// add_to(g) adds to what is there.
#pragma once

#include "../expression/no_answer.hpp"
#include "destination.hpp"
#include "error.hpp"
#include "sequences.hpp"

namespace chainrule {

namespace detail {

/// Where the parts of an answer go that are not single numbers, in their order.
template <bool Adds, class... D>
struct destinations {
  static constexpr bool adds = Adds;
  static constexpr int count = sizeof...(D);
  std::tuple<D&...> all;
};
/// An answer is returned.
struct returned {};
template <class T>
inline constexpr bool is_destinations = false;
template <bool Adds, class... D>
inline constexpr bool is_destinations<destinations<Adds, D...>> = true;
/// The same, and who runs the loops.
template <class Policy, class To>
struct by_policy {
  Policy const& policy;
  To const& to;
};
/// Says how a question is answered, and is given to it before the arguments: `parallel`. Called with the question and
/// the rest it answers.
template <class How>
concept way_to_answer = requires { typename How::is_way_to_answer; };

}  // namespace detail

/// One destination for each part of an answer that is not a single number: values first, then derivatives in the order
/// of wrt<...>. A destination is a container, a view, a shape of as many numbers, or a pointer to them; nullptr leaves
/// a part out. Single numbers are returned. Old contents are overwritten.
template <class... D>
constexpr detail::destinations<false, std::remove_reference_t<D>...> into(D&&... destinations) {
  return {{destinations...}};
}
/// The same, but the answer is added to what is there.
template <class... D>
constexpr detail::destinations<true, std::remove_reference_t<D>...> add_to(D&&... destinations) {
  return {{destinations...}};
}

namespace detail {

// Which destination part I of an answer has.
template <std::size_t I, class... Part>
constexpr std::size_t destination_of() {
  constexpr bool single[]{shape_number<Part>..., true};
  std::size_t before = 0;
  for (std::size_t k = 0; k < I; ++k) before += single[k] ? 0 : 1;
  return before;
}

/// The parts of an answer, in order: single numbers, shapes of numbers, containers.
template <class... A, class... B>
part_types<A..., B...> joined_parts(part_types<A...>, part_types<B...>);
template <class... S>
struct flat_parts {
  using list = part_types<>;
};
template <class S>
struct flat_parts<S> {
  using list = part_types<S>;
};
template <has_parts S>
struct flat_parts<S> : flat_parts<parts_in<S>> {};
template <class... Part>
struct flat_parts<part_types<Part...>> : flat_parts<Part...> {};
template <class First, class Second, class... Rest>
struct flat_parts<First, Second, Rest...> {
  using list = decltype(joined_parts(typename flat_parts<First>::list{}, typename flat_parts<Second, Rest...>::list{}));
};

/// visitor(number) for each number of a destination, in order.
template <class D, class Visitor>
constexpr void visit_held(D& destination, Visitor&& visitor) {
  if constexpr (contiguous<D>)
    for (auto& element : destination) visit_numbers(element, visitor);
  else
    visit_numbers(destination, visitor);
}

/// How many rows a part of an answer has, where it is a matrix.
template <class Part>
inline constexpr int rows_of_part = 1;
template <class S, std::size_t N>
inline constexpr int rows_of_part<std::array<S, N>> = shape_number<S> ? 1 : static_cast<int>(N);

/// Hands out the numbers of an answer: single ones are returned, the others go to destinations. Containers have been
/// written before.
template <class T, bool Adds, class... D, class... Part>
auto hand_out(part_types<Part...>, destinations<Adds, D...> const& to, T const* numbers) {
  constexpr int singles = (0 + ... + (shape_number<Part> ? 1 : 0));
  std::array<T, static_cast<std::size_t>(singles) + 1> returned{};
  [&]<std::size_t... I>(std::index_sequence<I...>) {
    int single = 0;
    [[maybe_unused]] auto const take = [&]<std::size_t J, class P>(std::integral_constant<std::size_t, J>,
                                                                   std::type_identity<P>) {
      if constexpr (shape_number<P>) {
        returned[static_cast<std::size_t>(single++)] = *numbers++;
      } else if constexpr (!data_sequence<P>) {
        put_block<Adds, rows_of_part<P>, count_numbers<P> / rows_of_part<P>>(std::get<J>(to.all), numbers);
        numbers += count_numbers<P>;
      }
    };
    (take(std::integral_constant<std::size_t, destination_of<I, Part...>()>{}, std::type_identity<Part>{}), ...);
  }(std::index_sequence_for<Part...>{});
  if constexpr (singles == 1)
    return returned[0];
  else if constexpr (singles > 1)
    return [&]<std::size_t... I>(std::index_sequence<I...>) {
      return std::array<T, sizeof...(I)>{returned[I]...};
    }(std::make_index_sequence<static_cast<std::size_t>(singles)>{});
}

// A container's numbers are written where they stand: they must be of its type.
template <class Part, class D>
constexpr bool holds_numbers_of() {
  if constexpr (!data_sequence<Part>)
    return true;
  else if constexpr (requires(D& destination) { *destination.data(); })
    return std::same_as<entry_of<std::remove_cvref_t<decltype(*std::declval<D&>().data())>>,
                        entry_of<element_of<Part>>>;
  else
    return false;
}

template <class D, int Rows, int Columns>
constexpr bool block_is_sound() {
  if constexpr (!is_writable<D>() || !can_be_a_destination<D>)
    return error::not_a_destination<D>();
  else if constexpr (constexpr int held = held_in_type<D>(); held >= 0 && held != Rows * Columns)
    return error::destination_of_another_size<Rows * Columns, held>();
  else if constexpr (!has_form_of_block<D, Rows, Columns>())
    return error::destination_of_another_form<Rows, Columns, D>();
  else
    return true;
}

template <class Part, class D>
constexpr bool destination_is_sound() {
  if constexpr (!is_writable<D>() || !can_be_a_destination<D>)
    return error::not_a_destination<D>();
  else if constexpr (!holds_numbers_of<Part, D>())
    return error::destination_of_other_numbers<D>();
  else if constexpr (data_sequence<Part>)
    return true;
  else
    return block_is_sound<D, rows_of_part<Part>, count_numbers<Part> / rows_of_part<Part>>();
}

/// `Part` are the parts of an answer, single numbers among them.
template <class... Part, bool Adds, class... D>
constexpr bool destinations_are_sound(part_types<Part...>, std::type_identity<destinations<Adds, D...>>) {
  constexpr int wanted = (0 + ... + (shape_number<Part> ? 0 : 1));
  if constexpr (sizeof...(D) != wanted)
    return error::wrong_number_of_destinations<wanted, static_cast<int>(sizeof...(D))>();
  else
    return []<std::size_t... I>(std::index_sequence<I...>) {
      return ([] {
        if constexpr (shape_number<Part>)
          return true;
        else
          return destination_is_sound<Part, std::tuple_element_t<destination_of<I, Part...>(), std::tuple<D...>>>();
      }() && ...);
    }(std::index_sequence_for<Part...>{});
}

// An answer's parts: numbers, and containers of the numbers of elements.
template <class S, class Number, class Container>
constexpr void visit_answer(S& s, Number&& number, Container&& container) {
  using shape = std::remove_const_t<S>;
  if constexpr (shape_number<shape>)
    number(s);
  else if constexpr (data_sequence<shape>)
    container(s);
  else if constexpr (is_array<shape>)
    for (auto& element : s) visit_answer(element, number, container);
  else if constexpr (has_parts<shape>)
    parts_of<shape>::visit(s, [&](auto&... part) { (visit_answer(part, number, container), ...); });
  else if constexpr (viewed<shape>)
    visit_numbers(s, number);
  else if constexpr (!shape_constant<shape>)
    visit_members(s, [&](auto& member) { visit_answer(member, number, container); });
}

}  // namespace detail

}  // namespace chainrule

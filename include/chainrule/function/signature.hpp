// SPDX-License-Identifier: BSL-1.0
// The arguments of an ordinary function: which of them to differentiate by, and the shapes that derivatives take from
// them. Next: answer.hpp, how a call is answered.
#pragma once

#include "../question/question.hpp"
#include "../trace/loops.hpp"
#include "sequences.hpp"

namespace chainrule {

/// The arguments to differentiate by, counted from 0: gradient(f, wrt<0, 2>). The others are data. Without it, all
/// arguments but constants.
template <int... Positions>
struct wrt_list {
  static constexpr int size = sizeof...(Positions);
  static constexpr int positions[sizeof...(Positions) + 1]{Positions..., -1};
};
template <int... Positions>
inline constexpr wrt_list<Positions...> wrt{};

namespace detail {

template <class By>
inline constexpr bool is_wrt_list = false;
template <int... Positions>
inline constexpr bool is_wrt_list<wrt_list<Positions...>> = true;

// Whether a call operator that is no template takes plain numbers.
template <class... A>
constexpr bool takes_plain_numbers = (std::is_arithmetic_v<typename numbers_of<std::remove_cvref_t<A>>::type> || ...);
template <class F>
inline constexpr bool is_plain_signature = std::is_function_v<std::remove_pointer_t<F>>;
template <class F, class R, class... A>
inline constexpr bool is_plain_signature<R (F::*)(A...) const> = takes_plain_numbers<A...>;
template <class F, class R, class... A>
inline constexpr bool is_plain_signature<R (F::*)(A...)> = takes_plain_numbers<A...>;
template <class F, class R, class... A>
inline constexpr bool is_plain_signature<R (F::*)(A...) const noexcept> = takes_plain_numbers<A...>;
template <class F>
constexpr bool is_generic() {
  if constexpr (std::is_function_v<std::remove_pointer_t<F>>)
    return false;
  else if constexpr (requires { &F::operator(); })
    return !is_plain_signature<decltype(&F::operator())>;
  else
    return true;
}

/// Whether an argument is an integer, or has one among its parts.
template <class S>
inline constexpr bool holds_an_integer = [] {
  if constexpr (std::is_integral_v<S> || shape_number<S>)
    return std::is_integral_v<S>;
  else if constexpr (is_tuple<S> || shape_struct<S>)
    return []<class... Part>(parts_list<Part...>) { return (holds_an_integer<Part> || ...); }(listed_parts<S>{});
  else
    return false;
}();
template <class S, std::size_t N>
inline constexpr bool holds_an_integer<std::array<S, N>> = holds_an_integer<S>;

template <class A, class B>
concept same_shape =
    (can_rebind<A, traced> && can_rebind<B, traced> && std::same_as<rebound_t<A, traced>, rebound_t<B, traced>>) ||
    (data_sequence<A> && data_sequence<B> && std::same_as<graph::traced_argument_t<A>, graph::traced_argument_t<B>>);

/// What a traced function may return: traced numbers in a shape, or one plain number, a constant.
template <class Result>
concept result_shape =
    (can_rebind<Result, traced> && std::same_as<rebound_t<Result, traced>, Result> && numbers_of<Result>::count > 0) ||
    std::floating_point<Result>;

// Whether a result is a comparison or a count, or has one among its parts.
template <class Result>
inline constexpr bool holds_a_condition =
    std::same_as<Result, traced_condition> || std::same_as<Result, traced_integer> || std::same_as<Result, bool>;
template <class S, std::size_t N>
inline constexpr bool holds_a_condition<std::array<S, N>> = holds_a_condition<S>;
template <class... S>
inline constexpr bool holds_a_condition<std::tuple<S...>> = (holds_a_condition<S> || ...);
template <class A, class B>
inline constexpr bool holds_a_condition<std::pair<A, B>> = holds_a_condition<A> || holds_a_condition<B>;

template <class S>
inline constexpr bool is_traced = std::same_as<typename numbers_of<S>::type, traced>;

/// The arguments of a function and how its derivatives are shaped.
template <class By, class... Arguments>
struct signature {
  static constexpr int size = sizeof...(Arguments);

  struct table {
    int rows[size + 1]{};
    int count = 0;
    constexpr void push(int value) { rows[count++] = value; }
  };
  static constexpr int counts[size + 1]{numbers_of<Arguments>::count..., 0};
  /// Of sequences the numbers of one element, which are leaves for all of them.
  static constexpr int leaf_counts[size + 1]{count_leaves<Arguments>..., 0};
  static constexpr bool are_numbers[size + 1]{shape_number<Arguments>..., false};
  /// How many components the sequences before an argument have.
  static constexpr int components_before(int position) {
    constexpr int entries[]{count_components<Arguments>..., 0};
    int count = 0;
    for (int i = 0; i < position; ++i) count += entries[i];
    return count;
  }

  /// The positions of the arguments to differentiate by.
  static constexpr table chosen = [] {
    table all;
    if constexpr (By::size > 0)
      for (int i = 0; i < By::size; ++i) all.push(By::positions[i]);
    else
      for (int i = 0; i < size; ++i)
        if (leaf_counts[i] > 0) all.push(i);
    return all;
  }();

  template <int I>
  using argument = std::tuple_element_t<static_cast<std::size_t>(I), std::tuple<Arguments...>>;
  static constexpr bool is_chosen(int position) {
    for (int i = 0; i < chosen.count; ++i)
      if (chosen.rows[i] == position) return true;
    return false;
  }

  static constexpr bool in_range(int position) { return position >= 0 && position < size; }

  static constexpr int numbers = (numbers_of<Arguments>::count + ... + 0);
  using number = typename numbers_of_all<numbers_in<Arguments>...>::type;
  static constexpr int chosen_numbers = [] {
    int sum = 0;
    for (int i = 0; i < chosen.count; ++i) sum += in_range(chosen.rows[i]) ? leaf_counts[chosen.rows[i]] : 0;
    return sum;
  }();
  static constexpr bool all_scalars = [] {
    constexpr bool scalar[]{shape_number<Arguments>..., false};
    for (int i = 0; i < chosen.count; ++i)
      if (!in_range(chosen.rows[i]) || !scalar[chosen.rows[i]]) return false;
    return true;
  }();

  /// Whether anything that it is differentiated by is a sequence.
  static constexpr bool by_sequences = [] {
    for (int i = 0; i < chosen.count; ++i)
      if (in_range(chosen.rows[i]) && counts[chosen.rows[i]] == 0) return true;
    return false;
  }();
  template <class T, int... I>
  static constexpr auto shape_by(std::integer_sequence<int, I...>) {
    if constexpr (sizeof...(I) == 1)
      return (std::type_identity<derivative_shape_t<argument<chosen.rows[I]>, T>>{}, ...);
    else if constexpr (all_scalars)
      return std::type_identity<std::array<T, sizeof...(I)>>{};
    else
      return std::type_identity<std::tuple<derivative_shape_t<argument<chosen.rows[I]>, T>...>>{};
  }
  /// The shape of what we differentiate by: one argument's own shape; an array for several numbers, else a tuple of
  /// shapes.
  template <class T>
  using by_shape = typename decltype(shape_by<T>(std::make_integer_sequence<int, chosen.count>{}))::type;

  /// The leaf for component `number` of the directions, which are given after the arguments.
  static constexpr graph::index direction(graph::graph& g, int number) {
    int numbers_before = 0, components = components_before(size);
    for (int i = 0; i < chosen.count; ++i) {
      int const position = chosen.rows[i], leaves = leaf_counts[position];
      bool const in_sequence = counts[position] == 0;
      if (number < leaves)
        return in_sequence ? g.append(graph::sequence_argument, components + number)
                           : g.append(graph::direction, numbers_before + number);
      number -= leaves;
      (in_sequence ? components : numbers_before) += leaves;
    }
    return g.append(graph::direction, numbers_before + number);
  }

  /// The leaves of a traced function that belong to the chosen arguments.
  static constexpr graph::sequence<graph::index> chosen_leaves(graph::graph& g) {
    graph::sequence<graph::index> leaves;
    for (int i = 0; i < chosen.count; ++i) {
      int first = 0;
      for (int k = 0; k < chosen.rows[i]; ++k) first += counts[k];
      bool const in_sequence = counts[chosen.rows[i]] == 0;
      if (in_sequence) first = components_before(chosen.rows[i]);
      for (int k = 0; k < leaf_counts[chosen.rows[i]]; ++k)
        leaves.push(g.append(in_sequence ? graph::sequence_argument : graph::argument, first + k));
    }
    return leaves;
  }

  /// Where the numbers of these leaves stand among all numbers that are differentiated by, two nodes for each leaf:
  /// that of element i of its sequence at the first one plus i times the second one.
  static constexpr graph::sequence<graph::index> places_of_chosen(graph::graph& g) {
    using namespace graph::detail;
    constexpr int integers[]{(is_matrix<Arguments>                                   ? 2
                              : data_sequence<Arguments> || plain_integer<Arguments> ? 1
                                                                                     : 0)...,
                             0};
    graph::sequence<graph::index> places;
    auto first = g.append_constant({0});
    for (int i = 0; i < chosen.count; ++i) {
      int const position = chosen.rows[i], leaves = leaf_counts[position];
      bool const in_sequence = counts[position] == 0;
      for (int k = 0; k < leaves; ++k) {
        places.push(make<operation::add_>(g, first, g.append_constant({k})));
        places.push(g.append_constant({in_sequence ? leaves : 0}));
      }
      if (i + 1 == chosen.count) break;
      auto count = g.append_constant({leaves});
      int number = 0;
      for (int k = 0; k < position; ++k) number += integers[k];
      for (int k = 0; in_sequence && k < integers[position]; ++k)
        count = make<operation::multiply_>(g, count, g.append(graph::integer, number + k));
      first = make<operation::add_>(g, first, count);
    }
    return places;
  }
};

/// How many of the arguments of a call are the function's; -1 if directions or a weight are missing.
template <class By, class... Given>
constexpr int count_arguments(extra kind) {
  constexpr int size = sizeof...(Given);
  if (kind == extra::none) return size;
  if (kind == extra::weights) return size > 1 ? size - 1 : -1;
  if (By::size > 0) return size > By::size ? size - By::size : -1;
  constexpr bool counts[]{(count_leaves < Given >> 0)..., false};
  for (int n = 0, directions = 0; n < size; ++n) {
    directions += counts[n] ? 1 : 0;
    if (n + 1 + directions == size) return n + 1;
  }
  return -1;
}

}  // namespace detail

}  // namespace chainrule

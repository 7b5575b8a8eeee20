// SPDX-License-Identifier: BSL-1.0
// A question about a function as an object to be called: which of the arguments are the function's, and who answers.
// Next: function.hpp, the questions as a user asks them.
#pragma once

#include "members_as_data.hpp"
#include "query.hpp"

namespace chainrule {

namespace detail {

template <class List, class Positions, int First>
struct part_of;
template <class... T, int... I, int First>
struct part_of<std::tuple<T...>, std::integer_sequence<int, I...>, First> {
  using type = std::tuple<std::tuple_element_t<static_cast<std::size_t>(First + I), std::tuple<T...>>...>;
};

// A function with captures is sound inside of a traced function, where it captures traced values.
template <class Function, class... Arguments>
constexpr bool captures_traced(std::type_identity<std::tuple<Arguments...>>) {
  if constexpr (std::is_empty_v<Function>)
    return false;
  else if constexpr (std::is_invocable_v<Function const&, Arguments const&...>)
    return is_traced<std::remove_cvref_t<std::invoke_result_t<Function const&, Arguments const&...>>>;
  else
    return false;
}

template <class Question, class By, class Function, class To, class... Given>
[[gnu::always_inline]] constexpr auto answer_with_data(Function const& f, To const& to, Given const&... given);

template <class Question, class By, class Function, class To, class... Given>
[[gnu::always_inline]] constexpr auto answer_about(Function const& f, [[maybe_unused]] To const& to,
                                                   Given const&... given) {
  constexpr int size = sizeof...(Given), counted = count_arguments<By, Given...>(Question::takes),
                count = counted > 0 ? counted : 0;
  using all = std::tuple<Given...>;
  using arguments = typename part_of<all, std::make_integer_sequence<int, count>, 0>::type;
  using extras = typename part_of<all, std::make_integer_sequence<int, size - count>, count>::type;
  using query = function_query<Question, Function, By, arguments, extras>;
  if constexpr (counted < 0) {
    error::direction_missing<Function, Given...>();
    return no_answer{};
  } else if constexpr (function_with_data<Function>) {
    return answer_with_data<Question, By>(f, to, given...);
  } else if constexpr (!query::arguments_are_sound()) {
    return query::stand_in_without_result();
  } else if constexpr ((is_traced<Given> || ...) || captures_traced<Function>(std::type_identity<arguments>{})) {
    if constexpr (is_destinations<To>)
      return query::answer_inside_into(to, f, given...);
    else
      return query::answer_inside(f, given...);
  } else if constexpr (!std::is_empty_v<Function>) {
    error::captures<Function>();
    return query::stand_in_without_result();
  } else if constexpr (!std::is_default_constructible_v<Function>) {
    error::not_made_from_its_type<Function>();
    return query::stand_in_without_result();
  } else if constexpr (std::same_as<To, returned>) {
    return query::answer(given...);
  } else {
    return query::answer_into(to, given...);
  }
}

template <class Question, class By, class Function, class To, class... Given>
[[gnu::always_inline]] constexpr auto answer_with_data(Function const& f, To const& to, Given const&... given) {
  constexpr int count = count_arguments<By, Given...>(Question::takes);
  using arguments = typename part_of<std::tuple<Given...>, std::make_integer_sequence<int, count>, 0>::type;
  using with_members_first = question_of_members<By, Function, arguments>;
  using query = function_query<Question, Function, By, arguments>;
  if constexpr (By::size == 0 && (plain_integer<Given> || ...)) {
    error::integer_argument<Function>();
    return query::stand_in_without_result();
  } else if constexpr (with_members_first::by::size == 0) {
    error::nothing_to_differentiate_by<Function>();
    return query::stand_in_without_result();
  } else {
    return with_members(f, [&](auto const&... member) __attribute__((always_inline)) {
      return answer_about<Question, typename with_members_first::by>(typename with_members_first::function{}, to,
                                                                     member..., given...);
    });
  }
}

}  // namespace detail

/// A question about a function, to be called with the function's arguments; jvp and hvp then take directions, vjp a
/// weight.
template <class Question, class Function, class By>
struct function_question {
  [[no_unique_address]] Function function;

  template <class... Given>
  [[gnu::always_inline]] constexpr auto operator()(Given const&... given) const {
    return detail::answer_about<Question, By>(function, detail::returned{}, given...);
  }
  /// Into the caller's memory: into(...) or add_to(...), then the arguments.
  template <bool Adds, class... D, class... Given>
  constexpr auto operator()(detail::destinations<Adds, D...> const& to, Given const&... given) const {
    return detail::answer_about<Question, By>(function, to, given...);
  }
  /// In another way: parallel, mpi::over(communicator), then what is said above.
  template <detail::way_to_answer How, class... Given>
  constexpr auto operator()(How const& how, Given const&... given) const {
    return how(*this, given...);
  }
  /// Where a policy runs the loops, into(...) or returned.
  template <class Policy, class To, class... Given>
  constexpr auto by(Policy const& policy, To const& to, Given const&... given) const {
    if constexpr ((detail::data_sequence<Given> || ...))
      return detail::answer_about<Question, By>(function, detail::by_policy<Policy, To>{policy, to}, given...);
    else
      return detail::answer_about<Question, By>(function, to, given...);
  }
};

namespace detail {

template <class T>
inline constexpr bool is_function_question = false;
template <class Question, class Function, class By>
inline constexpr bool is_function_question<function_question<Question, Function, By>> = true;

template <ordinary_function F>
struct front_end<F> {
  template <class Question, class... By>
  static constexpr auto ask(F const& f, By const&...) {
    if constexpr (sizeof...(By) == 0)
      return function_question<Question, std::decay_t<F const&>, wrt_list<>>{f};
    else if constexpr (sizeof...(By) == 1 && (is_wrt_list<By> && ...))
      return function_question<Question, std::decay_t<F const&>, By...>{f};
    else
      return (error::not_wrt<F>(), no_answer{});
  }
};

}  // namespace detail

}  // namespace chainrule

// SPDX-License-Identifier: BSL-1.0
// check_gradient(f, by_hand)(x, data): whether a hand-written derivative is right at arguments that a call gives, among
// them data of any length. Next: check.hpp, what is decided without arguments.
#pragma once

#include "agreement.hpp"
#include "function.hpp"

namespace chainrule {

namespace detail {

template <class S>
inline constexpr bool holds_data = contiguous<S>;
template <class S, std::size_t N>
inline constexpr bool holds_data<std::array<S, N>> = holds_data<S>;
template <class... S>
inline constexpr bool holds_data<std::tuple<S...>> = (holds_data<S> || ...);
template <class A, class B>
inline constexpr bool holds_data<std::pair<A, B>> = holds_data<A> || holds_data<B>;

/// visitor(number) for each number of an answer or of what a hand-written function returns, in order: shapes,
/// containers, containers of them.
template <class S, class Visitor>
constexpr void visit_components(S const& s, Visitor&& visitor) {
  if constexpr (shape_number<S>)
    visitor(s);
  else if constexpr (contiguous<S>)
    for (std::size_t i = 0; i < static_cast<std::size_t>(s.size()); ++i) visit_components(s.data()[i], visitor);
  else if constexpr (is_array<S>)
    for (auto const& element : s) visit_components(element, visitor);
  else if constexpr (is_tuple<S>)
    std::apply([&](auto const&... part) { (visit_components(part, visitor), ...); }, s);
  else if constexpr (numbers_of<S>::count > 0)
    visit_numbers(s, visitor);
}
template <class S>
constexpr sequence<double> components_of_answer(S const& s) {
  sequence<double> all;
  visit_components(s, [&](auto const& value) { all.push(static_cast<double>(value)); });
  return all;
}

// The type of the numbers of an answer, for the tolerance; void if it has none.
template <class S>
struct component_number : numbers_of<S> {};
template <contiguous S>
struct component_number<S> : component_number<element_of<S>> {};
template <class S>
concept has_components = holds_data<S> || numbers_of<S>::count > 0;

/// How many numbers a call differentiates by.
template <class Signature, class... Given>
constexpr int numbers_differentiated_by(Given const&... given) {
  constexpr auto length_of = []<class A>(A const& argument) {
    if constexpr (data_sequence<A>)
      return static_cast<int>(argument.size());
    else
      return 1;
  };
  int const lengths[]{length_of(given)...};
  int count = 0;
  for (int i = 0; i < Signature::chosen.count; ++i)
    count += Signature::leaf_counts[Signature::chosen.rows[i]] * lengths[Signature::chosen.rows[i]];
  return count;
}

template <class T>
constexpr int rows_of(matrix_values<T> const& m) {
  return m.pattern.rows.size() == 0 ? 0 : static_cast<int>(m.pattern.rows.size()) - 1;
}

/// A sparse matrix row by row, with its zeros.
template <class T>
sequence<double> with_zeros(matrix_values<T> const& m, int columns) {
  sequence<double> all(rows_of(m) * columns, 0.0);
  for (int row = 0; row < rows_of(m); ++row)
    for (int k = m.pattern.rows[static_cast<std::size_t>(row)]; k < m.pattern.rows[static_cast<std::size_t>(row) + 1];
         ++k)
      all[row * columns + m.pattern.columns[static_cast<std::size_t>(k)]] =
          static_cast<double>(m.values[static_cast<std::size_t>(k)]);
  return all;
}

template <class Question, class F, class By, class... Given>
constexpr bool can_be_checked_at() {
  using query = function_query<Question, F, By, std::tuple<Given...>>;
  if constexpr (!query::arguments_are_sound())
    return false;
  else if constexpr (!std::is_empty_v<F>)
    return error::captures<F>();
  else
    return query::template can_be_compiled<true>();
}

template <class Question, class By, class F, class Hand, class... Given>
constexpr agreement agreement_at_arguments(F const& f, Hand const& by_hand, Given const&... given) {
  if constexpr (!can_be_checked_at<Question, F, By, Given...>()) {
    return {agreement::points};  // nothing else is to be reported
  } else if constexpr (!std::is_invocable_v<Hand const&, Given const&...>) {
    return {error::derivative_by_hand_not_callable<Hand>() ? agreement::none : agreement::points};
  } else {
    auto const derivative = ask<Question>(f, By{})(given...);
    using wanted = std::remove_const_t<decltype(derivative)>;
    using result = std::remove_cvref_t<std::invoke_result_t<Hand const&, Given const&...>>;
    if constexpr (!has_components<result> || (!holds_data<wanted> && !holds_data<result> &&
                                              numbers_of<wanted>::count != numbers_of<result>::count)) {
      return {error::derivative_of_another_shape<Hand>() ? agreement::none : agreement::points};
    } else {
      int const columns = numbers_differentiated_by<signature<By, Given...>>(given...);
      auto const found = components_of_answer(by_hand(given...));
      auto expected = components_of_answer(derivative);
      bool is_sparse = false;
      if constexpr (is_matrix_values<wanted>) {
        is_sparse = found.size != rows_of(derivative) * columns;
        if (!is_sparse) expected = with_zeros(derivative, columns);
      }
      if (found.size != expected.size)
        refuse_with<data_misuse>("the hand-written derivative has ", found.size,
                                 " components, and the derivative of the function ", expected.size,
                                 ": return as many, in the same order");
      constexpr double of_result = check_tolerance<typename component_number<result>::type>(),
                       of_data = check_tolerance<typename signature<By, Given...>::number>();
      auto const outcome = compare_components(expected, found, of_result > of_data ? of_result : of_data);
      if (outcome.result == compared::undefined) return {};
      if (outcome.result == compared::agree) return {agreement::points};
      int row = outcome.entry / columns, column = outcome.entry % columns;
      if constexpr (is_matrix_values<wanted>)
        if (is_sparse) {
          for (row = 0; derivative.pattern.rows[static_cast<std::size_t>(row) + 1] <= outcome.entry;) ++row;
          column = derivative.pattern.columns[static_cast<std::size_t>(outcome.entry)];
        }
      return {agreement::none, outcome.entry, row, column, outcome.expected, outcome.found};
    }
  }
}

}  // namespace detail

/// A function and its derivative written by hand, to be compared at the arguments of a call: true where they agree, to
/// the digits of check_gradient<...>(f, by_hand). The answer is an `agreement`.
template <class Question, class F, class Hand, class By>
struct derivative_check {
  F function;
  Hand by_hand;

  template <class... Given>
  constexpr agreement operator()(Given const&... given) const {
    return detail::agreement_at_arguments<Question, By>(function, by_hand, given...);
  }
  template <class Self = derivative_check>
  explicit constexpr operator bool() const {
    return detail::error::check_without_arguments<Self>();
  }
};

}  // namespace chainrule

// SPDX-License-Identifier: BSL-1.0
// expect_gradient, expect_jacobian, expect_hessian, expect_derivative: true, or an error message that names the wrong component of a
// hand-written derivative.
#pragma once

#include "../base/name.hpp"
#include "../base/text.hpp"
#include "check.hpp"

namespace chainrule::detail::error {

#if defined(__clang__) && __clang_major__ < 16
// This compiler prints the characters of a string argument as numbers, but those of a pack as characters.
template <char... Digits>
struct number {};
template <class Text, class = std::make_index_sequence<Text::view.size()>>
struct spelled_number;
template <class Text, std::size_t... I>
struct spelled_number<Text, std::index_sequence<I...>> {
  using type = number<Text::view[I]...>;
};
#else
template <chainrule::detail::name Digits>
struct number {};
template <class Text>
struct spelled_number {
  using type = number<chainrule::detail::name<Text::view.size() + 1>(Text::view)>;
};
#endif

template <int Row, int Column>
struct entry {};
template <class Number>
struct expected {};
template <class Number>
struct found {};
template <class... Numbers>
struct at {};

template <class Entry, class Expected, class Found, class Point>
constexpr bool hand_written_derivative_is_wrong() {
  static_assert(no<Entry>,
                "chainrule: this entry (row, column) of the hand-written derivative is not what is expected at this "
                "point: correct it, or, "
                "if the function is what is wrong, the function");
  return true;
}

template <class Hand>
constexpr bool hand_written_derivative_cannot_be_compared() {
  static_assert(no<Hand>,
                "chainrule: the derivative is finite at fewer than three of the points at which it is compared: these "
                "lie between 0.3 and 3 "
                "in magnitude");
  return true;
}

template <class Hand>
constexpr bool hand_written_derivative_is_not_constexpr() {
  static_assert(
      no<Hand>,
      "chainrule: the hand-written derivative cannot be computed while compiling: no call of a function that is not "
      "constexpr, such "
      "as std::sin (write chainrule::sin), no division by 0 and no NaN at numbers between 0.3 and 3 in magnitude; what "
      "is long needs more steps than the "
      "compiler evaluates by default: raise the limit with -fconstexpr-steps=100000000 for clang, "
      "-fconstexpr-ops-limit=1000000000 for g++");
  return true;
}

template <class Function, class Hand>
constexpr bool expectation_with_data() {
  static_assert(no<Function>,
                "chainrule: expect_gradient and the like know functions by their types: pass lambdas without captures, "
                "as in [](double x) { "
                "return slope(x); }, or ask check_gradient");
  return true;
}

}  // namespace chainrule::detail::error

namespace chainrule {

namespace detail {

template <class Question, class F, class Hand, class By, class... Arguments>
struct expectation {
  static constexpr auto evaluate() { return check_derivative_of<Question, Arguments...>(F{}, Hand{}, By{}); }
  static constexpr int count = (numbers_of<Arguments>::count + ... + 0);

  // What is expected, what is found, and the numbers of the point.
  static constexpr double number(int which) {
    auto const answer = evaluate();
    if (which < 2) return which == 0 ? answer.expected : answer.found;
    double result = 0;
    int next = 2;
    auto const visit = [&](auto const& value) {
      if (next++ == which) result = static_cast<double>(value);
    };
    std::apply([&](auto const&... part) { (visit_numbers(part, visit), ...); }, answer.point);
    return result;
  }
};
// False where a function that is not constexpr is called.
template <class Expectation>
concept computable_expectation = requires { typename std::bool_constant<bool(Expectation::evaluate())>; };

template <class Expectation, int Which>
struct spelled_in_expectation {
  static constexpr auto text = number_text(Expectation::number(Which));
  static constexpr std::string_view view = text.view();
};
template <class Expectation, int Which>
using number_in = typename error::spelled_number<spelled_in_expectation<Expectation, Which>>::type;

template <class Question, class... Arguments, class F, class Hand, int... I>
constexpr bool expect(F const&, Hand const&, wrt_list<I...>) {
  if constexpr (!std::is_empty_v<F> || !std::is_empty_v<Hand>) {
    return error::expectation_with_data<F, Hand>();
  } else if constexpr (sizeof...(Arguments) == 0 || (data_sequence<Arguments> || ...)) {
    return error::check_without_arguments<F>();
  } else {
    using expected = expectation<Question, F, Hand, wrt_list<I...>, Arguments...>;
    if constexpr (!computable_expectation<expected>)
      return error::hand_written_derivative_is_not_constexpr<Hand>();
    else if constexpr (bool(expected::evaluate()))
      return true;
    else if constexpr (expected::evaluate().entry < 0)
      return error::hand_written_derivative_cannot_be_compared<Hand>();
    else
      return []<int... N>(std::integer_sequence<int, N...>) {
        constexpr auto answer = expected::evaluate();
        return error::hand_written_derivative_is_wrong<
            error::entry<answer.row, answer.column>, error::expected<number_in<expected, 0>>,
            error::found<number_in<expected, 1>>, error::at<number_in<expected, N + 2>...>>();
      }(std::make_integer_sequence<int, expected::count>{});
  }
}

}  // namespace detail

/// True if `by_hand` is the gradient of f, as check_gradient<...>(f, by_hand) says; else an error message whose
/// template arguments name the entry, what it should be, what it is, and the numbers of the arguments there:
/// static_assert(expect_gradient<double>(f, by_hand)). Both are lambdas without captures, or other empty classes.
template <class... Arguments, detail::ordinary_function F, class Hand, int... I>
constexpr bool expect_gradient(F const& f, Hand const& by_hand, wrt_list<I...> by = {}) {
  return detail::expect<detail::question::gradient, Arguments...>(f, by_hand, by);
}

/// The same for the Jacobian.
template <class... Arguments, detail::ordinary_function F, class Hand, int... I>
constexpr bool expect_jacobian(F const& f, Hand const& by_hand, wrt_list<I...> by = {}) {
  return detail::expect<detail::question::jacobian, Arguments...>(f, by_hand, by);
}

/// The same for the Hessian.
template <class... Arguments, detail::ordinary_function F, class Hand, int... I>
constexpr bool expect_hessian(F const& f, Hand const& by_hand, wrt_list<I...> by = {}) {
  return detail::expect<detail::question::hessian, Arguments...>(f, by_hand, by);
}

/// The same for the derivative of a function of one number.
template <class... Arguments, detail::ordinary_function F, class Hand, int... I>
constexpr bool expect_derivative(F const& f, Hand const& by_hand, wrt_list<I...> by = {}) {
  return detail::expect<detail::question::derivative<1>, Arguments...>(f, by_hand, by);
}

}  // namespace chainrule

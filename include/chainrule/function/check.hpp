// SPDX-License-Identifier: BSL-1.0
// check_gradient, check_jacobian, check_hessian, check_derivative: whether a hand-written derivative is the derivative
// of a function, decided while compiling. Next: expect.hpp, which makes an error message of the answer.
#pragma once

#include "../equivalence/equivalence.hpp"
#include "check_at.hpp"

namespace chainrule {

namespace detail {

/// The points at which derivatives are compared where algebra does not decide: eight, each number of an argument
/// between 0.3 and 3 in magnitude; all positive at the first four, of both signs at the others.
inline constexpr int check_points = 8;

// Derivatives are compared in double at least.
template <class Argument>
using checked_argument =
    typename std::conditional_t<std::same_as<typename numbers_of<Argument>::type, float>,
                                rebound_or_same<Argument, double>, std::type_identity<Argument>>::type;

template <class Arguments>
constexpr Arguments check_point(int number) {
  Arguments arguments{};
  std::uint64_t seed = static_cast<std::uint64_t>(number) * 1000;
  auto const next = [&](auto& value) {
    auto const h = math::scramble(++seed);
    double const magnitude = 0.3 + 2.7 * static_cast<double>(h % 65536) / 65536;
    value = static_cast<std::remove_cvref_t<decltype(value)>>(
        number >= check_points / 2 && (h >> 40 & 1) != 0 ? -magnitude : magnitude);
  };
  std::apply([&](auto&... argument) { (visit_numbers(argument, next), ...); }, arguments);
  return arguments;
}

/// The graph of the derivative and that of the hand-written one together, their components as roots: first all of one,
/// then all of the other.
template <class Asked, class Trace>
struct derivative_pair {
  using asked = Asked;
  static constexpr int nodes() {
    return graph::frozen<&Asked::build_small>::value.size.nodes + graph::graph_of<Trace>.size.nodes;
  }
  static constexpr graph::graph build() {
    graph::graph g;
    auto const same = [](int number) { return number; };
    auto const& derivative = graph::frozen<&Asked::build_small>::value;
    auto const first = graph::import(g, derivative, same);
    for (int i = 0; i < derivative.size.roots; ++i) g.roots.push(first[derivative.roots[i]]);
    auto const& by_hand = graph::graph_of<Trace>;
    auto const second = graph::import(g, by_hand, same);
    for (int i = 0; i < by_hand.size.roots; ++i) g.roots.push(second[by_hand.roots[i]]);
    return graph::simplify(g);
  }
};

/// Whether algebra shows that they are equal.
template <class Pair>
struct comparison_of_pair {
 private:
  static constexpr auto const& both = graph::frozen<&Pair::build>::value;

 public:
  static constexpr bool compare() {
    graph::graph g;
    g = graph::thawed(both);
    graph::sequence<graph::index> first, second;
    int const count = g.roots.size / 2;
    for (int i = 0; i < count; ++i)
      if (g.roots[i] != g.roots[count + i]) {
        first.push(g.roots[i]);
        second.push(g.roots[count + i]);
      }
    return graph::equivalent<typename operation::registry_for<Pair>::type>(g, first, second, {});
  }
};

/// The same; what takes more steps than the compiler evaluates is not shown.
template <class Pair>
constexpr bool are_equivalent() {
  if constexpr (!derivative_fits<typename Pair::asked, &Pair::asked::build_small>()) {
    return false;
  } else if constexpr (Pair::nodes() <= tried / 10) {
    constexpr bool result = comparison_of_pair<Pair>::compare();
    return result;
  } else if constexpr (!graph::fits_in_an_evaluation<&Pair::build>) {
    return false;
  } else if constexpr (!requires { typename std::bool_constant<comparison_of_pair<Pair>::compare()>; }) {
    return false;
  } else {
    constexpr bool result = comparison_of_pair<Pair>::compare();
    return result;
  }
}

// `by_hand` takes `Given`, a tuple of numbers or shapes; the derivative is asked for at the same points, in double at
// least. A row of the derivative has `columns` numbers.
template <class Given, class... Arguments, class Derivative, class Hand>
constexpr agreement_at<checked_argument<Arguments>...> agreement_at_points(Derivative const& derivative,
                                                                           Hand const& by_hand, int columns,
                                                                           double tolerance) {
  int agreed = 0;
  for (int i = 0; i < check_points; ++i) {
    auto const given = check_point<Given>(i);
    graph::sequence<double> numbers;
    std::tuple<checked_argument<Arguments>...> point{};
    std::apply(
        [&](auto const&... part) {
          (visit_numbers(part, [&](auto const& value) { numbers.push(static_cast<double>(value)); }), ...);
        },
        given);
    double const* next = numbers.data;
    std::apply(
        [&](auto&... part) {
          (visit_numbers(part,
                         [&](auto& value) { value = static_cast<std::remove_cvref_t<decltype(value)>>(*next++); }),
           ...);
        },
        point);
    auto const comparison = compare_components(components_of_answer(std::apply(derivative, point)),
                                               components_of_answer(std::apply(by_hand, given)), tolerance);
    if (comparison.result == compared::differ) {
      agreement_at<checked_argument<Arguments>...> answer(agreement::none);
      answer.entry = comparison.entry;
      answer.row = comparison.entry / columns;
      answer.column = comparison.entry % columns;
      answer.expected = comparison.expected;
      answer.found = comparison.found;
      answer.point = point;
      return answer;
    }
    agreed += comparison.result == compared::agree ? 1 : 0;
  }
  return agreed >= 3 ? agreement::points : agreement::none;
}

template <class Question, class... Arguments, class F, class Hand, int... I>
constexpr agreement_at<checked_argument<Arguments>...> check_derivative_of(F const& f, Hand const& by_hand,
                                                                           wrt_list<I...> by) {
  using compiled = function_query<Question, F, wrt_list<I...>, std::tuple<Arguments...>>;
  if constexpr (compiled::has_sequences) {
    return error::check_without_arguments<F>() ? agreement::points : agreement::none;
  } else if constexpr (!compiled::is_sound()) {
    return agreement::points;  // nothing else is to be reported
  } else {
    using asked = typename decltype(compiled::program())::type;
    using signature = typename asked::signature_type;
    using answer = typename asked::answer_type::template shape<double>;
    constexpr int columns = numbers_of<typename signature::template by_shape<double>>::count;
    if constexpr (is_generic<Hand>() && std::is_empty_v<Hand>) {
      using hand = function_query<question::value, Hand, wrt_list<>, std::tuple<Arguments...>>;
      if constexpr (!hand::is_sound()) {
        return agreement::points;
      } else {
        using trace = typename decltype(hand::program())::type::trace;
        if constexpr (numbers_of<typename trace::result>::count != numbers_of<answer>::count)
          return error::derivative_of_another_shape<Hand>() ? agreement::none : agreement::points;
        else if constexpr (are_equivalent<derivative_pair<asked, trace>>())
          return agreement::algebra;
        else
          return agreement_at_points<std::tuple<checked_argument<Arguments>...>, Arguments...>(
              ask<Question>(f, by), ask<question::value>(by_hand, wrt<>), columns, check_tolerance<double>());
      }
    } else if constexpr (!std::is_invocable_v<Hand const&, Arguments const&...>) {
      return error::derivative_by_hand_not_callable<Hand>() ? agreement::none : agreement::points;
    } else {
      using result = std::remove_cvref_t<std::invoke_result_t<Hand const&, Arguments const&...>>;
      if constexpr (numbers_of<result>::count != numbers_of<answer>::count)
        return error::derivative_of_another_shape<Hand>() ? agreement::none : agreement::points;
      else
        return agreement_at_points<std::tuple<Arguments...>, Arguments...>(
            ask<Question>(f, by), by_hand, columns, check_tolerance<typename numbers_of<result>::type>());
    }
  }
}

// Without types of arguments the points are those that a call gives.
template <class Question, class... Arguments, class F, class Hand, int... I>
constexpr auto check_or_ask_for_points(F const& f, Hand const& by_hand, wrt_list<I...> by) {
  if constexpr (sizeof...(Arguments) == 0)
    return derivative_check<Question, std::decay_t<F const&>, std::decay_t<Hand const&>, wrt_list<I...>>{f, by_hand};
  else
    return check_derivative_of<Question, Arguments...>(f, by_hand, by);
}

}  // namespace detail

/// Whether `by_hand` is the gradient of f, for arguments of these types:
/// static_assert(check_gradient<std::array<double, 3>>(f, by_hand)). A generic `by_hand` is traced, and algebra decides
/// if it can (`equivalent`); else, and where `by_hand` takes plain numbers, both are evaluated at eight points, where
/// they must agree to nine digits, or to 1024 epsilons of the numbers that a `by_hand` of plain numbers returns, if
/// that is more; a generic one is evaluated in double where the arguments are float. The result says which:
/// check_gradient<...>(f, by_hand).shown_by; where they differ it says which component, at which point, and what it is
/// and should be. Without types, check_gradient(f, by_hand)(x, data) compares them at these arguments, which may be
/// data of any length.
template <class... Arguments, detail::ordinary_function F, class Hand, int... I>
constexpr auto check_gradient(F const& f, Hand const& by_hand, wrt_list<I...> by = {}) {
  return detail::check_or_ask_for_points<detail::question::gradient, Arguments...>(f, by_hand, by);
}

/// The same for the Jacobian: `by_hand` returns its components in the shape of the Jacobian, or in any other shape in
/// the same order.
template <class... Arguments, detail::ordinary_function F, class Hand, int... I>
constexpr auto check_jacobian(F const& f, Hand const& by_hand, wrt_list<I...> by = {}) {
  return detail::check_or_ask_for_points<detail::question::jacobian, Arguments...>(f, by_hand, by);
}

/// The same for the Hessian, row by row.
template <class... Arguments, detail::ordinary_function F, class Hand, int... I>
constexpr auto check_hessian(F const& f, Hand const& by_hand, wrt_list<I...> by = {}) {
  return detail::check_or_ask_for_points<detail::question::hessian, Arguments...>(f, by_hand, by);
}

/// The same for the derivative of a function of one number.
template <class... Arguments, detail::ordinary_function F, class Hand, int... I>
constexpr auto check_derivative(F const& f, Hand const& by_hand, wrt_list<I...> by = {}) {
  return detail::check_or_ask_for_points<detail::question::derivative<1>, Arguments...>(f, by_hand, by);
}

}  // namespace chainrule

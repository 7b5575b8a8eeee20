// SPDX-License-Identifier: BSL-1.0
// preaccumulate(f, x, y): a function whose derivatives the compiler works out, as one statement of a tape.
#pragma once

#include "../function/function.hpp"
#include "tape.hpp"

namespace chainrule::tape {

namespace detail {

template <class Shape>
inline constexpr bool has_reals = std::same_as<typename chainrule::detail::numbers_of<Shape>::type, real>;

// The arguments that have reals, as wrt names them.
template <class Positions, class... Arguments>
struct arguments_with_reals;
template <int... I, class... Arguments>
struct arguments_with_reals<std::integer_sequence<int, I...>, Arguments...> {
  static constexpr int count = (int{has_reals<Arguments>} + ... + 0);
  static constexpr int position(int k) {
    bool const wanted[]{has_reals<Arguments>...};
    for (int i = 0;; ++i)
      if (wanted[i] && k-- == 0) return i;
  }
  template <int... K>
  static wrt_list<position(K)...> chosen(std::integer_sequence<int, K...>);
  using type = decltype(chosen(std::make_integer_sequence<int, count>{}));
};

template <class Shape>
auto plain_numbers_of(Shape const& shape) {
  if constexpr (has_reals<Shape>) {
    chainrule::detail::rebound_t<Shape, double> values;
    double numbers[chainrule::detail::numbers_of<Shape>::count], *end = numbers;
    chainrule::detail::visit_numbers(shape, [&](real const& number) { *end++ = number.value(); });
    double const* next = numbers;
    chainrule::detail::fill(values, next);
    return values;
  } else {
    return shape;
  }
}

}  // namespace detail

/// f(arguments...), recorded as one statement: its derivatives by the reals among the arguments come from
/// value_and_gradient(f), and nothing is recorded in between. f is as value_and_gradient wants it and gives one number;
/// arguments are shapes of reals, or data.
template <class Function, class... Arguments>
real preaccumulate(Function const& f, Arguments const&... arguments) {
  using active = detail::arguments_with_reals<std::make_integer_sequence<int, sizeof...(Arguments)>, Arguments...>;
  if constexpr (active::count == 0) {
    return real(static_cast<double>(f(arguments...)));
  } else {
    auto const [value, gradient] =
        value_and_gradient(f, typename active::type{})(detail::plain_numbers_of(arguments)...);
    constexpr int count =
        (0 + ... + (detail::has_reals<Arguments> ? chainrule::detail::numbers_of<Arguments>::count : 0));
    recording::term terms[count];
    int next = 0;
    chainrule::detail::visit_numbers(gradient, [&](double slope) { terms[next++].slope = slope; });
    next = 0;
    auto const add = [&](auto const& argument) {
      if constexpr (detail::has_reals<std::remove_cvref_t<decltype(argument)>>)
        chainrule::detail::visit_numbers(argument, [&](real const& number) { terms[next++].operand = number; });
    };
    (add(arguments), ...);
    for (auto& term : terms) term = recording::make_term(term.slope, term.operand);
    return recording::record_terms(terms, count, value, detail::preaccumulated);
  }
}

}  // namespace chainrule::tape

// SPDX-License-Identifier: BSL-1.0
// The error messages that a user reads after a mistake. Each is a static_assert in a function template whose arguments
// name the culprit, because C++20 cannot put a name into the message itself. All return false.
#pragma once

#include "expression.hpp"

namespace chainrule::detail::error {

template <class...>
inline constexpr bool no = false;

template <class Argument>
constexpr bool not_a_formula() {
  static_assert(!detail::is_condition<Argument>::value,
                "chainrule: a comparison is not a formula: it has no value or derivative of its own, write "
                "where(condition, a, b)");
  static_assert(!std::is_member_pointer_v<Argument>,
                "chainrule: a pointer to a member cannot be differentiated: write a lambda that calls it, with generic "
                "parameters, as in "
                "[](auto const& x) { return model{}.f(x); }");
  static_assert(detail::is_condition<Argument>::value || std::is_member_pointer_v<Argument>,
                "chainrule: a formula is needed here: something made of variables, constants, numbers and operations");
  return false;
}

template <class Asked>
constexpr bool too_many_steps() {
  static_assert(no<Asked>,
                "chainrule: the answers about this function or formula take more steps than the compiler evaluates by "
                "default: raise the limit "
                "with -fconstexpr-steps=100000000 for clang, -fconstexpr-ops-limit=1000000000 for g++");
  return false;
}

template <class Number>
constexpr bool number_as_a_key() {
  static_assert(no<Number>,
                "chainrule: a traced value or a value on a tape has no hash, it cannot be a key: use what it stands "
                "for, an index or the "
                "value() of a value on a tape");
  return false;
}

template <class Number>
constexpr bool number_printed() {
  static_assert(no<Number>,
                "chainrule: a traced value or a value on a tape has no text: print outside of the function, or the "
                "value() of a value on a "
                "tape");
  return false;
}

}  // namespace chainrule::detail::error

namespace chainrule::detail {

/// What a question is asked about, as a formula; for anything else there is an error message.
template <class F>
constexpr auto asked_about(F const& f) {
  if constexpr (formula_like<F>) {
    return as_formula(f);
  } else {
    error::not_a_formula<F>();
    return constant<0>{};
  }
}

template <class F>
using asked_formula = decltype(asked_about(std::declval<F const&>()));

}  // namespace chainrule::detail

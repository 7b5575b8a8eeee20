// SPDX-License-Identifier: BSL-1.0
// The call operator that formulas, gradients, Jacobians, ... share.
#pragma once

#include <type_traits>

#include "../base/number.hpp"

namespace chainrule::detail {

/// What a call of a formula or a question does: formula/evaluate.hpp.
template <class Callable>
struct evaluation;

/// Makes a formula, or a question about one, callable with values by name: f(x = 2.0, y = 1.0).
template <class Self>
struct callable {
  using called_by_name = Self;

  template <class... Arguments>
  [[gnu::always_inline]] constexpr auto operator()(Arguments const&... arguments) const {
    return evaluation<Self>::answer(static_cast<Self const&>(*this), arguments...);
  }
};

// A class has a call operator of any kind if a second one makes its name ambiguous.
struct has_call {
  void operator()();
};
template <class F>
struct called_twice : F, has_call {};
template <class F, class = void>
inline constexpr bool is_ambiguous_called_twice = true;
template <class F>
inline constexpr bool is_ambiguous_called_twice<F, std::void_t<decltype(&called_twice<F>::operator())>> = false;
template <class F, bool = std::is_class_v<F> && !std::is_final_v<F>>
inline constexpr bool has_call_operator = std::is_class_v<F>;
template <class F>
inline constexpr bool has_call_operator<F, true> = is_ambiguous_called_twice<F>;

/// An ordinary function, as opposed to a formula: function.hpp.
template <class F>
concept ordinary_function = !symbolic<F> && !tuple_of_formulas<F> && !integral_constant<F> && !numeric<F> &&
                            (std::is_function_v<std::remove_pointer_t<F>> || has_call_operator<F>);

}  // namespace chainrule::detail

// SPDX-License-Identifier: BSL-1.0
// The call operator that formulas, gradients, Jacobians, ... share.
#pragma once

#include <boost/hana/fwd/tuple.hpp>
#include <tuple>
#include <type_traits>

#include "../base/number.hpp"

namespace chainrule::detail {

/// What a call of a formula or a question does: formula/evaluate.hpp.
template <class Callable>
struct evaluation;

/// Makes a formula, or a question about one, callable with values by name: f(x = 2.0, y = 1.0).
template <class Self>
struct callable {
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
template <class F>
concept has_call_operator = std::is_class_v<F> && (std::is_final_v<F> || !requires { &called_twice<F>::operator(); });

// Several formulas to ask about.
template <class F>
inline constexpr bool tuple_of_formulas = false;
template <class... F>
inline constexpr bool tuple_of_formulas<std::tuple<F...>> = true;
template <class... F>
inline constexpr bool tuple_of_formulas<boost::hana::tuple<F...>> = true;

/// An ordinary function, as opposed to a formula: function.hpp.
template <class F>
concept ordinary_function = !symbolic<F> && !tuple_of_formulas<F> && !integral_constant<F> && !numeric<F> &&
                            (std::is_function_v<std::remove_pointer_t<F>> || has_call_operator<F>);

}  // namespace chainrule::detail

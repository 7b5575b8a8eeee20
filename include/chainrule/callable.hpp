// The call operator that formulas, gradients, Jacobians, ... share. What a call does is in evaluate.hpp.
#pragma once

namespace chainrule::detail {

/// Makes a formula, or a question about one, callable with values by name: f(x = 2.0, y = 1.0).
template <class Self>
struct callable {
  template <class... Arguments>
  [[gnu::always_inline]] constexpr auto operator()(Arguments const&... arguments) const {
    return evaluate(static_cast<Self const&>(*this), arguments...);  // found where it is instantiated: evaluate.hpp
  }
};

}  // namespace chainrule::detail

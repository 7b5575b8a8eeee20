// SPDX-License-Identifier: BSL-1.0
// Operations of code alone: calls that derivatives need not make, because the value has made another. They are the
// same functions as those that they replace, and no graph that is differentiated has them.
// Next: graph/paid_calls.hpp, which puts them in.
#pragma once

#include "arithmetic.hpp"
#include "exponential.hpp"
#include "hyperbolic.hpp"
#include "logistic.hpp"
#include "power.hpp"

namespace chainrule::operation {

/// `Replaced` of an operand where z is `Given` of it. Other number types than the built in ones compute it anew: they
/// may have lanes, which go different ways.
template <class Self, class Replaced, class Given>
struct beside : of_arity<2> {
  static constexpr std::string_view name = Replaced::name;
  using replaced = Replaced;
  using given = Given;
  template <class T>
  static constexpr T value(T const& x, [[maybe_unused]] T const& z) {
    if constexpr (std::floating_point<T>)
      if (!std::is_constant_evaluated() && Self::suffices(x, z)) return Self::taken_from(x, z);
    return Replaced::value(x);
  }
};

struct exp_beside_expm1_ : beside<exp_beside_expm1_, exp_, expm1_> {
  static constexpr bool suffices(auto x, auto) { return x > -1; }
  static constexpr auto taken_from(auto, auto z) { return z + 1; }
};

struct cosh_beside_sinh_ : beside<cosh_beside_sinh_, cosh_, sinh_> {
  template <class T>
  static constexpr bool suffices(T, T z) {
    return z * z <= std::numeric_limits<T>::max();
  }
  static constexpr auto taken_from(auto, auto z) { return sqrt_::value(1 + z * z); }
};

struct sinh_beside_cosh_ : beside<sinh_beside_cosh_, sinh_, cosh_> {
  template <class T>
  static constexpr bool suffices(T x, T z) {
    return (x > 1 || x < -1) && z * z <= std::numeric_limits<T>::max();
  }
  static constexpr auto taken_from(auto x, auto z) { return std::copysign(sqrt_::value((z - 1) * (z + 1)), x); }
};

struct sech_beside_tanh_ : beside<sech_beside_tanh_, sech_, tanh_> {
  template <class T>
  static constexpr bool suffices(T, T z) {
    return T(-0.75) < z && z < T(0.75);
  }
  static constexpr auto taken_from(auto, auto z) { return sqrt_::value((1 - z) * (1 + z)); }
};

/// `Replaced` of (b, a), written so that it shares its calls with `Replaced` of (a, b).
template <class Replaced>
struct reversed;

template <class Replaced>
struct reversing : of_arity<2> {
  static constexpr std::string_view name = Replaced::name;
  using replaced = Replaced;
  using given = no_operation;
};

template <>
struct reversed<sigmoid_of_difference_> : reversing<sigmoid_of_difference_> {
  template <class T>
  static constexpr T value(T const& a, T const& b) {
    if constexpr (std::floating_point<T>)
      return sigmoid_of_difference_::of_ordered<-1>(a, b);
    else
      return sigmoid_of_difference_::value(b, a);
  }
};

}  // namespace chainrule::operation

// SPDX-License-Identifier: BSL-1.0
// What check_gradient and the like answer, and when two components of a derivative count as equal.
// Next: check_at.hpp, derivatives of functions of data; check.hpp, those of fixed shapes.
#pragma once

#include <limits>
#include <tuple>

#include "../base/sequence.hpp"
#include "../expression/shape.hpp"
#include "error.hpp"

namespace chainrule::detail::error {

template <class Function>
constexpr bool derivative_of_another_shape() {
  static_assert(no<Function>,
                "chainrule: the hand-written derivative has more or fewer components than the derivative of the "
                "function: return as many, in "
                "the same order");
  return false;
}

template <class Function>
constexpr bool derivative_by_hand_not_callable() {
  static_assert(no<Function>,
                "chainrule: the hand-written derivative cannot be called with the function's arguments: it takes what "
                "the function takes, as plain numbers, arrays and containers");
  return false;
}

template <class Function>
constexpr bool check_without_arguments() {
  static_assert(no<Function>,
                "chainrule: a derivative is compared for arguments of given types or at given arguments: write "
                "check_gradient<double>(f, by_hand), or, most of all where data have a run-time length, "
                "check_gradient(f, by_hand)(x)");
  return true;
}

}  // namespace chainrule::detail::error

namespace chainrule {

/// The answer of check_gradient and the like: true if the two agree.
struct agreement {
  enum basis {
    none,     ///< they differ, or could not be compared at three points at least
    points,   ///< they agree at points
    algebra,  ///< they are algebraically equal
  } shown_by = none;
  /// The first component that is found to be wrong, where one is: its place among all, in order, the number of the
  /// result that is differentiated, and that of the number by which; else -1.
  int entry = -1, row = -1, column = -1;
  double expected = 0;  ///< what the derivative of the function is there,
  double found = 0;     ///< and what the hand-written one is
  explicit constexpr operator bool() const { return shown_by != none; }
};

/// An agreement with the arguments at which that component is wrong.
template <class... Arguments>
struct agreement_at : agreement {
  std::tuple<Arguments...> point{};
  constexpr agreement_at(basis shown) : agreement{} { shown_by = shown; }
};

namespace detail {

/// Two components agree if they differ by no more than this part of them, or by a thousandth of that of the largest
/// component. What a hand-written function computes in numbers of type T is as precise as these are.
template <class T>
constexpr double check_tolerance() {
  double tolerance = 1e-9;
  if constexpr (std::floating_point<T>)
    if (constexpr double rounding = 1024 * static_cast<double>(std::numeric_limits<T>::epsilon()); rounding > tolerance)
      tolerance = rounding;
  return tolerance;
}

struct compared {
  enum { agree, differ, undefined } result = agree;
  int entry = -1;  ///< where they differ
  double expected = 0, found = 0;
};

/// Components in their order.
constexpr compared compare_components(sequence<double> const& a, sequence<double> const& b, double tolerance) {
  constexpr double limit = std::numeric_limits<double>::max();
  auto const is_finite = [=](double value) { return value >= -limit && value <= limit; };
  double largest = 0;
  for (int i = 0; i < a.size; ++i) {
    if (!is_finite(a[i])) return {compared::undefined};
    double const magnitude = a[i] < 0 ? -a[i] : a[i];
    largest = magnitude > largest ? magnitude : largest;
  }
  for (int i = 0; i < a.size; ++i) {
    if (!is_finite(b[i])) return {compared::differ, i, a[i], b[i]};
    double const difference = a[i] > b[i] ? a[i] - b[i] : b[i] - a[i], magnitude = a[i] < 0 ? -a[i] : a[i];
    if (difference > tolerance * magnitude && difference > tolerance / 1000 * largest)
      return {compared::differ, i, a[i], b[i]};
  }
  return {};
}

}  // namespace detail

}  // namespace chainrule

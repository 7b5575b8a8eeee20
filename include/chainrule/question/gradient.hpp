// SPDX-License-Identifier: BSL-1.0
// The gradient, alone and with the value.
#pragma once

#include "question.hpp"

namespace chainrule {

/// The result of value_and_gradient.
template <class Value, class Gradient>
struct value_with_gradient {
  Value value;
  Gradient gradient;
  // Not declared constexpr: it is, where comparing the numbers is.
  friend bool operator==(value_with_gradient const&, value_with_gradient const&) = default;
};

// So it is a shape itself.
template <class Value, class Gradient>
struct detail::known_struct<value_with_gradient<Value, Gradient>> : std::true_type {};
template <class Value, class Gradient>
struct detail::stand_in<value_with_gradient<Value, Gradient>> {
  using type = no_struct<value_with_gradient, Value, Gradient>;
};
template <class Value, class Gradient>
struct detail::parts_of<value_with_gradient<Value, Gradient>> {
  [[gnu::always_inline]] static constexpr decltype(auto) visit(auto& both, auto visitor) {
    return visitor(both.value, both.gradient);
  }
};

namespace detail::question {

struct gradient : question_about_one_result {
  static constexpr nodes ask(graph::graph& g, nodes const& results, nodes const& by, nodes const&) {
    return graph::gradient(g, results[0], by);
  }
  template <class Shapes, class T>
  using answer = typename Shapes::template gradient<T>;
};

struct value_and_gradient : question_about_one_result {
  static constexpr std::size_t parts = 2;
  static constexpr nodes ask(graph::graph& g, nodes const& results, nodes const& by, nodes const& extras) {
    return joined(results, gradient::ask(g, results, by, extras));
  }
  template <class Shapes, class T>
  using answer = value_with_gradient<typename Shapes::template value<T>, typename Shapes::template gradient<T>>;
};

}  // namespace detail::question

/// The gradient of what has one number as its result. Of a formula it is g with g[x], g[y], a slot for each variable, 0
/// where f lacks it; of a function it has the shape of the argument: several numbers give a std::array, several other
/// arguments a std::tuple of shapes.
template <class F, class... By>
constexpr auto gradient(F const& f, By const&... by) {
  return detail::ask<detail::question::gradient>(f, by...);
}

/// Value and gradient in one call, the work shared: { .value, .gradient }. The value is what f itself computes.
template <class F, class... By>
constexpr auto value_and_gradient(F const& f, By const&... by) {
  return detail::ask<detail::question::value_and_gradient>(f, by...);
}

}  // namespace chainrule

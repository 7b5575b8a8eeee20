// What an answer is after a mistake has been reported.
#pragma once

#include <array>
#include <tuple>

#include "../base/number.hpp"

namespace chainrule::detail {

/// Stands for an answer after a mistake has been reported, so that nothing else complains: it goes through calls, arithmetic, comparisons
/// and output, and equals everything.
struct no_answer : symbolic_base {
  using algebra = no_answer;
  template <class Operation, class... Arguments>
  static constexpr no_answer apply(Arguments const&...) {
    return {};
  }
  template <class T>
  constexpr operator T() const {
    if constexpr (std::same_as<T, bool>)
      return true;  // so that a static_assert does not complain again
    else
      return T{};
  }
  static no_answer const value, gradient, jacobian, hessian, hessians;
  constexpr no_answer operator[](auto const&) const { return {}; }
  constexpr no_answer operator()(auto const&...) const { return {}; }
  constexpr no_answer at(auto const&) const { return {}; }
  constexpr no_answer front() const { return {}; }
  constexpr no_answer back() const { return {}; }
  constexpr no_answer const* data() const { return this; }
  constexpr std::size_t size() const { return 0; }
  constexpr no_answer const* begin() const { return this; }
  constexpr no_answer const* end() const { return this; }
  friend constexpr bool operator==(no_answer const&, auto const&) { return true; }
  template <class Left>
  friend constexpr Left& operator<<(Left& left, no_answer const&) {
    return left;
  }
  template <class Left>
  friend constexpr Left& operator+=(Left& left, no_answer const&) {
    return left;
  }
  template <class Left>
  friend constexpr Left& operator-=(Left& left, no_answer const&) {
    return left;
  }
  template <class Left>
  friend constexpr Left& operator*=(Left& left, no_answer const&) {
    return left;
  }
  template <class Left>
  friend constexpr Left& operator/=(Left& left, no_answer const&) {
    return left;
  }
};
inline constexpr no_answer no_answer::value{}, no_answer::gradient{}, no_answer::jacobian{}, no_answer::hessian{}, no_answer::hessians{};

/// The same for an answer that may be taken apart: auto [by_x, by_y] = ...; an array, too, for std::get and std::apply.
template <std::size_t Parts>
struct no_answers : no_answer, std::array<no_answer, Parts> {
  using no_answer::at, no_answer::front, no_answer::back, no_answer::data, no_answer::size, no_answer::begin, no_answer::end;
  using no_answer::operator[];
  template <std::size_t>
  constexpr no_answer get() const {
    return {};
  }
  friend constexpr bool operator==(no_answers const&, auto const&) { return true; }
};

}  // namespace chainrule::detail

template <std::size_t Parts>
struct std::tuple_size<chainrule::detail::no_answers<Parts>> : std::integral_constant<std::size_t, Parts> {};
template <std::size_t I, std::size_t Parts>
struct std::tuple_element<I, chainrule::detail::no_answers<Parts>> {
  using type = chainrule::detail::no_answer;
};

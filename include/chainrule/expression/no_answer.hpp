// SPDX-License-Identifier: BSL-1.0
// What an answer is after a mistake has been reported.
#pragma once

#include <array>
#include <tuple>

#include "../base/number.hpp"
#include "call.hpp"

namespace chainrule::detail {

struct no_answer;

/// Whatever stands for an answer after a mistake, so that nothing else complains: it goes through calls, arithmetic,
/// comparisons and output, and equals everything.
struct after_mistake : symbolic_base {
  using algebra = no_answer;
};
template <class T>
concept is_after_mistake = std::derived_from<T, after_mistake>;

/// What can be done to a number or to what is not known.
template <class Self>
struct changed_after_mistake : after_mistake {
  // Also of temporaries and of constants.
  constexpr Self const& operator=(auto const&) const { return self(); }
  constexpr Self const& operator+=(auto const&) const { return self(); }
  constexpr Self const& operator-=(auto const&) const { return self(); }
  constexpr Self const& operator*=(auto const&) const { return self(); }
  constexpr Self const& operator/=(auto const&) const { return self(); }
  friend constexpr bool operator==(Self const&, auto const&) { return true; }
  template <class Left>
  friend constexpr Left& operator<<(Left& left, Self const&) {
    return left;
  }
  template <class Left>
  friend constexpr Left& operator+=(Left& left, Self const&) {
    return left;
  }
  template <class Left>
  friend constexpr Left& operator-=(Left& left, Self const&) {
    return left;
  }
  template <class Left>
  friend constexpr Left& operator*=(Left& left, Self const&) {
    return left;
  }
  template <class Left>
  friend constexpr Left& operator/=(Left& left, Self const&) {
    return left;
  }

 private:
  constexpr Self const& self() const { return static_cast<Self const&>(*this); }
};

/// Stands for a number of type T, for functions that take such numbers.
template <class T>
struct no_number : changed_after_mistake<no_number<T>> {
  using changed_after_mistake<no_number>::operator=;
  constexpr operator T() const { return T{}; }
  explicit constexpr operator bool() const { return true; }  // so that a static_assert does not complain again
  /// Somebody may have meant several results.
  constexpr no_number operator[](auto const&) const { return {}; }
};

/// Stands for an answer of which nothing is known.
struct no_answer : changed_after_mistake<no_answer> {
  using changed_after_mistake::operator=;
  template <class Operation, class... Arguments>
  static constexpr auto apply(Arguments const&...) {
    if constexpr (Operation::result == operation::kind::number && !(std::same_as<Arguments, no_answer> || ...))
      return common_number<Arguments...>();
    else
      return no_answer{};
  }
  template <class T>
  constexpr operator T() const {
    if constexpr (std::same_as<T, bool>)
      return true;
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

 private:
  template <class... Arguments>
  static constexpr auto common_number() {
    if constexpr (requires { typename std::common_type<decltype(number_behind(std::declval<Arguments>()))...>::type; })
      return no_number<std::common_type_t<decltype(number_behind(std::declval<Arguments>()))...>>{};
    else
      return no_answer{};
  }
  template <class T>
  static T number_behind(no_number<T> const&);
  template <class T>
    requires std::is_arithmetic_v<T>
  static T number_behind(T const&);
};
inline constexpr no_answer no_answer::value{}, no_answer::gradient{}, no_answer::jacobian{}, no_answer::hessian{},
    no_answer::hessians{};

/// The same for an answer that may be taken apart: auto [by_x, by_y] = ...; an array, too, for std::get and std::apply.
template <std::size_t Parts, class Part = no_answer>
struct no_answers : no_answer, std::array<Part, Parts> {
  using all = std::array<Part, Parts>;
  using all::at, all::front, all::back, all::data, all::size, all::begin, all::end, all::operator[];
  using no_answer::operator=;
  template <std::size_t I>
  constexpr Part get() const {
    return {};
  }
  friend constexpr bool operator==(no_answers const&, auto const&) { return true; }
};
template <class Part>
struct no_answers<0, Part> : no_answer {};

/// Stands for an answer of type Answer: the same parts, and what takes the answer takes it, too.
template <class Answer>
struct stand_in {
  using type = Answer;
};
template <class Answer>
using stand_in_t = typename stand_in<Answer>::type;

template <class T>
  requires std::is_floating_point_v<T>
struct stand_in<T> {
  using type = no_number<T>;
};
template <symbolic T>
  requires(!is_after_mistake<T>)
struct stand_in<T> {
  using type = no_answer;
};

/// As an array it has plain numbers; its parts by themselves equal everything.
template <class Element, std::size_t Size>
struct no_array : after_mistake, std::array<Element, Size> {
  using stands_for = std::array<Element, Size>;
  stand_in_t<Element> parts[Size > 0 ? Size : 1]{};

  constexpr auto& operator[](std::size_t i) { return parts[i < Size ? i : 0]; }
  constexpr auto& operator[](std::size_t i) const { return parts[i < Size ? i : 0]; }
  constexpr auto& at(std::size_t i) { return (*this)[i]; }
  constexpr auto& at(std::size_t i) const { return (*this)[i]; }
  constexpr auto& front() { return parts[0]; }
  constexpr auto& front() const { return parts[0]; }
  constexpr auto& back() { return (*this)[Size - 1]; }
  constexpr auto& back() const { return (*this)[Size - 1]; }
  friend constexpr bool operator==(no_array const&, auto const&) { return true; }
};
template <std::size_t I, class Element, std::size_t Size>
constexpr auto& get(no_array<Element, Size>& a) {
  return a.parts[I];
}
template <std::size_t I, class Element, std::size_t Size>
constexpr auto& get(no_array<Element, Size> const& a) {
  return a.parts[I];
}
template <std::size_t I, class Element, std::size_t Size>
constexpr auto&& get(no_array<Element, Size>&& a) {
  return static_cast<stand_in_t<Element>&&>(a.parts[I]);
}
template <class Element, std::size_t Size>
struct stand_in<std::array<Element, Size>> {
  using type = no_array<Element, Size>;
};

template <class... Parts>
struct no_tuple : after_mistake, std::tuple<stand_in_t<Parts>...> {
  using stands_for = std::tuple<Parts...>;
  constexpr operator stands_for() const { return {}; }
  friend constexpr bool operator==(no_tuple const&, auto const&) { return true; }
};
template <class... Parts>
struct stand_in<std::tuple<Parts...>> {
  using type = no_tuple<Parts...>;
};

/// Of a struct with a template argument for each member, such as { .value, .gradient }.
template <template <class...> class Struct, class... Parts>
struct no_struct : Struct<stand_in_t<Parts>...> {
  constexpr operator Struct<Parts...>() const { return {}; }
  friend constexpr bool operator==(no_struct const&, auto const&) { return true; }
};

/// What a type stands for, or the type itself.
template <class T>
struct meant {
  using type = T;
};
template <class T>
struct meant<no_number<T>> {
  using type = T;
};
template <class T>
  requires requires { typename T::stands_for; }
struct meant<T> {
  using type = typename T::stands_for;
};

}  // namespace chainrule::detail

template <std::size_t Parts, class Part>
  requires(Parts > 0)
struct std::tuple_size<chainrule::detail::no_answers<Parts, Part>> : std::integral_constant<std::size_t, Parts> {};
template <std::size_t I, std::size_t Parts, class Part>
struct std::tuple_element<I, chainrule::detail::no_answers<Parts, Part>> {
  using type = Part;
};
template <class Element, std::size_t Size>
struct std::tuple_size<chainrule::detail::no_array<Element, Size>> : std::integral_constant<std::size_t, Size> {};
template <std::size_t I, class Element, std::size_t Size>
struct std::tuple_element<I, chainrule::detail::no_array<Element, Size>> {
  using type = chainrule::detail::stand_in_t<Element>;
};
template <class... Parts>
struct std::tuple_size<chainrule::detail::no_tuple<Parts...>> : std::integral_constant<std::size_t, sizeof...(Parts)> {
};
template <std::size_t I, class... Parts>
struct std::tuple_element<I, chainrule::detail::no_tuple<Parts...>> {
  using type = std::tuple_element_t<I, std::tuple<chainrule::detail::stand_in_t<Parts>...>>;
};

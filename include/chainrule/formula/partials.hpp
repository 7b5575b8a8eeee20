// SPDX-License-Identifier: BSL-1.0
// Numbers that belong to variables: what a gradient returns. g[x], auto [gx, gy] = g, the std::array inside; foldable
// by Boost.Hana.
#pragma once

#include <array>
#include <boost/hana/fwd/core/when.hpp>
#include <boost/hana/fwd/unpack.hpp>
#include <tuple>

#include "../expression/no_answer.hpp"
#include "error.hpp"

namespace chainrule {

struct partials_tag;  // for Boost.Hana

namespace detail {

/// The position of a variable among others, or the error that it is not there.
template <class Variable, class... Variables>
constexpr std::size_t position_among() {
  constexpr bool found = (std::same_as<Variable, Variables> || ...);
  if constexpr (!variable_symbol<Variable>)
    return error::not_a_variable<Variable>();
  else if constexpr (!found)
    return error::not_asked_for<Variable>();
  std::size_t position = 0;
  (void)((std::same_as<Variable, Variables> || (static_cast<void>(++position), false)) || ...);
  return found ? position : 0;
}

}  // namespace detail

/// One number for each of the Variables, in their order.
template <class T, class... Variables>
struct partials {
  using hana_tag = partials_tag;
  std::array<T, sizeof...(Variables)> values;

  /// The number that belongs to a variable.
  template <class Variable>
    requires(!std::integral<Variable>)
  constexpr T const& operator[](Variable const&) const {
    constexpr std::size_t position = detail::position_among<Variable, Variables...>();
    return values[position];
  }
  constexpr T const& operator[](std::size_t i) const { return values[i]; }

  static constexpr std::size_t size() { return sizeof...(Variables); }
  constexpr auto begin() const { return values.begin(); }
  constexpr auto end() const { return values.end(); }
  constexpr operator std::array<T, sizeof...(Variables)> const&() const { return values; }
  constexpr operator std::array<typename detail::meant<T>::type, sizeof...(Variables)>() const
    requires detail::is_after_mistake<T>
  {
    return {};
  }
  friend bool operator==(partials const&, partials const&) = default;
};

template <class T, class... Variables>
struct detail::stand_in<partials<T, Variables...>> {
  using type = partials<stand_in_t<T>, Variables...>;
};

template <std::size_t I, class T, class... Variables>
constexpr T const& get(partials<T, Variables...> const& p) {
  return p.values[I];
}
template <std::size_t I, class T, class... Variables>
constexpr T& get(partials<T, Variables...>& p) {
  return p.values[I];
}
template <std::size_t I, class T, class... Variables>
constexpr T&& get(partials<T, Variables...>&& p) {
  return static_cast<T&&>(p.values[I]);
}

}  // namespace chainrule

template <class T, class... Variables>
struct std::tuple_size<chainrule::partials<T, Variables...>>
    : std::integral_constant<std::size_t, sizeof...(Variables)> {};
template <std::size_t I, class T, class... Variables>
struct std::tuple_element<I, chainrule::partials<T, Variables...>> {
  using type = T;
};

namespace boost::hana {

template <>
struct unpack_impl<chainrule::partials_tag> {
  template <class Partials, class Function>
  static constexpr decltype(auto) apply(Partials const& p, Function&& function) {
    return std::apply(static_cast<Function&&>(function), p.values);
  }
};

}  // namespace boost::hana

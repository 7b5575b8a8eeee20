// SPDX-License-Identifier: BSL-1.0
// A plain number as a symbolic value: derivative rules are written once, and here they compute numbers.
#pragma once

#include "../operation/registry.hpp"

namespace chainrule::tape {

struct plain_numbers;

template <class T>
struct plain : symbolic_base {
  using algebra = plain_numbers;
  T value;
  explicit constexpr plain(T const& number) : value(number) {}
};

/// The algebra of plain numbers: applying an operation computes it.
struct plain_numbers {
  template <class T, class Argument>
  static constexpr auto as(Argument const& a) {
    return operation::numbers::as<T>(a);
  }
  template <class T>
  static constexpr T as(plain<T> const& a) {
    return a.value;
  }
  template <class T>
  static constexpr std::type_identity<T> type_of(plain<T> const&);
  static constexpr std::type_identity<void> type_of(auto const&);

  template <class Operation, class... Arguments>
  static constexpr auto apply(Arguments const&... a) {
    using type =
        chainrule::detail::number_type_t<std::conditional_t<std::is_void_v<typename decltype(type_of(a))::type>, int,
                                                            typename decltype(type_of(a))::type>...>;
    auto const result = Operation::value(as<type>(a)...);
    if constexpr (Operation::result == operation::kind::condition)
      return result;
    else
      return plain<type>(result);
  }
};

}  // namespace chainrule::tape

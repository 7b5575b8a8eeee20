// SPDX-License-Identifier: BSL-1.0
// What code for one step is. Next: straight_line.hpp, code for all of them.
#pragma once

#include <concepts>
#include <type_traits>
#include <utility>

#include "read_apart.hpp"
#include "steps.hpp"

namespace chainrule::detail::code::inline CHAINRULE_TARGET {

/// What a step returns. Steps in order initialize an array of it: not a fold, which compilers nest as deep as it is
/// long, and nothing is stored where the optimizer does not look.
struct done {};

/// One step: to = operation(a, b, c). One instantiation serves all steps of a kind.
template <graph::opcode Opcode>
struct execute {
  template <class To, class A, class B, class C, class... Rest>
  [[gnu::always_inline]] static constexpr done into(To& to, A&& a, [[maybe_unused]] B&& b, [[maybe_unused]] C&& c,
                                                    [[maybe_unused]] Rest&&... rest) {
    if constexpr (Opcode == copy)
      to = a;
    else if constexpr (Opcode == broadcast)
      to = a - To{};  // and not To{} + a, which has no -0
    else if constexpr (Opcode == gather && sizeof(To) == 2 * sizeof(a))
      to = To{a, b};
    else if constexpr (Opcode == gather)
      to = To{a, b, c, rest...};
    else if constexpr (Opcode == load_apart)
      to = read_apart<To>(&a, std::make_integer_sequence<int, static_cast<int>(sizeof(To) / sizeof(a))>{});
    else if constexpr (Opcode == load || Opcode == store)
      __builtin_memcpy(&to, &a, sizeof(To) > sizeof(a) ? sizeof(To) : sizeof(a));
    else if constexpr (Opcode == extract)
      to = a[b];
    else if constexpr (Opcode <= first_call)
      b.template call<first_call - Opcode>(&a, &to);
    else if constexpr (Opcode == store_apart)
      to = a[0], b = a[1];
    else if constexpr (operation::at<Opcode>::arity == 1)
      to = operation::at<Opcode>::value(a);
    else if constexpr (operation::at<Opcode>::arity == 2)
      to = operation::at<Opcode>::value(a, b);
    else if constexpr (std::same_as<To, std::remove_cvref_t<A>> && !std::same_as<To, std::remove_cvref_t<C>>)
      to = c ? a : b;  // lanes, by one condition
    else
      to = operation::at<Opcode>::value(a, b, c);
    return {};
  }
};

template <class T, int Width>
struct vector_of {
  using type [[gnu::vector_size(Width * sizeof(T))]] = T;
};
template <class T>
struct vector_of<T, 1> {
  using type = T;
};

}  // namespace chainrule::detail::code::inline CHAINRULE_TARGET

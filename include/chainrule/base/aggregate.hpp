// SPDX-License-Identifier: BSL-1.0
// The members of an aggregate, in order. BOOST_HANA_ADAPT_STRUCT adapts one instance of a template, such as
// model<double>; the others, such as model<traced>, are taken apart here.
#pragma once

#include <type_traits>
#include <utility>

namespace chainrule::detail {

struct any_member {
  template <class T>
  operator T() const;
};

template <std::size_t>
using any_member_at = any_member;

template <class S, std::size_t... I>
constexpr bool takes_members(std::index_sequence<I...>) {
  return requires { S{any_member_at<I>{}...}; };
}

// What becomes a base class of S, and no member: an aggregate's bases come before its members.
template <class S>
struct any_base_of {
  template <class T>
    requires(std::is_base_of_v<T, S> && !std::is_same_v<T, S>)
  operator T() const;
};
template <class S>
inline constexpr bool has_a_base = requires { S{any_base_of<S>{}}; };

inline constexpr std::size_t most_members = 16;

/// How many members an aggregate has.
template <class S, std::size_t Guess = most_members>
constexpr std::size_t aggregate_size() {
  if constexpr (Guess == 0 || takes_members<S>(std::make_index_sequence<Guess>{}))
    return Guess;
  else
    return aggregate_size<S, Guess - 1>();
}

// A structured binding for each number of members; C++20 has no packs of them.
#define CHAINRULE_MEMBERS(count, ...)                                \
  if constexpr (aggregate_size<std::remove_const_t<S>>() == count) { \
    auto& [__VA_ARGS__] = s;                                         \
    return visitor(__VA_ARGS__);                                     \
  }

/// visitor(member, ...) with all members.
template <class S, class Visitor>
constexpr auto apply_to_members(S& s, Visitor&& visitor) {
  static_assert(aggregate_size<std::remove_const_t<S>>() > 0);
  CHAINRULE_MEMBERS(1, a)
  CHAINRULE_MEMBERS(2, a, b)
  CHAINRULE_MEMBERS(3, a, b, c)
  CHAINRULE_MEMBERS(4, a, b, c, d)
  CHAINRULE_MEMBERS(5, a, b, c, d, e)
  CHAINRULE_MEMBERS(6, a, b, c, d, e, f)
  CHAINRULE_MEMBERS(7, a, b, c, d, e, f, g)
  CHAINRULE_MEMBERS(8, a, b, c, d, e, f, g, h)
  CHAINRULE_MEMBERS(9, a, b, c, d, e, f, g, h, i)
  CHAINRULE_MEMBERS(10, a, b, c, d, e, f, g, h, i, j)
  CHAINRULE_MEMBERS(11, a, b, c, d, e, f, g, h, i, j, k)
  CHAINRULE_MEMBERS(12, a, b, c, d, e, f, g, h, i, j, k, l)
  CHAINRULE_MEMBERS(13, a, b, c, d, e, f, g, h, i, j, k, l, m)
  CHAINRULE_MEMBERS(14, a, b, c, d, e, f, g, h, i, j, k, l, m, n)
  CHAINRULE_MEMBERS(15, a, b, c, d, e, f, g, h, i, j, k, l, m, n, o)
  CHAINRULE_MEMBERS(16, a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p)
}

#undef CHAINRULE_MEMBERS

}  // namespace chainrule::detail

// SPDX-License-Identifier: BSL-1.0
// Data of run-time length, as functions take it: contiguous sequences whose elements are numbers, shapes, or integers
// and arrays of them, which are indices. Next: ../trace/sequences.hpp, how a function is traced with them.
#pragma once

#include <cstddef>

#include "shape.hpp"

namespace chainrule::detail {

template <class T>
concept plain_integer = std::integral<T> && !std::same_as<T, bool>;

/// Elements in a row, as many as an object says: std::vector, std::span, and other libraries' vectors.
template <class S>
concept contiguous = std::is_class_v<S> && !symbolic<S> && !is_array<S> && !is_tuple<S> && requires(S const& s) {
  *s.data();
  { s.size() } -> std::convertible_to<std::size_t>;
};

// An element: its entries are numbers or integers.
template <class E>
inline constexpr bool is_entry = plain_integer<E> || shape_number<E>;

/// visitor(entry) for each number or integer of an element, in order.
template <class E, class Visitor>
constexpr void visit_entries(E& element, Visitor&& visitor) {
  using type = std::remove_const_t<E>;
  if constexpr (is_array<type>)
    for (auto& part : element) visit_entries(part, visitor);
  else if constexpr (is_tuple<type>)
    std::apply([&](auto&... part) { (visit_entries(part, visitor), ...); }, element);
  else if constexpr (shape_struct<type>)
    visit_members(element, [&](auto& member) { visit_entries(member, visitor); });
  else if constexpr (!shape_constant<type>)
    visitor(element);
}

/// The element with numbers of type Number and integers of type Index.
template <class E, class Number, class Index>
struct entries_over {};
template <plain_integer E, class Number, class Index>
struct entries_over<E, Number, Index> {
  using type = Index;
};
template <class E, class Number, class Index>
  requires(!plain_integer<E> && !is_array<E> && !is_tuple<E> && can_rebind<E, Number> && numbers_of<E>::count > 0)
struct entries_over<E, Number, Index> : rebound<E, Number> {};
template <class E, std::size_t N, class Number, class Index>
  requires requires { typename entries_over<E, Number, Index>::type; }
struct entries_over<std::array<E, N>, Number, Index> {
  using type = std::array<typename entries_over<E, Number, Index>::type, N>;
};
template <class... E, class Number, class Index>
  requires requires { typename std::tuple<typename entries_over<E, Number, Index>::type...>; }
struct entries_over<std::tuple<E...>, Number, Index> {
  using type = std::tuple<typename entries_over<E, Number, Index>::type...>;
};
template <class A, class B, class Number, class Index>
  requires requires { typename std::pair<typename entries_over<A, Number, Index>::type, B>; }
struct entries_over<std::pair<A, B>, Number, Index> {
  using type = std::pair<typename entries_over<A, Number, Index>::type, typename entries_over<B, Number, Index>::type>;
};

/// How many entries an element has.
template <class E>
inline constexpr int count_entries = 1;
template <class E, std::size_t N>
inline constexpr int count_entries<std::array<E, N>> = static_cast<int>(N) * count_entries<E>;
template <class... E>
inline constexpr int count_entries<std::tuple<E...>> = (count_entries<E> + ... + 0);
template <class A, class B>
inline constexpr int count_entries<std::pair<A, B>> = count_entries<A> + count_entries<B>;
template <shape_struct E>
inline constexpr int count_entries<E> = numbers_of<E>::count;

// The type of the entries of an element, which must be the same for all of them; void if it is not.
template <class E>
struct common_entry {
  using type = void;
};
template <class E>
  requires is_entry<E>
struct common_entry<E> {
  using type = E;
};
template <class E, std::size_t N>
struct common_entry<std::array<E, N>> : common_entry<E> {};
template <class First, class... Rest>
struct common_entry<std::tuple<First, Rest...>> {
  using first = typename common_entry<First>::type;
  using type = std::conditional_t<(std::same_as<first, typename common_entry<Rest>::type> && ...), first, void>;
};
template <class A, class B>
struct common_entry<std::pair<A, B>> : common_entry<std::tuple<A, B>> {};
template <class E>
  requires(!is_entry<E> && shape_struct<E> && numbers_of<E>::count > 0)
struct common_entry<E> {
  using type = typename numbers_of<E>::type;
};
template <class E>
using entry_of = typename common_entry<E>::type;

template <contiguous S>
using element_of = std::remove_cvref_t<decltype(*std::declval<S const&>().data())>;

/// Text: std::string, std::string_view.
template <class S>
concept text_like = requires { typename S::traits_type; };

/// What a function may take as data of run-time length.
template <class S>
concept data_sequence = contiguous<S> && !text_like<S> && !shape_number<S> && !shape_struct<S> && requires {
  typename entries_over<element_of<S>, double, long>::type;
} && !std::is_void_v<entry_of<element_of<S>>>;

/// The number of elements where the type says it, such as std::span<double, 8>; else -1.
template <class S>
inline constexpr std::ptrdiff_t length_in_type = [] {
  if constexpr (requires { std::integral_constant<std::size_t, S::extent>{}; })
    return S::extent == static_cast<std::size_t>(-1) ? std::ptrdiff_t{-1} : static_cast<std::ptrdiff_t>(S::extent);
  else
    return std::ptrdiff_t{-1};
}();

}  // namespace chainrule::detail

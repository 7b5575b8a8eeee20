// SPDX-License-Identifier: BSL-1.0
// The elements of sequences as components: numbers or integers of one type at a distance from each other in memory.
// Next: data_layout.hpp.
#pragma once

#include <array>
#include <type_traits>

#include "sequences.hpp"

namespace chainrule::detail {

/// Whether the entries of an element stand in a row, in their order, and nothing else.
template <class E>
constexpr bool in_a_row() {
  using entry = entry_of<E>;
  constexpr std::size_t count = static_cast<std::size_t>(count_entries<E>);
  if constexpr (std::is_void_v<entry>) {
    return false;
  } else if constexpr (!std::is_arithmetic_v<entry> || !std::is_trivially_copyable_v<E> ||
                       sizeof(E) != count * sizeof(entry)) {
    return false;
  } else {
    std::array<entry, count> numbers{};
    for (std::size_t k = 0; k < count; ++k) numbers[k] = static_cast<entry>(k);
    // Not std::bit_cast: the library of Emscripten 3.1 has none.
    E const element = __builtin_bit_cast(E, numbers);
    std::size_t next = 0;
    bool all = true;
    visit_entries(element, [&](auto const& number) { all = all && number == static_cast<entry>(next++); });
    return all;
  }
}

/// Elements of sequences in a list: their entries are components, counted through.
template <class... E>
struct element_list {
  static constexpr int count = (count_entries<E> + ... + 0);
  static constexpr int owner(int component) {
    constexpr int counts[]{count_entries<E>..., 0};
    int k = 0;
    for (; component >= counts[k]; ++k) component -= counts[k];
    return k;
  }
  /// Which of the entries of its element a component is.
  static constexpr int position(int component) {
    int k = 0;
    while (k < component && owner(component - k - 1) == owner(component)) ++k;
    return k;
  }
  /// Whether the next component of the same element stands directly behind this one.
  static constexpr bool is_followed(int component) {
    constexpr bool rows[]{in_a_row<E>()..., false};
    return component + 1 < count && owner(component + 1) == owner(component) && rows[owner(component)];
  }
  template <int C>
  using element = std::tuple_element_t<static_cast<std::size_t>(owner(C)), std::tuple<E...>>;
  template <int C>
  using entry = typename entries_in<element<C>>::template entry<position(C)>;
  static constexpr bool is_integer(int component) {
    return [component]<int... C>(std::integer_sequence<int, C...>) {
      constexpr bool integers[]{plain_integer<entry<C>>..., false};
      return integers[component];
    }(std::make_integer_sequence<int, count>{});
  }
  template <int C>
  static constexpr std::ptrdiff_t stride = sizeof(element<C>);
};

/// Writes where the components of the first element are.
template <class Byte, class E>
void write_addresses(E* first, Byte**& to) {
  if (first == nullptr)
    to += count_entries<std::remove_const_t<E>>;
  else
    visit_entries(*first, [&](auto& entry) { *to++ = reinterpret_cast<Byte*>(__builtin_addressof(entry)); });
}

template <class A>
struct sequence_element {
  using list = element_list<>;
};
template <data_sequence A>
struct sequence_element<A> {
  using list = element_list<element_of<A>>;
};
template <class... A, class... B>
element_list<A..., B...> joined_elements(element_list<A...>, element_list<B...>);
template <class... Lists>
struct join_elements {
  using type = element_list<>;
};
template <class First, class... Rest>
struct join_elements<First, Rest...> {
  using type = decltype(joined_elements(First{}, typename join_elements<Rest...>::type{}));
};
template <class... A>
using components_of = typename join_elements<typename sequence_element<A>::list...>::type;

}  // namespace chainrule::detail

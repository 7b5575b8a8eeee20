// SPDX-License-Identifier: BSL-1.0
// The elements of sequences as components: numbers or integers of one type at a distance from each other in memory.
// Next: data_layout.hpp.
#pragma once

#include "sequences.hpp"

namespace chainrule::detail {

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
  static constexpr bool is_integer(int component) {
    constexpr bool integers[]{plain_integer<entry_of<E>>..., false};
    return integers[owner(component)];
  }
  template <int C>
  using element = std::tuple_element_t<static_cast<std::size_t>(owner(C)), std::tuple<E...>>;
  template <int C>
  using entry = entry_of<element<C>>;
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

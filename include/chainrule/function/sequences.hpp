// SPDX-License-Identifier: BSL-1.0
// Sequences among the arguments of a function, and what derivatives by them are. Next: signature.hpp.
#pragma once

#include "../expression/data.hpp"
#include "../loop/reductions.hpp"

namespace chainrule::detail {

/// How many leaves of the graph an argument is that may be differentiated by.
template <class A>
inline constexpr int count_leaves = numbers_of<A>::count;
template <data_sequence A>
inline constexpr int count_leaves<A> = numbers_of<element_of<A>>::count;
/// How many components the elements of a sequence have.
template <class A>
inline constexpr int count_components = 0;
template <data_sequence A>
inline constexpr int count_components<A> = count_entries<element_of<A>>;

// A shape with the numbers that an argument has.
template <class A>
struct numbers_in_argument {
  using type = A;
};
template <data_sequence A>
struct numbers_in_argument<A> {
  using type = element_of<A>;
};
template <class A>
using numbers_in = typename numbers_in_argument<A>::type;

/// The shape of a derivative by an argument, over numbers of type T: that of the argument. By a view, which owns
/// nothing, it is a `tabulated`.
template <class A, class T>
struct derivative_shape : rebound<A, T> {};
template <class A>
concept owns_elements = requires(A a) {
  a.resize(a.size());
  *a.data() = a.data()[0];
};
template <data_sequence A, class T>
  requires can_rebind<element_of<A>, T>
struct derivative_shape<A, T> {
  using element = rebound_t<element_of<A>, T>;
  using type = std::conditional_t<owns_elements<A> && std::same_as<element, element_of<A>>, A, tabulated<element>>;
};
template <class A, class T>
using derivative_shape_t = typename derivative_shape<A, T>::type;

/// A container of a derivative, with room for as many elements.
template <class Container>
void make_room(Container& container, std::size_t size) {
  if constexpr (requires { container.resize(size); })
    container.resize(static_cast<decltype(container.size())>(size));
  else
    container = Container(size);
}

}  // namespace chainrule::detail

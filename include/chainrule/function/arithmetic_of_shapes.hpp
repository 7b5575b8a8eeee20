// SPDX-License-Identifier: BSL-1.0
// Arithmetic of shapes number by number, as optimizers need it: a step along a gradient, products, norms, all numbers
// in a row. In a namespace of its own: programs have such names.
#pragma once

#include <span>

#include "destination.hpp"
#include "elements.hpp"
#include "members_as_data.hpp"

namespace chainrule {

namespace detail {

namespace error {

template <class First, class Second>
constexpr bool other_shapes() {
  static_assert(no<First>,
                "chainrule: arithmetic of shapes takes shapes of the same form, number by number: a gradient has the "
                "shape of the argument that it is the derivative by");
  return false;
}

}  // namespace error

template <class S>
inline constexpr bool has_numbered_numbers = viewed<S>;
template <class S, std::size_t N>
inline constexpr bool has_numbered_numbers<std::array<S, N>> = shape_number<S>;
template <class S>
[[gnu::always_inline]] constexpr auto& numbered(S& s, std::size_t k) {
  if constexpr (viewed<std::remove_const_t<S>>)
    return numbers_reached<std::remove_const_t<S>>::at(s, k);
  else
    return s[k];
}

template <class A, class B>
inline constexpr bool are_of_one_form =
    std::same_as<A, B> || same_shape<A, B> ||
    (has_numbered_numbers<A> && has_numbered_numbers<B> && numbers_of<A>::count == numbers_of<B>::count);
template <class... A, class... B>
  requires(sizeof...(A) == sizeof...(B))
inline constexpr bool are_of_one_form<std::tuple<A...>, std::tuple<B...>> = (are_of_one_form<A, B> && ...);

// The members of a struct, or the parts of an answer, as references.
constexpr auto tied = [](auto&... part) { return std::tie(part...); };
template <class S>
constexpr auto references_to_parts(S& s) {
  if constexpr (has_parts<std::remove_const_t<S>>)
    return parts_of<std::remove_const_t<S>>::visit(s, tied);
  else
    return with_members(s, tied);
}

template <class Visitor, class First, class... Rest>
constexpr void visit_together(Visitor& visitor, First& first, Rest&... rest) {
  using shape = std::remove_const_t<First>;
  if constexpr (shape_number<shape>) {
    visitor(first, rest...);
  } else if constexpr (has_numbered_numbers<shape> && (has_numbered_numbers<std::remove_const_t<Rest>> && ...)) {
    constexpr std::size_t count = static_cast<std::size_t>(numbers_of<shape>::count);
    for (std::size_t k = 0; k < count; ++k) visitor(numbered(first, k), numbered(rest, k)...);
  } else if constexpr (is_array<shape>) {
    for (std::size_t i = 0; i < first.size(); ++i) visit_together(visitor, first[i], rest[i]...);
  } else if constexpr (contiguous<shape>) {
    std::size_t const size = static_cast<std::size_t>(first.size());
    for (std::size_t const other : {size, static_cast<std::size_t>(rest.size())...})
      if (other != size)
        refuse_with<data_misuse>("shapes of ", size, " and of ", other, " elements have no arithmetic with each other");
    for (std::size_t i = 0; i < size; ++i) visit_together(visitor, first.data()[i], rest.data()[i]...);
  } else if constexpr (!shape_constant<shape>) {
    [&]<std::size_t... I>(std::index_sequence<I...>, auto const&... parts) {
      auto const at = [&](auto number) { visit_together(visitor, std::get<number.value>(parts)...); };
      (at(std::integral_constant<std::size_t, I>{}), ...);
    }(std::make_index_sequence<std::tuple_size_v<decltype(references_to_parts(first))>>{}, references_to_parts(first),
      references_to_parts(rest)...);
  }
}

// Lengths are looked at before anything is changed.
template <class First, class... Rest>
constexpr bool may_be_visited([[maybe_unused]] First& first, [[maybe_unused]] Rest&... rest) {
  if constexpr (!(are_of_one_form<std::remove_const_t<First>, std::remove_const_t<Rest>> && ...)) {
    return error::other_shapes<First, std::tuple<Rest...>>();
  } else {
    if constexpr (sizeof...(Rest) > 0 && !has_places<std::remove_const_t<First>>) {
      constexpr auto nothing = [](auto&...) {};
      visit_together(nothing, first, rest...);
    }
    return true;
  }
}

// The type of its numbers, also of those in containers.
template <class S>
struct number_in_shape {
  template <class... Part>
  static numbers_of_all<typename number_in_shape<Part>::shape...> all(parts_list<Part...>);
  static constexpr auto find() {
    if constexpr (data_sequence<S>)
      return std::type_identity<element_of<S>>{};
    else if constexpr (numbers_of<S>::count == 0 || is_tuple<S>)
      return std::type_identity<std::array<typename decltype(all(listed_parts<S>{}))::type, 1>>{};
    else
      return std::type_identity<S>{};
  }
  using shape = typename decltype(find())::type;
  using type = typename numbers_of<shape>::type;
};

}  // namespace detail

namespace shapes {

/// visitor(number) for each number of a shape, of an std::vector of shapes too, in order.
template <class A, class Visitor>
constexpr void for_each_number(A&& a, Visitor&& visitor) {
  detail::visit_together(visitor, a);
}
/// visitor(number of a, number of b) for each two that stand at the same place. Throws data_misuse, before anything is
/// visited, if containers have other lengths.
template <class A, class B, class Visitor>
constexpr void for_each_number(A&& a, B&& b, Visitor&& visitor) {
  if (detail::may_be_visited(a, b)) detail::visit_together(visitor, a, b);
}
template <class A, class B, class C, class Visitor>
constexpr void for_each_number(A&& a, B&& b, C&& c, Visitor&& visitor) {
  if (detail::may_be_visited(a, b, c)) detail::visit_together(visitor, a, b, c);
}

/// y += factor * x.
template <class Factor, class X, class Y>
constexpr void axpy(Factor const& factor, X const& x, Y&& y) {
  shapes::for_each_number(x, y, [&](auto const& from, auto& to) { to += factor * from; });
}

/// The sum of the products of numbers at the same place.
template <class A, class B>
constexpr auto dot(A const& a, B const& b) {
  using T = detail::number_type_t<typename detail::number_in_shape<A>::type, typename detail::number_in_shape<B>::type>;
  T sum = T(0);
  shapes::for_each_number(a, b, [&](auto const& p, auto const& q) { sum += p * q; });
  return sum;
}

/// The square root of the sum of all squares. Its slope at zeros is infinite, as that of the root.
template <class A>
constexpr auto norm(A const& a) {
  return sqrt(shapes::dot(a, a));
}

/// All numbers in a row: a std::span where they stand so in memory, else a copy in a std::array.
template <class S>
constexpr auto flatten(S& s) {
  using shape = std::remove_const_t<S>;
  if constexpr (detail::data_sequence<shape>) {
    using number = detail::entry_of<detail::element_of<shape>>;
    static_assert(detail::in_a_row<detail::element_of<shape>>(),
                  "chainrule: the elements of this container have numbers that do not stand in a row: go through them "
                  "with shapes::for_each_number");
    using entry =
        std::conditional_t<std::is_const_v<std::remove_reference_t<decltype(*s.data())>>, number const, number>;
    return std::span<entry>(reinterpret_cast<entry*>(s.data()), detail::numbers_held(s));
  } else {
    using number = typename detail::numbers_of<shape>::type;
    constexpr std::size_t count = static_cast<std::size_t>(detail::numbers_of<shape>::count);
    using entry = std::conditional_t<std::is_const_v<S>, number const, number>;
    if constexpr (detail::is_array<shape> && detail::has_numbered_numbers<shape>) {
      return std::span<entry, count>(s);
    } else if constexpr (!detail::viewed<shape> && detail::in_a_row<shape>()) {
      return std::span<entry, count>(reinterpret_cast<entry*>(__builtin_addressof(s)), count);
    } else {
      std::array<number, count> all{};
      auto* next = all.data();
      shapes::for_each_number(s, [&](auto const& value) { *next++ = value; });
      return all;
    }
  }
}

/// The way back: the numbers of a shape become these, which are as many, in order.
template <class S, class Numbers>
constexpr void unflatten(Numbers const& numbers, S& s) {
  std::size_t count = 0;
  shapes::for_each_number(s, [&](auto const&) { ++count; });
  if (count != std::size(numbers))
    detail::refuse_with<data_misuse>("a shape of ", count, " numbers is not made of ", std::size(numbers));
  auto next = std::begin(numbers);
  shapes::for_each_number(s, [&](auto& value) { value = *next++; });
}

}  // namespace shapes

}  // namespace chainrule

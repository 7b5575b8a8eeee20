// SPDX-License-Identifier: BSL-1.0
// Shapes: what an ordinary function may take and give. A number, std::array, std::tuple and std::pair of shapes, and
// structs that Boost.Hana knows, templated on their number type; integral constants are parts without numbers. Next:
// function.hpp, the questions about functions.
#pragma once

#include <array>
#include <boost/hana/accessors.hpp>
#include <boost/hana/fwd/pair.hpp>
#include <boost/hana/fwd/tuple.hpp>
#include <boost/hana/fwd/unpack.hpp>
#include <tuple>

#include "../base/aggregate.hpp"
#include "constant.hpp"

namespace chainrule {

/// For a struct whose template arguments do not show how to exchange its number type: specialize it with `using type`,
/// the same struct over numbers of type T. Wanted only where a struct is not S<number type>, S<number type, values...>
/// or S<value, number type>.
template <class Struct, class T>
struct rebind {};

namespace detail {

/// A symbolic type that stands for one number, such as a traced value.
template <class T>
concept symbolic_number = symbolic<T> && !made_of_formulas<T> && requires { T::stands_for_a_number; };

/// One number of a shape. Integers are none: they steer control flow, and are passed as constants.
template <class T>
concept shape_number = (numeric<T> && !std::is_integral_v<T>) || symbolic_number<T>;

/// A part of a shape whose value is in its type.
template <class T>
concept shape_constant = constant_in_its_type<T> || exact_constant<T>;

template <class S>
inline constexpr bool is_array = false;
template <class S, std::size_t N>
inline constexpr bool is_array<std::array<S, N>> = true;
template <class S>
inline constexpr bool is_tuple = false;
template <class... S>
inline constexpr bool is_tuple<std::tuple<S...>> = true;
template <class A, class B>
inline constexpr bool is_tuple<std::pair<A, B>> = true;

/// A shape whose numbers are reached by functions: a view of somebody's memory (view.hpp), or another library's type.
/// Specialized with
///   number, numbers       their type, and how many there are
///   rows                  how many rows they stand in: 1, or one for each of them
///   row<R>(s), at(s, k)   where row R begins, and number k
///   is_null(s)            whether there is no memory
/// beside `rebound`, which says what it is over other numbers.
template <class S>
struct numbers_reached {};
template <class S>
concept viewed = !made_of_formulas<S> && requires { numbers_reached<S>::numbers; };

// The accessors that Boost.Hana has for the members of a struct: as it is defined with BOOST_HANA_DEFINE_STRUCT, or
// adapted.
template <class S>
constexpr auto accessors_of() {
  if constexpr (requires { S::hana_accessors_impl::apply(); })
    return S::hana_accessors_impl::apply();
  else if constexpr (requires { boost::hana::accessors_impl<S>::apply(); })
    return boost::hana::accessors_impl<S>::apply();
}
template <class S>
concept hana_struct =
    std::is_class_v<S> && !symbolic<S> && !is_array<S> && !is_tuple<S> && !std::is_void_v<decltype(accessors_of<S>())>;

// Whether Boost.Hana knows a struct, or the same struct over double.
template <class S>
struct known_struct : std::bool_constant<hana_struct<S>> {};
template <class S>
using double_for_number = std::conditional_t<symbolic<S> || shape_number<S>, double, S>;
template <template <class...> class S, class... A>
  requires(!hana_struct<S<A...>> && std::is_aggregate_v<S<A...>>)
struct known_struct<S<A...>> : std::bool_constant<hana_struct<S<double_for_number<A>...>>> {};
template <template <class, auto, auto...> class S, class A, auto N, auto... More>
  requires(!hana_struct<S<A, N, More...>> && std::is_aggregate_v<S<A, N, More...>>)
struct known_struct<S<A, N, More...>> : std::bool_constant<hana_struct<S<double_for_number<A>, N, More...>>> {};
template <class S>
concept shape_struct = std::is_class_v<S> && !shape_number<S> && !shape_constant<S> && !is_array<S> && !is_tuple<S> &&
                       !viewed<S> && known_struct<S>::value;

template <class S, class Visitor>
constexpr void visit_members(S& s, Visitor&& visitor) {
  if constexpr (hana_struct<std::remove_const_t<S>>)
    boost::hana::unpack(accessors_of<std::remove_const_t<S>>(), [&](auto const&... accessor) {
      // Each accessor is a pair of a name and a function.
      (boost::hana::unpack(accessor, [&](auto const&, auto const& member) { visitor(member(s)); }), ...);
    });
  else
    apply_to_members(s, [&](auto&... member) { (visitor(member), ...); });
}

/// visitor(number) for each number of a shape, in order.
template <class S, class Visitor>
constexpr void visit_numbers(S& s, Visitor&& visitor) {
  using shape = std::remove_const_t<S>;
  if constexpr (shape_number<shape>)
    visitor(s);
  else if constexpr (is_array<shape>)
    for (auto& element : s) visit_numbers(element, visitor);
  else if constexpr (is_tuple<shape>)
    std::apply([&](auto&... element) { (visit_numbers(element, visitor), ...); }, s);
  else if constexpr (viewed<shape>)
    for (int k = 0; k < numbers_reached<shape>::numbers; ++k)
      visitor(numbers_reached<shape>::at(s, static_cast<std::size_t>(k)));
  else if constexpr (!shape_constant<shape>)
    visit_members(s, [&](auto& member) { visit_numbers(member, visitor); });
}

// The same shape over another number type.
template <class S, class T>
struct rebound : rebind<S, T> {};

template <class S, class T>
concept can_rebind = (shape_constant<S> || !made_of_formulas<S>) && requires { typename rebound<S, T>::type; };
template <class S, class T>
using rebound_t = typename rebound<S, T>::type;

// Arguments of a struct template that are no shapes (tags, policies) stay.
template <class S, class T>
struct rebound_or_same {
  using type = S;
};
template <class S, class T>
  requires can_rebind<S, T>
struct rebound_or_same<S, T> : rebound<S, T> {};

template <shape_number S, class T>
struct rebound<S, T> {
  using type = T;
};
template <shape_constant S, class T>
struct rebound<S, T> {
  using type = S;
};
template <class S, std::size_t N, class T>
  requires can_rebind<S, T>
struct rebound<std::array<S, N>, T> {
  using type = std::array<rebound_t<S, T>, N>;
};
template <class... S, class T>
  requires(can_rebind<S, T> && ...)
struct rebound<std::tuple<S...>, T> {
  using type = std::tuple<rebound_t<S, T>...>;
};
template <class A, class B, class T>
  requires(can_rebind<A, T> && can_rebind<B, T>)
struct rebound<std::pair<A, B>, T> {
  using type = std::pair<rebound_t<A, T>, rebound_t<B, T>>;
};

template <class S, class T>
concept has_own_rebind = !made_of_formulas<S> && requires { typename rebind<S, T>::type; };
template <class S, class T>
concept struct_to_rebind = shape_struct<S> && !has_own_rebind<S, T>;

template <template <class...> class S, class... A, class T>
  requires struct_to_rebind<S<A...>, T>
struct rebound<S<A...>, T> {
  using type = S<typename rebound_or_same<A, T>::type...>;
};
template <template <class, auto, auto...> class S, class A, auto N, auto... More, class T>
  requires struct_to_rebind<S<A, N, More...>, T>
struct rebound<S<A, N, More...>, T> {
  using type = S<typename rebound_or_same<A, T>::type, N, More...>;
};
template <template <auto, class> class S, auto N, class A, class T>
  requires struct_to_rebind<S<N, A>, T>
struct rebound<S<N, A>, T> {
  using type = S<N, typename rebound_or_same<A, T>::type>;
};

// The numbers of a shape as types: how many, and in which type they compute together.
template <class S>
struct numbers_of {
  static constexpr int count = 0;
  using type = void;
};
template <class... S>
struct numbers_of_all {
  template <class... T>
  static constexpr auto common() {
    return std::type_identity<number_type_t<T...>>{};
  }
  static constexpr int count = (numbers_of<S>::count + ... + 0);
  // An integer counts for nothing in a mixture.
  using type = typename decltype(common<std::conditional_t<std::is_void_v<typename numbers_of<S>::type>, int,
                                                           typename numbers_of<S>::type>...>())::type;
};
template <shape_number S>
struct numbers_of<S> {
  static constexpr int count = 1;
  using type = S;
};
template <viewed S>
struct numbers_of<S> {
  static constexpr int count = numbers_reached<S>::numbers;
  using type = typename numbers_reached<S>::number;
};
template <class S, std::size_t N>
struct numbers_of<std::array<S, N>> {
  static constexpr int count = static_cast<int>(N) * numbers_of<S>::count;
  using type = typename numbers_of<S>::type;
};
template <class... S>
struct numbers_of<std::tuple<S...>> : numbers_of_all<S...> {};
template <class A, class B>
struct numbers_of<std::pair<A, B>> : numbers_of_all<A, B> {};

template <class S, class... Name, class... Member>
numbers_of_all<std::remove_cvref_t<std::invoke_result_t<Member const&, S&>>...> member_numbers(
    boost::hana::tuple<boost::hana::pair<Name, Member>...> const&);
template <class S>
constexpr auto numbers_of_members([[maybe_unused]] S* s) {
  if constexpr (hana_struct<S>)
    return std::type_identity<decltype(member_numbers<S>(accessors_of<S>()))>{};
  else
    return apply_to_members(*s, [](auto const&... member) {
      return std::type_identity<numbers_of_all<std::remove_cvref_t<decltype(member)>...>>{};
    });
}
template <shape_struct S>
struct numbers_of<S> : decltype(numbers_of_members<S>(nullptr))::type {};

template <class S, class T>
concept shape_over = can_rebind<S, T> && (numbers_of<S>::count > 0 || shape_constant<S>);

/// Writes the numbers of a shape, in order, converted to T.
template <class T, class S>
[[gnu::always_inline]] constexpr void flatten(S const& s, T*& to) {
  visit_numbers(s, [&](auto const& value) { *to++ = convert<T>(value); });
}

/// The shape S filled with numbers, in order.
template <class S, class T>
[[gnu::always_inline]] constexpr void fill(S& s, T const*& from) {
  visit_numbers(s, [&](auto& value) { value = *from++; });
}

}  // namespace detail

}  // namespace chainrule

// SPDX-License-Identifier: BSL-1.0
// Data of run-time length, as functions take it: contiguous sequences whose elements are numbers, shapes, or integers
// and arrays of them, which are indices. Next: ../trace/sequences.hpp, how a function is traced with them.
#pragma once

#include <cstddef>

#include "shape.hpp"

namespace chainrule::detail {

template <class T>
concept plain_integer = std::integral<T> && !std::same_as<T, bool>;

/// A matrix of Eigen's, or an expression, known by its members: with/eigen.hpp makes shapes of those of fixed size.
template <class S>
concept eigen_dense = requires {
  typename S::Scalar;
  typename S::PlainObject;
  int{S::SizeAtCompileTime};
  int{S::RowsAtCompileTime};
};
// Numbers of a vector stand in a row where the type says so: not those of a view with strides, nor a matrix's rows.
template <class S>
inline constexpr bool stands_in_a_row = true;
template <eigen_dense S>
inline constexpr bool stands_in_a_row<S> = [] {
  if constexpr (requires { int{S::InnerStrideAtCompileTime}; })
    return bool{S::IsVectorAtCompileTime} && int{S::InnerStrideAtCompileTime} == 1;
  else
    return false;
}();

/// Elements in a row, as many as an object says: std::vector, std::span, and other libraries' vectors.
template <class S>
concept contiguous =
    std::is_class_v<S> && !symbolic<S> && !is_array<S> && !is_tuple<S> && stands_in_a_row<S> && requires(S const& s) {
      *s.data();
      { s.size() } -> std::convertible_to<std::size_t>;
    };

/// An entry of an element: a number or an integer, and what stands for one in a traced function.
template <class T>
concept index_entry = plain_integer<T> || requires { T::stands_for_an_index; };
template <class E>
inline constexpr bool is_entry = index_entry<E> || shape_number<E>;

/// visitor(entry) for each number or integer of an element, in order.
template <class E, class Visitor>
constexpr void visit_entries(E& element, Visitor&& visitor) {
  using type = std::remove_const_t<E>;
  if constexpr (is_entry<type>)
    visitor(element);
  else if constexpr (is_array<type>)
    for (auto& part : element) visit_entries(part, visitor);
  else if constexpr (is_tuple<type>)
    std::apply([&](auto&... part) { (visit_entries(part, visitor), ...); }, element);
  else if constexpr (viewed<type>)
    visit_numbers(element, visitor);
  else if constexpr (!shape_constant<type>)
    visit_members(element, [&](auto& member) { visit_entries(member, visitor); });
}

/// The element with numbers of type Number and integers of type Index. Of a struct template the arguments are exchanged
/// that are such types.
template <class E, class Number, class Index>
struct entries_over {};
template <class E, class Number, class Index>
concept can_exchange_entries = requires { typename entries_over<E, Number, Index>::type; };
template <class E, class Number, class Index>
using entries_over_t = typename entries_over<E, Number, Index>::type;
template <class E, class Number, class Index>
struct entries_over_or_same {
  using type = E;
};
template <class E, class Number, class Index>
  requires can_exchange_entries<E, Number, Index>
struct entries_over_or_same<E, Number, Index> : entries_over<E, Number, Index> {};

template <index_entry E, class Number, class Index>
struct entries_over<E, Number, Index> {
  using type = Index;
};
template <shape_number E, class Number, class Index>
struct entries_over<E, Number, Index> : rebound<E, Number> {};
template <shape_constant E, class Number, class Index>
struct entries_over<E, Number, Index> {
  using type = E;
};
template <viewed E, class Number, class Index>
struct entries_over<E, Number, Index> : rebound<E, Number> {};
template <class E, std::size_t N, class Number, class Index>
  requires can_exchange_entries<E, Number, Index>
struct entries_over<std::array<E, N>, Number, Index> {
  using type = std::array<entries_over_t<E, Number, Index>, N>;
};
template <class... E, class Number, class Index>
  requires(can_exchange_entries<E, Number, Index> && ...)
struct entries_over<std::tuple<E...>, Number, Index> {
  using type = std::tuple<entries_over_t<E, Number, Index>...>;
};
template <class A, class B, class Number, class Index>
  requires(can_exchange_entries<A, Number, Index> && can_exchange_entries<B, Number, Index>)
struct entries_over<std::pair<A, B>, Number, Index> {
  using type = std::pair<entries_over_t<A, Number, Index>, entries_over_t<B, Number, Index>>;
};
template <shape_struct E, class Number, class Index>
  requires has_own_rebind<E, Number>
struct entries_over<E, Number, Index> : rebind<E, Number> {};
template <template <class...> class S, class... A, class Number, class Index>
  requires struct_to_rebind<S<A...>, Number>
struct entries_over<S<A...>, Number, Index> {
  using type = S<typename entries_over_or_same<A, Number, Index>::type...>;
};
template <template <class, auto, auto...> class S, class A, auto N, auto... More, class Number, class Index>
  requires struct_to_rebind<S<A, N, More...>, Number>
struct entries_over<S<A, N, More...>, Number, Index> {
  using type = S<typename entries_over_or_same<A, Number, Index>::type, N, More...>;
};
template <template <auto, class> class S, auto N, class A, class Number, class Index>
  requires struct_to_rebind<S<N, A>, Number>
struct entries_over<S<N, A>, Number, Index> {
  using type = S<N, typename entries_over_or_same<A, Number, Index>::type>;
};

/// The parts of a tuple or a struct.
template <class... Part>
struct parts_list {};
template <class S, class... Name, class... Member>
parts_list<std::remove_cvref_t<std::invoke_result_t<Member const&, S&>>...> listed_members(
    boost::hana::tuple<boost::hana::pair<Name, Member>...> const&);
template <class S>
constexpr auto parts_in_list([[maybe_unused]] S* s) {
  if constexpr (shape_constant<S>)
    return std::type_identity<parts_list<>>{};
  else if constexpr (hana_struct<S>)
    return std::type_identity<decltype(listed_members<S>(accessors_of<S>()))>{};
  else if constexpr (is_tuple<S>)
    return std::apply(
        [](auto const&... part) { return std::type_identity<parts_list<std::remove_cvref_t<decltype(part)>...>>{}; },
        *s);
  else if constexpr (std::is_aggregate_v<S>)
    return apply_to_members(*s, [](auto const&... part) {
      return std::type_identity<parts_list<std::remove_cvref_t<decltype(part)>...>>{};
    });
}
template <class E>
using listed_parts = typename decltype(parts_in_list<E>(nullptr))::type;

/// The entries of an element: how many, and the type of each. What is neither number nor integer counts as one of its
/// own type.
template <class E>
struct entries_in {
  static constexpr int count = 1;
  template <int>
  using entry = E;
};
template <class E, std::size_t N>
struct entries_in<std::array<E, N>> {
  static constexpr int count = static_cast<int>(N) * entries_in<E>::count;
  template <int K>
  using entry = typename entries_in<E>::template entry<K % entries_in<E>::count>;
};
template <viewed E>
struct entries_in<E> {
  static constexpr int count = numbers_of<E>::count;
  template <int>
  using entry = typename numbers_of<E>::type;
};
template <>
struct entries_in<parts_list<>> {
  static constexpr int count = 0;
};
template <class First, class... Rest>
struct entries_in<parts_list<First, Rest...>> {
  static constexpr int of_first = entries_in<First>::count, count = of_first + entries_in<parts_list<Rest...>>::count;
  template <int K, bool = (K < of_first)>
  struct at {
    using type = typename entries_in<First>::template entry<K>;
  };
  template <int K>
  struct at<K, false> {
    using type = typename entries_in<parts_list<Rest...>>::template entry<K - of_first>;
  };
  template <int K>
  using entry = typename at<K>::type;
};
template <class E>
  requires(!is_entry<E> && !viewed<E> && (is_tuple<E> || hana_struct<E> || std::is_aggregate_v<E> || shape_constant<E>))
struct entries_in<E> : entries_in<listed_parts<E>> {};

template <class E>
inline constexpr int count_entries = entries_in<E>::count;
/// The type of all entries of an element; void if they are of several.
template <class E>
struct common_entry {
  template <int... K>
  static auto common(std::integer_sequence<int, K...>) {
    using first = typename entries_in<E>::template entry<0>;
    return std::type_identity<
        std::conditional_t<(std::same_as<first, typename entries_in<E>::template entry<K>> && ...), first, void>>{};
  }
  using type = typename decltype(common(std::make_integer_sequence<int, count_entries<E>>{}))::type;
};
template <class E>
  requires is_entry<E>
struct common_entry<E> {
  using type = E;
};
template <class E, std::size_t N>
struct common_entry<std::array<E, N>> : common_entry<E> {};
template <class E>
using entry_of = typename common_entry<E>::type;

struct exchanged_index {
  static constexpr bool stands_for_an_index = true;
};
/// Whether the entries of an element are numbers of one type and integers, and all can be exchanged.
template <class E>
constexpr bool is_element() {
  if constexpr (is_entry<E>) {
    return true;
  } else if constexpr (!can_exchange_entries<E, double, exchanged_index>) {
    return false;
  } else if constexpr (count_entries<E> == 0) {
    return false;
  } else {
    using from = entries_in<E>;
    using to = entries_in<entries_over_t<E, double, exchanged_index>>;
    return []<int... K>(std::integer_sequence<int, K...>) {
      using number = typename numbers_of<E>::type;
      return ((index_entry<typename from::template entry<K>>
                   ? std::same_as<typename to::template entry<K>, exchanged_index>
                   : std::same_as<typename from::template entry<K>, number> &&
                         std::same_as<typename to::template entry<K>, double>) &&
              ...);
    }(std::make_integer_sequence<int, count_entries<E>>{});
  }
}
/// Whether an element has both, numbers and integers.
template <class E>
inline constexpr bool is_mixed_element = [] {
  if constexpr (is_entry<E>)
    return false;
  else
    return numbers_of<E>::count > 0 && numbers_of<E>::count < count_entries<E>;
}();

template <contiguous S>
using element_of = std::remove_cvref_t<decltype(*std::declval<S const&>().data())>;

/// Text: std::string, std::string_view.
template <class S>
concept text_like = requires { typename S::traits_type; };

// Eigen's types of fixed size are shapes, or are refused without the header that makes them shapes.
template <class S>
inline constexpr bool is_eigen_of_fixed_size = false;
template <eigen_dense S>
inline constexpr bool is_eigen_of_fixed_size<S> = int{S::SizeAtCompileTime} > 0;

/// What a function may take as data of run-time length.
template <class S>
concept data_sequence = contiguous<S> && !viewed<S> && !is_eigen_of_fixed_size<S> && !text_like<S> &&
                        !shape_number<S> && !shape_struct<S> && is_element<element_of<S>>();

/// The number of elements where the type says it, such as std::span<double, 8>; else -1.
template <class S>
inline constexpr std::ptrdiff_t length_in_type = [] {
  if constexpr (requires { std::integral_constant<std::size_t, S::extent>{}; })
    return S::extent == static_cast<std::size_t>(-1) ? std::ptrdiff_t{-1} : static_cast<std::ptrdiff_t>(S::extent);
  else
    return std::ptrdiff_t{-1};
}();

}  // namespace chainrule::detail

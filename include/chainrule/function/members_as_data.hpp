// SPDX-License-Identifier: BSL-1.0
// Function objects with data: a struct that is templated on its number, whose members are numbers known at run time. A
// question about it is one about a stateless function that takes the members before its arguments. Next: object.hpp.
#pragma once

#include <limits>

#include "../trace/from_function.hpp"
#include "sequences.hpp"
#include "signature.hpp"

namespace chainrule {

/// Member I of a function object, counted from 0, as something to differentiate by: gradient(model{a, b},
/// wrt<member<0>>)(x), beside arguments: wrt<0, member<1>>.
template <int I>
inline constexpr int member = std::numeric_limits<int>::min() + I;

namespace detail {

inline constexpr int most_numbered_members = 1024;
constexpr bool is_a_member(int position) { return position < std::numeric_limits<int>::min() + most_numbered_members; }

// The same object over traced numbers and sequences.
template <class A>
struct traced_parameter : rebound_or_same<A, traced> {};
template <data_sequence A>
struct traced_parameter<A> {
  using type = graph::traced_argument_t<A>;
};
template <class A>
using traced_parameter_t = typename traced_parameter<A>::type;

template <class Function>
struct traced_object {};
template <class Function>
  requires has_own_rebind<Function, traced>
struct traced_object<Function> : rebind<Function, traced> {};
template <template <class...> class S, class... A>
  requires(!has_own_rebind<S<A...>, traced>) && requires { typename S<traced_parameter_t<A>...>; }
struct traced_object<S<A...>> {
  using type = S<traced_parameter_t<A>...>;
};
template <template <class, auto, auto...> class S, class A, auto N, auto... More>
  requires(!has_own_rebind<S<A, N, More...>, traced>) && requires { typename S<traced_parameter_t<A>, N, More...>; }
struct traced_object<S<A, N, More...>> {
  using type = S<traced_parameter_t<A>, N, More...>;
};
template <template <auto, class> class S, auto N, class A>
  requires(!has_own_rebind<S<N, A>, traced>) && requires { typename S<N, traced_parameter_t<A>>; }
struct traced_object<S<N, A>> {
  using type = S<N, traced_parameter_t<A>>;
};

// Members are what tracing makes of them, or are of no account. Any other would be a constant, of which the value is
// not known.
template <class Plain, class Traced>
inline constexpr bool member_is_data = [] {
  if constexpr (shape_constant<Plain> || std::is_empty_v<Plain>)
    return std::same_as<Plain, Traced>;
  else if constexpr (data_sequence<Plain> || shape_over<Plain, traced>)
    return std::same_as<Traced, graph::traced_argument_t<Plain>>;
  else
    return false;
}();
template <class Plain, class Traced>
inline constexpr bool members_are_data = false;
template <class... Plain, class... Traced>
  requires(sizeof...(Plain) == sizeof...(Traced))
inline constexpr bool members_are_data<parts_list<Plain...>, parts_list<Traced...>> =
    (member_is_data<Plain, Traced> && ...);

template <class S>
concept members_are_known = hana_struct<S> || (std::is_aggregate_v<S> && !has_a_base<S> &&
                                               !takes_members<S>(std::make_index_sequence<most_members + 1>{}));

/// A function object that carries data, and can be made anew over traced values.
template <class Function>
concept function_with_data =
    std::is_class_v<Function> && !std::is_empty_v<Function> && members_are_known<Function> &&
    requires { typename traced_object<Function>::type; } && members_are_known<typename traced_object<Function>::type> &&
    members_are_data<listed_parts<Function>, listed_parts<typename traced_object<Function>::type>>;

/// visitor(member, ...) with all members of a struct.
template <class S, class Visitor>
[[gnu::always_inline]] constexpr decltype(auto) with_members(S& s, Visitor const& visitor) {
  if constexpr (hana_struct<std::remove_const_t<S>>)
    return boost::hana::unpack(accessors_of<std::remove_const_t<S>>(), [&](auto const&... accessor) -> decltype(auto) {
      return visitor(
          boost::hana::unpack(accessor, [&](auto const&, auto const& get) -> decltype(auto) { return get(s); })...);
    });
  else
    return apply_to_members(s, visitor);
}

/// A function object as a stateless function of its members and its arguments.
template <class Function, class Members>
struct function_of_members;
template <class Function, class... Member>
struct function_of_members<Function, parts_list<Member...>> {
  static constexpr std::size_t count = sizeof...(Member);

 private:
  // Inside of a traced function some members are traced and others are not: then all become traced.
  template <class Given, std::size_t... M>
  static constexpr bool are_plain(std::index_sequence<M...>) {
    return (std::same_as<std::tuple_element_t<M, Given>, Member> && ...);
  }
  template <class Given>
  using object = typename std::conditional_t<are_plain<Given>(std::make_index_sequence<count>{}),
                                             std::type_identity<Function>, traced_object<Function>>::type;
  template <class... Given, std::size_t... A>
  static constexpr bool is_invocable_behind(std::index_sequence<A...>) {
    using all = std::tuple<Given...>;
    return std::is_invocable_v<object<all> const&, std::tuple_element_t<count + A, all> const&...>;
  }

 public:
  /// The object with these members.
  template <class... Given>
    requires(sizeof...(Given) == count)
  static constexpr object<std::tuple<Given...>> const make(Given const&... given) {
    object<std::tuple<Given...>> made{};
    with_members(made, [&](auto&... member) { (become(member, given), ...); });
    return made;
  }

  template <class... Given>
    requires(sizeof...(Given) >= count &&
             is_invocable_behind<Given...>(std::make_index_sequence<sizeof...(Given) - count>{}))
  constexpr auto operator()(Given const&... given) const {
    return call(std::make_index_sequence<sizeof...(Given) - count>{}, std::tie(given...));
  }

 private:
  template <std::size_t... A, class... Given>
  static constexpr auto call(std::index_sequence<A...>, std::tuple<Given const&...> const& given) {
    return [&]<std::size_t... M>(std::index_sequence<M...>) {
      return make(std::get<M>(given)...)(std::get<count + A>(given)...);
    }(std::make_index_sequence<count>{});
  }
  template <class To, class From>
  static constexpr void become(To& member, From const& given) {
    if constexpr (std::same_as<To, From>) {
      member = given;
    } else {
      graph::sequence<traced> numbers;
      visit_numbers(given, [&](auto const& number) { numbers.push(traced(number)); });
      auto const* next = static_cast<traced const*>(numbers.data);
      fill(member, next);
    }
  }
};

/// What wrt names of such a function: members first, then arguments.
template <int Members, class By>
struct by_behind_members;
template <int Members, int... Position>
struct by_behind_members<Members, wrt_list<Position...>> {
  static constexpr int position_of(int named) {
    if (!is_a_member(named)) return named < 0 ? named : named + Members;
    int const number = named - std::numeric_limits<int>::min();
    return number < Members ? number : -1;
  }
  using type = wrt_list<position_of(Position)...>;
};
/// Without wrt it is differentiated by all arguments that have numbers, and by no members.
template <int Members, class... Argument>
constexpr auto by_all_behind_members() {
  constexpr int count = (0 + ... + (count_leaves<Argument> > 0 ? 1 : 0));
  constexpr auto positions = [] {
    std::array<int, count + 1> found{};
    std::size_t next = 0;
    int position = Members;
    ((count_leaves<Argument> > 0 ? void(found[next++] = position++) : void(++position)), ...);
    return found;
  }();
  return [&]<std::size_t... I>(std::index_sequence<I...>) {
    return wrt_list<positions[I]...>{};
  }(std::make_index_sequence<count>{});
}

/// A question about a function object with data, as one about its members and its arguments.
template <class By, class Function, class Arguments>
struct question_of_members;
template <class By, class Function, class... Argument>
struct question_of_members<By, Function, std::tuple<Argument...>> {
  using members = listed_parts<Function>;
  using function = function_of_members<Function, members>;
  static constexpr int count = static_cast<int>(function::count);
  static constexpr auto find_by() {
    if constexpr (By::size > 0)
      return typename by_behind_members<count, By>::type{};
    else
      return by_all_behind_members<count, Argument...>();
  }
  using by = decltype(find_by());
  template <class... Member>
  static std::tuple<Member..., Argument...> all_arguments(parts_list<Member...>);
  using arguments = decltype(all_arguments(members{}));
};

}  // namespace detail

}  // namespace chainrule

// SPDX-License-Identifier: BSL-1.0
// stop_gradient and custom_derivative: values whose derivative is not the one that the chain rule would find.
#pragma once

#include <boost/hana/fwd/tuple.hpp>
#include <boost/hana/fwd/unpack.hpp>

#include <array>
#include <tuple>

#include "arithmetic.hpp"

namespace chainrule::operation {

/// Operations that have the value of their first operand: code does not contain them. Their derivative is a convention
/// everywhere.
template <int Arity>
struct transparent_operation : of_arity<Arity> {
  static constexpr bool transparent = true;
  static constexpr interval domain[3]{reals, reals, reals};
  static constexpr bool smooth(double, double = 0, double = 0) { return false; }

  template <class T>
  static constexpr T value(T const& first, auto const&...) {
    return first;
  }
};

/// x with derivative 0.
struct stop_gradient_ : transparent_operation<1> {
  static constexpr std::string_view name = "stop_gradient";
  static constexpr rational fold(rational x) { return x; }

  static constexpr auto partial(by<0>, auto, auto) { return 0_c; }
};

/// `value` with one more derivative: `derivative` by x. What computes only the value computes neither of the other two.
struct attach_ : transparent_operation<3> {
  static constexpr std::string_view name = "attach";

  static constexpr auto partial(by<0>, auto, auto, auto, auto) { return 1_c; }
  static constexpr auto partial(by<1>, auto, auto, auto, auto) { return 0_c; }
  static constexpr auto partial(by<2>, auto, auto, auto derivative, auto) { return derivative; }
};

}  // namespace chainrule::operation

namespace chainrule {

template <operand A>
constexpr auto stop_gradient(A const& x, give_way auto...) {
  return operation::call<operation::stop_gradient_>(x);
}

namespace detail {

// What a rule returns for all arguments together, as a std::tuple. (Function objects and not lambdas, here and below:
// g++ compares the names inside of generic lambdas with those of the program that calls them, and warns that they
// shadow.)
struct to_tuple {
  template <class... Partials>
  constexpr auto operator()(Partials const&... partials) const {
    return std::tuple<Partials...>(partials...);
  }
};
template <class Partial>
constexpr auto as_tuple(Partial const& partial) {
  return std::tuple<Partial>(partial);
}
template <class... Partials>
constexpr auto as_tuple(std::tuple<Partials...> const& partials) {
  return partials;
}
template <class Partial, std::size_t Size>
constexpr auto as_tuple(std::array<Partial, Size> const& partials) {
  return std::apply(to_tuple{}, partials);
}
template <class... Partials>
constexpr auto as_tuple(boost::hana::tuple<Partials...> const& partials) {
  return boost::hana::unpack(partials, to_tuple{});
}

}  // namespace detail

/// What custom_derivative makes: a function object, empty if its parts are.
template <class Value, class... Rules>
class function_with_derivative : detail::storage_of<Value, Rules...> {
  using parts = detail::storage_of<Value, Rules...>;

 public:
  constexpr function_with_derivative() = default;
  explicit constexpr function_with_derivative(Value const& value, Rules const&... rules) : parts(value, rules...) {}

  template <class... Arguments>
  constexpr auto operator()(Arguments const&... arguments) const {
    if constexpr (!(symbolic<Arguments> || ...) ||
                  std::same_as<operation::detail::choose_algebra<Arguments...>, operation::numbers>) {
      return part<0, Value>()(arguments...);
    } else {
      auto const partials = partials_at(std::make_integer_sequence<int, sizeof...(Rules)>{}, arguments...);
      auto const value = stop_gradient(part<0, Value>()(arguments...));
      constexpr int expected = sizeof...(Arguments), given = std::tuple_size_v<std::remove_const_t<decltype(partials)>>;
      if constexpr (expected == given) {
        return attached(value, partials, std::tie(arguments...));
      } else {
        detail::error::wrong_partials<expected, given>();
        return value;
      }
    }
  }

 private:
  template <int Position, class Part>
  constexpr decltype(auto) part() const {
    return static_cast<detail::stored<parts, Position, Part> const&>(*this).get();
  }

  template <int... I, class... Arguments>
  constexpr auto partials_at(std::integer_sequence<int, I...>, Arguments const&... arguments) const {
    if constexpr (sizeof...(Rules) == 1)
      return detail::as_tuple((part<I + 1, Rules>()(arguments...), ...));
    else
      return std::make_tuple(part<I + 1, Rules>()(arguments...)...);
  }

  // The value with the partial derivatives by arguments I and after; numbers and constants need none.
  template <std::size_t I = 0, class Partials, class... Arguments>
  static constexpr auto attached(auto const& value, Partials const& partials,
                                 std::tuple<Arguments const&...> const& arguments) {
    if constexpr (I == sizeof...(Arguments)) {
      return value;
    } else {
      auto const& argument = std::get<I>(arguments);
      using type = std::remove_cvref_t<decltype(argument)>;
      if constexpr (symbolic<type> && !detail::constant_like<type>)
        return attached<I + 1>(operation::call<operation::attach_>(value, std::get<I>(partials), argument), partials,
                               arguments);
      else
        return attached<I + 1>(value, partials, arguments);
    }
  }
};

/// A function with the value value(x, ...) and the derivative that the rules say: a rule for each argument, or one for
/// all that returns a std::tuple or std::array of the partial derivatives. Rules take the same arguments as the value,
/// and are differentiated like any other function for second derivatives. On plain numbers only the value is called.
template <class Value, class... Rules>
constexpr auto custom_derivative(Value value, Rules... rules) {
  return function_with_derivative<Value, Rules...>(value, rules...);
}

}  // namespace chainrule

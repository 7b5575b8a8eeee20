// SPDX-License-Identifier: BSL-1.0
// What is known of a function that the compiler cannot follow: the number types that it computes in, what it gives, and
// how it is called on rows of numbers.
#pragma once

#include <string_view>
#include <tuple>

#include "../expression/called_function.hpp"
#include "../expression/no_answer.hpp"
#include "../expression/shape.hpp"
#include "error.hpp"

namespace chainrule::detail {

/// Calls a function that is a template argument, or the object that a pointer points to.
template <auto Function>
struct opaque_target {
  static constexpr bool is_object =
      std::is_pointer_v<decltype(Function)> && !std::is_function_v<std::remove_pointer_t<decltype(Function)>>;
  using callee = std::conditional_t<is_object, std::remove_pointer_t<decltype(Function)>&, decltype(Function) const&>;

  // Who asks for the type of the result is not warned of what a call would convert.
  template <class... A>
    requires std::is_invocable_v<callee, A const&...>
  constexpr std::invoke_result_t<callee, A const&...> operator()(A const&... a) const {
    if constexpr (is_object)
      return (*Function)(a...);
    else
      return Function(a...);
  }
};

template <auto Function, class... Shapes>
constexpr std::uint64_t hash_of_opaque() {
  return mix(5, std::string_view(__PRETTY_FUNCTION__));
}

/// A function with arguments of these shapes, over double.
template <auto Function, class... Shapes>
class opaque_signature {
  using target = opaque_target<Function>;
  template <class T>
  static constexpr auto type_of_result() {
    if constexpr (std::is_invocable_v<target const&, rebound_t<Shapes, T> const&...>)
      return std::type_identity<
          std::remove_cvref_t<std::invoke_result_t<target const&, rebound_t<Shapes, T> const&...>>>{};
    else
      return std::type_identity<void>{};
  }
  template <class T>
  using result_over = typename decltype(type_of_result<T>())::type;
  // One that is asked with a T and gives numbers of another type computes in that.
  template <class T>
  static constexpr bool computes_in() {
    return std::same_as<typename numbers_of<result_over<T>>::type, T>;
  }
  // The type in which it is called by a program that computes in T: no less precise than that.
  template <class T>
  static constexpr auto type_for() {
    if constexpr (std::same_as<T, float>) {
      if constexpr (computes_in<float>())
        return std::type_identity<float>{};
      else
        return type_for<double>();
    } else if constexpr (std::same_as<T, double>) {
      if constexpr (computes_in<double>())
        return std::type_identity<double>{};
      else
        return type_for<long double>();
    } else if constexpr (std::same_as<T, long double>) {
      // It is not even asked where it computes in double: its author may be warned of losses in long double.
      if constexpr (computes_in<double>() && !computes_in<float>())
        return std::type_identity<void>{};
      else if constexpr (computes_in<long double>())
        return std::type_identity<long double>{};
      else
        return std::type_identity<void>{};
    } else {
      return std::type_identity<void>{};
    }
  }
  template <class T>
  using in = typename decltype(type_for<T>())::type;

  static constexpr auto any_result() {
    if constexpr (!std::is_void_v<in<double>>)
      return std::type_identity<result_over<in<double>>>{};
    else if constexpr (!std::is_void_v<in<float>>)
      return std::type_identity<result_over<in<float>>>{};
    else
      return std::type_identity<void>{};
  }

 public:
  using result = typename decltype(any_result())::type;
  static constexpr int operands = (0 + ... + numbers_of<Shapes>::count);
  static constexpr int results = numbers_of<result>::count;
  /// Whether a program that computes in T may call it.
  template <class T>
  static constexpr bool takes() {
    return !std::is_void_v<in<T>>;
  }

  template <class T>
  static constexpr void on_rows(T const* from, T* to) {
    using U = in<T>;
    std::tuple<rebound_t<Shapes, U>...> arguments{};
    visit_numbers(arguments, [&](U& number) { number = static_cast<U>(*from++); });
    auto const made =
        error::the_value_of_an_opaque_function_is_not_known_while_compiling_unless_it_is_constexpr<target>(arguments);
    visit_numbers(made, [&](U const& number) { *to++ = static_cast<T>(number); });
  }

  static constexpr called_function make() {
    called_function f{hash_of_opaque<Function, Shapes...>(),
                      operands,
                      results,
                      nullptr,
                      nullptr,
                      nullptr,
                      takes<float>(),
                      takes<double>(),
                      takes<long double>()};
    if constexpr (takes<float>()) f.on_floats = &on_rows<float>;
    if constexpr (takes<double>()) f.on_doubles = &on_rows<double>;
    if constexpr (takes<long double>()) f.on_long_doubles = &on_rows<long double>;
    return f;
  }
};

template <auto Function, class... Shapes>
inline constexpr called_function called = opaque_signature<Function, Shapes...>::make();

// What an argument is as a shape over double: formulas, integers and constants are numbers.
template <class A>
struct shape_of_numbers {
  using type = double;
};
template <class A>
  requires(shape_over<A, double> && !constant_like<A> && !integral_constant<A>)
struct shape_of_numbers<A> : rebound<A, double> {};

// The shape of derivatives by all arguments.
template <class... Shapes>
struct shape_by_arguments {
  using type =
      std::conditional_t<(shape_number<Shapes> && ...), std::array<double, sizeof...(Shapes)>, std::tuple<Shapes...>>;
};
template <class Shape>
struct shape_by_arguments<Shape> {
  using type = Shape;
};

// Whether a shape has so many parts of so many numbers each at its outside.
template <class D>
constexpr bool has_rows_of(int, int) {
  return false;
}
template <class D>
  requires is_array<D>
constexpr bool has_rows_of(int parts, int numbers) {
  return static_cast<int>(std::tuple_size_v<D>) == parts && numbers_of<typename D::value_type>::count == numbers;
}
template <class... D>
constexpr bool tuple_has_rows_of(std::type_identity<std::tuple<D...>>, int parts, int numbers) {
  return sizeof...(D) == static_cast<std::size_t>(parts) && ((numbers_of<D>::count == numbers) && ...);
}
template <class D>
  requires is_tuple<D>
constexpr bool has_rows_of(int parts, int numbers) {
  return tuple_has_rows_of(std::type_identity<D>{}, parts, numbers);
}

// Whether what a derivative gives can be told apart as so many rows of so many numbers.
template <class Given, class Result, class By>
constexpr bool is_matrix_of_rows(int rows, int numbers) {
  if (numbers_of<Given>::count != rows * numbers) return false;
  if (rows == 1 || numbers == 1 || has_rows_of<Given>(rows, numbers)) return true;
  if constexpr (can_rebind<Result, By> && can_rebind<Given, double>)
    return std::same_as<rebound_t<Given, double>, rebound_t<rebound_t<Result, By>, double>>;
  else
    return false;
}

/// Whether all functions of an opaque call fit together; says so if not.
template <auto Value, auto... Derivatives, class... Shapes>
constexpr bool opaque_is_sound(std::type_identity<std::tuple<Shapes...>>) {
  using value = opaque_signature<Value, Shapes...>;
  using by = typename shape_by_arguments<Shapes...>::type;
  if constexpr (value::results == 0) {
    return error::opaque_function_not_called<std::remove_const_t<decltype(Value)>, Shapes...>();
  } else {
    constexpr auto check = []<auto Derivative, int Order>(std::integral_constant<int, Order>) {
      using given = opaque_signature<Derivative, Shapes...>;
      constexpr int row = [] {
        int n = 1;
        for (int k = 0; k < Order; ++k) n *= value::operands;
        return n;
      }();
      if constexpr (given::results == 0)
        return error::opaque_function_not_called<std::remove_const_t<decltype(Derivative)>, Shapes...>();
      else if constexpr (!is_matrix_of_rows<typename given::result, typename value::result, by>(value::results, row))
        return error::opaque_derivative_of_another_shape<typename given::result, typename value::result, row>();
      else
        return true;
    };
    return [&]<int... K>(std::integer_sequence<int, K...>) {
      return (check.template operator()<Derivatives>(std::integral_constant<int, K + 1>{}) && ...);
    }(std::make_integer_sequence<int, sizeof...(Derivatives)>{});
  }
}

}  // namespace chainrule::detail

// SPDX-License-Identifier: BSL-1.0
// A function as solvers ask it: its parameters are numbers behind a pointer, its data are kept. Next: nlopt.hpp,
// solver_residuals.hpp.
#pragma once

#include <span>

// clang-format off
#include "../base/begin.hpp"
// clang-format on

#include "../function/prepare.hpp"
#include "residual.hpp"

namespace chainrule::detail {

namespace error {

template <class Function>
constexpr bool parameters_unknown() {
  static_assert(
      no<Function>,
      "chainrule: how many parameters this function takes is not known: give their number as a template "
      "argument, such as <3>, or write the parameters as template <class T> ... (std::array<T, 3> const& x), "
      "or take data of any length with sum(indices(x), ...); or it takes another number of arguments than it is given: "
      "first the parameters (of differential equations the state and the time), then the data");
  return false;
}
template <class Asked>
constexpr bool no_residuals() {
  static_assert(no<Asked>,
                "chainrule: the results that this solver wants are a number, a std::array of numbers, or a table that "
                "tabulate(indices(data), ...) makes");
  return false;
}

}  // namespace error

/// The parameters of a solver as an argument: in the type's shape, or as many as there are.
using any_length = std::span<double const>;
struct unknown_parameters {};
template <class Shape>
inline constexpr int parameters_in = numbers_of<Shape>::count;
template <>
inline constexpr int parameters_in<any_length> = -1;

// The first parameter of a call operator that is a template of one type, over traced values.
template <class Function>
concept tells_traced_parameters =
    requires { typename parameters_of<decltype(&Function::template operator()<traced>)>::list; };
template <class List>
struct first_part;
template <class First, class... Rest>
struct first_part<parts_list<First, Rest...>> {
  using type = typename rebound<First, double>::type;
};

/// What a function takes as its parameters: so many numbers as are given, or any number, or what its signature says.
/// It is looked at over traced values, because on plain numbers it need not find its functions.
template <class Function, class Data, int... Size>
struct parameters_of_solver;
template <class Function, class... Data, int... Size>
struct parameters_of_solver<Function, std::tuple<Data...>, Size...> {
  static constexpr auto find() {
    if constexpr (sizeof...(Size) == 1)
      return std::type_identity<std::array<double, (std::size_t{} + ... + static_cast<std::size_t>(Size))>>{};
    else if constexpr (std::is_invocable_v<Function const&, graph::traced_argument_t<any_length> const&,
                                           graph::traced_argument_t<Data> const&...>)
      return std::type_identity<any_length>{};
    else if constexpr (tells_traced_parameters<Function>)
      return first_part<typename parameters_of<decltype(&Function::template operator()<traced>)>::list> {};
    else
      return std::type_identity<unknown_parameters>{};
  }
  using type = typename decltype(find())::type;
};

template <class, class Function, class... Arguments>
struct result_of_traced_call {
  using type = void;
};
template <class Function, class... Arguments>
struct result_of_traced_call<
    std::void_t<std::invoke_result_t<Function const&, graph::traced_argument_t<Arguments> const&...>>, Function,
    Arguments...> {
  using type =
      std::remove_cvref_t<std::invoke_result_t<Function const&, graph::traced_argument_t<Arguments> const&...>>;
};

/// A function with its data, to be asked at numbers in memory. One object answers one call at a time.
template <class Function, class Shape, class... Data>
class solver_function {
 public:
  static constexpr int parameters = parameters_in<Shape>;
  /// Over traced values; void if the function cannot be called.
  using result = typename result_of_traced_call<void, Function, Shape, Data...>::type;

  template <class Asked>
  static constexpr bool can_be_called() {
    if constexpr (!std::is_invocable_v<Function const&, graph::traced_argument_t<Shape> const&,
                                       graph::traced_argument_t<Data> const&...>)
      return error::not_callable<Asked>();
    else
      return result_is_sound<Asked, result>();
  }
  /// What is wrong is said here alone.
  template <class Asked>
  static constexpr bool is_sound() {
    if constexpr (!can_be_called<Asked>())
      return false;
    else if constexpr (!shape_number<result>)
      return error::result_is_not_one_number<Asked>();
    else
      return true;
  }

  explicit solver_function(Function const& f, Data const&... rest) : function(f), data(rest...) {}

  double value(double const* x, std::size_t count) const {
    check(count);
    return std::apply(
        [&](auto const&... rest) {
          return static_cast<double>(ask<question::value>(function, wrt<0>)(at(x, count), rest...));
        },
        data);
  }
  /// Both; the gradient is not computed if it is null.
  double value_and_gradient(double const* x, std::size_t count, double* gradient) const {
    if (gradient == nullptr) return value(x, count);
    check(count);
    return std::apply(
        [&](auto const&... rest) {
          return static_cast<double>(
              chainrule::value_and_gradient(function, wrt<0>)(into(written(gradient, count)), at(x, count), rest...));
        },
        data);
  }

  /// Throws if a solver has another number of parameters than the function takes.
  static void check(std::size_t count) {
    if constexpr (parameters >= 0)
      if (count != static_cast<std::size_t>(parameters))
        refuse_with<data_misuse>("the function takes ", parameters, " parameters, and the solver has ", count);
  }

 protected:
  Function function;
  std::tuple<Data...> data;

  static auto at(double const* x, [[maybe_unused]] std::size_t count) {
    if constexpr (parameters < 0)
      return any_length(x, count);
    else
      return block_argument<Shape>(x);
  }
  static auto written(double* to, [[maybe_unused]] std::size_t count) {
    if constexpr (parameters < 0)
      return std::span<double>(to, count);
    else
      return to;
  }
};

template <class Function, class Shape, class Data>
struct solver_function_of;
template <class Function, class Shape, class... Data>
struct solver_function_of<Function, Shape, std::tuple<Data...>> {
  using type = solver_function<Function, Shape, Data...>;
};

template <class... Data>
constexpr bool data_are_sound(std::type_identity<std::tuple<Data...>>) {
  return (argument_is_sound<Data, true>() && ...);
}

/// maker(std::type_identity<Asking<solver_function<...>>>) after the checks of a function with data of these types,
/// else nothing().
template <template <class> class Asking, class Function, class Data, int... Size, class Maker, class Nothing>
auto make_for_solver(Maker const& maker, Nothing const& nothing) {
  static_assert(sizeof...(Size) <= 1, "chainrule: a solver's parameters have one number of them");
  if constexpr (!is_generic<Function>()) {
    error::not_generic<Function>();
    return nothing();
  } else if constexpr (!std::is_empty_v<Function> && !function_with_data<Function>) {
    error::captures<Function>();
    return nothing();
  } else if constexpr (!data_are_sound(std::type_identity<Data>{})) {
    return nothing();
  } else {
    using shape = typename parameters_of_solver<Function, Data, Size...>::type;
    if constexpr (std::same_as<shape, unknown_parameters>) {
      error::parameters_unknown<Function>();
      return nothing();
    } else {
      using asked = Asking<typename solver_function_of<Function, shape, Data>::type>;
      if constexpr (!asked::template is_sound<Function>())
        return nothing();
      else
        return maker(std::type_identity<asked>{});
    }
  }
}
template <class Asked>
using asked_for_one_number = Asked;

}  // namespace chainrule::detail

#include "../base/end.hpp"

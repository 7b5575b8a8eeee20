// SPDX-License-Identifier: BSL-1.0
// Residuals as solvers' users write them: which blocks of parameters a function takes, read from its signature, and the
// function as one of arrays. Next: ceres.hpp.
#pragma once

#include <limits>

#include "../function/function.hpp"

namespace chainrule::detail {

// What the parameters of a call operator are, where it is a template of one type: those of its instance for double.
template <class Operator>
struct parameters_of {};
template <class F, class R, class... P>
struct parameters_of<R (F::*)(P...) const> {
  using list = parts_list<std::remove_cvref_t<P>...>;
};
template <class F, class R, class... P>
struct parameters_of<R (F::*)(P...) const noexcept> {
  using list = parts_list<std::remove_cvref_t<P>...>;
};
template <class F>
concept tells_parameters = requires { typename parameters_of<decltype(&F::template operator()<double>)>::list; };

template <class P>
inline constexpr bool is_pointer_to_numbers =
    std::is_pointer_v<P> && std::same_as<std::remove_cv_t<std::remove_pointer_t<P>>, double>;
template <class List>
inline constexpr bool are_pointers = false;
template <class... P>
inline constexpr bool are_pointers<parts_list<P...>> = sizeof...(P) >= 2 && (is_pointer_to_numbers<P> && ...);

/// Blocks of parameters, each as the shape that the function takes.
template <class... Shape>
struct parameter_blocks {
  static constexpr int count = sizeof...(Shape);
};

template <class List, int Data, class Positions>
struct blocks_before_data;
template <class... P, int Data, int... I>
struct blocks_before_data<parts_list<P...>, Data, std::integer_sequence<int, I...>> {
  using type = parameter_blocks<std::tuple_element_t<static_cast<std::size_t>(I), std::tuple<P...>>...>;
};
template <class List>
inline constexpr int count_parts = 0;
template <class... P>
inline constexpr int count_parts<parts_list<P...>> = sizeof...(P);

namespace error {

template <class Function>
constexpr bool sizes_missing() {
  static_assert(
      no<Function>,
      "chainrule: the numbers of residuals and of parameters are not in this function's signature: give them "
      "as template arguments, first that of residuals, as in ceres_cost<residual, 2, 9, 3>(data...), or write "
      "the parameters as template <class T> ... (std::array<T, 9> const& camera, std::array<T, 3> const& "
      "point)");
  return false;
}
template <int Said, int Returned>
constexpr bool other_number_of_residuals() {
  static_assert(Said == Returned,
                "chainrule: the function returns another number of residuals than the first template argument says");
  return false;
}
template <int Said, int Taken>
constexpr bool other_number_of_blocks() {
  static_assert(Said == Taken,
                "chainrule: the function takes another number of blocks of parameters than sizes are given");
  return false;
}
template <class Function>
constexpr bool residuals_in_a_table() {
  static_assert(no<Function>,
                "chainrule: how many residuals a cost function has is known while compiling: return them in a "
                "std::array, and make a residual block of each element of data of any length");
  return false;
}
template <class Function>
constexpr bool success_not_told() {
  static_assert(no<Function>,
                "chainrule: a functor that writes residuals to a pointer returns whether there are any, a bool: end it "
                "with return true");
  return false;
}

}  // namespace error

/// What is known about a residual: whether it is a functor over pointers, and its blocks. `Trailing` data come after
/// the blocks; sizes that are given count.
template <class Function, class Trailing, int... Sizes>
struct residual_signature;
template <class Function, class... Trailing, int... Sizes>
struct residual_signature<Function, parts_list<Trailing...>, Sizes...> {
  static constexpr int given = sizeof...(Sizes);

  // What takes arrays is not looked at with other arguments: a generic body is compiled with what it is called with.
  static constexpr bool takes_arrays() {
    if constexpr (given > 1)
      return takes_arrays_of(std::integer_sequence<int, Sizes...>{});
    else
      return false;
  }
  template <int R, int... N>
  static constexpr bool takes_arrays_of(std::integer_sequence<int, R, N...>) {
    return std::is_invocable_v<Function const&, std::array<traced, static_cast<std::size_t>(N)> const&...,
                               graph::traced_argument_t<Trailing> const&...>;
  }
  static constexpr bool by_pointers() {
    if constexpr (takes_arrays())
      return false;
    else if constexpr (tells_parameters<Function>)
      return are_pointers<typename parameters_of<decltype(&Function::template operator()<double>)>::list>;
    else
      return false;
  }
  template <int, int... N>
  static constexpr parameter_blocks<std::array<double, static_cast<std::size_t>(N)>...> arrays() {
    return {};
  }
  static constexpr auto find_blocks() {
    if constexpr (given > 1) {
      return arrays<Sizes...>();
    } else if constexpr (!tells_parameters<Function> || by_pointers()) {
      return parameter_blocks<>{};
    } else {
      using parameters = typename parameters_of<decltype(&Function::template operator()<double>)>::list;
      constexpr int data = sizeof...(Trailing), count = count_parts<parameters> - data;
      return typename blocks_before_data<parameters, data, std::make_integer_sequence<int, count>>::type{};
    }
  }
  using blocks = decltype(find_blocks());
  static constexpr int said_residuals = [] {
    constexpr int sizes[]{Sizes..., -1};
    return sizes[0];
  }();
  // Of pointers there is one more, that of residuals.
  static constexpr int taken_blocks() {
    if constexpr (by_pointers())
      return count_parts<typename parameters_of<decltype(&Function::template operator()<double>)>::list> - 1;
    else
      return blocks::count;
  }
};

/// A residual as a stateless function of the members that it has as data, its blocks and trailing data; the result is
/// an array. A functor over pointers that returns false has residuals that are NaN.
template <class Function, class Members, class Signature>
struct residual_of_arrays;
template <class Function, class... Member, class Signature>
struct residual_of_arrays<Function, parts_list<Member...>, Signature> {
  static constexpr std::size_t members = sizeof...(Member);

  template <class... Given>
  constexpr auto operator()(Given const&... given) const {
    return call(std::make_index_sequence<sizeof...(Given) - members>{}, std::tie(given...));
  }

 private:
  template <std::size_t... A, class Given>
  static constexpr auto call(std::index_sequence<A...>, Given const& given) {
    using T = typename numbers_of<std::remove_cvref_t<std::tuple_element_t<members, Given>>>::type;
    auto const function = made<T>(given, std::make_index_sequence<members>{});
    if constexpr (Signature::by_pointers()) {
      std::array<T, static_cast<std::size_t>(Signature::said_residuals)> residuals{};
      if (!function(std::get<members + A>(given).data()..., residuals.data()))
        for (auto& residual : residuals) residual = std::numeric_limits<double>::quiet_NaN();
      return residuals;
    } else {
      auto const result = function(std::get<members + A>(given)...);
      using shape = std::remove_const_t<decltype(result)>;
      std::array<typename numbers_of<shape>::type, static_cast<std::size_t>(numbers_of<shape>::count)> residuals{};
      auto* next = residuals.data();
      visit_numbers(result, [&](auto const& number) { *next++ = number; });
      return residuals;
    }
  }
  template <class T, class Given, std::size_t... M>
  static constexpr auto made([[maybe_unused]] Given const& given, std::index_sequence<M...>) {
    if constexpr (members == 0)
      return Function{};
    else
      return function_of_members<Function, parts_list<Member...>>::make(std::get<M>(given)...);
  }
};

// The members that are data: none of a stateless function.
template <class Function>
constexpr auto members_that_are_data() {
  if constexpr (std::is_empty_v<Function>)
    return parts_list<>{};
  else
    return listed_parts<Function>{};
}

// A block as an argument, where the solver has it.
template <class Shape>
[[gnu::always_inline]] constexpr auto block_argument(double const* first) {
  if constexpr (shape_number<Shape>)
    return *first;
  else
    return as<Shape>(first);
}
template <class T, class>
using pointer_to = T*;
template <class Blocks>
inline constexpr bool are_blocks = false;
template <class... Shape>
inline constexpr bool are_blocks<parameter_blocks<Shape...>> = sizeof...(Shape) > 0 &&
                                                               ((numbers_of<Shape>::count > 0) && ...);

/// What is wrong with the result of a residual, or with how it is called. It is looked at over traced values.
template <bool IsOneNumber, class Signature, class Function, class... Shape, class... Trailing>
constexpr bool residual_is_sound(parameter_blocks<Shape...>, parts_list<Trailing...>) {
  if constexpr (Signature::by_pointers()) {
    if constexpr (sizeof...(Trailing) > 0 ||
                  !std::is_invocable_v<Function const&, pointer_to<traced const, Shape>..., traced*>)
      return error::not_callable<Function>();
    else if constexpr (!std::is_constructible_v<
                           bool, std::invoke_result_t<Function const&, pointer_to<traced const, Shape>..., traced*>>)
      return error::success_not_told<Function>();
    else
      return true;
  } else if constexpr (!std::is_invocable_v<Function const&, graph::traced_argument_t<Shape> const&...,
                                            graph::traced_argument_t<Trailing> const&...>) {
    return error::not_callable<Function>();
  } else {
    using result = std::remove_cvref_t<std::invoke_result_t<Function const&, graph::traced_argument_t<Shape> const&...,
                                                            graph::traced_argument_t<Trailing> const&...>>;
    if constexpr (!result_is_sound<Function, result>())
      return false;
    else if constexpr (is_table<result>)
      return error::residuals_in_a_table<Function>();
    else if constexpr (IsOneNumber && numbers_of<result>::count != 1)
      return error::result_is_not_one_number<Function>();
    else
      return true;
  }
}

/// A residual with its data, to be asked at the parameters of a solver: values, and Jacobians block by block.
template <class Function, class Signature, class Blocks, class... Data>
class residual_with_data;
template <class Function, class Signature, class... Shape, class... Data>
class residual_with_data<Function, Signature, parameter_blocks<Shape...>, Data...> {
  using members = decltype(members_that_are_data<Function>());
  using of_arrays = residual_of_arrays<Function, members, Signature>;
  static constexpr int member_count = count_parts<members>;
  template <int... I>
  static constexpr wrt_list<(member_count + I)...> by(std::integer_sequence<int, I...>) {
    return {};
  }
  using by_blocks = decltype(by(std::make_integer_sequence<int, int{sizeof...(Shape)}>{}));

  Function function;
  std::tuple<Data...> data;

  template <class Question, class To, std::size_t... I, std::size_t... D>
  void ask(To const& to, double const* const* parameters, std::index_sequence<I...>, std::index_sequence<D...>) const {
    function_question<Question, of_arrays, by_blocks> const question{};
    if constexpr (member_count == 0)
      question(to, block_argument<Shape>(parameters[I])..., std::get<D>(data)...);
    else
      with_members(function, [&](auto const&... member) {
        question(to, member..., block_argument<Shape>(parameters[I])..., std::get<D>(data)...);
      });
  }
  template <std::size_t... I>
  void evaluate_all(double const* const* parameters, double* values, double** jacobians,
                    std::index_sequence<I...> blocks) const {
    ask<question::value_and_jacobian>(into(values, jacobians[I]...), parameters, blocks,
                                      std::index_sequence_for<Data...>{});
  }

 public:
  constexpr residual_with_data(Function const& f, Data const&... rest) : function(f), data(rest...) {}

  template <class... Member>
  static std::invoke_result_t<of_arrays const&, Member const&..., Shape const&..., Data const&...> result_with(
      parts_list<Member...>);
  static constexpr int residuals = numbers_of<decltype(result_with(members{}))>::count;

  /// Jacobians are row-major; null ones are left out, and so are all if there are none. False if the functor said so.
  bool evaluate(double const* const* parameters, double* values, double** jacobians) const {
    constexpr std::index_sequence_for<Shape...> blocks{};
    if (jacobians == nullptr)
      ask<question::value>(into(values), parameters, blocks, std::index_sequence_for<Data...>{});
    else
      evaluate_all(parameters, values, jacobians, blocks);
    if constexpr (Signature::by_pointers())
      for (int i = 0; i < residuals; ++i)
        if (values[i] != values[i]) return false;
    return true;
  }
};

}  // namespace chainrule::detail

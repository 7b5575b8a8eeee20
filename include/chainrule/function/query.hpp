// SPDX-License-Identifier: BSL-1.0
// A question about an ordinary function with arguments of given types: what can be wrong with it, its program, and who
// answers a call. Next: object.hpp, how a call is taken apart.
#pragma once

#include "../expression/no_answer.hpp"
#include "into_blocks.hpp"
#include "limits.hpp"
#include "mistakes.hpp"

namespace chainrule {

namespace detail {

/// A question about a function with these types of arguments, and of the directions or weights that a call gives after
/// them.
template <class Question, class Function, class By, class Arguments, class Extras = std::tuple<>>
struct function_query;
template <class Question, class Function, class By, class... Arguments, class... Extras>
struct function_query<Question, Function, By, std::tuple<Arguments...>, std::tuple<Extras...>> {
  using signature_type = signature<By, Arguments...>;
  using chosen = std::make_integer_sequence<int, signature_type::chosen.count>;
  using call = call_with_sequences<Question, Function, By, std::tuple<Arguments...>, std::tuple<Extras...>>;
  // They need no mention where operations are counted.
  static constexpr bool extras_are_given = sizeof...(Extras) > 0;
  /// Or an integer that is known at run time, which only names of other arguments say: gradient(f)(2.0, 3) is a
  /// mistake.
  static constexpr bool has_sequences =
      (data_sequence<Arguments> || ...) || ((plain_integer<Arguments> || ...) && !std::same_as<By, wrt_list<>>);

  static constexpr bool arguments_are_sound() {
    if constexpr (!is_generic<Function>())
      return error::not_generic<Function>();
    else if constexpr (!(argument_is_sound<Arguments, has_sequences>() && ...) ||
                       !(argument_is_sound<Extras, has_sequences>() && ...))
      return false;
    else if constexpr (!wrt_is_sound<signature_type>(chosen{}))
      return false;
    else if constexpr (Question::of_rounds && !signature_type::by_sequences)
      return error::semidefinite_without_data<Function>();
    else
      return true;
  }

  /// Passed are the types that the function is called with.
  template <class... Passed>
  static constexpr bool call_is_sound(std::type_identity<std::tuple<Passed...>>) {
    if constexpr (!std::is_invocable_v<Function const&, Passed const&...>)
      return error::not_callable<Function, Arguments...>();
    else if constexpr (!requires(Function const& f, Passed const&... passed) { f(passed...); })
      return false;  // clang no longer takes a call of a function once it has reported an error in it
    else
      return results_are_sound<std::remove_cvref_t<std::invoke_result_t<Function const&, Passed const&...>>>();
  }

  template <class Passed>
  struct result_with;
  template <class... Passed>
  struct result_with<std::tuple<Passed...>> {
    using type = std::remove_cvref_t<std::invoke_result_t<Function const&, Passed const&...>>;
  };
  template <class Passed>
  using result_of = typename result_with<Passed>::type;

  template <class Result>
  static constexpr bool results_are_sound() {
    if constexpr (!result_is_sound<Function, Result>())
      return false;
    else if constexpr (Question::one_result && !shape_number<Result>)
      return error::result_is_not_one_number<Function>();
    else if constexpr (Question::one_argument && (signature_type::chosen.count != 1 || !signature_type::all_scalars))
      return error::argument_is_not_one_number<Function>();
    else if constexpr (Question::has_rows && Question::has_second_derivatives && signature_type::by_sequences)
      return error::hessians_by_data<Function>();
    else if constexpr (Question::takes == extra::directions && extras_are_given)
      return directions_are_sound<signature_type>(std::type_identity<std::tuple<Extras...>>{}, chosen{});
    else if constexpr (Question::takes == extra::weights && extras_are_given &&
                       !((same_shape<Extras, Result> || weighs_a_table<Extras, Result>) && ...))
      return error::direction_of_another_shape<std::tuple<Extras...>>();
    else
      return true;
  }

  /// Whether a program can be made of the function: all checks but that of captures. A call may be answered term by
  /// term; what is printed or counted is one program.
  template <bool IsCall = false>
  static constexpr bool can_be_compiled() {
    if constexpr (!call_is_sound(std::type_identity<std::tuple<graph::traced_argument_t<Arguments>...>>{}))
      return false;
    else if constexpr (!runs_to_its_end())
      return false;
    else if constexpr (!tables_are_sound())
      return false;
    else
      return is_within_limits<IsCall>();
  }

  /// All checks, for what is asked while compiling: what is counted, drawn or written has no directions.
  static constexpr bool is_sound() {
    if constexpr (!arguments_are_sound())
      return false;
    else if constexpr (!std::is_empty_v<Function>)
      return error::captures<Function>();
    else
      return can_be_compiled();
  }
  /// There is none after a mistake.
  static constexpr auto program() {
    if constexpr (is_sound()) return std::type_identity<function_program<Question, Function, By, Arguments...>>{};
  }

  // Has the parts of the answer, as far as they are known.
  static constexpr auto stand_in() {
    using arguments = std::type_identity<std::tuple<graph::traced_argument_t<Arguments>...>>;
    if constexpr (call_is_sound(arguments{}))
      return stand_in_for<Question, signature_type, typename graph::traced_function<Function, Arguments...>::result>();
    else
      return stand_in_without_result();
  }
  static constexpr auto stand_in_without_result() {
    return stand_in_for<Question, signature<By, meant_argument_t<Arguments>...>, void>();
  }

  template <class... Given>
  [[gnu::always_inline]] static constexpr auto answer(Given const&... given) {
    if constexpr (!can_be_compiled<true>())
      return stand_in();
    else if constexpr (has_sequences)
      return call::answer_to(given...);
    else
      return (refuse_null_views(given...),
              answer_by_program<Question, Function, By>(std::type_identity<std::tuple<Arguments...>>{}, given...));
  }

  /// The same into destinations.
  template <class To, class... Given>
  static constexpr auto answer_into(To const& to, Given const&... given) {
    if constexpr (!can_be_compiled<true>() && is_destinations<To>)
      return no_answer{};
    else if constexpr (!can_be_compiled<true>())
      return stand_in();
    else if constexpr (has_sequences)
      return call::answer_into(to, given...);
    else
      return (refuse_null_views(given...),
              answer_in_blocks<Question, Function, By>(std::type_identity<std::tuple<Arguments...>>{}, to, given...));
  }

  /// The same inside of a traced function.
  template <bool Adds, class... D, class... Given>
  static constexpr auto answer_inside_into(destinations<Adds, D...> const& to, Function const& f,
                                           Given const&... given) {
    auto const answer = answer_inside(f, given...);
    if constexpr (is_after_mistake<std::remove_const_t<decltype(answer)>>) {
      return no_answer{};
    } else {
      using result = result_of<typename nested<Question, By, Arguments...>::passed_types>;
      using blocks = blocks_of_answer<Question, signature_type, result>;
      if constexpr (!blocks_are_sound<blocks, D...>()) {
        return no_answer{};
      } else {
        check_blocks<blocks>(to);
        graph::sequence<traced> numbers;
        visit_answer(answer, [&](auto const& number) { numbers.push(number); }, [](auto const&) {});
        return hand_out_blocks<blocks>(to, static_cast<traced const*>(numbers.data));
      }
    }
  }
  template <class... Given>
  static constexpr auto answer_inside(Function const& f, Given const&... given) {
    using inside = nested<Question, By, Arguments...>;
    if constexpr (requires { typename Question::sparse; })
      return (error::sparse_inside<Function>(), stand_in_without_result());
    else if constexpr (!call_is_sound(std::type_identity<typename inside::passed_types>{}))
      return stand_in_without_result();
    else if constexpr (is_table<result_of<typename inside::passed_types>>)
      return (error::table_inside<Function>(), stand_in_without_result());
    else
      return inside::answer(f, given...);
  }

 private:
  static constexpr bool tables_are_sound() {
    if constexpr (is_matrix_of_data<Question, Function, By, Arguments...>())
      if constexpr (graph::reads_tables_on_sides(graph::graph_of<graph::traced_function<Function, Arguments...>>))
        return error::table_read_on_a_side<Function>();
    return true;
  }

  static constexpr bool runs_to_its_end() {
    using trace = graph::traced_function<Function, Arguments...>;
#ifdef CHAINRULE_SHOW_WHERE
    [[maybe_unused]] constexpr auto outcome = trace::examine();
    return true;
#else
    using outcome = typename graph::trace_outcome<trace>::type;
    if constexpr (std::is_void_v<outcome>)
      return error::cannot_be_traced<Function>();
    else if constexpr (outcome::value == trace::too_many_paths)
      return error::too_many_paths<Function, graph::recorder::most_paths>();
    else if constexpr (outcome::value == trace::too_many_decisions)
      return error::too_many_decisions<Function, graph::recorder::most_decisions>();
    else if constexpr (outcome::value == trace::loops_too_deep)
      return error::loops_too_deep<Function, graph::most_loops>();
    else if constexpr (outcome::value == trace::rounds_depend_on_others)
      return error::rounds_depend_on_others<Function>();
    else
      return true;
#endif
  }

  // An evaluation that hits a limit ends in the compiler's own words, so long ones are tried beforehand. Clang's limit
  // is the lower one.
  template <bool IsCall>
  static constexpr bool is_within_limits() {
    if constexpr (!graph_fits<graph::traced_function<Function, Arguments...>>())
      return error::too_many_steps<Function>();
    else if constexpr (has_sequences)
      return loops_are_within_limits();
    else if constexpr (!answer_fits<IsCall>())
      return error::too_many_steps<Function>();
    else
      return true;
  }
  static constexpr bool loops_are_within_limits() {
    if constexpr (!requires {
                    typename std::bool_constant<has_a_dense_matrix_of_data<Question, Function, By, Arguments...>() ||
                                                is_sum_of_rounds<Question, Function, By, Arguments...>()>;
                  })
      return error::too_many_steps<Function>();
    else if constexpr (has_a_dense_matrix_of_data<Question, Function, By, Arguments...>())
      return error::matrix_through_a_fold<Function>();
    else if constexpr (!is_sum_of_rounds<Question, Function, By, Arguments...>())
      return error::not_a_sum_of_rounds<Function>();
    else if constexpr (!derivatives_in_loops_fit<typename call::asked::asked_about, call>())
      return error::too_many_steps<Function>();
    else if constexpr (loops_of_answer() > graph::most_loops)
      return error::loops_of_hessian_too_deep<Function, graph::most_loops>();
    else if constexpr (!loops_fit<call>())
      return error::too_many_steps<Function>();
    else
      return true;
  }
  static constexpr int loops_of_answer() {
    if constexpr (Question::has_second_derivatives && signature_type::by_sequences)
      return loops_in_each_other<call>();
    else
      return 0;
  }
  template <bool IsCall>
  static constexpr bool answer_fits() {
    if constexpr (IsCall && is_term_by_term())
      return term_by_term_fits();
    else
      return question_fits<asked<Question, function_by<Question, Function, By, Arguments...>>>();
  }
  static constexpr bool is_term_by_term() {
    return sums_terms<Question, graph::traced_function<Function, Arguments...>, signature_type>();
  }
  static constexpr bool term_by_term_fits() {
    using by_terms = typename Question::by_terms;
    if constexpr (!std::same_as<by_terms, Question>)
      if constexpr (!question_fits<
                        asked<typename Question::after, function_by<Question, Function, By, Arguments...>>>())
        return false;
    using trace = graph::traced_function<Function, Arguments...>;
    return terms_fit<terms_of_function<trace, signature_type>, by_terms>();
  }
};

}  // namespace detail

}  // namespace chainrule

// SPDX-License-Identifier: BSL-1.0
// Straight-line code from the steps of a program: every number is a named scalar, so the optimizer keeps it in a
// register. An array of numbers stays in memory beyond some 256 elements (measured, docs/decisions/code_steps.md).
#pragma once

#include <array>
#include <type_traits>
#include <utility>

#include "../expression/error.hpp"
#include "cut_steps.hpp"
#include "execute.hpp"
#include "frame.hpp"
#include "interpret.hpp"
#include "write_steps.hpp"

namespace chainrule::detail::code::inline CHAINRULE_TARGET {

// g++ -O0 optimizes what asks for it: nobody looks for a mistake of theirs in generated code, and it is as fast as
// ever.
#if defined(__clang__) || defined(__OPTIMIZE__)
#define CHAINRULE_OPTIMIZED
inline constexpr bool optimizes_callers = true;
#else
#define CHAINRULE_OPTIMIZED [[gnu::optimize("O1")]]
inline constexpr bool optimizes_callers = false;
#endif
#ifdef __CUDA_ARCH__  // a thread of a graphics processor has registers, and is a lane itself
inline constexpr bool on_host = false;
// To clang a table in a device's memory may be other than the program says.
#define CHAINRULE_PLACE(...) std::integral_constant<int, (__VA_ARGS__)>::value
#else
inline constexpr bool on_host = true;
#define CHAINRULE_PLACE(...) __VA_ARGS__
#endif
// Operand k of step I of a segment that begins at `first`. A macro, because a function would be one more for each.
#define CHAINRULE_OPERAND(k)                                                                                       \
  f.template group<types, (steps.places[first + I][k] >> 16)>::values[CHAINRULE_PLACE(steps.places[first + I][k] & \
                                                                                      0xffff)]

/// Code for the steps of a program, for numbers of type T.
template <class Program, class Steps, class T, class Inputs, class Answer>
class generated {
  static constexpr auto const& steps = written<Steps>;

 public:
  // A short program is part of its caller, where values and results stay in registers; a longer one is a function:
  // compilers go through a function's code once more for each function that it becomes part of.
  [[gnu::always_inline]] static constexpr Answer run(Inputs const& values) {
    if constexpr (is_inlined)
      return compute(values, std::make_integer_sequence<int, Program::constants>{},
                     std::make_integer_sequence<int, steps.segment_count>{});
    else
      return compute_apart(values);
  }

 private:
  static constexpr int most_results = Inputs::is_part_of_loop ? 128 : 64;
  static constexpr bool is_inlined =
      optimizes_callers && ((Program::nodes <= 512 && Program::results <= most_results) || !on_host);

  // What a comparison gives: bool, or a mask where T is a SIMD batch. Numbers without an order, such as complex ones,
  // have no comparisons.
  static constexpr auto mask_type() {
    if constexpr (requires(T const& a) { a < a; })
      return std::type_identity<
          std::remove_cvref_t<decltype(operation::less_::value(std::declval<T const&>(), std::declval<T const&>()))>>{};
    else
      return std::type_identity<bool>{};
  }
  struct types {
    using number = T;
    using condition = typename decltype(mask_type())::type;
    using vector = typename vector_of<T, steps.width>::type;
    using caller = code::caller<Program, T>;
  };
  template <int Room>
  using group_numbers = std::make_integer_sequence<int, (steps.used[Room] + group_size - 1) / group_size>;
  using rows_of_inputs = std::make_integer_sequence<int, Inputs::rows>;
  using rows_of_results = std::make_integer_sequence<int, detail::count_rows<Answer>>;
  using common_type = common_frame<types, rows_of_inputs, rows_of_results>;
  template <int... N, int... L, int... C>
  static frame_of_part<types, common_type, group_numbers<room::conditions>,
                       group<types, room::numbers * room::groups + N>...,
                       group<types, room::lanes * room::groups + L>...>
      make_frame(std::integer_sequence<int, N...>, std::integer_sequence<int, L...>, std::integer_sequence<int, C...>)
    requires(Steps::is_cut);
  template <int... N, int... L, int... C>
  static frame<types, rows_of_inputs, rows_of_results, group_numbers<room::kept>, group_numbers<room::conditions>,
               group<types, room::numbers * room::groups + N>..., group<types, room::lanes * room::groups + L>...,
               group<types, C>...>
      make_frame(std::integer_sequence<int, N...>, std::integer_sequence<int, L...>, std::integer_sequence<int, C...>);
  using groups_of_calls =
      std::conditional_t<Program::calls.exist, std::integer_sequence<int, room::called, room::functions>,
                         std::integer_sequence<int>>;
  using frame_type =
      decltype(make_frame(group_numbers<room::numbers>{}, group_numbers<room::lanes>{}, groups_of_calls{}));

  template <int Place>
  [[gnu::always_inline]] static constexpr auto& at(frame_type& f) {
    return static_cast<group<types, (Place >> 16)>&>(f).values[Place & 0xffff];
  }
  // Whether the conditions of a block hold; an inner one is looked at only where the outer ones do.
  template <int First, int... K>
  [[gnu::always_inline]] static constexpr bool holds([[maybe_unused]] frame_type& f, std::integer_sequence<int, K...>) {
    return ((at<steps.conditions[First + K]>(f) == Program::blocks.conditions[First + K].side) && ...);
  }

  // Without conditions a block is executed in any case; and so it is where lanes of a SIMD batch would go different
  // ways.
  template <int S, int... I>
  [[gnu::always_inline]] static constexpr void run_segment(frame_type& f, std::integer_sequence<int, I...>) {
    constexpr int first = steps.segments[S].begin;
    if constexpr (std::same_as<typename types::condition, bool>) {
      constexpr int b = steps.segments[S].block;
      constexpr block now = Program::blocks.rows[b];
      if constexpr (now.condition_count > 0)
        if (!holds<now.conditions_begin>(f, std::make_integer_sequence<int, now.condition_count>{})) return;
      if constexpr (now.is_asked) at<steps.executed[b]>(f) = true;
    }
    if constexpr (steps.operand_count == 4) {
      [[maybe_unused]] done all[]{done{}, execute<steps.operations[first + I]>::into(
                                              CHAINRULE_OPERAND(0), CHAINRULE_OPERAND(1), CHAINRULE_OPERAND(2),
                                              CHAINRULE_OPERAND(3), CHAINRULE_OPERAND(4))...};
    } else {
      [[maybe_unused]] done all[]{done{}, execute<steps.operations[first + I]>::into(
                                              CHAINRULE_OPERAND(0), CHAINRULE_OPERAND(1), CHAINRULE_OPERAND(2),
                                              CHAINRULE_OPERAND(3), CHAINRULE_OPERAND(4), CHAINRULE_OPERAND(5),
                                              CHAINRULE_OPERAND(6), CHAINRULE_OPERAND(7), CHAINRULE_OPERAND(8))...};
    }
  }
  // Parts of a long program, or of one with many blocks, are functions, and its values are in memory: to compilers
  // every block may come after every other one.
  static constexpr bool has_parts =
      Program::nodes > segment::long_program || Program::block_count > segment::many_blocks;
  struct segments_of_parts {
    int begin[steps.segment_count + 1]{}, count = 0;
    constexpr segments_of_parts() {
      for (int s = 0, size = 0; has_parts && s < steps.segment_count; ++s) {
        int const first = count == 0 ? 0 : begin[count - 1];
        bool const is_full =
            size + steps.segments[s].size > segment::most_of_a_long_program || s - first == segment::most_in_a_part;
        if (s == 0 || is_full) begin[count++] = s;
        size = s == 0 || is_full ? steps.segments[s].size : size + steps.segments[s].size;
        begin[count] = s + 1;
      }
    }
  };
  static constexpr segments_of_parts parts{};
  template <int P, int... S>
  CHAINRULE_OPTIMIZED [[gnu::noinline]] static constexpr void run_part(frame_type& f,
                                                                       std::integer_sequence<int, S...>) {
    [[maybe_unused]] done all[]{
        (run_segment<parts.begin[P] + S>(f, std::make_integer_sequence<int, steps.segments[parts.begin[P] + S].size>{}),
         done{})...};
  }
  template <int... P>
  [[gnu::always_inline]] static constexpr void run_parts(frame_type& f, std::integer_sequence<int, P...>) {
    [[maybe_unused]] done all[]{
        (run_part<P>(f, std::make_integer_sequence<int, parts.begin[P + 1] - parts.begin[P]>{}), done{})...};
  }

  // Parts that have their values in registers.
  template <int P, int... C>
  CHAINRULE_OPTIMIZED [[gnu::noinline]] static constexpr void run_cut_part(common_type const& common,
                                                                           std::integer_sequence<int, C...>) {
    frame_type f(common);
    constexpr int first = steps.constants_begin[P];
    [[maybe_unused]] done constants[]{done{}, (at<steps.constants[first + C].place>(f) =
                                                   constant_at<Program, T, steps.constants[first + C].constant>(),
                                               done{})...};
    run_segment<P>(f, std::make_integer_sequence<int, steps.segments[P].size>{});
  }
  template <int... P>
  [[gnu::always_inline]] static constexpr void run_cut_parts(common_type const& common,
                                                             std::integer_sequence<int, P...>) {
    [[maybe_unused]] done all[]{
        (run_cut_part<P>(common,
                         std::make_integer_sequence<int, steps.constants_begin[P + 1] - steps.constants_begin[P]>{}),
         done{})...};
  }

  CHAINRULE_OPTIMIZED [[gnu::noinline]] static constexpr Answer compute_apart(Inputs const& values) {
    return compute(values, std::make_integer_sequence<int, Program::constants>{},
                   std::make_integer_sequence<int, steps.segment_count>{});
  }
  template <int... C, int... S>
  [[gnu::always_inline]] static constexpr Answer compute(Inputs const& values, std::integer_sequence<int, C...>,
                                                         std::integer_sequence<int, S...>) {
    Answer answer;
    if constexpr (Steps::is_cut) {
      alignas(sizeof(typename types::vector) > alignof(T) ? sizeof(typename types::vector) : alignof(T))
          T crossing[steps.crossing + 1];
      typename types::condition crossing_conditions[steps.crossing_conditions + 1];
      run_cut_parts(common_type(values, answer, crossing, crossing_conditions),
                    std::make_integer_sequence<int, steps.segment_count>{});
    } else {
      run_whole(values, answer, std::integer_sequence<int, C...>{}, std::integer_sequence<int, S...>{});
    }
    return answer;
  }
  template <int... C, int... S>
  [[gnu::always_inline]] static constexpr void run_whole(Inputs const& values, Answer& answer,
                                                         std::integer_sequence<int, C...>,
                                                         std::integer_sequence<int, S...>) {
    frame_type f(values, answer);
    [[maybe_unused]] T rows[steps.call_memory + 1];
    if constexpr (Program::calls.exist) {
      for (T& number : rows) number = T(0);  // that of calls which are not made is read, too
      static_cast<group<types, room::called>&>(f).values = rows;
    }
    [[maybe_unused]] done constants[]{
        done{}, (f.template group<types, room::numbers * room::groups + C / group_size>::values[C % group_size] =
                     constant_at<Program, T, C>(),
                 done{})...};
    if constexpr (has_parts) {
      run_parts(f, std::make_integer_sequence<int, parts.count>{});
    } else {
      [[maybe_unused]] done all[]{
          done{}, (run_segment<S>(f, std::make_integer_sequence<int, steps.segments[S].size>{}), done{})...};
    }
  }
};

/// Inputs of a program in an array, in order.
template <class T, std::size_t N>
struct inputs_in_a_row {
  std::array<T, N> const& numbers;
  static constexpr bool in_place = false, is_part_of_loop = false;
  static constexpr int rows = 1;
  static constexpr detail::place at(int i) { return {0, i}; }
  template <int>
  [[gnu::always_inline]] constexpr T const* row() const {
    return numbers.data();
  }
};

/// Runs a program on numbers of type T.
template <class Program, class T>
class straight_line {
 public:
  /// The results are the numbers of the answer, in order.
  template <class Answer, class Inputs>
  [[gnu::always_inline]] static constexpr Answer run(Inputs const& inputs) {
    if constexpr (!calls_are_sound<Program, T>()) {
      return Answer{};
    } else if constexpr (!detail::has_places<Answer>) {
      return detail::shape_of_row<Answer>(
          run<std::array<T, static_cast<std::size_t>(Program::results)>>(inputs).data());
    } else if constexpr (may_have_lanes<Inputs>) {
      constexpr int width =
          layout_of<Program, Inputs, Answer>::make().has_two_rows() ? 2 : vector_bytes / int{sizeof(T)};
      return run_in_lanes<Answer, lane_steps<Program, width, Inputs, Answer>>(inputs);
    } else {
      return run_singly<Answer>(inputs);
    }
  }
  /// `values[i]` is the value of input i.
  template <class Answer, std::size_t N>
  [[gnu::always_inline]] static constexpr Answer run(std::array<T, N> const& values) {
    return run<Answer>(inputs_in_a_row<T, N>{values});
  }

 private:
  template <class Answer, class Steps, class Inputs>
  [[gnu::always_inline]] static constexpr Answer run_in_lanes(Inputs const& inputs) {
    if constexpr (!finds_lanes<Program, Steps>) {
      return run_singly<Answer>(inputs);
    } else {
      if (__builtin_is_constant_evaluated()) return interpreter<Program, T>::template run<Answer>(inputs);
      return run_steps<Answer, Steps>(inputs);
    }
  }
  template <class Answer, class Inputs>
  [[gnu::always_inline]] static constexpr Answer run_singly(Inputs const& inputs) {
    using steps = single_steps<Program, Inputs, Answer>;
    if constexpr (!can_be_written<Program, steps>) {
      detail::error::too_many_steps<T>();
      return Answer{};
    } else {
      return run_steps<Answer, steps>(inputs);
    }
  }
  template <class Answer, class Steps, class Inputs>
  [[gnu::always_inline]] static constexpr Answer run_steps(Inputs const& inputs) {
    using cut = cut_steps<Steps, Program::constants, Inputs::rows, detail::count_rows<Answer>>;
    using steps = std::conditional_t<can_be_cut<Program, cut>, cut, Steps>;
    return generated<Program, steps, T, Inputs, Answer>::run(inputs);
  }

#ifdef __AVX__
  static constexpr int vector_bytes = 32;
#else
  static constexpr int vector_bytes = 16;
#endif
  static constexpr int fewest_for_lanes = 24;  // looking for them takes the compiler time
  // Of a formula's values, which are gathered from a call, none stand in a row that somebody else wrote.
  template <class Inputs>
  static constexpr bool may_have_lanes =
      on_host && (std::same_as<T, float> || std::same_as<T, double>) && Inputs::in_place && !Program::calls.exist &&
      Program::operations >= fewest_for_lanes && Program::block_count == 1;
};

#undef CHAINRULE_OPERAND
#undef CHAINRULE_PLACE
#undef CHAINRULE_OPTIMIZED

}  // namespace chainrule::detail::code::inline CHAINRULE_TARGET

// SPDX-License-Identifier: BSL-1.0
// An answer about arguments of fixed shape in the caller's memory, a block for each of its parts. All of it is computed
// before anything is written: a destination may be memory of an argument. Next: query.hpp.
#pragma once

#include "answer.hpp"
#include "blocks_of_answer.hpp"

namespace chainrule::detail {

/// Refuses destinations by their types.
template <class Blocks, class... D>
constexpr bool blocks_are_sound() {
  using destined = destined_blocks<Blocks>;
  if constexpr (sizeof...(D) != destined::destinations)
    return error::wrong_number_of_destinations<destined::destinations, static_cast<int>(sizeof...(D))>();
  else
    return []<int... J>(std::integer_sequence<int, J...>) {
      return (block_is_sound<D, destined::at(J, false).rows, destined::at(J, false).columns>() && ...);
    }(std::make_integer_sequence<int, sizeof...(D)>{});
}

/// Refuses them by their lengths at run time.
template <class Blocks, bool Adds, class... D>
constexpr void check_blocks(destinations<Adds, D...> const& to) {
  using destined = destined_blocks<Blocks>;
  [&]<int... J>(std::integer_sequence<int, J...>) {
    (check_block<destined::at(J, false).rows, destined::at(J, false).columns>(
         J, std::get<static_cast<std::size_t>(J)>(to.all)),
     ...);
  }(std::make_integer_sequence<int, sizeof...(D)>{});
}

/// Hands out numbers that stand in a row: blocks to destinations, single numbers are returned.
template <class Blocks, class T, bool Adds, class... D>
[[gnu::always_inline]] constexpr auto hand_out_blocks(destinations<Adds, D...> const& to, T const* numbers) {
  using destined = destined_blocks<Blocks>;
  [&]<int... J>(std::integer_sequence<int, J...>) __attribute__((always_inline)) {
    (put_block<Adds, destined::at(J, false).rows, destined::at(J, false).columns>(
         std::get<static_cast<std::size_t>(J)>(to.all), numbers + destined::at(J, false).first,
         static_cast<std::size_t>(destined::at(J, false).stride)),
     ...);
  }(std::make_integer_sequence<int, sizeof...(D)>{});
  if constexpr (destined::singles == 1)
    return T(numbers[destined::at(0, true).first]);
  else if constexpr (destined::singles > 1)
    return [&]<int... I>(std::integer_sequence<int, I...>) {
      return std::array<T, sizeof...(I)>{numbers[destined::at(I, true).first]...};
    }(std::make_integer_sequence<int, destined::singles>{});
}

/// Refuses arguments that are views of nothing.
template <class... Given>
[[gnu::always_inline]] constexpr void refuse_null_views(Given const&... given) {
  [[maybe_unused]] int number = 0;
  [[maybe_unused]] auto const look = [&](auto const& argument) __attribute__((always_inline)) {
    if constexpr (viewed<std::remove_cvref_t<decltype(argument)>>)
      if (numbers_reached<std::remove_cvref_t<decltype(argument)>>::is_null(argument)) [[unlikely]]
        refuse_with<data_misuse>("argument ", number, " of this call (counted from 0) is read behind a null pointer");
    ++number;
  };
  if constexpr ((viewed<Given> || ...)) (look(given), ...);
}

/// The answer to a question about arguments of fixed shape, in destinations.
template <class Question, class Function, class By, class... Arguments, bool Adds, class... D, class... Given>
[[gnu::always_inline]] constexpr auto answer_in_blocks(std::type_identity<std::tuple<Arguments...>> arguments,
                                                       destinations<Adds, D...> const& to, Given const&... given) {
  using signature_type = signature<By, Arguments...>;
  using trace = graph::traced_function<Function, Arguments...>;
  using blocks = decltype(find_blocks<Question, Function, By, Arguments...>());
  using T = typename numbers_of_all<Given...>::type;
  if constexpr (!blocks_are_sound<blocks, D...>()) {
    return no_answer{};
  } else {
    check_blocks<blocks>(to);
    constexpr bool all_wanted = !(std::is_null_pointer_v<std::remove_const_t<D>> || ...);
    if constexpr (sums_terms<Question, trace, signature_type>()) {
      auto const answer = answer_by_program<Question, Function, By>(arguments, given...);
      constexpr std::size_t count = static_cast<std::size_t>(count_numbers<std::remove_const_t<decltype(answer)>>);
      std::array<T, count + 1> numbers{};
      T* next = numbers.data();
      visit_answer(answer, [&](auto const& number) { *next++ = number; }, [](auto const&) {});
      return hand_out_blocks<blocks>(to, static_cast<T const*>(numbers.data()));
    } else if constexpr (all_wanted) {
      using asked = function_program<Question, Function, By, Arguments...>;
      using answer = std::array<T, static_cast<std::size_t>(asked::program::results)>;
      answer const numbers = run_program<typename asked::program, signature_type::numbers, T, answer>(given...);
      return hand_out_blocks<blocks>(to, numbers.data());
    } else {
      using asked = function_program<Question, Function, By, Arguments...>;
      using part =
          asked_in_part<typename asked::asked_about, blocks, !std::is_null_pointer_v<std::remove_const_t<D>>...>;
      using program = code::program<&part::build, 0, part::count()>;
      using answer = std::array<T, static_cast<std::size_t>(part::count())>;
      answer const numbers = run_program<program, signature_type::numbers, T, answer>(given...);
      return hand_out_blocks<blocks_in_part<part>>(to, numbers.data());
    }
  }
}

}  // namespace chainrule::detail

// Answers from their numbers: each number is put where it stands in the answer, and nowhere else before. A row of numbers that is copied
// once more is written to memory twice, and read back in other widths than it was written.
#pragma once

#include <utility>

#include "shape.hpp"

namespace chainrule::detail {

template <class... Part>
struct parts {};

/// The parts of an answer, for aggregates of this library: specialized beside them with `using type`, which is parts<Part...>.
template <class Answer>
struct parts_of {};
template <class... S>
struct parts_of<std::tuple<S...>> {
  using type = parts<S...>;
};
template <class A, class B>
struct parts_of<std::pair<A, B>> {
  using type = parts<A, B>;
};

template <class Answer>
concept has_parts = requires {
  typename parts_of<Answer>::type;
};

/// How many numbers are in an answer.
template <class Answer>
inline constexpr int count_numbers = numbers_of<Answer>::count;
template <class... Part>
inline constexpr int count_numbers<parts<Part...>> = (count_numbers<Part> + ... + 0);
template <has_parts Answer>
inline constexpr int count_numbers<Answer> = count_numbers<typename parts_of<Answer>::type>;
template <class S, std::size_t N>
inline constexpr int count_numbers<std::array<S, N>> = static_cast<int>(N) * count_numbers<S>;

template <class Answer, int First, class Numbers>
[[gnu::always_inline]] constexpr Answer assemble(Numbers const& numbers);

template <class Array, int First, class Numbers, std::size_t... I>
[[gnu::always_inline]] constexpr Array assemble_array(Numbers const& numbers, std::index_sequence<I...>) {
  using element = typename Array::value_type;
  return Array{{assemble<element, First + static_cast<int>(I) * count_numbers<element>>(numbers)...}};
}

template <class Answer, int First, class Numbers, class... Part, int... I>
[[gnu::always_inline]] constexpr Answer assemble_parts([[maybe_unused]] Numbers const& numbers, parts<Part...>, std::integer_sequence<int, I...>) {
  [[maybe_unused]] constexpr auto first = [] {
    std::array<int, sizeof...(Part)> positions{count_numbers<Part>...};
    int next = First;
    for (int& position : positions) next += std::exchange(position, next);
    return positions;
  }();
  return Answer{assemble<Part, first[static_cast<std::size_t>(I)]>(numbers)...};
}
template <class Answer, int First, class Numbers, class... Part>
[[gnu::always_inline]] constexpr Answer assemble_parts(Numbers const& numbers, parts<Part...> all) {
  return assemble_parts<Answer, First>(numbers, all, std::make_integer_sequence<int, sizeof...(Part)>{});
}

/// The answer whose numbers begin with number `First`. `numbers.at<I>()` is number I, `numbers.row<Array, I>()` an array from there on.
template <class Answer, int First, class Numbers>
[[gnu::always_inline]] constexpr Answer assemble([[maybe_unused]] Numbers const& numbers) {
  if constexpr (shape_number<Answer>) {
    return numbers.template at<First>();
  } else if constexpr (is_array<Answer>) {
    if constexpr (shape_number<typename Answer::value_type>)
      return numbers.template row<Answer, First>();
    else
      return assemble_array<Answer, First>(numbers, std::make_index_sequence<std::tuple_size_v<Answer>>{});
  } else if constexpr (has_parts<Answer>) {
    return assemble_parts<Answer, First>(numbers, typename parts_of<Answer>::type{});
  } else if constexpr (shape_constant<Answer>) {
    return Answer{};
  } else {
    // A struct of the user's, which may not be one that can be made of its members.
    using T = typename numbers_of<Answer>::type;
    auto const row = numbers.template row<std::array<T, static_cast<std::size_t>(count_numbers<Answer>)>, First>();
    Answer answer{};
    auto const* next = row.data();
    fill(answer, next);
    return answer;
  }
}

/// Numbers that stand in a row already.
template <class T>
struct stored_numbers {
  T const* first;
  template <int I>
  [[gnu::always_inline]] constexpr T const& at() const {
    return first[I];
  }
  template <class Array, int First>
  [[gnu::always_inline]] constexpr Array row() const {
    return [this]<std::size_t... I>(std::index_sequence<I...>) { return Array{{first[static_cast<std::size_t>(First) + I]...}}; }
    (std::make_index_sequence<std::tuple_size_v<Array>>{});
  }
};

/// assembly<Answer>(numbers) makes an answer of numbers.
template <class Answer>
struct assembly {
  template <class Numbers>
  [[gnu::always_inline]] constexpr Answer operator()(Numbers const& numbers) const {
    return assemble<Answer, 0>(numbers);
  }
};

}  // namespace chainrule::detail

// SPDX-License-Identifier: BSL-1.0
// The numbers of a shape where they stand. Arguments are read there and answers written there: a row of numbers that is
// copied on the way is written to memory once more, and read back in other widths than it was written.
#pragma once

#include "shape.hpp"

namespace chainrule::detail {

/// For aggregates of this library: specialized beside them with visit(aggregate, visitor), which returns visitor(part,
/// ...).
template <class S>
struct parts_of {};
template <class... S>
struct parts_of<std::tuple<S...>> {
  [[gnu::always_inline]] static constexpr decltype(auto) visit(auto& tuple, auto visitor) {
    return std::apply(visitor, tuple);
  }
};
template <class A, class B>
struct parts_of<std::pair<A, B>> {
  [[gnu::always_inline]] static constexpr decltype(auto) visit(auto& pair, auto visitor) {
    return visitor(pair.first, pair.second);
  }
};

template <class... Part>
struct part_types {};
struct list_parts {
  template <class... Part>
  constexpr part_types<std::remove_const_t<Part>...> operator()(Part&...) const {
    return {};
  }
};
template <class S>
concept has_parts = requires(S& s) { parts_of<S>::visit(s, list_parts{}); };
template <has_parts S>
using parts_in = decltype(parts_of<S>::visit(std::declval<S&>(), list_parts{}));

template <class S>
inline constexpr int count_numbers = numbers_of<S>::count;
template <class... Part>
inline constexpr int count_numbers<part_types<Part...>> = (count_numbers<Part> + ... + 0);
template <has_parts S>
inline constexpr int count_numbers<S> = count_numbers<parts_in<S>>;
template <class S, std::size_t N>
inline constexpr int count_numbers<std::array<S, N>> = static_cast<int>(N) * count_numbers<S>;

/// Whether the numbers of a shape can be reached one by one. Those of a user's struct are visited all together.
template <class S>
inline constexpr bool has_places = shape_number<S> || shape_constant<S> || viewed<S>;
template <class S, std::size_t N>
inline constexpr bool has_places<std::array<S, N>> = has_places<S>;
template <class... Part>
inline constexpr bool has_places<part_types<Part...>> = (has_places<Part> && ...);
template <has_parts S>
inline constexpr bool has_places<S> = has_places<parts_in<S>>;

// Rows: the arrays of numbers in a shape, and its single numbers, in order.
template <class S>
inline constexpr int count_rows = shape_number<S> ? 1 : 0;
template <class... Part>
inline constexpr int count_rows<part_types<Part...>> = (count_rows<Part> + ... + 0);
template <has_parts S>
inline constexpr int count_rows<S> = count_rows<parts_in<S>>;
template <viewed S>
inline constexpr int count_rows<S> = numbers_reached<S>::rows;
template <class S, std::size_t N>
inline constexpr int count_rows<std::array<S, N>> =
    shape_number<S> ? (N > 0 ? 1 : 0) : static_cast<int>(N) * count_rows<S>;

template <int Row, class First, class... Rest>
[[gnu::always_inline]] constexpr auto* row_among(First& first, Rest&... rest);

/// Where a row of a shape begins.
template <int Row, class S>
[[gnu::always_inline]] constexpr auto* row_of(S& s) {
  using shape = std::remove_const_t<S>;
  if constexpr (shape_number<shape>) {
    return __builtin_addressof(s);
  } else if constexpr (viewed<shape>) {
    return numbers_reached<shape>::template row<Row>(s);
  } else if constexpr (has_parts<shape>) {
    return parts_of<shape>::visit(s,
                                  [](auto&... part) __attribute__((always_inline)) { return row_among<Row>(part...); });
  } else if constexpr (shape_number<typename shape::value_type>) {
    return s.data();
  } else {
    constexpr int rows = count_rows<typename shape::value_type>;
    return row_of<Row % rows>(s[static_cast<std::size_t>(Row / rows)]);
  }
}
template <int Row, class First, class... Rest>
[[gnu::always_inline]] constexpr auto* row_among(First& first, Rest&... rest) {
  constexpr int rows = count_rows<std::remove_const_t<First>>;
  if constexpr (Row < rows)
    return row_of<Row>(first);
  else
    return row_among<Row - rows>(rest...);
}

/// Where a number stands: those of one row stand one after the other.
struct place {
  int row = 0, offset = 0;
};
template <class S>
constexpr place* write_places(place* to, int& row) {
  if constexpr (is_array<S>) {
    if constexpr (shape_number<typename S::value_type>) {
      for (int i = 0; i < count_numbers<S>; ++i) *to++ = {row, i};
      row += count_rows<S>;
    } else {
      for (std::size_t i = 0; i < std::tuple_size_v<S>; ++i) to = write_places<typename S::value_type>(to, row);
    }
  } else if constexpr (has_parts<S>) {
    [&]<class... Part>(part_types<Part...>) { ((to = write_places<Part>(to, row)), ...); }(parts_in<S>{});
  } else if constexpr (viewed<S>) {
    constexpr bool is_one_row = numbers_reached<S>::rows == 1;
    for (int i = 0; i < count_numbers<S>; ++i) *to++ = {is_one_row ? row : row + i, is_one_row ? i : 0};
    row += numbers_reached<S>::rows;
  } else if constexpr (count_rows<S> == 1) {
    *to++ = {row++, 0};
  }
  return to;
}
template <int Count>
struct place_table {
  place rows[Count > 0 ? Count : 1]{};
};
/// The places of the numbers of some shapes.
template <class... S>
constexpr auto write_all_places() {
  place_table<(count_numbers<S> + ... + 0)> all;
  place* to = all.rows;
  int row = 0;
  ((to = write_places<S>(to, row)), ...);
  return all;
}
template <class... S>
inline constexpr auto places_of = write_all_places<S...>();

/// The shape made of numbers that stand in a row.
template <class S, class T>
constexpr S shape_of_row(T const* numbers) {
  S s{};
  if constexpr (has_parts<S>)
    parts_of<S>::visit(s, [&](auto&... part) { (fill(part, numbers), ...); });
  else
    fill(s, numbers);
  return s;
}

}  // namespace chainrule::detail

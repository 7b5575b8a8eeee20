// The numbers of a shape where they stand. Arguments are read there and answers written there: a row of numbers that is copied on the way
// is written to memory once more, and read back in other widths than it was written.
#pragma once

#include "shape.hpp"

namespace chainrule::detail {

/// For aggregates of this library: specialized beside them with tie(aggregate), a tuple of references to their parts.
template <class S>
struct parts_of {};
template <class S>
concept has_parts = requires(S& s) {
  parts_of<S>::tie(s);
};

template <class S>
inline constexpr int count_numbers = numbers_of<S>::count;
template <class... Part>
inline constexpr int count_numbers<std::tuple<Part&...>> = (count_numbers<std::remove_const_t<Part>> + ... + 0);
template <has_parts S>
inline constexpr int count_numbers<S> = count_numbers<decltype(parts_of<S>::tie(std::declval<S&>()))>;
template <class S, std::size_t N>
inline constexpr int count_numbers<std::array<S, N>> = static_cast<int>(N) * count_numbers<S>;

/// Whether the numbers of a shape can be reached one by one. Those of a user's struct are visited all together.
template <class S>
inline constexpr bool has_places = shape_number<S> || shape_constant<S>;
template <class S, std::size_t N>
inline constexpr bool has_places<std::array<S, N>> = has_places<S>;
template <class... S>
inline constexpr bool has_places<std::tuple<S...>> = (has_places<std::remove_reference_t<S>> && ...);
template <has_parts S>
inline constexpr bool has_places<S> = has_places<decltype(parts_of<S>::tie(std::declval<S&>()))>;

template <class R, class S>
[[gnu::always_inline]] constexpr R number_at(S& s, int i);

template <class R, class First, class... Rest>
[[gnu::always_inline]] constexpr R number_among([[maybe_unused]] int i, First& first, Rest&... rest) {
  constexpr int count = count_numbers<std::remove_const_t<First>>;
  if constexpr (count == 0)
    return number_among<R>(i, rest...);
  else if constexpr ((count_numbers<std::remove_const_t<Rest>> + ... + 0) == 0)
    return number_at<R>(first, i);
  else
    return i < count ? static_cast<R>(number_at<R>(first, i)) : static_cast<R>(number_among<R>(i - count, rest...));
}

/// Number i of a shape: a reference if R is one, else converted to R. The index is known to the optimizer.
template <class R, class S>
[[gnu::always_inline]] constexpr R number_at(S& s, [[maybe_unused]] int i) {
  using shape = std::remove_const_t<S>;
  if constexpr (shape_number<shape> && std::is_reference_v<R>) {
    return s;
  } else if constexpr (shape_number<shape>) {
    return convert<R>(s);
  } else if constexpr (is_array<shape>) {
    constexpr int count = count_numbers<typename shape::value_type>;
    return number_at<R>(s[static_cast<std::size_t>(i / count)], i % count);
  } else {
    auto const among = [i](auto&... part) __attribute__((always_inline))->R { return number_among<R>(i, part...); };
    if constexpr (has_parts<shape>)
      return std::apply(among, parts_of<shape>::tie(s));
    else
      return std::apply(among, s);
  }
}

/// Places of the numbers of a shape: those of one array are consecutive, and no others.
template <class S>
constexpr int place_of(int i);
template <class S>
constexpr int span_of() {
  return place_of<S>(count_numbers<S> - 1) + 2;
}
template <class... Part>
constexpr int place_among(std::tuple<Part&...>*, int i) {
  int before = 0, place = 0;
  bool found = false;
  auto const look = [&]<class S>(std::type_identity<S>) {
    if (found || count_numbers<S> == 0) return;
    found = i < before + count_numbers<S>;
    place += found ? place_of<S>(i - before) : span_of<S>();
    before += count_numbers<S>;
  };
  (look(std::type_identity<std::remove_const_t<Part>>{}), ...);
  return place;
}
template <class S>
constexpr int place_of([[maybe_unused]] int i) {
  if constexpr (is_array<S>) {
    using element = typename S::value_type;
    if constexpr (shape_number<element>)
      return i;
    else
      return i / count_numbers<element> * span_of<element>() + place_of<element>(i % count_numbers<element>);
  } else if constexpr (has_parts<S>) {
    return place_among(static_cast<decltype(parts_of<S>::tie(std::declval<S&>()))*>(nullptr), i);
  } else if constexpr (is_tuple<S>) {
    return place_among(static_cast<decltype(std::apply([](auto&... part) { return std::tie(part...); }, std::declval<S&>()))*>(nullptr), i);
  } else {
    return 0;
  }
}

/// The shape made of numbers that stand in a row.
template <class S, class T>
constexpr S shape_of_row(T const* numbers) {
  S s{};
  auto const fill_parts = [&](auto&... part) { (fill(part, numbers), ...); };
  if constexpr (has_parts<S>)
    std::apply(fill_parts, parts_of<S>::tie(s));
  else
    fill(s, numbers);
  return s;
}

}  // namespace chainrule::detail

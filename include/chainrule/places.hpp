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

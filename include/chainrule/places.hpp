// The numbers of a shape where they stand. Arguments are read there and answers written there: a row of numbers that is copied on the way
// is written to memory once more, and read back in other widths than it was written.
#pragma once

#include "shape.hpp"

namespace chainrule::detail {

/// For aggregates of this library: specialized beside them with visit(aggregate, visitor), which returns visitor(part, ...).
template <class S>
struct parts_of {};
template <class... S>
struct parts_of<std::tuple<S...>> {
  [[gnu::always_inline]] static constexpr decltype(auto) visit(auto& tuple, auto visitor) { return std::apply(visitor, tuple); }
};
template <class A, class B>
struct parts_of<std::pair<A, B>> {
  [[gnu::always_inline]] static constexpr decltype(auto) visit(auto& pair, auto visitor) { return visitor(pair.first, pair.second); }
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
concept has_parts = requires(S& s) {
  parts_of<S>::visit(s, list_parts{});
};
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
inline constexpr bool has_places = shape_number<S> || shape_constant<S>;
template <class S, std::size_t N>
inline constexpr bool has_places<std::array<S, N>> = has_places<S>;
template <class... Part>
inline constexpr bool has_places<part_types<Part...>> = (has_places<Part> && ...);
template <has_parts S>
inline constexpr bool has_places<S> = has_places<parts_in<S>>;

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
    return parts_of<shape>::visit(
        s, [i](auto&... part) __attribute__((always_inline))->R { return number_among<R>(i, part...); });
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
constexpr int place_among(part_types<Part...>, int i) {
  int before = 0, place = 0;
  bool found = false;
  auto const look = [&]<class S>(std::type_identity<S>) {
    if (found || count_numbers<S> == 0) return;
    found = i < before + count_numbers<S>;
    place += found ? place_of<S>(i - before) : span_of<S>();
    before += count_numbers<S>;
  };
  (look(std::type_identity<Part>{}), ...);
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
    return place_among(parts_in<S>{}, i);
  } else {
    return 0;
  }
}

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

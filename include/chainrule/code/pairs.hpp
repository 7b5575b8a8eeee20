// SPDX-License-Identifier: BSL-1.0
// Elements of several numbers in lanes: two neighbouring numbers of each lane's element are read by one load, and
// turned around in registers; for what is added, the other way. Next: element_loads.hpp, which numbers are neighbours.
#pragma once

#include <cstddef>

#include "lanes.hpp"

namespace chainrule::detail::code::inline CHAINRULE_TARGET {

template <class T, int Width>
struct pair_of_lanes {
  lanes<T, Width> first, second;
};

template <class T>
using number_pair = vector_functions::vector<T, 2>;

template <class T>
[[gnu::always_inline]] inline auto load_pair(T const* from) {
  using in_memory = typename number_pair<T>::in_memory;
  typename number_pair<T>::type const pair = *static_cast<in_memory const*>(static_cast<void const*>(from));
  return pair;
}
template <class T>
[[gnu::always_inline]] inline void store_pair(T* to, typename number_pair<T>::type const& pair) {
  *static_cast<typename number_pair<T>::in_memory*>(static_cast<void*>(to)) = pair;
}
/// The sum, or the difference, which is the sum of what has the other sign, bit by bit.
template <bool IsTaken, class V>
[[gnu::always_inline]] inline V plus(V const& a, V const& b) {
  if constexpr (IsTaken)
    return a - b;
  else
    return a + b;
}
template <bool IsTaken, class T>
[[gnu::always_inline]] inline void add_pair(T* to, T const* from) {
  store_pair(to, plus<IsTaken>(load_pair(to), load_pair(from)));
}

// g++ 12 takes vectors apart that are put together of parts, and reads number by number: it is told the instruction.
#if defined(__AVX__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__)
#define CHAINRULE_JOINS_BY_INSTRUCTION
#endif
template <class T>
[[gnu::always_inline]] inline auto joined_pairs(T const* a, T const* b) {
  auto const first = load_pair(a);
  typename vector_functions::vector<T, 4>::type both;
#ifdef CHAINRULE_JOINS_BY_INSTRUCTION
  __asm__("vinsertf128 $1, %2, %t1, %0"
          : "=x"(both)
          : "x"(first), "m"(*reinterpret_cast<typename number_pair<T>::in_memory const*>(b)));
#else
  auto const second = load_pair(b);
  both = decltype(both){first[0], first[1], second[0], second[1]};
#endif
  return both;
}
template <class Half>
[[gnu::always_inline]] inline auto joined(Half const& a, Half const& b) {
  typename vector_functions::vector<double, 8>::type both;
#if defined(CHAINRULE_JOINS_BY_INSTRUCTION) && defined(__AVX512F__)
  __asm__("vinsertf64x4 $1, %2, %g1, %0" : "=v"(both) : "v"(a), "vm"(b));
#else
  both = decltype(both){a[0], a[1], a[2], a[3], b[0], b[1], b[2], b[3]};
#endif
  return both;
}
#undef CHAINRULE_JOINS_BY_INSTRUCTION

/// Of lanes Lane, Lane + 2, ... the pairs at `at(lane)`, in a row.
template <class T, int Width, int Lane, class At>
[[gnu::always_inline]] inline auto every_second_pair(At at) {
  using vector = typename vector_functions::vector<T, Width>::type;
  if constexpr (sizeof(T) == 4) {
    // A pair is moved as one number of eight bytes.
    using whole = typename vector_functions::vector<std::int64_t, Width / 2>::type;
    auto const pair = [&](int lane) __attribute__((always_inline)) {
      std::int64_t bits;
      __builtin_memcpy(&bits, at(lane), sizeof(bits));
      return bits;
    };
    return [&]<int... K>(std::integer_sequence<int, K...>) __attribute__((always_inline)) {
      return bits_as<vector>(whole{pair(Lane + 2 * K)...});
    }(std::make_integer_sequence<int, Width / 2>{});
  } else if constexpr (Width == 2) {
    return load_pair(at(Lane));
  } else if constexpr (Width == 4) {
    return joined_pairs(at(Lane), at(Lane + 2));
  } else {
    return joined(joined_pairs(at(Lane), at(Lane + 2)), joined_pairs(at(Lane + 4), at(Lane + 6)));
  }
}

/// The even and the odd lanes of two vectors, lane by lane in turn; its own inverse up to the order of pairs.
template <class T, int Width>
[[gnu::always_inline]] inline pair_of_lanes<T, Width> zipped(lanes<T, Width> const& a, lanes<T, Width> const& b) {
  return pair_of_lanes<T, Width>{
      shuffled<Width>(a.numbers, b.numbers, [](int k) { return k % 2 * Width + k / 2 * 2; }),
      shuffled<Width>(a.numbers, b.numbers, [](int k) { return k % 2 * Width + k / 2 * 2 + 1; })};
}

/// The two numbers that stand at `at(lane)`, for all lanes.
template <class V, class At>
[[gnu::always_inline]] inline auto load_pairs(At at) {
  using T = typename V::value_type;
  constexpr int width = static_cast<int>(V::size);
  return zipped(V(every_second_pair<T, width, 0>(at)), V(every_second_pair<T, width, 1>(at)));
}

/// Pairs as `store_pairs` writes them: those of the even lanes, then those of the odd ones.
template <class V>
[[gnu::always_inline]] inline void store_pairs(typename V::value_type* to, V const& first, V const& second) {
  auto const pairs = zipped(first, second);
  pairs.first.store_unaligned(to);
  pairs.second.store_unaligned(to + V::size);
}
/// Where the pair of a lane stands among them.
template <class V>
constexpr std::size_t place_of_pair(std::size_t lane) {
  return 2 * (lane % 2 * (V::size / 2) + lane / 2);
}

}  // namespace chainrule::detail::code::inline CHAINRULE_TARGET

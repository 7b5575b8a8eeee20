// SPDX-License-Identifier: BSL-1.0
// Several numbers as one, for the rounds of loops: arithmetic by GCC's vector extensions, elementary functions from the
// C library's vector functions, where it has them, else lane by lane. Next: run_loop.hpp, which computes in them.
#pragma once

#include <concepts>
#include <cstdint>
#include <utility>

#include "../operation/platform.hpp"
#include "read_apart.hpp"
#include "shuffle.hpp"
#include "vector_functions.hpp"

namespace chainrule::detail::code::inline CHAINRULE_TARGET {

// Multiply-adds across statements, as g++ makes them; clang makes them inside of one only.
#ifdef __clang__
#define CHAINRULE_FUSED _Pragma("clang fp contract(fast)")
#else
#define CHAINRULE_FUSED
#endif

/// The same bits as another vector.
template <class To, class From>
[[gnu::always_inline]] inline To bits_as(From const& from) {
  static_assert(sizeof(To) == sizeof(From));
  To to;
  __builtin_memcpy(&to, &from, sizeof(To));
  return to;
}

/// The answer of a comparison of lanes: all bits of a lane where it holds, else none.
template <class T, int Width>
struct lane_mask {
  using integer = std::conditional_t<sizeof(T) == 8, std::int64_t, std::int32_t>;
  using vector = typename vector_functions::vector<integer, Width>::type;
  vector bits;

  [[gnu::always_inline]] friend lane_mask operator&&(lane_mask const& a, lane_mask const& b) {
    return {a.bits & b.bits};
  }
  [[gnu::always_inline]] friend lane_mask operator||(lane_mask const& a, lane_mask const& b) {
    return {a.bits | b.bits};
  }
  [[gnu::always_inline]] friend lane_mask operator!(lane_mask const& a) { return {~a.bits}; }
  [[gnu::always_inline]] friend lane_mask operator==(lane_mask const& a, lane_mask const& b) {
    return {~(a.bits ^ b.bits)};
  }
};

template <class T, int Width>
struct lanes {
  using value_type = T;
  using vector = typename vector_functions::vector<T, Width>::type;
  using mask = lane_mask<T, Width>;
  static constexpr std::size_t size = static_cast<std::size_t>(Width);
  vector numbers;

  lanes() = default;
  [[gnu::always_inline]] lanes(vector const& of) : numbers(of) {}
  template <class N>
    requires std::is_arithmetic_v<N>
  [[gnu::always_inline]] lanes(N n) : numbers(static_cast<T>(n) - vector{}) {}

  // Not by memcpy, which writes what may be any type: pointers in memory would be read again after each row.
  using in_memory = typename vector_functions::vector<T, Width>::in_memory;
  [[gnu::always_inline]] static lanes load_unaligned(T const* from) {
    vector const row = *static_cast<in_memory const*>(static_cast<void const*>(from));  // a copy, which is aligned
    return row;
  }
  [[gnu::always_inline]] void store_unaligned(T* to) const {
    *static_cast<in_memory*>(static_cast<void*>(to)) = numbers;
  }
  [[gnu::always_inline]] T operator[](int lane) const { return numbers[lane]; }
  /// 0, 1, 2, ...
  [[gnu::always_inline]] static lanes numbered() {
    return []<int... K>(std::integer_sequence<int, K...>) __attribute__((always_inline)) {
      return lanes(vector{static_cast<T>(K)...});
    }(std::make_integer_sequence<int, Width>{});
  }

#define CHAINRULE_ON_LANES(symbol)                                                      \
  [[gnu::always_inline]] friend lanes operator symbol(lanes const& a, lanes const& b) { \
    CHAINRULE_FUSED return a.numbers symbol b.numbers;                                  \
  }                                                                                     \
  [[gnu::always_inline]] friend lanes& operator symbol##=(lanes & a, lanes const& b) { return a = a symbol b; }
  CHAINRULE_ON_LANES(+)
  CHAINRULE_ON_LANES(-)
  CHAINRULE_ON_LANES(*)
  CHAINRULE_ON_LANES(/)
#undef CHAINRULE_ON_LANES
  [[gnu::always_inline]] friend lanes operator-(lanes const& a) { return -a.numbers; }

  // g++ 12 stops at masks that it keeps as conditions where the target has no instruction to choose by one.
#if defined(__SSE2__) && !defined(__SSE4_1__) && !defined(__clang__)
#define CHAINRULE_KEPT_AS_BITS(bits) __asm__("" : "+x"(bits))
#else
#define CHAINRULE_KEPT_AS_BITS(bits)
#endif
#define CHAINRULE_COMPARED(symbol)                                                     \
  [[gnu::always_inline]] friend mask operator symbol(lanes const& a, lanes const& b) { \
    auto bits = bits_as<typename mask::vector>(a.numbers symbol b.numbers);            \
    CHAINRULE_KEPT_AS_BITS(bits);                                                      \
    return {bits};                                                                     \
  }
  CHAINRULE_COMPARED(<)
  CHAINRULE_COMPARED(<=)
  CHAINRULE_COMPARED(>)
  CHAINRULE_COMPARED(>=)
  CHAINRULE_COMPARED(==)
  CHAINRULE_COMPARED(!=)
#undef CHAINRULE_COMPARED
#undef CHAINRULE_KEPT_AS_BITS

  [[gnu::always_inline]] friend lanes select(mask const& c, lanes const& a, lanes const& b) {
    return bits_as<vector>((bits_as<typename mask::vector>(a.numbers) & c.bits) |
                           (bits_as<typename mask::vector>(b.numbers) & ~c.bits));
  }
  // Everything but the sign.
  [[gnu::always_inline]] friend lanes abs(lanes const& a) {
    return bits_as<vector>(bits_as<typename mask::vector>(a.numbers) & ~sign_bit());
  }
  [[gnu::always_inline]] friend lanes copysign(lanes const& a, lanes const& b) {
    return bits_as<vector>((bits_as<typename mask::vector>(a.numbers) & ~sign_bit()) |
                           (bits_as<typename mask::vector>(b.numbers) & sign_bit()));
  }

 private:
  static auto sign_bit() { return bits_as<typename mask::vector>(T(-0.0) - vector{}); }
};

template <class T, int Width, class Function, class... Rest>
[[gnu::always_inline]] inline lanes<T, Width> lane_by_lane(Function f, lanes<T, Width> const& a, Rest const&... rest) {
  lanes<T, Width> all = a;
  for (int k = 0; k < Width; ++k) all.numbers[k] = f(a[k], rest[k]...);
  return all;
}

// A function of the C library's vectors where it has it, else of each lane.
#define CHAINRULE_VECTOR_CALL_1(name)                                            \
  template <class T, int Width>                                                  \
  [[gnu::always_inline]] inline lanes<T, Width> name(lanes<T, Width> const& a) { \
    using namespace vector_functions;                                            \
    if constexpr (requires { name(a.numbers); })                                 \
      return name(a.numbers);                                                    \
    else                                                                         \
      return lane_by_lane([](T x) { return operation::platform::name(x); }, a);  \
  }
#define CHAINRULE_VECTOR_CALL_2(name)                                                                      \
  template <class T, int Width>                                                                            \
  [[gnu::always_inline]] inline lanes<T, Width> name(lanes<T, Width> const& a, lanes<T, Width> const& b) { \
    using namespace vector_functions;                                                                      \
    if constexpr (requires { name(a.numbers, b.numbers); })                                                \
      return name(a.numbers, b.numbers);                                                                   \
    else                                                                                                   \
      return lane_by_lane([](T x, T y) { return operation::platform::name(x, y); }, a, b);                 \
  }
CHAINRULE_PLATFORM_FUNCTIONS(CHAINRULE_VECTOR_CALL_1, CHAINRULE_VECTOR_CALL_2)
#undef CHAINRULE_VECTOR_CALL_2
#undef CHAINRULE_VECTOR_CALL_1

template <class T, int Width>
lanes<T, Width> lgamma(lanes<T, Width> const& a) {
  return lane_by_lane([](T x) { return operation::platform::lgamma(x); }, a);
}
template <class T, int Width>
[[gnu::always_inline]] inline lanes<T, Width> fma(lanes<T, Width> const& a, lanes<T, Width> const& b,
                                                  lanes<T, Width> const& c) {
  return lane_by_lane([](T x, T y, T z) { return operation::platform::fma(x, y, z); }, a, b, c);
}

/// Lane k is lane k - By of `lanes_now`, or what stands before these: the last lanes of `lanes_before`.
template <int By, class T, int Width>
[[gnu::always_inline]] inline lanes<T, Width> moved_on(lanes<T, Width> const& lanes_before,
                                                       lanes<T, Width> const& lanes_now) {
  return lanes<T, Width>(
      shuffled<Width>(lanes_before.numbers, lanes_now.numbers, [](int k) { return Width - By + k; }));
}

/// How many numbers of type T are computed with at once; 1 for those that have no lanes.
template <class T>
inline constexpr int lane_count = 1;
template <class T>
  requires(std::same_as<T, float> || std::same_as<T, double>)
inline constexpr int lane_count<T> =
    vector_functions::vector_bytes == 0 ? 1 : vector_functions::vector_bytes / static_cast<int>(sizeof(T));

#undef CHAINRULE_FUSED

}  // namespace chainrule::detail::code::inline CHAINRULE_TARGET

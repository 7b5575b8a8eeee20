// SPDX-License-Identifier: BSL-1.0
// Reads numbers in a row that may have been written in other pieces a moment ago. Next: lanes.hpp, straight_line.hpp.
#pragma once

#include <utility>

#include "../base/target.hpp"

namespace chainrule::detail::code::inline CHAINRULE_TARGET {

/// Lanes of numbers in a row, each of which is read alone: one load of what several stores wrote waits until they have
/// reached the cache. What compilers cannot see through keeps them from making one load of it again.
template <class V, class T, int... K>
[[gnu::always_inline]] inline V read_apart(T const* numbers, std::integer_sequence<int, K...>) {
  auto const number = [&](int k) __attribute__((always_inline)) {
    T one = numbers[k];
#if defined(__SSE2__)
    if (k % 2 == 0) __asm__("" : "+x"(one));
#elif defined(__aarch64__)
    if (k % 2 == 0) __asm__("" : "+w"(one));
#endif
    return one;
  };
  return V{number(K)...};
}

}  // namespace chainrule::detail::code::inline CHAINRULE_TARGET

// SPDX-License-Identifier: BSL-1.0
// Lanes of two vectors in another order. Next: lanes.hpp.
#pragma once

#include <utility>

#include "../base/target.hpp"

namespace chainrule::detail::code::inline CHAINRULE_TARGET {

/// Lane k is lane at(k) of `a`, or lane at(k) - Width of `b`.
template <int Width, class Vector, class At>
[[gnu::always_inline]] inline Vector shuffled(Vector const& a, Vector const& b, At) {
#if defined(__CUDACC__) && \
    !defined(__clang__)  // nvcc's front end loses the dots behind arguments of built-in functions
  Vector all;
  for (int k = 0; k < Width; ++k) {
    int const from = At{}(k);
    all[k] = from < Width ? a[from] : b[from - Width];
  }
  return all;
#else
  return [&]<int... K>(std::integer_sequence<int, K...>) __attribute__((always_inline)) {
    return __builtin_shufflevector(a, b, (At{}(K))...);
  }(std::make_integer_sequence<int, Width>{});
#endif
}

}  // namespace chainrule::detail::code::inline CHAINRULE_TARGET

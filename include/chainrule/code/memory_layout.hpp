// SPDX-License-Identifier: BSL-1.0
// Where the arguments and results of a program stand in memory. Next: packs.hpp, which looks for rows of them.
#pragma once

#include "../base/target.hpp"
#include "../expression/places.hpp"
#include "../graph/graph.hpp"

namespace chainrule::detail::code::inline CHAINRULE_TARGET {

/// Where numbers stand in memory, as numbers: consecutive in a row.
struct memory_layout {
  graph::sequence<int> inputs, results;
  static constexpr int number_of(detail::place at) { return at.row * (1 << 16) + at.offset; }

  /// The two rows of a Jacobian are computed by the same operations. For each result of a first row the one below it,
  /// none for others; empty if there are not just two rows of each length.
  constexpr graph::sequence<int> two_rows() const {
    graph::sequence<int> begins, below(results.size, graph::none);
    for (int r = 0; r < results.size; ++r)
      if (r == 0 || results.data[r] != results.data[r - 1] + 1) begins.push(r);
    auto const length = [&](int row) {
      return (row + 1 < begins.size ? begins.data[row + 1] : results.size) - begins.data[row];
    };
    for (int row = 0; row < begins.size; ++row) {
      int alike = 0, other = row;
      for (int k = 0; k < begins.size; ++k)
        if (length(k) == length(row)) {
          ++alike;
          if (k != row) other = k;
        }
      if (alike > 2) return {};
      if (alike == 2 && other > row)
        for (int i = 0; i < length(row); ++i) below.data[begins.data[row] + i] = begins.data[other] + i;
    }
    return below;
  }
  constexpr bool has_two_rows() const {
    for (int const r : two_rows())
      if (r != graph::none) return true;
    return false;
  }
};

}  // namespace chainrule::detail::code::inline CHAINRULE_TARGET

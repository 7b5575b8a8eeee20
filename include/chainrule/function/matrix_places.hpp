// SPDX-License-Identifier: BSL-1.0
// Where the entries of a sparse matrix go: loops meet them in the same order in each call, so that their places are
// found once. Next: prepare.hpp.
#pragma once

#include <cstddef>

#include "../base/sequence.hpp"
#include "../base/target.hpp"
#include "into.hpp"

namespace chainrule::detail::inline CHAINRULE_TARGET {

class matrix_places {
 public:
  bool is_finding = false;
  int const* next = nullptr;  ///< the place of the next entry, while a call runs,
  int const* last = nullptr;  ///< and of the last one, after it

  /// An entry of this call; of some in a row, which have places behind each other, the first one's is kept. One that
  /// may be absent has negative indices in rounds that do not have it.
  void find(std::ptrdiff_t row, std::ptrdiff_t column, bool may_be_absent, int in_a_row = 1) {
    if (!may_be_absent && (row < 0 || column < 0))
      refuse_with<data_misuse>("an index that is data is negative: entry (", row, ", ", column, ") of a matrix");
    for (int k = 0; k < in_a_row; ++k) {
      entry_rows.push(row < 0 ? -1 : static_cast<int>(row));
      entry_columns.push(column < 0 ? -1 : static_cast<int>(column) + k);
      is_first.push(k == 0);
    }
    ++first_count;
  }
  /// The places of the next entries.
  int const* take(int count) {
    int const* const places_of_them = next;
    next += count;
    if (next > last) [[unlikely]]
      refuse();
    return places_of_them;
  }

  /// Which entries each block of rounds meets is found, too.
  void begin_block() {
    if (is_finding) [[unlikely]]
      blocks.push({first_count, 0});
  }
  void end_block() {
    if (is_finding) [[unlikely]]
      blocks[blocks.size - 1].end = first_count;
  }
  struct entries {
    int begin, end;
  };
  /// Those of block number `block` of a call; none of a block that has not been there when they were found.
  entries of_block(std::ptrdiff_t block) const {
    return block < blocks.size ? blocks[static_cast<int>(block)] : entries{places.size, places.size};
  }
  int const* place(int entry) const { return places.data + entry; }

  /// What threads have found out about places, which stay as they are: the first one of a part of a block's entries,
  /// and the one behind the last; two zeros for a part that nobody has looked at.
  static constexpr int parts_of_block = 16;
  int* part(std::ptrdiff_t block, std::ptrdiff_t number) { return parts.data + 2 * (block * parts_of_block + number); }
  void make_parts() {
    if (parts.size == 0) parts = sequence<int>(2 * parts_of_block * blocks.size, 0);
  }

  /// Once all entries are found: the pattern of a matrix of so many rows and columns, and the place of each entry in
  /// it.
  void finish(std::size_t row_count, std::size_t column_count) {
    int const rows = static_cast<int>(row_count), count = entry_rows.size;
    for (int k = 0; k < count; ++k)
      if (entry_rows[k] >= rows || entry_columns[k] >= static_cast<int>(column_count))
        refuse_with<data_misuse>("an index that is data is too large: entry (", entry_rows[k], ", ", entry_columns[k],
                                 ") of a matrix of ", row_count, " rows and ", column_count, " columns");
    // Sorted by column and then by row, both stably.
    sequence<int> order(count, 0), sorted(count, 0);
    for (int k = 0; k < count; ++k) order[k] = k;
    sort(order, sorted, entry_columns, static_cast<int>(column_count));
    sort(sorted, order, entry_rows, rows);
    places = sequence<int>(count, -1);
    sequence<int> columns;
    pattern.rows = tabulated<int>(row_count + 1);
    for (int k = 0; k < count; ++k) {
      int const entry = order[k];
      if (entry_rows[entry] < 0 || entry_columns[entry] < 0) continue;  // of a round that reads nothing
      bool const is_new =
          columns.size == 0 || last_row != entry_rows[entry] || columns[columns.size - 1] != entry_columns[entry];
      if (is_new) columns.push(entry_columns[entry]);
      last_row = entry_rows[entry];
      places[entry] = columns.size - 1;
      pattern.rows[static_cast<std::size_t>(last_row) + 1] = columns.size;
    }
    for (std::size_t i = 1; i <= row_count; ++i)
      if (pattern.rows[i] < pattern.rows[i - 1]) pattern.rows[i] = pattern.rows[i - 1];
    pattern.columns = tabulated<int>(static_cast<std::size_t>(columns.size));
    for (int k = 0; k < columns.size; ++k) pattern.columns[static_cast<std::size_t>(k)] = columns[k];
    int kept = 0;
    for (int k = 0; k < count; ++k)
      if (is_first[k]) places[kept++] = places[k];
    places.size = kept;
    entry_rows = {};
    entry_columns = {};
    is_first = {};
    is_finding = false;
    parts = {};
  }
  void begin() {
    next = places.data;
    last = places.data + places.size;
  }
  /// More entries than places were found for: index data have changed since.
  [[noreturn, gnu::cold, gnu::noinline]] static void refuse() {
    refuse_with<data_misuse>(
        "this call meets more entries of the matrix than when it was prepared: index data may not change");
  }

  run_time_pattern pattern;

 private:
  sequence<int> parts;
  sequence<int> entry_rows, entry_columns, places;
  sequence<entries> blocks;
  sequence<bool> is_first;
  int first_count = 0;
  int last_row = -1;

  static void sort(sequence<int> const& from, sequence<int>& to, sequence<int> const& key, int keys) {
    sequence<int> begin(keys + 2, 0);
    for (int k = 0; k < from.size; ++k) ++begin[key[from[k]] + 2];
    for (int k = 1; k < begin.size; ++k) begin[k] += begin[k - 1];
    for (int k = 0; k < from.size; ++k) to[begin[key[from[k]] + 1]++] = from[k];
  }
};

}  // namespace chainrule::detail::inline CHAINRULE_TARGET

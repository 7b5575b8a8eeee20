// SPDX-License-Identifier: BSL-1.0
// Numbers that a block of rounds adds to places where other blocks add, too: kept in their order, and added after those
// of the blocks before. Next: in_blocks.hpp.
#pragma once

#include <cstddef>
#include <memory>
#include <vector>

#include "../base/target.hpp"

namespace chainrule::detail::code::inline CHAINRULE_TARGET {

/// Places are in ranges of neighbours, and ranges in bins: what is in different bins is added at the same time.
template <class T>
class block_log {
 public:
  static constexpr int bins = 64;

  [[gnu::always_inline]] void push(std::ptrdiff_t where, T* place, T number) {
    std::size_t const bin = (static_cast<std::size_t>(where) >> 7) % bins;
    piece* at = last[bin];
    if (at == nullptr || at->count == piece::most) [[unlikely]]
      at = grow(bin);
    at->places[at->count] = place;
    at->numbers[at->count++] = number;
    is_empty = false;
  }
  /// Adds what is in a bin.
  void add(std::ptrdiff_t bin) const {
    for (piece const* at = first[static_cast<std::size_t>(bin)]; at != nullptr; at = at->next)
      for (int k = 0; k < at->count; ++k) *at->places[k] += at->numbers[k];
  }
  /// Keeps its memory.
  void clear() {
    if (is_empty) return;
    for (int bin = 0; bin < bins; ++bin) first[bin] = last[bin] = nullptr;
    chunk = used = 0;
    is_empty = true;
  }
  bool empty() const { return is_empty; }

 private:
  struct piece {
    static constexpr int most = 124;
    piece* next;
    int count;
    T* places[most];
    T numbers[most];
  };
  /// In the chunks of memory: most blocks need few pieces, some need many.
  static constexpr std::size_t pieces_in(std::size_t chunk) { return std::size_t(1) << (chunk < 5 ? chunk : 5); }

  piece* first[bins]{};
  piece* last[bins]{};
  std::vector<std::unique_ptr<piece[]>> memory;
  std::size_t chunk = 0, used = 0;  // of the chunk
  bool is_empty = true;

  [[gnu::noinline]] piece* grow(std::size_t bin) {
    if (chunk < memory.size() && used == pieces_in(chunk)) {
      ++chunk;
      used = 0;
    }
    if (chunk == memory.size()) memory.emplace_back(new piece[pieces_in(chunk)]);
    piece* const added = &memory[chunk][used++];
    added->next = nullptr;
    added->count = 0;
    (last[bin] == nullptr ? first[bin] : last[bin]->next) = added;
    last[bin] = added;
    return added;
  }
};

}  // namespace chainrule::detail::code::inline CHAINRULE_TARGET

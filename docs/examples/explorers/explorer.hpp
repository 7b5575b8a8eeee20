// What the programs of the explorers share. Each is compiled twice: to WebAssembly, where a page calls what is
// exported, and natively, where main() prints numbers that a browser must show, too.
#pragma once

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#if defined(__wasm__)
#define EXPLORER_EXPORT(name) __attribute__((export_name(#name))) extern "C"
#else
#define EXPLORER_EXPORT(name) extern "C"
#endif

namespace explorer {

/// Text that a page asks for: it is copied to here, and its length returned. Text of the page is put here, too.
inline std::array<char, 65536> text_buffer{};

inline int give(std::string_view text) {
  if (text.size() > text_buffer.size()) std::abort();
  std::copy(text.begin(), text.end(), text_buffer.begin());
  return static_cast<int>(text.size());
}

/// Numbers that a page gives or takes.
inline std::array<double, 4096> numbers{};

}  // namespace explorer

EXPLORER_EXPORT(text_address) inline char const* text_address() { return explorer::text_buffer.data(); }
EXPLORER_EXPORT(numbers_address) inline double* numbers_address() { return explorer::numbers.data(); }

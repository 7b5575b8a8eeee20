// SPDX-License-Identifier: BSL-1.0
// Names as template arguments: variable<"x">.
#pragma once

#include <cstddef>
#include <string_view>

namespace chainrule::detail {

/// A string literal that can be a template argument.
template <std::size_t Size>
struct name {
  char characters[Size]{};

  constexpr name(char const (&text)[Size]) {
    for (std::size_t i = 0; i < Size; ++i) characters[i] = text[i];
  }
  /// The first Size - 1 characters of `text`.
  explicit constexpr name(std::string_view text) {
    for (std::size_t i = 0; i + 1 < Size; ++i) characters[i] = text[i];
  }
  constexpr std::string_view view() const { return {characters, Size - 1}; }
};
template <std::size_t Size>
name(char const (&)[Size]) -> name<Size>;

}  // namespace chainrule::detail
